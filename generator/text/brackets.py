"""Which bracket or quotation mark of a line belongs to which: in the codes of ``characters``."""

from __future__ import annotations

import re
from collections.abc import Mapping

_CLOSING = {
    "(": ")",
    "[": "]",
    "{": "}",
    "«": "»",
    "‹": "›",
    "“": "”",
    "‘": "’",
    "„": "“”",
    "<": ">",
    '"': '"',
    "'": "'",
}
OPENING = frozenset(_CLOSING)
ENDING = frozenset("".join(_CLOSING.values()))
# Signs that compare are no brackets; those round the name of an element are.
_ANY = re.compile("[][(){}«»‹›“”‘’„\"'>]|(?<![LdnuP])<(?=[L/])")
# How many brackets may be open one in another; those further out are forgotten.
_DEPTH = 8
_AT_BOTH_ENDS = frozenset("\"'“")
# An apostrophe within a word, or before the two digits of a decade.
_APOSTROPHE = re.compile("(?<=[Ldu])['’](?=L)|(?<![Ldnu])['’](?=ddL)")
_ELISIONS = frozenset("'’")
_PRIMES = frozenset("'’\"”")


def _begins(codes: str, at: int) -> bool:
    """Whether a mark that stands at both ends of a quotation may begin one here."""
    return at + 1 < len(codes) and codes[at + 1] != " " and (at == 0 or codes[at - 1] not in "LdnuP%o$.,!?")


def _fitting(codes: str, at: int, opened: list[int]) -> int | None:
    """Where the bracket began that ends at ``at``; ``opened`` is where those began that have not ended."""
    if codes[at] in _AT_BOTH_ENDS and (at == 0 or codes[at - 1] in " ([{«‹‘") and _begins(codes, at):
        return None
    return next((each for each in reversed(opened) if codes[at] in _CLOSING[codes[each]]), None)


def paired(codes: str) -> tuple[str, dict[int, int]]:
    """The codes with apostrophes as letters and primes as signs, and each bracket's partner, both ways.

    A mark that ends a quotation and stands before a word, where none has begun, is an apostrophe: ``rock ’n’ roll``.
    """
    codes = _APOSTROPHE.sub("L", codes)
    found: dict[int, int] = {}
    opened: list[int] = []
    signs = list(codes)
    for match in _ANY.finditer(codes):
        at = match.start()
        fitting = _fitting(codes, at, opened) if codes[at] in ENDING else None
        if fitting is not None:
            while opened.pop() != fitting:
                pass
            found[fitting], found[at] = at, fitting
        elif codes[at] in OPENING and (codes[at] not in _AT_BOTH_ENDS or _begins(codes, at)):
            opened.append(at)
            del opened[:-_DEPTH]
        elif codes[at] in _PRIMES and at and codes[at - 1] in "dPo":
            signs[at] = "o"
        elif codes[at] in _ELISIONS and at and codes[at - 1] == "L":
            signs[at] = "z"
        elif codes[at] == "’" and codes[at + 1 : at + 2] == "L":
            signs[at] = "L"
    return "".join(signs), found


def unpaired(codes: str, start: int, end: int, pairs: Mapping[int, int]) -> list[int]:
    """Where between ``start`` and ``end`` stand brackets that cannot be kept together with what is in them.

    Their partner stands outside, or they have none, or such a bracket stands between them.
    """
    brackets = [match.start() for match in _ANY.finditer(codes, start, end)]
    brackets = [at for at in brackets if at in pairs or codes[at] not in "<>"]
    alone = {at for at in brackets if not start <= pairs.get(at, -1) < end}
    if not alone:
        return []
    torn: list[int] = []
    opened: list[int] = []
    # A pair is torn if a bracket without a partner came up since it was opened.
    last = -1
    for at in brackets:
        if at in alone:
            last = at
            torn.append(at)
        elif pairs[at] > at:
            opened.append(at)
        elif opened.pop() < last:
            torn += (pairs[at], at)
    return sorted(torn)
