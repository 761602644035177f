"""Estimates how wide a text is in a drawing, and cuts it into lines, without reading a font.

``width`` estimates too much rather than too little, so that nothing is clipped. ``likely_width`` is nearer to the
truth. Widths and font sizes are in CSS pixels. A browser test compares the estimates with the real fonts.
"""

from __future__ import annotations

import unicodedata
from typing import Final

# Arabic letters by their code points: narrow ones (alef, lam), wide ones (seen, sad, tah and similar), and those that
# have a long last stroke at the end of a word (beh, feh, kaf, noon, yeh and similar).
# Widths are in em, for the sans-serif font of the interface. _OTHER is for all else, such as ideographs.
_ARABIC_NARROW: Final = frozenset("\u0627\u0623\u0625\u0622\u0671\u0644")
_ARABIC_WIDE: Final = frozenset("\u0633\u0634\u0635\u0636\u0637\u0638")
_ARABIC_LONG: Final = frozenset("\u0628\u062a\u062b\u0641\u0642\u0646\u064a\u0649\u0626\u0643\u067e")
_NARROW, _ARABIC, _ARABIC_BROAD = 0.36, 0.58, 0.95
_LATIN_BROAD: Final = frozenset("MWmw@%&—…")
_BLANK, _SIGN, _SMALL, _LARGE, _BROAD, _OTHER = 0.3, 0.5, 0.6, 0.74, 1.0, 1.25
ELLIPSIS: Final = "…"


def _arabic(char: str, follows: str) -> float:
    """The width in em of an Arabic letter before the character ``follows``."""
    if char in _ARABIC_NARROW:
        return _NARROW
    is_long = char in _ARABIC_LONG and not follows.isalpha()
    return _ARABIC_BROAD if char in _ARABIC_WIDE or is_long else _ARABIC


def _em(char: str, follows: str) -> float:
    """The width in em of ``char`` before the character ``follows``."""
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0.0
    if char.isspace():
        return _BLANK
    if "\u0600" <= char <= "\u06ff":
        return _arabic(char, follows)
    if char in _LATIN_BROAD:
        return _BROAD
    if char < "\u0250":
        return _SIGN if not char.isalnum() else _LARGE if char.isupper() else _SMALL
    return _SIGN if unicodedata.category(char).startswith("P") else _OTHER


def width(text: str, size: float) -> float:
    """The largest width that ``text`` is likely to have, in pixels, at the font size ``size``."""
    return sum(_em(char, follows) for char, follows in zip(text, text[1:] + " ", strict=False)) * size


def _cut(text: str, most: float, size: float) -> str:
    """The beginning of ``text`` with an ellipsis, not wider than ``most``."""
    while text and width(text + ELLIPSIS, size) > most:
        text = text[:-1]
    return text.rstrip() + ELLIPSIS


def wrapped(text: str, most: float, size: float, lines: int) -> tuple[str, ...]:
    """``text`` in at most ``lines`` lines, each at most ``most`` pixels wide by ``width``.

    If it does not fit, the last line ends in an ellipsis. A word that is wider than a line is cut. There is always at
    least one line.
    """
    out: list[str] = []
    words = text.split()
    while words and len(out) < lines:
        line = words.pop(0)
        while words and width(f"{line} {words[0]}", size) <= most:
            line = f"{line} {words.pop(0)}"
        if width(line, size) > most:
            line, words = _cut(line, most, size), []
        out.append(line)
    if words:
        out[-1] = _cut(f"{out[-1]} {words[0]}", most, size)
    return tuple(out) or ("",)


# Widths in em for ``likely_width``; all other characters count as 0.6.
_LIKELY = {
    **dict.fromkeys("ijlI.,:;'|!()[] «»“”", 0.34),
    **dict.fromkeys("mwMW", 0.92),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 0.7),
    **dict.fromkeys("ا أ إ آ ل ر ز و ؤ د ذ ،".split(), 0.4),
    **dict.fromkeys("ص ض س ش م ط ظ ك ق ف ة ه ح خ ج غ ع".split(), 0.66),
}


def likely_width(words: str, size: float) -> float:
    """The likely width of ``words`` in pixels.

    For labels that are shortened where they do not fit: an estimate that is too large would cost them words.
    """
    return sum(0.0 if "\u064b" <= letter <= "\u0652" else _LIKELY.get(letter, 0.6) for letter in words) * size


def shortened_to(words: str, room: float, size: float) -> str:
    """``words``, or as many of them as fit into ``room`` pixels with an ellipsis; empty if not even the first fits."""
    if likely_width(words, size) <= room:
        return words
    kept: list[str] = []
    for word in words.split():
        if likely_width(" ".join((*kept, word)) + "…", size) > room:
            break
        kept.append(word)
    return " ".join(kept).rstrip("،,:;.-–«“(") + "…" if kept else ""


def in_lines(words: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """``words`` in at most ``most`` lines of ``room`` pixels by ``likely_width``. The last line is shortened to fit."""
    rest = words.split()
    lines: list[str] = []
    while rest and len(lines) < most - 1:
        line = [rest.pop(0)]
        while rest and likely_width(" ".join((*line, rest[0])), size) <= room:
            line.append(rest.pop(0))
        lines.append(" ".join(line))
    if rest:
        lines.append(shortened_to(" ".join(rest), room, size) or "…")
    return tuple(lines)
