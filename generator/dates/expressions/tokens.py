"""A text as rules see it: folded words with one blank between, and the way back to the letters.

Words are folded as everywhere (``generator.text.normal``): hamza, ta marbuta, alef maqsura,
tashkeel, tatweel and the shape of digits make no difference.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from generator.text.normal import BIDI_CONTROLS, fold, fold_mapped
from generator.text.sentences import Span

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed"
_UNSEEN = "".join(BIDI_CONTROLS) + "\ufeff\u200b-\u200d"
_LETTER = r"[^\W\d_]"
# A run of letters, with what stands on them or within them; a number; an end of a line; any other sign.
_TOKEN = re.compile(
    rf"{_LETTER}+(?:(?:[{_MARKS}]|[{_UNSEEN}](?={_LETTER}|[{_MARKS}]))+{_LETTER}*)*"
    rf"|\d+(?:[.,٫٬]\d+)+|\d+(?:st|nd|rd|th|s)(?!{_LETTER})|\d+|\n|[^\s{_UNSEEN}{_MARKS}]"
)
# The preposition l- swallows the alef of the article; written back, rules know one article.
_SWALLOWED = re.compile("^([وف]?)لل(?=..)")
NEWLINE = "\n"


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """One word as rules know it, never empty. A line end stays one."""
    if word == NEWLINE:
        return word
    return _SWALLOWED.sub(r"\1ال", fold(word)) or "·"


@dataclass(frozen=True, slots=True)
class Tokens:
    """``norm`` are the folded words; the word ``i`` begins at ``starts[i]`` there, and is ``spans[i]`` of ``text``."""

    text: str
    norm: str
    words: Sequence[str]
    starts: Sequence[int]
    spans: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> Tokens:
        """The words of ``text``; marks of punctuation and line ends are words of their own."""
        spans = [match.span() for match in _TOKEN.finditer(text)]
        words = [folded(text[start:end]) for start, end in spans]
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        return cls(text, " ".join(words), words, starts[:-1], spans)

    def index(self, offset: int) -> int:
        """The number of the word in which ``offset`` of ``norm`` lies, or that begins there."""
        return bisect_left(self.starts, offset + 1) - 1

    def raw(self, start: int, end: int) -> Span:
        """The stretch of the text for ``[start, end)`` of ``norm``, which ends with a word."""
        first, last = self.index(start), self.index(end - 1)
        return Span(self._inside(first, start - self.starts[first]), self.spans[last][1])

    def _inside(self, number: int, skip: int) -> int:
        """Where in the text the word ``number`` goes on after ``skip`` folded letters: after a proclitic."""
        span = Span(*self.spans[number])
        if not skip:
            return span.start
        return span.start + fold_mapped(span.of(self.text)).original(skip, skip + 1).start
