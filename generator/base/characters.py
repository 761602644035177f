"""Characters that no text may hold: controls, line ends of other systems, and what Unicode says is no character.

They have no shape, and each reader makes something else of them. YAML ends a line at U+0085, a browser does not; HTML
forbids most of them (HTML Standard, 13.2.3.5, "control-character-in-input-stream", "noncharacter-in-input-stream").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# The last two code points of every plane, and U+FDD0 to U+FDEF: Unicode never makes them characters (Unicode, 23.7).
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
_LAST_TWO = 0xFFFE
# C0 without tab and line feed, DEL, C1.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
# Above U+FFFF only the last two of a plane are refused; a set that names each plane's takes four times as long.
_SUSPECTED = re.compile(f"[{_CONTROLS}{_SEPARATORS}{_SURROGATES}{_NONCHARACTERS}\U00010000-\U0010ffff]")
# Some programs end a line at these, others do not. In an article they are white space within a line.
LINE_BREAKS_ELSEWHERE = "\x0b\x0c\x85\u2028\u2029"
# A carriage return and a line feed are one line end; Python's file reading and YAML agree on that.
_LINE_END = re.compile(r"\r\n?")
# Letters and symbols that have no shape of their own: fillers of Hangul, the empty pattern of Braille.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def refused(text: str, tolerated: str = "") -> Iterator[tuple[int, str]]:
    """Offset, in code points, and character of everything in ``text`` that no text may hold.

    Tab and line feed are fine, and so is whatever stands in ``tolerated``.
    """
    for match in _SUSPECTED.finditer(text):
        char = match.group()
        is_character = char > "\uffff" and ord(char) & _LAST_TWO != _LAST_TWO
        if not is_character and char not in tolerated:
            yield match.start(), char


def name_of(char: str) -> str:
    """What a message calls a character that cannot be shown: ``U+200B``."""
    return f"U+{ord(char):04X}"


def is_visible(text: str) -> bool:
    """Whether anything of ``text`` can be seen: a letter, a number, a sign of punctuation or a symbol.

    White space, format characters such as U+200B, and marks without a letter leave nothing to read or to click on.
    """
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK_LETTERS for char in text)


def plain_line_ends(text: str) -> str:
    """``text`` with a line feed at the end of every line."""
    return _LINE_END.sub("\n", text)


def in_one_line(text: str) -> str:
    """``text`` as a terminal, a log or a workflow may print it: nothing in it moves the cursor or begins a line.

    What has no shape is named instead, ``‹U+001B›``; a line feed is ``↵``; a byte of a file name that is no UTF-8
    (PEP 383 keeps it as a surrogate) is named as ``‹byte FF›``.
    """
    out, at = [], 0
    for offset, char in refused(text):
        out += [text[at:offset], _named(char)]
        at = offset + 1
    return "".join([*out, text[at:]]).replace("\n", "↵").replace("\t", " ")


def _named(char: str) -> str:
    code = ord(char)
    return f"‹byte {code - 0xDC00:02X}›" if 0xDC80 <= code <= 0xDCFF else f"‹{name_of(char)}›"
