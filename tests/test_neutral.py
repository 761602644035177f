"""The generator knows no subject: it makes any world's site, and this one's facts stand in seeds/ alone."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from generator.text.normal import fold
from tests.worlds import REAL, ROOT, TOY, files_of, toy_pages

MACHINE = sorted(
    path
    for path in (ROOT / "generator").rglob("*")
    if path.suffix in (".py", ".j2", ".po") and "__pycache__" not in path.parts
)
# Words for dates, clitics, abbreviations and the commonest words are language, no facts; that no name stands among
# them is tested as everywhere.
GRAMMARS = frozenset(
    {
        *(ROOT / "generator" / "dates" / "expressions").glob("arabic_*.py"),
        ROOT / "generator" / "resolve" / "common_words.py",
        ROOT / "generator" / "resolve" / "linking" / "tables.py",
        ROOT / "generator" / "text" / "abbreviations.py",
    }
)
SPEECHLESS = [path for path in MACHINE if path.suffix in (".py", ".j2") and path not in GRAMMARS]
# What stands in the seeds and is also an everyday word of code or of the interface.
EVERYDAY: frozenset[str] = frozenset()


def _names(folder: Path) -> set[str]:
    """Every name of the records in ``folder``, and every id, as words."""
    found: set[str] = set()
    for path in sorted(folder.glob("*.yaml")):
        record = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        found.add(path.stem)
        for key in ("name", "alt_names", "hidden_names"):
            for names in record.get(key, {}).values():
                found.update([names] if isinstance(names, str) else names)
    return found


@cache
def _facts() -> frozenset[str]:
    """Names of this site's actors and articles, folded."""
    names = {fold(name) for folder in ("actors", "sources") for name in _names(REAL / folder)}
    return frozenset(name for name in names - EVERYDAY if len(name) > 2)


@cache
def _pattern() -> re.Pattern[str]:
    longest_first = sorted(_facts(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def facts_in(text: str) -> list[str]:
    """The names of this site's actors and articles that stand in ``text`` as whole words."""
    return sorted(set(_pattern().findall(fold(text))))


def test_there_is_something_to_look_for() -> None:
    """Protects the tests below from looking for nothing."""
    assert len(_facts()) > 40
    assert facts_in(f"before {min(_facts())}, after") == [min(_facts())]


@pytest.mark.parametrize("path", MACHINE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_machine_holds_no_fact(path: Path) -> None:
    """Protects the promise that another seeds/ makes another site: no actor's name stands in code or templates."""
    assert facts_in(path.read_text("utf-8")) == []


def test_the_grammars_are_where_the_test_below_thinks() -> None:
    """Protects the exception from covering a file that is not there."""
    assert set(MACHINE) >= GRAMMARS


@pytest.mark.parametrize("path", SPEECHLESS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_code_and_templates_speak_no_arabic(path: Path) -> None:
    """Protects translations: Arabic stands in the catalogue; code may hold single letters and the article.

    Only the grammar of dates and the tables of abbreviations and of the linker are written in Arabic.
    """
    words = re.findall(r"[\u0621-\u064a]{4,}", path.read_text("utf-8"))
    assert words == []


def test_another_world_makes_another_site() -> None:
    """Protects the toy world's pages from this site's facts: none of its names stands on any of them."""
    assert {file: facts for file, text in files_of(toy_pages()).items() if (facts := facts_in(text))} == {}


def test_the_toy_world_shares_nothing_with_the_seeds() -> None:
    """Protects the invention: no id of the toy world is one of the real seeds."""
    ids = [{path.stem for path in folder.rglob("*.yaml")} - {"site", "redirects"} for folder in (TOY, REAL)]
    assert ids[0] & ids[1] == set()
