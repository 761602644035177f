"""A normalised text that remembers where each of its characters came from."""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from .sentences import Span


@dataclass(frozen=True, slots=True)
class Mapped:
    """A normalised text, and for each of its characters the original stretch.

    The text is made of pieces; piece ``i`` begins at ``pieces[i]`` of ``text`` and at ``starts[i]`` of the original.
    A piece whose ``ends[i]`` is 0 was taken over letter for letter. All characters of another piece stem from
    ``original[starts[i]:ends[i]]`` together. All offsets are in code points.
    """

    text: str
    pieces: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def original(self, start: int, end: int) -> Span:
        """The stretch of the original that the normalised ``[start, end)`` stands for."""
        return Span(self._stretch(start).start, self._stretch(end - 1).end)

    def _stretch(self, offset: int) -> Span:
        """What of the original the character at ``offset`` stems from."""
        piece = bisect_right(self.pieces, offset) - 1
        start, end = self.starts[piece], self.ends[piece]
        if end:
            return Span(start, end)
        start += offset - self.pieces[piece]
        return Span(start, start + 1)

    def offset(self, original: int) -> int:
        """How many characters of the normalised text stem from what stands before ``original``."""
        piece = bisect_right(self.starts, original) - 1
        if piece < 0:
            return 0
        begin, end = self.pieces[piece], (*self.pieces, len(self.text))[piece + 1]
        past = original - self.starts[piece]
        return begin if not past else end if self.ends[piece] else min(begin + past, end)

    def find_all(self, needle: str) -> Iterator[int]:
        """Every offset at which ``needle`` begins; matches may overlap."""
        at = self.text.find(needle) if needle else -1
        while at >= 0:
            yield at
            at = self.text.find(needle, at + 1)


def is_mark(char: str) -> bool:
    """Whether ``char`` belongs to the letter before it: tashkeel, accents, joiners of emoji."""
    return unicodedata.category(char) in ("Mn", "Mc", "Me")
