"""The runs of a line that run from left to right: words and numbers are put together, then trimmed at both ends.

Works on the codes of ``characters``. A word with a letter is foreign; a number is, if bidi would turn its signs round.
What is foreign takes its neighbours with it over a single blank: ``Homo sapiens``, ``7.62×39 mm``, ``US$ 61bn``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.text.brackets import OPENING, paired, unpaired

# What lies between two Arabic words, if there is anything to look at in it.
_STRETCH = re.compile("[^RA]+")
_COUNTS = re.compile("[LduP]")
_WORD = re.compile("[^ ]+")
# A number that bidi shows right wherever it stands. One in several parts gets no harm from being isolated.
_BARE = re.compile("d+|u")
_PARTS = re.compile("d+(?:[.,:/]d+)*|u")
_SIGN = re.compile("[$%oN]+")
_OPERATOR = re.compile("[-e+=x*/|<>~&]{1,2}")
_FIGURE = re.compile(r"[-+e~<>(.]*[duP]")
_DASH = re.compile("[-e]+")
# Two numbers that are one place or measure: degrees and minutes, feet and inches, two coordinates.
_TWO_PARTS = re.compile(r"[^ ]*o [^ ]*|[^ ]*d\.d+o?, [-+e]?d+\.d+o?[^ ]*")

# What stands before a letter and before a digit and belongs to it, and what stands behind either.
_BEFORE_LETTER = re.compile(r"(?:--|[.~/\\_@#$N&o%i])*[.~/\\_@#$Noi]$|--$|^$")
_BEFORE_DIGIT = re.compile(r"(?:::|(?:[$N]+ )?[-e+~<>=#@$Nx.]*)$")
_SIGNS = 12  # more are none of it
_BEHIND = re.compile(r"[%o+#$_]*(?: [$%o]+(?![^ ]))?")
# A hyphen, a dot or a stroke behind an Arabic word belongs to that word, save behind a clitic: ``و-5``.
_JOINS_ARABIC = re.compile(r"^[-e./\\_~]+")
_CLITIC = re.compile("(?:^|[^\u0621-\u0652])(?:و|ف|ب|ل|ك|[^ ]*\u0640)$")
_INITIALS = re.compile(r"(?:^|[^L])(?:LL?\.)+LL?$")
# Abbreviations that stand at the end of a name and keep their dot there.
_AT_END = re.compile(r"(?:^|[ (])(?:Jr|Sr|Inc|Ltd|Co|Corp|Bros|etc|al)$")


@dataclass(frozen=True, slots=True)
class _Word:
    """What stands between two blanks: ``F`` has a letter, ``N`` is a number, ``S`` a sign, ``O`` an operator."""

    kind: str
    start: int
    end: int


@dataclass(slots=True)
class _Run:
    """The words of a run as far as it has come."""

    words: list[_Word] = field(default_factory=list)
    has_letters: bool = False


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    codes: str
    pairs: Mapping[int, int]

    def word(self, start: int, end: int) -> _Word:
        codes = self.codes[start:end]
        if "L" in codes:
            return _Word("F", start, end)
        if "d" in codes or "P" in codes or "u" in codes:
            return _Word("N", start, end)
        kind = "S" if _SIGN.fullmatch(codes) else "O" if _OPERATOR.fullmatch(codes) else "X"
        return _Word(kind, start, end)

    def is_only(self, number: re.Pattern[str], start: int, end: int) -> bool:
        """Whether there is nothing between ``start`` and ``end`` but a ``number``."""
        start, end = self.trimmed(start, end)
        return start >= end or number.fullmatch(self.codes, start, end) is not None

    def abbreviates(self, word: _Word) -> bool:
        """Whether the dot at the end of ``word`` is that of an abbreviation: ``No.``, ``U.S.``, ``J.``."""
        letters = re.search("[^ ()]*$", self.text[word.start : word.end - 1])
        short = letters[0] if letters else ""
        return "." in short or len(short) == 1 or (len(short) < 5 and short != short.upper())

    def is_figure(self, word: _Word | None) -> bool:
        """Whether ``word`` is a number, or begins as one: ``61bn``, ``7-A``."""
        return word is not None and _FIGURE.match(self.codes, word.start, word.end) is not None

    def stops(self, word: _Word) -> bool:
        """Whether a sentence, or the words that announce one, end with ``word``."""
        last = self.codes[word.end - 1]
        return last in ":;!?" or (last == "." and not self.abbreviates(word))

    def joins(self, run: _Run, word: _Word, after: _Word | None) -> bool:
        """Whether ``word`` goes on with ``run``; ``after`` is the next one, if it stands one blank behind."""
        last, kind = run.words[-1], word.kind
        following = after.kind if after else "X"
        # What is in brackets from the first word on belongs to the Arabic sentence, as it does in UAX #9 (rule N0).
        if last.end + 1 != word.start or self.pairs.get(last.end - 1) == run.words[0].start:
            return False
        if last.kind == "O":
            return True
        if kind == "O":
            is_dash = _DASH.fullmatch(self.codes, word.start, word.end) is not None
            return last.kind in "FN" and (following == last.kind if is_dash else following in "FN")
        if kind == "S":
            return self.is_figure(last) or (last.kind == "F" and self.is_figure(after))
        if last.kind == "S":
            return self.is_figure(word) or run.has_letters or len(run.words) > 1
        if kind == "F":
            return last.kind == "F" or not (self.codes[word.start] in OPENING or self.codes[last.end - 1] in ".;!?")
        if kind == "N" and run.has_letters:
            return not self.stops(last) or following == "F"
        both = self.codes[last.start : word.end]
        return kind == "N" and _TWO_PARTS.fullmatch(both) is not None

    def grouped(self, words: list[_Word]) -> Iterator[list[_Word]]:
        """``words`` put together to runs."""
        run = _Run()
        for word, after in zip_longest(words, words[1:]):
            near = after if after and after.start == word.end + 1 else None
            if not (run.words and self.joins(run, word, near)):
                if run.words:
                    yield run.words
                run = _Run()
                if word.kind not in "FN" and not (word.kind == "S" and self.is_figure(near)):
                    continue
            run.words.append(word)
            run.has_letters |= word.kind == "F"
        if run.words:
            yield run.words

    def runs(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The runs between ``start`` and ``end``, in order."""
        cuts = unpaired(self.codes, start, end, self.pairs)
        if cuts:
            for first, last in zip([start, *(cut + 1 for cut in cuts)], [*cuts, end], strict=True):
                yield from self.runs(first, last)
            return
        words = [self.word(*match.span()) for match in _WORD.finditer(self.codes, start, end)]
        for run in self.grouped(words):
            # The number of an Arabic unit: ``2024م``.
            while len(run) > 1 and run[-2].kind != "O" and self.codes[run[-1].end : run[-1].end + 1] == "R":
                if run[-1].kind != "N" or not self.is_only(_PARTS, run[-1].start, run[-1].end):
                    break
                run.pop()
            first, last = run[0].start, run[-1].end
            found = self.trimmed(first, last)
            if found != (start, end):
                yield from self.runs(*found)
            elif not self.is_only(_BARE, first, last):
                yield found

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
        if self.codes[begin : begin + 2] == "..":
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
        return min(stop, end)


def trimmed_runs(text: str, codes: str) -> Iterator[tuple[int, int]]:
    """The foreign runs of the line ``text`` with its ``codes``: half-open pairs of offsets, in order."""
    signs, pairs = paired(codes)
    line = _Line(text, signs, pairs)
    for match in _STRETCH.finditer(signs):
        if _COUNTS.search(signs, *match.span()):
            yield from line.runs(*match.span())
