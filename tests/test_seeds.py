"""The real seeds: nothing unproved, every sentence accounted for, and files as everybody writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from generator.base.problems import Problem
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


def _texts(node: yaml.Node, inside: bool = False) -> Iterator[yaml.ScalarNode]:
    """The texts in several languages below ``node``."""
    if isinstance(node, yaml.ScalarNode):
        if inside:
            yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item, inside)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _texts(value, key.value in LANGS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_texts_stand_in_single_quotes(path: Path) -> None:
    """Protects texts from YAML: in single quotes nothing in them has another meaning."""
    node = yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)
    lines = [text.start_mark.line + 1 for text in _texts(node) if text.style != "'"]
    assert lines == [], path.name
