"""Where a run of a line begins and ends: what belongs to it and what to the Arabic sentence round it.

A sign belongs to the run that it says something of: ``-5``, ``$5``, ``80%``, ``.NET``, ``/usr/lib/``. Punctuation
belongs to the sentence, and so do brackets round all of the run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

# What stands before a letter and before a digit and belongs to it, and what stands behind either.
_BEFORE_LETTER = re.compile(r"(?:--|\*+(?=[./\\])|[.~/\\_@#$N&o%i])*[.~/\\_@#$Noi]$|--$|^$")
_BEFORE_DIGIT = re.compile(r"(?:::|(?:[$N]+ )?[-e+~<>=#@$Nx.]*)$")
_SIGNS = 12  # more are none of it
_BEHIND = re.compile(r"[%o+#$_x]*(?: [$%o]+(?![LdnuP]))?")
# Dots before a letter are words left out, save before a folder: ``../up``.
_LEFT_OUT = re.compile(r"\.\.(?![./\\]*[/\\])")
# The stroke with which the name of a folder ends is its own, if no Arabic goes on behind: ``/usr/lib/``, ``D:\\``.
_FOLDER = re.compile(r"(?:[^ RA]*[/\\][^ RA]*|L:)[/\\](?!R)")
# A hyphen, a dot or a stroke behind an Arabic word belongs to that word, save behind a clitic: ``و-5``.
_JOINS_ARABIC = re.compile(r"^[-e./\\_~]+")
_CLITIC = re.compile("(?:^|[^\u0621-\u0652])(?:و|ف|ب|ل|ك|[^ ]*\u0640)$")
_INITIALS = re.compile(r"(?:^|[^L.@/])(?:LL?\.)+LL?$")
# Abbreviations that stand at the end of a name and keep their dot there.
_AT_END = re.compile(
    r"(?:^|[ (])(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|al|vs|cf|ca|approx|Dr|Mrs?|Ms|St|Prof|Gen|Sen|[Vv]ol|pp|eds?)$"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line: its ``text``, its ``codes`` (``characters``), and the partner of each bracket (``brackets``)."""

    text: str
    codes: str
    pairs: Mapping[int, int]

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The run without what belongs to the Arabic sentence, brackets round all of it included."""
        while start < end:
            first = next((at for at in range(start, end) if self._holds(at, start, end)), end)
            last = next((at for at in range(end - 1, first - 1, -1) if self._holds(at, start, end)), first - 1)
            if first > last:
                return start, start
            start = self._before(first, start)
            end = self._behind(last, start, end)
            if self.pairs.get(start) != end - 1:
                break
            start, end = start + 1, end - 1
            if self.is_quoted(start, end) and self.pairs.get(start) != end - 1:
                break
        return start, end

    def _holds(self, at: int, start: int, end: int) -> bool:
        """Whether a run may begin or end with the character at ``at``."""
        return self.codes[at] in "LdnuP" or start <= self.pairs.get(at, -1) < end

    def _before(self, first: int, start: int) -> int:
        """Where the run begins whose first letter, digit or bracket stands at ``first``."""
        signs = _BEFORE_LETTER if self.codes[first] not in "dnuP" else _BEFORE_DIGIT
        start = max(start, first - _SIGNS)
        found = signs.search(self.codes[start:first])
        begin = start + found.start() if found else first
        if _LEFT_OUT.match(self.codes, begin):
            return first
        if begin and self.codes[begin - 1] in "RLdnuP" and not _CLITIC.search(self.text[max(0, begin - 20) : begin]):
            arabic = _JOINS_ARABIC.search(self.codes[begin:first])
            begin += arabic.end() if arabic else 0
        return begin

    def _behind(self, last: int, start: int, end: int) -> int:
        """Where the run ends whose last letter, digit or bracket stands at ``last``."""
        found = _BEHIND.match(self.codes, last + 1, end)
        stop = found.end() if found else last + 1
        if self.codes[start] == "i":
            while stop < end and self.codes[stop] in "!?":
                stop += 1
        if stop == last + 1 and self.codes[stop : stop + 1] == ".":
            name = max(start, stop - 20)
            if _INITIALS.search(self.codes[name:stop]) or _AT_END.search(self.text[name:stop]):
                stop += 1
        folder = _FOLDER.match(self.codes, max(start, self.codes.rfind(" ", start, stop) + 1))
        return min(max(stop, folder.end() if folder else stop), end)

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether this is all that stands in a pair of brackets, in foreign words: a text of its own with its stops."""
        return start > 0 and self.pairs.get(start - 1) == end and "L" in self.codes[start:end]

    def is_only(self, number: re.Pattern[str], start: int, end: int) -> bool:
        """Whether there is nothing between ``start`` and ``end`` but a ``number``."""
        start, end = self.trimmed(start, end)
        return start >= end or number.fullmatch(self.codes, start, end) is not None
