"""Where paragraphs and sentences begin and end in a news text.

All positions are offsets in code points into the whole text, half open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .stops import Stop, ends_sentence


class Span(NamedTuple):
    """A half-open stretch of a text, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words of ``text`` that this span covers."""
        return text[self.start : self.end]

    def holds(self, other: Span) -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def touches(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and its address: paragraph and sentence, both counted from 1."""

    paragraph: int
    number: int
    span: Span

    @property
    def address(self) -> str:
        """The address that labels and the coverage page use, such as ``p3s2``."""
        return f"p{self.paragraph}s{self.number}"


_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"\s+")
# A full stop, question or exclamation mark, any closing quotes, brackets and marks of direction, then space or the end.
# Two dots are a pause in Arabic newspapers, not an end; three are an ellipsis, which may be one.
_MARK = re.compile("(?:(?<!\\.)\\.(?!\\.)|[!?؟۔…]+|\\.{3,})[\"”“»›’')\\]}\u200e\u200f\u061c\u202c\u2069]*(?=\\s|$)")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The lines of ``text`` that are not blank, without the white space around them."""
    spans = []
    for line in _LINE.finditer(text):
        words = line.group()
        if words.strip():
            start = line.start() + len(words) - len(words.lstrip())
            spans.append(Span(start, line.start() + len(words.rstrip())))
    return tuple(spans)


def _begins(text: str, paragraph: Span) -> list[int]:
    """Offsets at which a sentence begins inside ``paragraph``, the first at its own beginning."""
    found = [paragraph.start]
    for mark in _MARK.finditer(text, paragraph.start, paragraph.end):
        if mark.end() < paragraph.end and ends_sentence(Stop(text, found[-1], mark.start(), mark.end(), paragraph.end)):
            blank = _BLANK.match(text, mark.end(), paragraph.end)
            found.append(blank.end() if blank else mark.end())
    return found


def sentences(
    text: str, *, split_before: frozenset[int] = frozenset(), join_before: frozenset[int] = frozenset()
) -> tuple[Sentence, ...]:
    """The sentences of ``text``, in order.

    ``split_before`` and ``join_before`` are corrections by hand: offsets at which a
    sentence begins although no mark says so, or does not begin although one does.
    """
    found = []
    for number, paragraph in enumerate(paragraphs(text), 1):
        begins = set(_begins(text, paragraph))
        begins |= {offset for offset in split_before if paragraph.start < offset < paragraph.end}
        begins -= join_before - {paragraph.start}
        edges = [*sorted(begins), paragraph.end]
        for index, (start, end) in enumerate(pairwise(edges), 1):
            words = text[start:end]
            found.append(Sentence(number, index, Span(start, start + len(words.rstrip()))))
    return tuple(found)
