"""Writes numbers and lists of words as short strings; ``overrides/assets/javascripts/search/pack.js`` reads them.

The strings are printable because from ``file://`` an index can be loaded only as a script. Each kind of number has a
string of its own because gzip packs that best.
"""

from __future__ import annotations

from collections.abc import Iterable

# The characters that JSON does not escape: '#' to '~' without the backslash. One of the first 46 ends a number.
_SIGNS = "".join(chr(code) for code in range(0x23, 0x7F) if chr(code) != "\\")
_LAST = 46
_MORE = len(_SIGNS) - _LAST


def numbers(values: Iterable[int]) -> str:
    """Whole numbers from 0 on as one string.

    A number below 46 is one character. A larger one has further characters before it, from the second half. Each of
    them takes 46 off, then it is a digit to the base 45 of what is left, the lowest digit first.
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
    """How many numbers are between each of the ``ascending`` numbers and the one before: 3, 5, 6 gives 3, 1, 0."""
    last = -1
    for value in ascending:
        yield value - last - 1
        last = value


def front_coded(words: Iterable[str]) -> tuple[str, str]:
    """Sorted ``words`` as two strings.

    The first has, for each word, the number of letters that it begins with as the word before it does (see
    ``numbers``). The second has the rest of each word, separated by blanks.
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
