"""Numbers and word lists as short printable strings; ``overrides/assets/javascripts/search/pack.js`` reads them.

Printable, because from ``file://`` an index can be loaded only as a script; short after gzip,
which likes each kind of number in a string of its own.
"""

from __future__ import annotations

from collections.abc import Iterable

# What JSON leaves as it is: '#' to '~' without the backslash. The first half of the signs ends a number.
_SIGNS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
_LAST = 46
_MORE = len(_SIGNS) - _LAST


def numbers(values: Iterable[int]) -> str:
    """Whole numbers from 0 on, small ones in one sign.

    A number below 46 is one sign. A greater one has signs of the second half before it, which count what
    is above 46 in digits to the base 45, the lowest first.
    """
    out: list[str] = []
    for value in values:
        rest = value
        while rest >= _LAST:
            rest -= _LAST
            out.append(_SIGNS[_LAST + rest % _MORE])
            rest //= _MORE
        out.append(_SIGNS[rest])
    return "".join(out)


def gaps(ascending: Iterable[int]) -> Iterable[int]:
    """How many numbers lie between each of the ``ascending`` numbers and the one before it."""
    last = -1
    for value in ascending:
        yield value - last - 1
        last = value


def front_coded(words: Iterable[str]) -> tuple[str, str]:
    """Sorted ``words`` as two strings: how many letters each shares with the one before, and the rest of each.

    The rests are separated by blanks.
    """
    shared: list[int] = []
    rests: list[str] = []
    before = ""
    for word in words:
        same = 0
        while same < min(len(before), len(word)) and before[same] == word[same]:
            same += 1
        shared.append(same)
        rests.append(word[same:])
        before = word
    return numbers(shared), " ".join(rests)
