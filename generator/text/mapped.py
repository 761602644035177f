"""A normalised text that remembers where each of its characters came from."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from .sentences import Span


@dataclass(frozen=True, slots=True)
class Mapped:
    """A normalised text and, for each of its characters, the original stretch.

    ``starts[i]`` and ``ends[i]`` are code point offsets into the original: the
    characters at ``i`` stem from ``original[starts[i]:ends[i]]``.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The stretch of the original that the normalised ``[start, end)`` stands for."""
        return Span(self.starts[start], self.ends[end - 1])

    def find_all(self, needle: str) -> Iterator[int]:
        """Every offset at which ``needle`` begins; matches may overlap."""
        at = self.text.find(needle) if needle else -1
        while at >= 0:
            yield at
            at = self.text.find(needle, at + 1)


def is_mark(char: str) -> bool:
    """Whether ``char`` belongs to the letter before it: tashkeel, accents, joiners of emoji."""
    return unicodedata.category(char) in ("Mn", "Mc", "Me")


def clusters(text: str) -> Iterator[Span]:
    """Each letter together with the marks that stand on it.

    The part of UAX #29 that Arabic and Latin need: base character, then marks.
    """
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not is_mark(text[index]):
            yield Span(start, index)
            start = index
