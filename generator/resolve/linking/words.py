"""One Arabic word, cut in every way in which a name may stand inside it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from functools import lru_cache
from typing import NamedTuple

from .spelling import bare_alefs, key_at_end
from .tables import CASES, COMMON, ENCLITICS, PREFIX_LETTERS, PREFIXES, Prefix

# A name inside a word has at least so many letters.
_SHORTEST = 2
# After these no alef is written for tanwin.
_NO_ALEF = ("ة", "ى", "ا", "أ", "اء")
# Stems that look different before an enclitic: how they end there, and at the end of a word.
_JOINED = (("ت", "ة"), ("ا", "ى"), ("ائ", "اء"), ("اؤ", "اء"))


class Cut(NamedTuple):
    """A stem, and what was cut from it.

    ``stem`` is spelled as a name would be: a final ``ت`` before ``ها`` has become ``ة``.
    ``article`` says whether the text has one; ``enclitic`` and ``tanwin`` what follows, and
    ``case`` whether the plural stands in the other case than the stem here.
    ``removed`` counts the letters that are not the stem's. A ``common`` word is a name only
    if that is spelled just so.
    """

    stem: str
    article: bool = False
    proclitic: bool = False
    enclitic: bool = False
    tanwin: bool = False
    case: bool = False
    removed: int = 0
    common: bool = False


class _Ending(NamedTuple):
    """What may follow a stem: how many letters, what the stem ends in instead, and what it is."""

    letters: int
    instead: str
    enclitic: bool = False
    tanwin: bool = False
    case: bool = False


_NO_ENDING = (_Ending(0, ""),)
_FIRST = frozenset(prefix.letters[0] for prefix in PREFIXES if prefix.size)
_PROCLITIC = frozenset("".join(prefix.letters for prefix in PREFIXES))
_LAST = frozenset("ن").union(ENCLITICS)
# What an ending is shows in so many letters: the longest enclitic and what it changes before it.
_ENDING_LETTERS = 6


def _start(word: str) -> str:
    """The first letters of ``word``, as far as they may be a prefix."""
    for size, letter in enumerate(word[:PREFIX_LETTERS]):
        if letter not in _PROCLITIC:
            return word[:size]
    return word[:PREFIX_LETTERS]


@lru_cache(maxsize=1 << 16)
def _prefixes(start: str, inside: bool) -> tuple[tuple[int, str, Prefix], ...]:
    """What a word may have before its stem that has this ``_start``; ``inside`` a name, only the article.

    Its size, and a lam that the stem has lost to it: three lams are written as two.
    """
    fitting = [p for p in PREFIXES if start.startswith(p.letters) and not (inside and p.proclitic)]
    return tuple((prefix.size, lam, prefix) for prefix in fitting for lam in ("", "ل")[: 1 + prefix.merged])


@lru_cache(maxsize=1 << 16)
def _endings(end: str) -> tuple[_Ending, ...]:
    """What a word may have behind its stem that ends with these letters, the last of which an ending may have."""
    return (*_NO_ENDING, *_real_endings(end))


def _real_endings(word: str) -> Iterator[_Ending]:
    last = word[-1]
    if last == "ا" and not word[:-1].endswith(_NO_ALEF):
        yield _Ending(1, "", tanwin=True)
    elif last == "ن" and word[-2:] in CASES:
        yield _Ending(2, CASES[word[-2:]], case=True)
    for enclitic in ENCLITICS.get(last, ()):
        if word.endswith(enclitic):
            rest = word[: -len(enclitic)]
            yield _Ending(len(enclitic), "", enclitic=True)
            for joined, alone in _JOINED:
                if rest.endswith(joined):
                    yield _Ending(len(enclitic) + len(joined), alone, enclitic=True)


def _common(word: str) -> int | None:
    """How many letters may be cut from a word that is common, or common after a conjunction; else ``None``."""
    if word in COMMON:
        return 0
    if word[0] in "وف" and word[1:] in COMMON:
        return 1 if word[0] == "و" else 0
    return None


def _suits(prefix: Prefix, ending: _Ending) -> bool:
    """No enclitic after an article; no accusative after a preposition."""
    if prefix.article:
        return not (ending.enclitic or ending.tanwin)
    return not (prefix.preposition and ending.tanwin)


def cuts(word: str, known: Container[str], inside: bool) -> list[tuple[str, Cut]]:
    """The ways to cut the plain word ``word`` that leave a stem whose key is ``known``, and that key.

    ``inside`` a name, behind its first word, there are no proclitics. A common word is taken as
    it stands; so is what remains of it after a conjunction.
    """
    bare, size = bare_alefs(word), len(word)
    if word[0] not in _FIRST and word[-1] not in _LAST:
        whole = key_at_end(bare)
        return _as_common(word, [(whole, Cut(word))]) if whole in known else []
    found: list[tuple[str, Cut]] = []
    prefixes = _prefixes(_start(word), inside)
    for ending in _endings(word[-_ENDING_LETTERS:]) if word[-1] in _LAST else _NO_ENDING:
        end = size - ending.letters
        if end + len(ending.instead) < _SHORTEST:
            continue
        whole = key_at_end(bare[:end] + ending.instead)
        for begin, lam, prefix in prefixes:
            stem_key = lam + whole[begin:]
            if stem_key in known and len(stem_key) >= _SHORTEST and _suits(prefix, ending):
                found.append((stem_key, _cut(lam + word[begin:end], prefix, ending)))
    return _as_common(word, found) if found else found


def _cut(stem: str, prefix: Prefix, ending: _Ending) -> Cut:
    removed = prefix.size + ending.letters - len(ending.instead)
    return Cut(
        stem + ending.instead, prefix.article, prefix.proclitic, ending.enclitic, ending.tanwin, ending.case, removed
    )


def _as_common(word: str, found: list[tuple[str, Cut]]) -> list[tuple[str, Cut]]:
    """What a common word allows of ``found``: all, if ``word`` is not common."""
    conjunction = _common(word)
    if conjunction is None:
        return found
    return [
        (stem_key, cut._replace(common=True))
        for stem_key, cut in found
        if cut.removed <= conjunction and not cut.tanwin and not cut.case
    ]
