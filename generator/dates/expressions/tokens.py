"""A text as folded words with one blank between them, and the way back from these to the text. Rules read the words.

Words are folded by ``generator.text.normal``: hamza, ta marbuta, alef maqsura, tashkeel, tatweel and the kind of digits
make no difference.
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
# A run of letters with their marks; a number; the end of a line; any other character.
_TOKEN = re.compile(
    rf"{_LETTER}+(?:(?:[{_MARKS}]|[{_UNSEEN}](?={_LETTER}|[{_MARKS}]))+{_LETTER}*)*"
    rf"|\d+(?:[.,٫٬]\d+)+|\d+(?:st|nd|rd|th|s)(?!{_LETTER})|\d+|\n|[^\s{_UNSEEN}{_MARKS}]"
)
# After the preposition l- the article loses its alef. It is put back here, so that rules need only one form of it.
_SWALLOWED = re.compile("^([وف]?)لل(?=..)")
NEWLINE = "\n"


@lru_cache(maxsize=65536)
def folded(word: str) -> str:
    """The folded form of a word, never empty. A line feed stays as it is."""
    if word == NEWLINE:
        return word
    return _SWALLOWED.sub(r"\1ال", fold(word)) or "·"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of ``text``. ``norm`` is the folded text, in which the word ``i`` begins at ``starts[i]``.

    ``spans[i]`` is the span of the word ``i`` in ``text``, in code points, half open.
    """

    text: str
    norm: str
    words: Sequence[str]
    starts: Sequence[int]
    spans: Sequence[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> Tokens:
        """The words of ``text``; a punctuation mark and a line feed count as words."""
        spans = [match.span() for match in _TOKEN.finditer(text)]
        words = [folded(text[start:end]) for start, end in spans]
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        return cls(text, " ".join(words), words, starts[:-1], spans)

    def index(self, offset: int) -> int:
        """The number of the word that has ``offset`` of ``norm``."""
        return bisect_left(self.starts, offset + 1) - 1

    def raw(self, start: int, end: int) -> Span:
        """The span of the text for ``start`` to ``end`` of ``norm``; ``end`` must be the end of a word."""
        first, last = self.index(start), self.index(end - 1)
        return Span(self._inside(first, start - self.starts[first]), self.spans[last][1])

    def _inside(self, number: int, skip: int) -> int:
        """The offset in the text of what follows the first ``skip`` folded letters (a proclitic) of a word."""
        span = Span(*self.spans[number])
        if not skip:
            return span.start
        return span.start + fold_mapped(span.of(self.text)).original(skip, skip + 1).start
