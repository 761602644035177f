"""Characters that no text may hold: controls, line ends of other systems, and noncharacters.

They are invisible, and programs treat them differently: YAML ends a line at U+0085, a browser does not. HTML forbids
most of them (HTML Standard, 13.2.3.5, "control-character-in-input-stream", "noncharacter-in-input-stream").
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# U+FDD0 to U+FDEF, and the last two code points of every plane: Unicode will never assign them (Unicode, 23.7).
_NONCHARACTERS = "\ufdd0-\ufdef\ufffe\uffff"
_LAST_TWO = 0xFFFE
# C0 without tab and line feed, DEL, C1.
_CONTROLS = "\x00-\x08\x0b-\x1f\x7f-\x9f"
_SEPARATORS = "\u2028\u2029"
_SURROGATES = "\ud800-\udfff"
# Above U+FFFF only the last two code points of each plane are refused. To list them here would take four times as long.
_SUSPECTED = re.compile(f"[{_CONTROLS}{_SEPARATORS}{_SURROGATES}{_NONCHARACTERS}\U00010000-\U0010ffff]")
# Some programs end a line at these and others do not. In an article they count as white space within a line.
LINE_BREAKS_ELSEWHERE = "\x0b\x0c\x85\u2028\u2029"
# Letters and symbols that are invisible: the fillers of Hangul, the empty pattern of Braille.
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")


def refused(text: str, tolerated: str = "") -> Iterator[tuple[int, str]]:
    """The characters in ``text`` that no text may hold, each with its offset in code points.

    Tab and line feed are allowed, and so are the characters in ``tolerated``.
    """
    for match in _SUSPECTED.finditer(text):
        char = match.group()
        is_character = char > "\uffff" and ord(char) & _LAST_TWO != _LAST_TWO
        if not is_character and char not in tolerated:
            yield match.start(), char


def name_of(char: str) -> str:
    """The name of a character for messages: ``U+200B``."""
    return f"U+{ord(char):04X}"


def is_visible(text: str) -> bool:
    """Whether a reader sees anything of ``text``: a letter, a number, punctuation or a symbol.

    White space, format characters such as U+200B, and marks without a letter do not count.
    """
    return any(unicodedata.category(char)[0] in "LNPS" and char not in _BLANK_LETTERS for char in text)


def in_one_line(text: str) -> str:
    """``text`` so that it is safe to print: nothing in it moves the cursor or begins a new line.

    Characters that no text may hold are replaced by their names, ``‹U+001B›``, and a line feed by ``↵``. A byte of a
    file name that is not UTF-8 (Python keeps it as a surrogate, PEP 383) becomes ``‹byte FF›``.
    """
    out, at = [], 0
    for offset, char in refused(text):
        out += [text[at:offset], _named(char)]
        at = offset + 1
    return "".join([*out, text[at:]]).replace("\n", "↵").replace("\t", " ")


def _named(char: str) -> str:
    code = ord(char)
    return f"‹byte {code - 0xDC00:02X}›" if 0xDC80 <= code <= 0xDCFF else f"‹{name_of(char)}›"
