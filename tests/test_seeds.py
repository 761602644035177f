"""The real seeds: nothing unproved, every sentence accounted for, and files as everybody writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel import Locale

from generator.base.problems import Problem
from generator.load.tree import Mapping, Node, Scalar, Sequence, read_tree
from generator.model.library import Library
from generator.verify.quotations import quotations
from tests.worlds import REAL, TOY, checked_once

FILES = sorted([*REAL.rglob("*.yaml"), *TOY.rglob("*.yaml")])
LANGS = ("ar", "en")


def _library() -> Library:
    found = checked_once(REAL)
    assert found.library is not None, found.problems
    return found.library


def _shown(problems: list[Problem]) -> str:
    return "\n".join(f"{p.place} {p.code}: {p.message}" for p in problems[:20])


def test_the_seeds_have_no_error() -> None:
    """Protects the site: what stands on main can be built."""
    errors = [problem for problem in checked_once(REAL).problems if problem.is_error]
    assert not errors, f"{len(errors)} errors\n{_shown(errors)}"


def test_every_sentence_is_accounted_for() -> None:
    """Protects completeness: each sentence supports a statement, is analysis, or has a reason for supporting none."""
    anchors = checked_once(REAL).anchors
    assert anchors is not None
    assert len(anchors.coverage) > 100
    lost = [f"{row.source} {row.sentence}: {row.words}" for row in anchors.coverage if row.share == "unaccounted"]
    assert lost == []


def test_every_quotation_is_found() -> None:
    """Protects the promise: as many quotations are found as there are, and they are many."""
    found = checked_once(REAL)
    assert found.counts["quotations"] == found.counts["quotations-checked"] == len(list(quotations(_library().seeds)))
    assert found.counts["quotations"] > 100


def test_every_statement_has_evidence() -> None:
    """Protects the atom of the site: no statement without words that stand in an article."""
    found = checked_once(REAL)
    assert found.anchors is not None
    proved = {address for address, anchors in found.anchors.by_statement.items() if anchors}
    assert set(_library().statements) - proved == set()
    assert len(proved) == found.counts["statements"] > 100


def test_every_article_is_there_and_translated() -> None:
    """Protects the ground of the site: the five seed articles with a translation of every sentence."""
    seeds = _library().seeds
    assert len(seeds.articles) == len(seeds.sources) == 5
    for source_id, layout in _library().segmentations.items():
        assert set(layout.translations) == {"en"}, source_id
        assert {s.address for s in layout.sentences} == set(layout.translations["en"]), source_id


def test_nothing_is_missing_in_either_language() -> None:
    """Protects readers of both sites: every text of ours stands in both languages."""
    anchors = checked_once(REAL).anchors
    assert anchors is not None
    assert dict(anchors.missing) == {"ar": 0, "en": 0}


def test_there_are_six_to_eight_questions() -> None:
    """Protects the choice of questions: as many as a reader asks, in an order without ties."""
    orders = sorted(question.order for question in _library().seeds.questions.values())
    assert 6 <= len(orders) <= 8
    assert len(set(orders)) == len(orders)


def test_the_narrative_is_long_enough_and_cites() -> None:
    """Protects "start here": about 600 words in each language, with statements behind its sentences."""
    sentences = [sentence for section in _library().seeds.site.narrative for sentence in section.sentences]
    for lang in LANGS:
        words = sum(len((sentence.text.get(lang) or "").split()) for sentence in sentences)
        assert 400 <= words <= 850, (lang, words)
    assert sum(bool(sentence.cites) for sentence in sentences) >= 0.8 * len(sentences)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_file_is_written_like_the_others(path: Path) -> None:
    """Protects diffs: no tabs, no blanks at the end of a line, one line feed at the end of the file."""
    text = path.read_bytes().decode("utf-8")
    assert "\t" not in text and "\r" not in text and "\ufeff" not in text
    assert not re.search(r"[ \u00a0]+$", text, re.M)
    assert text.endswith("\n") and not text.endswith("\n\n")


def _texts(node: Node, inside: bool = False) -> list[Scalar]:
    """The texts in several languages below ``node``."""
    if isinstance(node, Scalar):
        return [node] if inside else []
    if isinstance(node, Sequence):
        return [text for item in node.items for text in _texts(item, inside)]
    assert isinstance(node, Mapping)
    return [text for key, value in node.items for text in _texts(value, key.text in LANGS)]


def _texts_of_ours() -> Iterator[tuple[str, str]]:
    """Every text of the real seeds that stands in a language, with its file and line."""
    for path in sorted(REAL.rglob("*.yaml")):
        node, _ = read_tree(path.name, path.read_bytes())
        assert node is not None
        for text in _texts(node):
            yield f"{path.name}:{text.place.line}", text.text


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_texts_stand_in_single_quotes(path: Path) -> None:
    """Protects texts from YAML: in single quotes nothing in them has another meaning."""
    content = path.read_bytes()
    node, problems = read_tree(path.name, content)
    assert node is not None and not problems
    lines = content.decode("utf-8").splitlines()
    for text in _texts(node):
        line = lines[text.place.line - 1]
        assert line[text.place.column - 1] in "'[", f"{path.name}:{text.place.line}"


def test_no_text_is_said_twice_in_one_event() -> None:
    """Protects readers from repetitions: the statements of an event differ in every language."""
    for event in _library().seeds.events.values():
        for lang in LANGS:
            said = [statement.text.get(lang) for statement in event.statements.values()]
            assert len(said) == len(set(said)), (event.id, lang)


def test_texts_of_ours_have_no_stray_white_space() -> None:
    """Protects both sites: no doubled blank, none before a comma or a full stop, none at an end."""
    stray = re.compile(r"  |^ | $| [,.،؛;:?؟!](?!\.)(?:\s|$)")
    assert [f"{where} {text}" for where, text in _texts_of_ours() if stray.search(text)] == []


_MONTHS = [name for locale in ("ar", "ar_SY") for name in Locale.parse(locale).months["format"]["wide"].values()]
_IN_ONE_NAME = re.compile(rf"«[^»]*»|(?<![/\w])[بلو]?(?P<month>{'|'.join(_MONTHS)}) \d{{4}}")


def _in_one_name(text: str) -> list[str]:
    """The months of a year that have one name only, outside guillemets: within them the words are not ours."""
    return [match["month"] for match in _IN_ONE_NAME.finditer(text) if match["month"]]


def test_months_in_one_name_are_recognised() -> None:
    """Protects the test below from looking for nothing: either name alone, behind a prefix too, and no quotation."""
    assert _in_one_name("في مايو 2024 وآب 2025، وقال: «في مارس 2024»، أغسطس/آب 2025") == ["مايو", "آب"]


def test_months_have_both_names_in_our_arabic() -> None:
    """Protects readers of the Gulf and of the Levant: August is أغسطس to some and آب to others, so we write both."""
    assert [f"{where} {name}" for where, text in _texts_of_ours() for name in _in_one_name(text)] == []
