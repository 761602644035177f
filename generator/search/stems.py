"""The stem that the forms of a word have in common. overrides/assets/javascripts/search/text.js has the same rules.

Arabic: light10 (Larkey, Ballesteros and Connell, "Improving stemming for Arabic information retrieval", 2002), on
folded letters. Latin: the S-stemmer (Harman, "How effective is suffixing?", 1991), which takes plurals off. For forms
that these miss, a query compares words by their character n-grams.
"""

from __future__ import annotations

import re

from .text import is_arabic

# The article, alone or after a preposition; after ل it has no alef.
_ARTICLES = ("ال", "بال", "كال", "فال", "لل")
# Endings of pronouns, plurals, nisba and the feminine. Each is taken off once, in this order.
_ENDINGS = ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
_CLITICS = frozenset("وفب") | frozenset("كلس")
_HISSING = re.compile(r"(?:s|sh|ch|x|z)es$")


def stem(word: str) -> str:
    """The stem of a folded ``word``, by the rules of its script. Digits stay as they are."""
    if is_arabic(word):
        return _arabic(word)
    return word if word[0].isdigit() else _latin(word)


def core(stemmed: str) -> str:
    """The stem without first letters that may be clitics. A large index is sorted by it.

    It also takes off a first ب that is no preposition. That does no harm, because it does so in every form of the word:
    all spellings of a word, with any clitics, have the same core.
    """
    if not is_arabic(stemmed):
        return stemmed
    rest = stemmed
    while True:
        if rest.startswith("ال") and len(rest) >= 5:
            rest = rest[2:]
        elif rest[0] in _CLITICS and len(rest) > 3:
            rest = rest[1:]
        else:
            return rest


def _arabic(word: str) -> str:
    rest = word[1:] if len(word) >= 4 and word[0] == "و" else word
    for article in _ARTICLES:
        if rest.startswith(article) and len(rest) >= len(article) + 2:
            rest = rest[len(article) :]
            break
    for ending in _ENDINGS:
        if rest.endswith(ending) and len(rest) >= len(ending) + 2:
            rest = rest[: -len(ending)]
    return rest


def _latin(word: str) -> str:
    if len(word) < 4 or not word.endswith("s"):
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if _HISSING.search(word):
        return word[:-2]
    return word if word.endswith(("us", "ss")) else word[:-1]
