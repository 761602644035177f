"""The runs of a line that run from left to right: words and numbers are put together, then trimmed at both ends.

Works on the codes of ``characters``. A word with a letter is foreign; a number is, if bidi would turn its signs round.
What is foreign takes its neighbours with it over a single blank: ``Homo sapiens``, ``7.62×39 mm``, ``US$ 61bn``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest

from generator.text.brackets import OPENING, paired, unpaired
from generator.text.ends import Line

# What lies between two Arabic words, if there is anything to look at in it.
_STRETCH = re.compile("[^RA]+")
_COUNTS = re.compile("[LduP]")
_WORD = re.compile("[^ ]+")
# A number that bidi shows right wherever it stands. One in several parts gets no harm from being isolated.
_BARE = re.compile("d+|u")
_PARTS = re.compile("d+(?:[.,:/]d+)*|u")
# A sign that stands apart from its figure, with what the sentence puts around it: ``(€ 5)``, ``61 $.``
_SIGN = re.compile(r"""[(\[{«‹“‘„"']*[$%oN]+[])}»›”’"'.,;:!?]*""")
_BARE_SIGN = "$%oN"
_OPERATOR = re.compile("[-e+=x*/|<>~&]{1,2}")
_FIGURE = re.compile(r"""[-+e~<>.%$([{«‹“‘„"']*[duP]""")
_DASH = re.compile("[-e]+")
# Two numbers that are one place or measure: degrees and minutes, feet and inches, two coordinates, ``2 %–3 %``.
_TWO_PARTS = re.compile(r"[^ ]*o [^ ]*|[^ ]*d [$%][-e][^ ]*|[^ ]*d\.d+o?, [-+e]?d+\.d+o?[^ ]*")


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
class _Line(Line):
    def word(self, start: int, end: int) -> _Word:
        codes = self.codes[start:end]
        if "L" in codes:
            return _Word("F", start, end)
        if "d" in codes or "P" in codes or "u" in codes:
            return _Word("N", start, end)
        kind = "S" if _SIGN.fullmatch(codes) else "O" if _OPERATOR.fullmatch(codes) else "X"
        return _Word(kind, start, end)

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
            is_behind = self.is_figure(last) and self.codes[word.start] in _BARE_SIGN
            return is_behind or (last.kind == "F" and self.is_figure(after))
        if last.kind == "S" and self.codes[last.end - 1] not in _BARE_SIGN:
            return run.has_letters and self.codes[last.end - 1] not in ".;:!?"
        if last.kind == "S":
            return self.is_figure(word) or run.has_letters or len(run.words) > 1
        if kind == "F":
            ends = self.codes[last.end - 1] in ".;!?" or (self.codes[word.start] in OPENING and not run.has_letters)
            return last.kind == "F" or not ends
        if kind == "N" and run.has_letters:
            return not self.stops(last) or following == "F"
        both = self.codes[last.start : word.end]
        return kind == "N" and _TWO_PARTS.fullmatch(both) is not None

    def words(self, start: int, end: int) -> Iterator[_Word]:
        """The words between ``start`` and ``end``; what is in brackets is one with them, if it has a letter."""
        begin = closed = start
        for match in _WORD.finditer(self.codes, start, end):
            if match.start() >= closed:
                begin = match.start()
            for at in range(max(match.start(), closed), match.end()):
                partner = self.pairs.get(at, -1)
                if at < partner < end and "L" in self.codes[at:partner]:
                    closed = max(closed, partner + 1)
            if match.end() >= closed:
                yield self.word(begin, match.end())

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
        for run in self.grouped(list(self.words(start, end))):
            # The number of an Arabic unit: ``2024م``.
            while len(run) > 1 and run[-2].kind != "O" and self.codes[run[-1].end : run[-1].end + 1] == "R":
                if run[-1].kind != "N" or not self.is_only(_PARTS, run[-1].start, run[-1].end):
                    break
                run.pop()
            first, last = run[0].start, run[-1].end
            found = self.trimmed(first, last)
            if self.is_quoted(*found):
                yield found
            elif found != (start, end):
                yield from self.runs(*found)
            elif not self.is_only(_BARE, first, last):
                yield found


def trimmed_runs(text: str, codes: str) -> Iterator[tuple[int, int]]:
    """The foreign runs of the line ``text`` with its ``codes``: half-open pairs of offsets, in order."""
    signs, pairs = paired(codes)
    line = _Line(text, signs, pairs)
    for match in _STRETCH.finditer(signs):
        if _COUNTS.search(signs, *match.span()):
            yield from line.runs(*match.span())
