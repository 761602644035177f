"""The contract between views and templates, and the catalogues of the interface's words."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path
from typing import get_args, get_type_hints

import pytest
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

from generator.facts import relations
from generator.language import labels as words
from generator.language.localizer import Localizer
from generator.markup.localized import LocalizedText
from generator.markup.templates import environment
from generator.model.actor import ActorKind
from generator.model.anchors import CoverageRow
from generator.model.disagreement import Disagreement
from generator.model.event import Event
from generator.model.evidence import Basis
from generator.model.kinds import BY_NAME, RECORD_KINDS
from generator.model.source import DefectKind, NothingReason
from generator.model.statement import Mode, Qualifier, StanceValue
from generator.pages import kinds
from tests.contract import STEMS, TEMPLATES, misfits, view_name, views
from tests.worlds import ROOT, toy_pages

# The rooms whose code holds words of the interface.
SPEAKING = ("language", "pages")
CATALOGUES = sorted((ROOT / "generator" / "language" / "catalogues").glob("*.po"))


def test_a_template_uses_what_its_view_has() -> None:
    """Protects both sides of the contract: no name that no view has, no field that nothing shows.

    Where this test fails, the tests that need pages are skipped: no page could be trusted.
    """
    if misfits():
        pytest.fail("templates and views do not fit:\n" + "\n".join(misfits()), pytrace=False)


def test_a_view_names_its_template() -> None:
    """Protects those who look for the other half: a view of a page says its template, and no other view does."""
    named = {name for name, each in views().items() if ".md.j2``" in (each.__doc__ or "")}
    assert named == {view_name(stem) for stem in STEMS}
    assert [stem for stem in STEMS if f"``{stem}.md.j2``" not in (views()[view_name(stem)].__doc__ or "")] == []


def test_every_page_has_a_template() -> None:
    """Protects the build: each kind of page in the tables is one of the templates, and the toy world has each."""
    named = {kind.name for kind in (*kinds.GATHERING, *kinds.OF_RECORDS)} | {kinds.REDIRECT}
    assert {page.kind for page in toy_pages()} == named == set(STEMS)


def test_every_kind_of_record_has_a_page() -> None:
    """Protects readers from records that stand nowhere."""
    assert {kind.name for kind in kinds.OF_RECORDS} == {kind.name for kind in RECORD_KINDS}
    assert {kind.gathers for kind in kinds.GATHERING if kind.gathers} == set(BY_NAME)


@pytest.mark.parametrize(
    ("table", "values"),
    [
        (words.MODES, get_args(Mode)),
        (words.STANCES, get_args(StanceValue)),
        (words.BASES, get_args(Basis)),
        (words.STATUSES, get_args(Event.model_fields["status"].annotation)),
        (words.EVENT_KINDS, get_args(Event.model_fields["kind"].annotation)),
        (words.ACTOR_KINDS, get_args(ActorKind)),
        (words.ACTOR_KIND, get_args(ActorKind)),
        (words.DEFECTS, get_args(DefectKind)),
        (words.NOTHING, get_args(NothingReason)),
        (words.SHARES, get_args(get_type_hints(CoverageRow.share.fget)["return"])),  # type: ignore[attr-defined]
        (words.DISAGREEMENTS, get_args(Disagreement.model_fields["kind"].annotation)),
        (words.DISAGREEMENTS_MEAN, get_args(Disagreement.model_fields["kind"].annotation)),
        (words.QUALIFIERS, get_args(Qualifier)),
        (words.RELATIONS, relations.KINDS),
    ],
    ids=[
        "modes",
        "stances",
        "bases",
        "statuses",
        "event-kinds",
        "actor-kinds",
        "actor-kind",
        "defects",
        "nothing",
        "shares",
        "disagreements",
        "disagreements-mean",
        "qualifiers",
        "relations",
    ],
)
def test_every_value_has_words(table: dict[str, object], values: tuple[str, ...]) -> None:
    """Protects readers: each value that a record may have is said in words, and no words are left over."""
    assert set(table) == set(values)


def _in_templates() -> set[str | tuple[str, str]]:
    found: set[str | tuple[str, str]] = set()
    options = {"trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
    for path in sorted(TEMPLATES.rglob("*.j2")):
        with path.open("rb") as stream:
            for _, function, message, _ in babel_extract(stream, ["_", "_n"], [], options):
                # What a template adds (numbers, names) is extracted as None.
                said = tuple(part for part in message if part) if isinstance(message, tuple) else (message,)
                found.add((said[0], said[1]) if function == "_n" else said[0])
    return found


def _in_code() -> set[str | tuple[str, str]]:
    found: set[str | tuple[str, str]] = set()
    for path in (path for room in SPEAKING for path in (ROOT / "generator" / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute | ast.Name):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func.id
                said = [arg.value for arg in node.args if isinstance(arg, ast.Constant)]
                if name == "say" and said:
                    found.add(said[0])
                elif name == "say_many" and said:
                    found.add((said[0], said[1]))
    return found


def _in_tables() -> set[str | tuple[str, str]]:
    found: set[str | tuple[str, str]] = {word for kind in kinds.GATHERING for word in (kind.title, kind.about)}
    found |= {kinds.PAGE, *(kind.label for kind in kinds.OF_RECORDS if isinstance(kind.label, str))}
    for name, table in vars(words).items():
        if name == "COUNTED":
            found |= set(table.values())
        elif name.isupper():
            found |= {word[1] if isinstance(word, tuple) else word for word in table.values()}
    return found - {""}


@cache
def _wanted() -> frozenset[str | tuple[str, str]]:
    return frozenset(_in_templates() | _in_code() | _in_tables())


def test_words_are_found_in_every_place() -> None:
    """Protects the tests below: an extractor that has gone blind would find every catalogue complete."""
    assert "Where the term appears" in _in_templates()
    assert "This page has moved." in _in_code()
    assert ("reported by one article", "reported by %(num)s articles") in _in_code()
    assert {"Glossary", "in favour", ("%(num)s event", "%(num)s events")} <= _in_tables()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_knows_every_word_and_no_other(path: Path) -> None:
    """Protects readers from English words on their pages, and translators from words that nobody says."""
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale=path.stem)
    known = {message.id: message for message in catalogue if message.id}
    ids = {key if isinstance(key, str) else tuple(key) for key in known}
    assert sorted(map(str, _wanted() - ids)) == [], "without a translation"
    assert sorted(map(str, ids - _wanted())) == [], "translated, but never said"
    assert not [key for key, message in known.items() if message.fuzzy]


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_every_translation_is_whole(path: Path) -> None:
    """Protects plurals and placeholders: all forms of the language, each with the values that it needs.

    A form for zero, one or two may do without the number, because the word says it.
    """
    with path.open("rb") as stream:
        catalogue = read_po(stream, locale=path.stem)
    placeholders = re.compile(r"%\(\w+\)s|%%")
    for message in catalogue:
        if not message.id:
            continue
        wanted = set(placeholders.findall(message.id if isinstance(message.id, str) else message.id[1]))
        forms = message.string if isinstance(message.string, tuple | list) else (message.string,)
        assert len(forms) == (1 if isinstance(message.id, str) else catalogue.num_plurals), message.id
        for number, form in enumerate(forms):
            assert form.strip() or not str(message.id).strip(), message.id
            may_lack = number < 3 and len(forms) > 1
            assert set(placeholders.findall(form)) == wanted or (may_lack and not placeholders.findall(form)), form


def test_numbers_take_the_right_form() -> None:
    """Protects Arabic counting: six forms, each where CLDR says."""
    said = {
        number: Localizer("ar").say_many("%(num)s event", "%(num)s events", number) for number in (0, 1, 2, 3, 10, 11)
    }
    assert said == {0: "لا حدث", 1: "حدث واحد", 2: "حدثان", 3: "3 أحداث", 10: "10 أحداث", 11: "11 حدثاً"}
    assert Localizer("ar").say_many("%(num)s event", "%(num)s events", 100) == "100 حدث"
    assert Localizer("ar").say_many("%(num)s event", "%(num)s events", 103) == "103 أحداث"
    assert Localizer("en").say_many("%(num)s event", "%(num)s events", 1) == "1 event"
    assert Localizer("en").say_many("%(num)s event", "%(num)s events", 0) == "0 events"


def test_a_language_without_catalogue_speaks_english() -> None:
    """Protects those who begin a language: the site builds, and says in English what nobody has translated."""
    assert Localizer("de").say("Glossary") == "Glossary"
    assert Localizer("de").direction == "ltr"
    assert Localizer("fa").direction == "rtl"


def test_templates_escape_everything() -> None:
    """Protects pages from what stands in the records: no template marks anything as safe."""
    texts = {path.name: path.read_text("utf-8") for path in TEMPLATES.rglob("*.j2")}
    assert len(texts) > 20
    assert [name for name, text in texts.items() if "|safe" in text.replace(" ", "") or "autoescape" in text] == []


@pytest.mark.parametrize(
    ("text", "speaker", "mode", "said"),
    [
        ("According to the article, the ferry was late.", None, "reported", "yes"),
        ("The ferry was late, according to the article.", None, "reported", "yes"),
        ("The ferry was late.", None, "reported", ""),
        ("According to the article, she was late.", "Salma", "reported", ""),
        ("According to the article, it will be late.", None, "analysis", ""),
    ],
)
def test_only_a_text_that_says_whose_it_is_goes_without_a_label(
    text: str, speaker: str | None, mode: str, said: str
) -> None:
    """Protects attribution: it is said once, and never not at all."""
    others = {"via": None, "on_behalf_of": None}
    statement = {"text": LocalizedText(text, "en", "en"), "speaker": speaker, "mode_key": mode, **others}
    templates = environment(Localizer("en"), "generator.pages")
    shown = templates.from_string("{% import 'parts/statement.j2' as st %}{{ st.says_whose(s) }}")
    assert shown.render(s=statement).strip() == said
