"""One Arabic word, cut in every way in which a name may stand inside it."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from .spelling import key
from .tables import COMMON, ENCLITICS, NOTHING, PREFIXES, Prefix

# A name inside a word has at least so many letters.
_SHORTEST = 2
# After these no alef is written for tanwin.
_NO_ALEF = ("ة", "ى", "ا", "أ", "اء")


class Cut(NamedTuple):
    """A stem, and what was cut from it.

    ``stem`` is spelled as a name would be: a final ``ت`` before ``ها`` has become ``ة``.
    ``article`` says whether the text has one; ``enclitic`` and ``tanwin`` what follows.
    ``removed`` counts the letters that are not the stem's. A ``common`` word is a name only
    if that is spelled just so.
    """

    stem: str
    article: bool
    proclitic: bool
    enclitic: bool
    tanwin: bool
    removed: int
    common: bool = False


def _before_enclitic(stem: str) -> Iterator[str]:
    """The forms that ``stem`` may have at the end of a word."""
    yield stem
    if stem.endswith("ت"):
        yield stem[:-1] + "ة"
    elif stem.endswith("ا"):
        yield stem[:-1] + "ى"
    elif stem.endswith(("ائ", "اؤ")):
        yield stem[:-1] + "ء"


def _endings(rest: str, genitive: bool) -> Iterator[tuple[str, bool]]:
    """Stems of ``rest`` without what follows, and whether that is an enclitic."""
    last = rest[-1]
    if last == "ا" and not genitive and not rest[:-1].endswith(_NO_ALEF):
        yield rest[:-1], False
    for enclitic in ENCLITICS.get(last, ()):
        if rest.endswith(enclitic):
            for stem in _before_enclitic(rest[: -len(enclitic)]):
                yield stem, True


def _stems(rest: str, prefix: Prefix) -> Iterator[tuple[str, bool, bool]]:
    """Stems of what follows a prefix, with enclitic and tanwin."""
    yield rest, False, False
    if prefix.article:
        if prefix.preposition and prefix.letters.endswith("لل"):  # three lams are written as two
            yield "ل" + rest, False, False
        return
    if len(rest) > _SHORTEST:
        for stem, enclitic in _endings(rest, prefix.preposition):
            if len(stem) >= _SHORTEST:
                yield stem, enclitic, not enclitic


def _common(word: str) -> int | None:
    """How many letters may be cut from a word that is common, or common after a conjunction; else ``None``."""
    if word in COMMON:
        return 0
    if word[0] in "وف" and word[1:] in COMMON:
        return 1 if word[0] == "و" else 0
    return None


def cuts(word: str, known: Container[str]) -> list[tuple[str, Cut]]:
    """The ways to cut the plain word ``word`` that leave a stem whose ``key`` is ``known``, and that key.

    A common word is taken as it stands; so is what remains of it after ``و`` or ``ف``.
    """
    found = []
    size = len(word)
    for prefix in PREFIXES.get(word[0], (NOTHING,)):
        letters = prefix.letters
        if not word.startswith(letters) or size - len(letters) < _SHORTEST:
            continue
        for stem, enclitic, tanwin in _stems(word[len(letters) :], prefix):
            stem_key = key(stem)
            if stem_key in known:
                cut = Cut(stem, prefix.article, bool(letters) and letters != "ال", enclitic, tanwin, size - len(stem))
                found.append((stem_key, cut))
    if found and (conjunction := _common(word)) is not None:
        return [
            (stem_key, cut._replace(common=True))
            for stem_key, cut in found
            if cut.removed <= conjunction and not cut.tanwin
        ]
    return found
