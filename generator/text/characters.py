"""A text as codes, one letter a character, by what each character is to the direction of a line.

``direction`` looks for runs in the codes and not in the text, so that its expressions are short and the same in
``overrides/assets/javascripts/search/direction.js``, the twin of both files. ``tests/text/vectors.tsv`` holds them
together.

======  =====================================================================================
code    stands for
======  =====================================================================================
``L``   a letter that runs from left to right, and each character of an address
``R``   a letter that runs from right to left
``A``   punctuation of Arabic or Hebrew, a line feed, a sign that sets the direction
``d``   a digit that the whole world uses
``n``   a digit of Arabic itself: its numbers stand in order by themselves, as newspapers print them
``P``   a character of a number in several groups: ``+33 1 42 34 56 78``, ``17 000``
``u``   a number in one sign: ``²``, ``½``
``$``   a currency, ``%`` a part of a hundred, ``o`` a sign after its number or name: ``°``, ``″``, ``™``
``N``   a sign before its number: ``№``, ``§``
``-``   hyphen and minus, ``e`` the dash of a range, ``x`` a sign of arithmetic
``z``   any other sign; blanks, brackets, quotation marks and the signs of ASCII stand for themselves
======  =====================================================================================
"""

from __future__ import annotations

import re
import unicodedata

# The blocks that Unicode keeps for scripts that run from right to left (DerivedBidiClass.txt).
_RTL_BLOCKS = ((0x590, 0x8FF), (0xFB1D, 0xFDFF), (0xFE70, 0xFEFE), (0x10800, 0x10FFF), (0x1E800, 0x1EFFF))
_ALIKE = {
    **dict.fromkeys("\u066b\u066c", "n"),
    **dict.fromkeys("%\u2030\u2031\u066a\u0609\u060a", "%"),
    **dict.fromkeys("°′″‴‵™®℃℉℠★☆", "o"),
    **dict.fromkeys("№§¶℡©", "N"),
    **dict.fromkeys("-\u2010\u2011\u2212", "-"),
    **dict.fromkeys("\u2012\u2013", "e"),
    **dict.fromkeys("+±∓", "+"),
    **dict.fromkeys("~≈≃∼", "~"),
    **dict.fromkeys("<≤≪", "<"),
    **dict.fromkeys(">≥≫", ">"),
    **dict.fromkeys("¿¡", "i"),
    **dict.fromkeys("«»‹›“”‘’„", ""),
    **dict.fromkeys("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "A"),
}
_BY_CATEGORY = {"Nd": "L", "Nl": "L", "No": "u", "Sc": "$", "Sm": "x", "Zs": " ", "Cc": "A", "Zl": "A", "Zp": "A"}
_NATIVE = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_WIDE = re.compile("[0-9\uff10-\uff19]")
# Squares of East Asia that hold a Latin unit: ㎞, ㎡.
_UNIT_SQUARES = range(0x3371, 0x33E0)


def _code(char: str) -> str:
    if char in _ALIKE:
        return _ALIKE[char] or char
    if _NATIVE.match(char) or _WIDE.match(char):
        return "n" if _NATIVE.match(char) else "d"
    point, category = ord(char), unicodedata.category(char)
    if any(first <= point <= last for first, last in _RTL_BLOCKS):
        return "A" if category[0] == "P" else "R"
    if category[0] == "L" or point in _UNIT_SQUARES:
        return "L"
    if category[0] == "M" or category == "Cf":
        return "j"
    if "!" <= char <= "~":
        return "$" if char == "$" else char
    return _BY_CATEGORY.get(category, "z")


class _Codes(dict[int, str]):
    """A table for ``str.translate`` that learns each character when it first comes up."""

    def __missing__(self, point: int) -> str:
        self[point] = _code(chr(point))
        return self[point]


_CODES = _Codes()
# A mark is of the kind of the letter that carries it.
_CARRIED = re.compile("([^j])(j+)")

# No address goes on behind these.
_UNWRITTEN = "\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2069\\u3000\\ufeff\\u061c"
_TAIL = f'[^{_UNWRITTEN}<>"«»“”،؛؟]'
_ADDRESS = re.compile(
    rf"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]*://|[Ww][Ww][Ww]\.|[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z]+/){_TAIL}+"
)
_AFTER_ADDRESS = ".,:;!?'’…"
_PARTNER_BEFORE = {")": "(", "]": "[", "}": "{"}

_GROUP = r"\(?d+(?:[-./()]{1,3}d+)*\)?"
_GROUPS = re.compile(
    rf"(?<![LdnuP.,:/+])(?<![LdnP)][-./()])(?<![-./)][-./()])\+?{_GROUP}(?: {_GROUP})+(?:[.,]d+)?(?![dn:/])"
)
_DIALLED = re.compile(r"(?<![LRdnu*#])[*#]d+(?:\*d+)*#(?![LRdnu])")
_YEAR = re.compile(r"(?:1[89]|20)\d\d")


def _is_one_number(text: str) -> bool:
    """Whether groups of digits with blanks between them are one number and not several.

    A telephone number begins with a plus, a zero or a bracket, or has seven digits; ``17 000`` has thousands,
    ``7 1/2`` a fraction. What has three groups or more is no list: a list has commas.
    """
    digits = unicodedata.normalize("NFKC", text)
    groups = digits.split(" ")
    many = sum(char.isdecimal() for char in digits)
    if len(groups) > 2 or (many > 5 and re.match(r"\+|\(|0\d", digits)):
        return True
    if re.fullmatch(r"\d{1,3} (?:\d{3}(?:[.,]\d+)?|\d{1,2}/\d{1,2})", digits):
        return True
    return many > 6 and bool(re.fullmatch(r"[\d-]+ [\d-]+", digits)) and not any(map(_YEAR.fullmatch, groups))


def _address_end(text: str, start: int, end: int) -> int:
    """Where the address that was found really ends: punctuation of the sentence behind it is none of it."""
    many = {sign: text.count(sign, start, end) for pair in _PARTNER_BEFORE.items() for sign in pair}
    while text[end - 1] in _AFTER_ADDRESS or many.get(_PARTNER_BEFORE.get(text[end - 1], ""), end) < many.get(
        text[end - 1], 0
    ):
        end -= 1
        if text[end] in many:
            many[text[end]] -= 1
    return end


def _one_number(match: re.Match[str], text: str) -> str:
    codes = match[0]
    # A bracket whose partner stands further out, or round all of it, is none of it: ``(17 000)``.
    opened = codes[: codes[0] == "(" and codes.find(")") in (-1, len(codes) - 1)]
    is_closed = codes[-1] == ")" and (opened or codes.count("(") < codes.count(")"))
    closed = ")" if is_closed else ""
    number = codes[len(opened) : len(codes) - len(closed)]
    if not _is_one_number(text[match.start() + len(opened) : match.end() - len(closed)]):
        return codes
    return opened + "P" * len(number) + closed


def codes_of(text: str) -> str:
    """``text`` as codes, as many as it has code points. Addresses and numbers in several groups are found here."""
    codes = text.translate(_CODES)
    if "j" in codes:
        codes = _CARRIED.sub(lambda match: match[1] * (1 + len(match[2])), codes)
    codes = _GROUPS.sub(lambda match: _one_number(match, text), codes)
    codes = _DIALLED.sub(lambda match: "P" * len(match[0]), codes)
    if "/" not in codes and "." not in codes:
        return codes
    out, at = "", 0
    for match in _ADDRESS.finditer(text):
        end = _address_end(text, *match.span())
        out += codes[at : match.start()] + "L" * (end - match.start())
        at = end
    return out + codes[at:]
