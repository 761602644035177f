"""The two normalisers, defined as plainly as can be and without a thought of speed: what the fast ones must equal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.text.normal import BIDI_CONTROLS, TATWEEL
from generator.text.sentences import Span

UNSEEN = {*BIDI_CONTROLS, TATWEEL, "\ufeff"}
JOINERS = {"\u00ad", "\u200b", "\u200c", "\u200d", *map(chr, range(0x2060, 0x2066))}
# Letters that stand for another one when names are compared.
LETTERS = {"ٱ": "ا", "ى": "ي", "ی": "ي", "ة": "ه", "ک": "ك", "ß": "ss", "ς": "σ", "٪": "%"}
DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"


def is_mark(char: str) -> bool:
    """Whether ``char`` stands on the letter before it."""
    return unicodedata.category(char) in ("Mn", "Mc", "Me")


def clusters(text: str) -> Iterator[Span]:
    """Each letter together with the marks that stand on it."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not is_mark(text[index]):
            yield Span(start, index)
            start = index


def strict(text: str) -> list[tuple[str, Span]]:
    """Every character of the normal form, with the stretch that it stems from."""
    found: list[tuple[str, Span]] = []
    stretches: list[Span] = []

    for span in clusters(text):
        words = span.of(text)
        kept = unicodedata.normalize("NFC", "".join(char for char in words if char not in UNSEEN))
        if words.isspace():
            kept = " "
        if (kept == " " and found and found[-1][0] == " ") or not kept:
            if stretches:  # what is dropped belongs to what stands before it
                start = stretches[-1].start
                found = [(char, Span(start, span.end) if at.start == start else at) for char, at in found]
                stretches[-1] = Span(start, span.end)
        else:
            found += [(char, span) for char in kept]
            stretches.append(span)
    return found


def fold(text: str) -> str:
    """The loose spelling, character by character."""
    out = []
    for char in unicodedata.normalize("NFKD", text).lower():
        if is_mark(char) or char in UNSEEN or char in JOINERS or char == "ء":
            continue
        if char in DIGITS:
            char = str(DIGITS.index(char) % 10)
        out.append(" " if char.isspace() else LETTERS.get(char, char))
    return " ".join(word for word in "".join(out).split(" ") if word)
