"""What counts as the same spelling of an Arabic word.

Newspapers leave out hamza, dots and tashkeel; they do not put them where they do not
belong. So a text may write less than the name does, never something else: a bare alef
stands for any alef with hamza, but ``أ`` is not ``إ``; at the end of a word ``ه`` stands
for ``ة`` and ``ى`` for ``ي``, but not the other way.
"""

from __future__ import annotations

import unicodedata

from generator.text.mapped import is_mark
from generator.text.normal import BIDI_CONTROLS, TATWEEL

_ALEFS = "أإآٱ"
_BARE = str.maketrans(dict.fromkeys(_ALEFS, "ا"))
# Letters that Persian and Urdu keyboards give for the Arabic ones, and both kinds of digits.
_LETTERS = str.maketrans(
    {
        "ی": "ي",
        "ک": "ك",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
        **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    }
)
# The Arabic letters. Unicode takes some for a letter and a hamza that stands on it: here they are letters.
PLAIN = frozenset(chr(code) for code in (*range(0x0621, 0x063B), *range(0x0641, 0x064B)))
_UNSEEN = BIDI_CONTROLS | {TATWEEL, "\ufeff", "\u200c", "\u200d"}
_ARABIC = ("\u0600", "\u06ff")


def is_arabic(word: str) -> bool:
    """Whether ``word``, as ``plain`` gives it, begins with an Arabic letter."""
    return _ARABIC[0] <= word[:1] <= _ARABIC[1]


def plain(word: str) -> str:
    """``word`` without what no rule looks at: tashkeel, tatweel, accents, presentation forms, controls.

    Digits come out in ASCII; Latin letters keep their case.
    """
    if PLAIN.issuperset(word) or word.isascii():
        return word
    letters = (
        letter if letter in PLAIN else unicodedata.normalize("NFKD", letter)
        for letter in unicodedata.normalize("NFKC", word)
    )
    return "".join(char for char in "".join(letters) if char not in _UNSEEN and not is_mark(char)).translate(_LETTERS)


def bare_alefs(word: str) -> str:
    """``word``, letter for letter, without what may be left out inside it."""
    return word.translate(_BARE).replace("ئو", "ؤو")


def key_at_end(bare: str) -> str:
    """The key of a word that has bare alefs: also without what may be left out at its end."""
    last = bare[-1]
    return bare[:-1] + "ي" if last == "ى" else bare[:-1] + "ه" if last == "ة" else bare


def key(word: str) -> str:
    """What all spellings of one Arabic word have in common; more words than one may share it."""
    return key_at_end(bare_alefs(word))


def liberties(written: str, name: str) -> int | None:
    """How many letters of ``written`` say less than ``name`` does; ``None`` if it is another word.

    Both are plain words with the same ``key``. The first letter of a name that has a bare
    alef may carry a hamza in the text, a slip that every newspaper makes.
    """
    if written == name:
        return 0
    count = 0
    last = len(name) - 1
    for at, (letter, meant) in enumerate(zip(written, name, strict=True)):
        if letter == meant:
            continue
        if not (
            (letter == "ا" and meant in _ALEFS)
            or (at == 0 and meant == "ا" and letter in _ALEFS)
            or (at == last and (letter, meant) in (("ه", "ة"), ("ى", "ي")))
            or (letter, meant) in (("ئ", "ؤ"), ("ؤ", "ئ"))
        ):
            return None
        count += 1
    return count
