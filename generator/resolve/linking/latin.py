"""Words of English and other languages in Latin letters, and numbers."""

from __future__ import annotations

# ``US`` is a state and ``us`` is not: an abbreviation so short must be written in capitals.
_SHORT = 3


def possessive(word: str) -> int:
    """How many letters at the end of ``word`` make it a possessive: 2 in ``cat's``, 1 in ``cats'``, else 0."""
    return 2 if word.endswith("'s") else 1 if word.endswith("s'") else 0


def key(word: str) -> str:
    """What a word has in common with its plural, its possessive and its capitals."""
    small = word.casefold()
    small = small[: len(small) - possessive(small)]
    if len(small) > _SHORT and small.endswith("s") and not small.endswith("ss"):
        small = small[:-3] + "y" if small.endswith("ies") else small[:-1]
    return small


def is_abbreviation(name: str) -> bool:
    """Whether ``name`` is so short that only its capitals tell it from another word."""
    return name.isupper() and 1 < len(name) <= _SHORT


def agree(written: str, name: str, common: bool) -> bool:
    """Whether ``written`` is the word ``name``, their keys being the same.

    A proper name keeps its capitals and its number. A ``common`` noun may stand in the
    plural, and the capital with which our glossary begins it means nothing.
    """
    if not possessive(name):
        written = written[: len(written) - possessive(written)]
    if not common and written.casefold() != name.casefold():
        return False
    if is_abbreviation(name):
        return written == name
    if not name[:1].isupper() or (common and not name[1:2].isupper()):
        return True
    return written[:1].isupper()
