"""Dates as EDTF (ISO 8601-2): level 0, and the parts of level 1 that news needs.

These are years, months and days; each may end with ``?`` (uncertain), ``~`` (approximate) or ``%`` (both). ``X`` stands
for an unknown digit. Intervals may be open: ``..`` stands for the open side. Days are those of the proleptic Gregorian
calendar, from the year 0001 to 9999.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

OPEN = ".."
_SIDE = re.compile(
    r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)"
    r"(?:-(?P<month>0[1-9]|1[0-2]|XX)(?:-(?P<day>[0-9]{2}|XX))?)?(?P<mark>[?~%]?)"
)


class NotEdtf(ValueError):
    """The text is not a date in the supported part of EDTF."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of an interval, or a single date: its text, and the first and the last day that it allows.

    ``precision`` is ``day``, ``month``, ``year``, or ``years`` for a decade or a century.
    """

    edtf: str
    first: date
    last: date
    precision: str
    uncertain: bool
    approximate: bool

    @property
    def is_qualified(self) -> bool:
        """Whether it is marked as uncertain or approximate."""
        return self.uncertain or self.approximate


@dataclass(frozen=True, slots=True)
class Period:
    """A date or an interval. Of a single date, both sides are the same. ``None`` means that a side is open."""

    edtf: str
    begin: Side | None
    end: Side | None

    @property
    def is_interval(self) -> bool:
        """Whether it is written as an interval, even if both sides are equal."""
        return "/" in self.edtf

    @property
    def first(self) -> date | None:
        """The first day that the date allows; ``None`` if it is open."""
        return self.begin.first if self.begin else None

    @property
    def last(self) -> date | None:
        """The last day that the date allows; ``None`` if it is open."""
        return self.end.last if self.end else None

    @property
    def is_day(self) -> bool:
        """Whether exactly one day is meant."""
        return self.first is not None and self.first == self.last

    @property
    def is_qualified(self) -> bool:
        """Whether a side is marked as uncertain or approximate."""
        return any(side and side.is_qualified for side in (self.begin, self.end))

    @property
    def is_either_day(self) -> bool:
        """Whether it is an interval of two successive days of one month, neither of them qualified.

        Such an interval means "one day or the other".
        """
        if not self.begin or not self.end or self.is_qualified:
            return False
        if {self.begin.precision, self.end.precision} != {"day"}:
            return False
        first, last = self.begin.first, self.end.last
        return first.month == last.month and (last - first).days == 1

    def may_touch(self, other: Period) -> bool:
        """Whether at least one day is allowed by both."""
        starts_before = self.first is None or other.last is None or self.first <= other.last
        ends_after = self.last is None or other.first is None or other.first <= self.last
        return starts_before and ends_after


def _days(year: str, month: str | None, day: str | None) -> tuple[date, date]:
    """The first and the last day that a date allows. Raises ``ValueError`` if the calendar has no such day."""
    lowest, highest = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if month in (None, "XX"):
        return date(lowest, 1, 1), date(highest, 12, 31)
    number = int(month)
    if day in (None, "XX"):
        return date(lowest, number, 1), date(highest, number, monthrange(highest, number)[1])
    return date(lowest, number, int(day)), date(highest, number, int(day))


def _precision(year: str, month: str | None, day: str | None) -> str:
    if "X" in year:
        return "years"
    if month in (None, "XX"):
        return "year"
    return "month" if day in (None, "XX") else "day"


def _side(text: str) -> Side:
    match = _SIDE.fullmatch(text)
    if not match:
        raise NotEdtf(text)
    year, month, day, mark = match.groups()
    if month == "XX" and day not in (None, "XX"):
        raise NotEdtf(text)
    try:
        first, last = _days(year, month, day)
    except ValueError as reason:
        raise NotEdtf(text) from reason
    return Side(text, first, last, _precision(year, month, day), mark in ("?", "%"), mark in ("~", "%"))


@lru_cache(maxsize=1 << 16)
def parse(text: str) -> Period:
    """The period that the EDTF ``text`` names.

    Raises ``NotEdtf`` if it is not EDTF, if a day does not exist, or if an interval ends before it begins.
    """
    sides = text.split("/")
    if len(sides) > 2 or sides == [OPEN, OPEN]:
        raise NotEdtf(text)
    begin, end = (None if side == OPEN and len(sides) == 2 else _side(side) for side in (sides[0], sides[-1]))
    if begin and end and begin.first > end.last:
        raise NotEdtf(text)
    return Period(text, begin, end)
