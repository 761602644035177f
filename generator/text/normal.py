"""The two normalisers of Arabic text, which must never be mixed.

``strict`` decides whether a quotation stands in an article: letters and tashkeel
agree, and only what no reader sees may differ. ``fold`` is loose and serves names,
search and hints: what people type and what newspapers print for the same word.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from .mapped import Mapped, clusters, is_mark
from .sentences import Span

TATWEEL = "\u0640"
# UAX #9: marks, embeddings, overrides and isolates.
BIDI_CONTROLS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_UNSEEN = BIDI_CONTROLS | {TATWEEL, "\ufeff"}

FOLD_TABLE = {
    **dict.fromkeys("أإآٱ", "ا"),
    "ى": "ي",
    "ی": "ي",
    "ئ": "ي",
    "ؤ": "و",
    "ة": "ه",
    "ک": "ك",
    **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    **{chr(0x06F0 + digit): str(digit) for digit in range(10)},
    "٪": "%",
}


def _build(text: str, normal: Callable[[str], str]) -> Mapped:
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def put(chars: str, span: Span) -> None:
        out.extend(chars)
        starts.extend([span.start] * len(chars))
        ends.extend([span.end] * len(chars))

    for span in clusters(text):
        words = span.of(text)
        if words.isspace():
            if out and out[-1] == " ":
                ends[-1] = span.end
            else:
                put(" ", span)
        elif kept := normal(words):
            put(kept, span)
        elif ends:  # what is dropped still belongs to the word before it
            ends[-1] = span.end
    return Mapped("".join(out), tuple(starts), tuple(ends))


def _strict_cluster(cluster: str) -> str:
    return unicodedata.normalize("NFC", "".join(char for char in cluster if char not in _UNSEEN))


def _fold_cluster(cluster: str) -> str:
    bare = (char for char in unicodedata.normalize("NFKD", _fold_letters(cluster)) if not is_mark(char))
    return "".join(char for char in bare if char not in _UNSEEN and char != "ء").casefold()


def _fold_letters(cluster: str) -> str:
    return "".join(FOLD_TABLE.get(char, char) for char in unicodedata.normalize("NFC", cluster))


def strict(text: str) -> Mapped:
    """``text`` as quotations are compared: NFC, white space as one blank, no tatweel, no bidi controls."""
    return _build(text, _strict_cluster)


def fold_mapped(text: str) -> Mapped:
    """``text`` as names are compared, with the way back to the original offsets.

    Alef, ya, waw and ta marbuta in one form each, no hamza, no tashkeel, digits in
    ASCII, Latin without accents and in lower case.
    """
    return _build(text, _fold_cluster)


def fold(text: str) -> str:
    """``text`` as names are compared; see ``fold_mapped``."""
    return fold_mapped(text).text.strip()
