"""The named patterns that English rules are made of. The names of groups are those of ``arabic_shapes``."""

from __future__ import annotations

import re

from . import english_words as w
from .grammar import Hit, alternatives
from .meanings import Meaning, fixed, yearless

_MONTH = rf"(?P<m>{alternatives(w.MONTHS)})(?: \.(?= [0-9]| of))?"
DAY = rf"(?P<d>[0-9]{{1,2}}(?:st|nd|rd|th)?|{alternatives(w.ORDINALS)})"
_YEAR = r"(?P<y>[0-9]{4})(?! [%٪])"
_COUNT = rf"(?:[0-9]{{1,4}}|{alternatives(w.COUNTS)})"
_UNIT = alternatives(w.UNITS)
SHAPES = {
    "month": _MONTH,
    "day": DAY,
    "year": _YEAR,
    "weekday": f"(?P<wd>{alternatives(w.WEEKDAYS)})",
    "tail": f"(?:(?: ,| of)? {_YEAR})",
    "side": f"(?P<side>{alternatives(w.SIDES)})",
    "stretch_side": f"(?P<side>{alternatives(w.STRETCH_SIDES)})",
    "spoken": f"(?P<spoken>{alternatives(w.SPOKEN)})",
    "count": _COUNT,
    "unit": _UNIT,
    "plural": alternatives(w.PLURALS),
    "amount": (
        "(?:(?P<about>about|around|roughly|nearly|almost|some) "
        "|(?P<more>more than|over|at least) |(?P<less>less than|under|within) )?"
        f"(?:(?P<several>several|a few|some|many) )?(?:(?P<n>{_COUNT})(?: (?:or|to|-) (?P<n2>{_COUNT}))? )?"
        f"(?P<half>and a half )?(?P<unit>{_UNIT})"
    ),
    "part": alternatives(w.DAY_PARTS),
    "season": f"(?P<season>{alternatives(w.SEASONS)})",
    "century_number": r"(?P<century>[0-9]{2}(?:st|nd|rd|th)|" + alternatives(w.ORDINALS) + ")",
}


def day_number(text: str) -> int:
    """The number that ``text`` says: digits ("22nd"), or an ordinal in words."""
    digits = re.match(r"[0-9]+", text)
    return int(digits[0]) if digits else w.ORDINALS[text]


def capital(hit: Hit, group: str) -> bool:
    """Whether the word of ``group`` begins with a capital letter in the text."""
    number = hit.match.string[hit.match.start() : hit.match.start(group)].count(" ")
    found = re.findall(r"\w+|[^\w\s]", hit.raw)
    return len(found) > number and found[number][:1].isupper()


def dated(hit: Hit, month: int, day: int | None = None, weekday: int | None = None) -> Meaning | None:
    """A month, or a day of it, with the year or side that stands beside it in ``hit``, if any. Monday is 0."""
    if year := hit.get("y"):
        return fixed(int(year), month, day)
    side = hit.get("side")
    return yearless(month, day, weekday=weekday, side=w.SIDES[side] if side else None)
