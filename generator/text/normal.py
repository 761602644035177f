"""The two normalisers of Arabic text, which must never be mixed.

``strict`` decides whether a quotation stands in an article: letters and tashkeel
agree, and only what no reader sees may differ. ``fold`` is loose and serves names,
dates, search and hints: what people type and what newspapers print for the same word.
Its twin in JavaScript is ``normalise`` in overrides/assets/javascripts/search/text.js.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from .mapped import Mapped, is_mark

TATWEEL = "\u0640"
# UAX #9: marks, embeddings, overrides and isolates.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
# What may differ in a quotation because nobody sees it.
_UNSEEN = BIDI_CONTROLS | {TATWEEL, "\ufeff"}
# Besides these, folding drops what joins or parts the letters of one word: soft hyphens, (non-)joiners.
_JOINERS = frozenset("\u00ad\u200b\u200c\u200d").union(map(chr, range(0x2060, 0x2066)))

# What folding writes for a letter once Unicode has taken it apart (NFKD) and it is in lower case.
_ALIKE = {
    "ٱ": "ا",
    "ى": "ي",
    "ی": "ي",
    "ة": "ه",
    "ک": "ك",
    "ء": "",
    "ß": "ss",
    "ς": "σ",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "٪": "%",
    **dict.fromkeys(_UNSEEN | _JOINERS, ""),
}


class _Letters(dict[int, str]):
    """What folding makes of each letter: a table for ``str.translate`` that learns a letter when it first comes up."""

    def __missing__(self, point: int) -> str:
        char = chr(point)
        self[point] = "" if is_mark(char) else _ALIKE.get(char, char)
        return self[point]


_LETTERS = _Letters()


def _folded(text: str) -> str:
    return unicodedata.normalize("NFKD", text).lower().translate(_LETTERS)


def fold(text: str) -> str:
    """``text`` as names, dates and search compare it, white space as one blank.

    One form of alef, ya and waw, ta marbuta as ha, no hamza, no tashkeel, no tatweel, digits in ASCII, Latin in
    lower case and without accents, nothing that is not seen. ``text`` may be a word or a whole article.
    """
    return " ".join(_folded(text).split())


def _seen(text: str) -> str:
    return unicodedata.normalize("NFC", "".join(char for char in text if char not in _UNSEEN))


class _Kinds(dict[int, str]):
    """What each character is to a normaliser, by one letter: a table for ``str.translate`` that learns.

    Blank: a blank. ``s``: other white space. ``u``: it is dropped. ``m``: a mark, which is kept and belongs to the
    character before it. ``n``: it becomes something else. ``x``: it stays as it is.
    """

    def __init__(self, normal: Callable[[str], str]) -> None:
        """``normal`` is what the normaliser makes of a character with its marks."""
        super().__init__()
        self.normal = normal

    def __missing__(self, point: int) -> str:
        char = chr(point)
        kept = self.normal(char)
        if not kept:
            kind = "u"
        elif kept.isspace():
            kind = " " if char == " " else "s"
        else:
            kind = "m" if is_mark(char) else "x" if kept == char else "n"
        self[point] = kind
        return kind


_STRICT, _FOLD = _Kinds(_seen), _Kinds(_folded)
# In a row of kinds, what does not stay as it is: white space, but for a blank by itself; and clusters, each of them a
# character, the marks on it, and what is dropped behind it. (UAX #29, as far as Arabic and Latin need it.)
_CHANGED = re.compile(
    r"(?P<white>[ s](?!m)(?:[ su](?!m))+|s(?!m))"
    r"|(?:[^m]m+|^m+|[nu]|x(?=u(?!m)))(?:u(?!m))*"
)


def _mapped(text: str, kinds: _Kinds) -> Mapped:
    """``text`` as the normaliser of ``kinds`` writes it, with the way back; white space is one blank."""
    out: list[str] = []
    pieces: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    size = done = 0

    def put(words: str, start: int, end: int) -> None:
        nonlocal size
        if words:
            out.append(words)
            pieces.append(size)
            starts.append(start)
            ends.append(end)
            size += len(words)

    for match in _CHANGED.finditer(text.translate(kinds)):
        start, end = match.span()
        put(text[done:start], done, 0)
        put(" " if match["white"] else kinds.normal(text[start:end]), start, end)
        done = end
    put(text[done:], done, 0)
    return Mapped("".join(out), tuple(pieces), tuple(starts), tuple(ends))


def strict(text: str) -> Mapped:
    """``text`` as quotations are compared: NFC, white space as one blank, no tatweel, no bidi controls."""
    return _mapped(text, _STRICT)


def fold_mapped(text: str) -> Mapped:
    """What ``fold`` makes of ``text``, but for blanks at its ends, with the way back to the original offsets."""
    return _mapped(text, _FOLD)
