"""One period that words may mean, with its EDTF; and the arithmetic of days, months and years.

No EDTF is parsed here: text and bounds are made together from ``datetime.date``.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import MAXYEAR, date, timedelta

OPEN = ".."
# Years that can be written as four digits and are no quantity in a news text.
FIRST_YEAR, LAST_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class TimeValue:
    """A period: ``first`` and ``last`` day, both included; ``None`` means that the side is open.

    ``begin`` and ``end`` are the EDTF of the two sides. ``slack`` says by how many days
    usage may differ from these bounds ("early", "about", where a week begins).
    ``grain`` is the least number of days that the words leave open, if that is not the
    length of the period ("in recent weeks": some weeks within it).
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
        """How many days it holds; ``None``: without end."""
        return (self.last - self.first).days + 1 if self.first and self.last else None

    def may_touch(self, first: date | None, last: date | None) -> bool:
        """Whether a day of ``[first, last]`` lies within this period, usage allowed for."""
        starts = last is None or self.first is None or self.first <= moved(last, self.slack)
        ends = first is None or self.last is None or moved(self.last, self.slack) >= first
        return starts and ends

    def loosened(self, slack: int) -> TimeValue:
        """The same with at least so much slack."""
        return replace(self, slack=max(self.slack, slack))


def moved(day: date, days: int) -> date:
    """``day`` moved by ``days``, held within the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def month_after(day: date, count: int) -> tuple[int, int] | None:
    """Year and month ``count`` months after ``day``'s; ``None`` outside the calendar."""
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
    """Years from ``first`` to ``last``; a decade or a century in its short form."""
    text = f"{first:04d}"
    whole = {9: text[:3] + "X", 99: text[:2] + "XX"}.get(last - first)
    if whole and first % (last - first + 1) == 0:
        return TimeValue(date(first, 1, 1), date(last, 12, 31), whole, whole)
    return join(a_year(first), a_year(last))


def join(begin: TimeValue, end: TimeValue) -> TimeValue:
    """From the beginning of one to the end of the other."""
    slack = max(begin.slack, end.slack)
    return TimeValue(begin.first, end.last, begin.begin, end.end, slack)


def since(begin: TimeValue, end: TimeValue | None = None) -> TimeValue:
    """From ``begin`` on, up to ``end`` if there is one."""
    if end is None or (begin.first and end.last and begin.first > end.last):
        return replace(begin, last=None, end=OPEN)
    return join(begin, end)


def until(end: TimeValue) -> TimeValue:
    """Up to the end of ``end``."""
    return replace(end, first=None, begin=OPEN)


def span(first: date, last: date) -> TimeValue:
    """From one day to another."""
    return join(on(first), on(last))


def months(begin: tuple[int, int] | None, end: tuple[int, int] | None) -> TimeValue | None:
    """From one month to another."""
    return join(a_month(*begin), a_month(*end)) if begin and end else None


def merged(options: Iterable[tuple[TimeValue, int]]) -> tuple[TimeValue, ...]:
    """Readings from several possible days of publication: those that overlap or adjoin become one.

    Each comes with its place in the order of its day; what most days agree on leads,
    then what stood first.
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
    longer = before if before.last is None or (after.last is not None and before.last >= after.last) else after
    grains = [grain for each in (before, after) if (grain := each.grain or each.days)]
    first = before if before.first is None or (after.first is not None and before.first <= after.first) else after
    grain = max(grains) if before.grain or after.grain else None
    return TimeValue(first.first, longer.last, first.begin, longer.end, max(before.slack, after.slack), grain)
