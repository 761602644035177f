"""A period that words may mean, with its EDTF; and calculations with days, months and years.

EDTF is only written here and never parsed: the text and the days of a period are made together.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

OPEN = ".."
# Years outside this range are not taken for years in a news text.
FIRST_YEAR, LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A period from the ``first`` to the ``last`` day, both included; ``None`` means that the side is open.

    ``begin`` and ``end`` are the EDTF of the two sides. ``slack`` is the number of days by which usage may differ from
    these bounds ("early", "about", on which day a week begins). ``grain`` is the precision of the words in days, if it
    is not the length of the period: "in recent weeks" means some weeks within the period.
    """

    first: date | None
    last: date | None
    begin: str
    end: str
    slack: int = 0
    grain: int | None = None

    @property
    def edtf(self) -> str:
        """The period as one EDTF date or interval."""
        return self.begin if self.begin == self.end else f"{self.begin}/{self.end}"

    @property
    def days(self) -> int | None:
        """The number of days; ``None`` if a side is open."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def may_touch(self, first: date | None, last: date | None) -> bool:
        """Whether a day from ``first`` to ``last`` (``None``: open) is in this period, the slack included."""
        starts = last is None or self.first is None or self.first <= moved(last, self.slack)
        ends = first is None or self.last is None or moved(self.last, self.slack) >= first
        return starts and ends

    def loosened(self, slack: int) -> TimeValue:
        """The same period with a slack of at least ``slack`` days."""
        return replace(self, slack=max(self.slack, slack))


def moved(day: date, days: int) -> date:
    """``day`` moved by ``days``; at the end of the calendar, its last or first day."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_after(day: date, count: int) -> tuple[int, int] | None:
    """The year and month that is ``count`` months after the month of ``day``; ``None`` outside the calendar."""
    number = day.year * 12 + day.month - 1 + count
    year, month = divmod(number, 12)
    return (year, month + 1) if 1 <= year <= MAXYEAR else None


def on(day: date) -> TimeValue:
    """One day."""
    return TimeValue(day, day, day.isoformat(), day.isoformat())


def a_month(year: int, month: int) -> TimeValue:
    """A whole month."""
    text = f"{year:04d}-{month:02d}"
    return TimeValue(date(year, month, 1), date(year, month, monthrange(year, month)[1]), text, text)


def a_year(year: int) -> TimeValue:
    """A whole year."""
    return TimeValue(date(year, 1, 1), date(year, 12, 31), f"{year:04d}", f"{year:04d}")


def years(first: int, last: int) -> TimeValue:
    """The years from ``first`` to ``last``. A decade or a century has the short EDTF with ``X``."""
    text = f"{first:04d}"
    whole = {9: text[:3] + "X", 99: text[:2] + "XX"}.get(last - first)
    if whole and first % (last - first + 1) == 0:
        return TimeValue(date(first, 1, 1), date(last, 12, 31), whole, whole)
    return join(a_year(first), a_year(last))


def join(begin: TimeValue, end: TimeValue) -> TimeValue:
    """From the beginning of ``begin`` to the end of ``end``."""
    slack = max(begin.slack, end.slack)
    return TimeValue(begin.first, end.last, begin.begin, end.end, slack)


def since(begin: TimeValue, end: TimeValue | None = None) -> TimeValue:
    """From the beginning of ``begin`` to the end of ``end``. Without ``end``, or if it is earlier, the side is open."""
    if end is None or (begin.first and end.last and begin.first > end.last):
        return replace(begin, last=None, end=OPEN)
    return join(begin, end)


def until(end: TimeValue) -> TimeValue:
    """Up to the end of ``end``; the other side is open."""
    return replace(end, first=None, begin=OPEN)


def span(first: date, last: date) -> TimeValue:
    """From one day to another."""
    return join(on(first), on(last))


def months(begin: tuple[int, int] | None, end: tuple[int, int] | None) -> TimeValue | None:
    """From one month to another."""
    return join(a_month(*begin), a_month(*end)) if begin and end else None


def merged(options: Iterable[tuple[TimeValue, int]]) -> tuple[TimeValue, ...]:
    """The readings of several possible days of publication; those that overlap or adjoin become one.

    ``options`` are pairs: a reading, and its place among the readings of its day. The reading of the most options comes
    first; of equal ones, the one with the lower place.
    """
    groups: list[tuple[TimeValue, int, int]] = []
    bottom, top = date.min, date.max
    for reading, place in sorted(options, key=lambda each: (each[0].first or bottom, each[0].last or top)):
        if groups and _adjoin(groups[-1][0], reading):
            before, count, best = groups[-1]
            groups[-1] = (_hull(before, reading), count + 1, min(best, place))
        else:
            groups.append((reading, 1, place))
    return tuple(reading for reading, _, _ in sorted(groups, key=lambda each: (-each[1], each[2])))


def _adjoin(before: TimeValue, after: TimeValue) -> bool:
    return before.last is None or after.first is None or after.first <= moved(before.last, 1)


def _hull(before: TimeValue, after: TimeValue) -> TimeValue:
    """The shortest period that holds both."""
    longer = before if before.last is None or (after.last is not None and before.last >= after.last) else after
    grains = [grain for each in (before, after) if (grain := each.grain or each.days)]
    first = before if before.first is None or (after.first is not None and before.first <= after.first) else after
    grain = max(grains) if before.grain or after.grain else None
    return TimeValue(first.first, longer.last, first.begin, longer.end, max(before.slack, after.slack), grain)
