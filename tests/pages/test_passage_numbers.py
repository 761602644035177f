"""Numbers of passages: what ends with one word is numbered there once, in rising order."""

from __future__ import annotations

from generator.pages.parts.passage_numbers import carriers, in_order
from generator.text.sentences import Span

TEXT = "The bridge opens, and the ferry stops."


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def test_passages_that_end_with_one_word_are_numbered_together() -> None:
    """Protects readers from "5 . 4": a stop between two ends does not part them, and the first number comes first."""
    passages = {"first": _span(TEXT), "second": _span("the ferry stops"), "third": _span("stops.")}
    assert carriers(passages, TEXT) == {"first": ["first", "second", "third"]}


def test_passages_that_end_elsewhere_keep_their_number() -> None:
    """Protects the place of a number: it stands behind the last word of its own passage."""
    passages = {"first": _span("The bridge opens,"), "second": _span("The bridge"), "third": _span("ferry")}
    assert carriers(passages, TEXT) == {"first": ["first"], "second": ["second"], "third": ["third"]}


def test_every_passage_is_numbered_once() -> None:
    """Protects the way from the text to its notes: no number is lost, not even of a passage without a word."""
    passages = {"first": _span("opens,"), "second": _span(","), "third": _span("opens")}
    numbered = [each for together in carriers(passages, TEXT).values() for each in together]
    assert sorted(numbered) == ["first", "second", "third"]


def test_numbers_rise_as_they_are_met() -> None:
    """Protects readers from 1, 3, 2: a long passage that holds a short one has its number behind it."""
    passages = {"long": _span("bridge opens, and"), "short": _span("opens"), "early": _span("The")}
    assert in_order(passages, TEXT) == ["early", "short", "long"]
