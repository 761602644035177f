"""Words as search compares them: the twin of overrides/assets/javascripts/search/text.js.

Both must make the same of every word, or the index holds what no query asks for;
``tests/search/vectors.tsv`` holds them together. The spelling is that of ``text.normal.fold``,
made fast for whole sites, and without soft hyphens and invisible joiners.
"""

from __future__ import annotations

import re
import unicodedata

from generator.text.mapped import is_mark
from generator.text.normal import BIDI_CONTROLS, FOLD_TABLE, TATWEEL

_UNSEEN = BIDI_CONTROLS | {TATWEEL, "\u00ad", "\u200b", "\u200c", "\u200d", "\ufeff"}
_UNSEEN |= {chr(point) for point in range(0x2060, 0x2066)}
_ALIKE = {**FOLD_TABLE, "ء": "", "ß": "ss", "ς": "σ"}

# A word of the index: letters of one script, or digits.
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff"
_TOKEN = re.compile(rf"(?:(?=[{_ARABIC}])[^\W\d_])+|\d+|(?:(?![{_ARABIC}])[^\W\d_])+")


class _Letters(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first comes up."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        self[point] = "" if char in _UNSEEN or is_mark(char) else _ALIKE.get(char, char)
        return self[point]


_LETTERS = _Letters()


def normalise(text: str) -> str:
    """The one spelling of all spellings of ``text``.

    One form of alef, ya and waw, ta marbuta as ha, no hamza, no tashkeel, no tatweel, digits in ASCII,
    Latin in lower case and without accents.
    """
    return unicodedata.normalize("NFKD", text).lower().translate(_LETTERS)


def tokens(text: str) -> list[str]:
    """The words of ``text``, normalised, in order; digits and letters are words of their own."""
    return _TOKEN.findall(normalise(text))


def is_arabic(word: str) -> bool:
    """Whether the normalised ``word`` is written in Arabic letters."""
    first = word[0]
    return "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f" or "\u0870" <= first <= "\u08ff"
