"""Words as search compares them: the twin of overrides/assets/javascripts/search/text.js.

Both must make the same of every word, or the index holds what no query asks for;
``tests/search/vectors.tsv`` holds them together. The spelling is that of ``fold``, as everywhere.
"""

from __future__ import annotations

import re

from generator.text.normal import fold

# A word of the index: letters of one script, or digits.
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff"
_TOKEN = re.compile(rf"(?:(?=[{_ARABIC}])[^\W\d_])+|\d+|(?:(?![{_ARABIC}])[^\W\d_])+")


def tokens(text: str) -> list[str]:
    """The words of ``text``, folded, in order; digits and letters are words of their own."""
    return _TOKEN.findall(fold(text))


def is_arabic(word: str) -> bool:
    """Whether the folded ``word`` is written in Arabic letters."""
    first = word[0]
    return "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f" or "\u0870" <= first <= "\u08ff"
