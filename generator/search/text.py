"""Cuts a text into the words that search compares. overrides/assets/javascripts/search/text.js has the same rules.

Both must give the same words, otherwise queries do not find what the index has; ``tests/search/vectors.tsv`` checks
both. Words are folded by ``generator.text.normal``.
"""

from __future__ import annotations

import re

from generator.text.normal import fold

# A word of the index: letters of one script, or digits.
_ARABIC = "\u0600-\u06ff\u0750-\u077f\u0870-\u08ff"
_TOKEN = re.compile(rf"(?:(?=[{_ARABIC}])[^\W\d_])+|\d+|(?:(?![{_ARABIC}])[^\W\d_])+")


def tokens(text: str) -> list[str]:
    """The words of ``text``, folded, in order. A run of digits, or of letters of one script, is a word."""
    return _TOKEN.findall(fold(text))


def is_arabic(word: str) -> bool:
    """Whether the folded ``word`` is written in Arabic letters."""
    first = word[0]
    return "\u0600" <= first <= "\u06ff" or "\u0750" <= first <= "\u077f" or "\u0870" <= first <= "\u08ff"
