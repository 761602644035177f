"""Documentation is tested: every key, closed list and message stands in the reference, in both languages."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel, RootModel

from generator.language.labels import BASES, MODES, STANCES
from generator.language.localizer import Localizer
from generator.model.common import Record
from generator.model.kinds import RECORD_KINDS
from generator.model.site import Site
from tests.test_problems import codes_of
from tests.worlds import ROOT

# What stands beside a key that no record may lack.
LANGS = {"en": "needed", "ar": "لازم"}
ROOMS = ("base", "model", "load", "resolve", "verify", "pages", "write", "render", "cli", "pipeline")
# What every record has is told once.
SHARED = set(Record.model_fields)


def _inside(annotation: Any) -> list[Any]:
    return [annotation, *(each for arg in get_args(annotation) for each in _inside(arg))]


@cache
def _models() -> dict[str, type[BaseModel]]:
    """Everything that a contributor writes with keys of its own, by the anchor of its section."""
    found: dict[str, type[BaseModel]] = {}
    wanted: list[Any] = [*(kind.model for kind in RECORD_KINDS), Site]
    while wanted:
        for each in _inside(wanted.pop()):
            is_model = isinstance(each, type) and issubclass(each, BaseModel) and not issubclass(each, RootModel)
            if is_model and each.__name__.lower() not in found:
                found[each.__name__.lower()] = each
                wanted += [field.annotation for field in each.model_fields.values()]
    return found


def _words(annotation: Any) -> set[str]:
    """The words of a closed list, if ``annotation`` is one, alone or in a list or a table."""
    return {each for inner in _inside(annotation) if get_origin(inner) is Literal for each in get_args(inner)}


def page(lang: str) -> str:
    """The reference in one language: the keys, then the messages."""
    about = ROOT / "docs" / lang / "about"
    return "".join((about / f"{name}.md").read_text("utf-8") for name in ("reference", "problems"))


@cache
def _sections(lang: str) -> dict[str, str]:
    """What stands under each heading, by its anchor."""
    parts = re.split(r"^#+ .*\{#([a-z-]+)\}$", page(lang), flags=re.M)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def _rows(section: str) -> dict[str, tuple[str, ...]]:
    """The other cells of each row, by its key; before them what stands beside the key."""
    cells = re.findall(r"^\| `([^`]+)`([^|]*) \| (.*) \|$", section, re.M)
    return {key: (beside.strip(), *rest.split(" | ")) for key, beside, rest in cells}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("anchor", sorted(_models()))
def test_every_key_is_explained(anchor: str, lang: str) -> None:
    """Protects contributors: each key of each record stands there, whether it is needed, and no key too many."""
    model = _models()[anchor]
    shared = SHARED if issubclass(model, Record) else set()
    rows = _rows(_sections(lang)[anchor])
    keys = {name: field for name, field in model.model_fields.items() if name not in shared}
    assert set(rows) == set(keys)
    for name, field in keys.items():
        needed, meaning = rows[name]
        assert needed == (LANGS[lang] if field.is_required() else ""), name
        assert len(meaning) > 5, name


@pytest.mark.parametrize("lang", LANGS)
def test_what_all_records_have_is_explained(lang: str) -> None:
    """Protects contributors: the keys that every record may have stand in a section of their own."""
    assert set(_rows(_sections(lang)["record"])) == SHARED - {"id"}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("anchor", sorted(_models()))
def test_every_word_of_a_closed_list_is_explained(anchor: str, lang: str) -> None:
    """Protects contributors: where only certain words may stand, all of them are there."""
    rows = _rows(_sections(lang)[anchor])
    for name, field in _models()[anchor].model_fields.items():
        if name in rows:
            missing = {word for word in _words(field.annotation) if f"`{word}`" not in rows[name][1]}
            assert missing == set(), name


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_is_explained(lang: str) -> None:
    """Protects whoever meets a message: each code stands there with its meaning and a way out, and no code too many."""
    rows = _rows(_sections(lang)["problems"])
    assert set(rows) == codes_of(*ROOMS)
    assert list(rows) == sorted(rows)
    for code, (_, meaning, way) in rows.items():
        assert len(meaning) > 5 and len(way) > 5, code


def test_both_references_say_the_same() -> None:
    """Protects readers of either language: the same sections in the same order, with the same keys."""
    english, arabic = _sections("en"), _sections("ar")
    assert list(english) == list(arabic)
    for anchor, section in english.items():
        assert list(_rows(section)) == list(_rows(arabic[anchor])), anchor


def test_every_hand_written_page_stands_in_both_languages() -> None:
    """Protects the switch of languages on the pages that people write."""
    english, arabic = ({page.name for page in (ROOT / "docs" / lang / "about").glob("*.md")} for lang in ("en", "ar"))
    assert english == arabic


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_about_method_uses_the_labels_of_the_pages(lang: str) -> None:
    """Protects readers who look up a word that they met: it stands there as the pages say it."""
    say = Localizer(lang).say
    method = (ROOT / "docs" / lang / "about" / "method.md").read_text("utf-8")
    labels = [say(label) for label in (*MODES.values(), *BASES.values())]
    labels += [f"{shape} | {say(word)}" for shape, word in STANCES.values()]
    assert [label for label in labels if f"| {label} |" not in method] == []


@pytest.mark.parametrize("lang", LANGS)
def test_links_inside_the_reference_land(lang: str) -> None:
    """Protects those who look up: every link leads to a section or to a page that is there."""
    for target in re.findall(r"\]\(([^)]+)\)", page(lang)):
        file, _, anchor = target.partition("#")
        there = (ROOT / "docs" / lang / "about" / file).read_text("utf-8") if file else page(lang)
        assert not anchor or anchor in {"top", *re.findall(r"\{#([\w-]+)\}", there)}, target


@pytest.mark.parametrize(
    "path", sorted((ROOT / "docs").glob("*/about/*.md")), ids=lambda path: f"{path.parts[-3]}/{path.name}"
)
def test_hand_written_pages_hold_no_secret(path: Path) -> None:
    """Protects the project: no address of a machine, and a title, on every page that people write."""
    text = path.read_text("utf-8")
    assert text.startswith("---\ntitle: ")
    assert not re.search(r"(?<![\w.])/(work|home|tmp|usr|var|opt)/|localhost|127\.0\.0\.1", text)
