"""Units of the calendar, in any language: "last month", "that week", "the fifth of this month"."""

from __future__ import annotations

from datetime import date

from . import readings as r
from .meanings import DATELINE, EXPLICIT, WEEKDAY, Clock, Meaning, when_published, whole_value
from .readings import TimeValue

# A time of at most this many days has a next day, week, month or year.
_LONGEST = {"day": 3, "week": 10, "month": 31, "year": 366}


def unit_of(day: date, unit: str, count: int = 0) -> TimeValue | None:
    """The day, week, month, year, decade or century that is ``count`` units after that of ``day``; ``None``: no such.

    Weeks begin on Monday (ISO 8601), with a slack of two days, because in other countries they begin on Saturday or
    Sunday.
    """
    try:
        if unit == "day":
            return r.on(r.moved(day, count))
        if unit == "week":
            monday = r.moved(day, 7 * count - day.weekday())
            return r.span(monday, r.moved(monday, 6)).loosened(2)
        if unit == "month":
            where = r.month_after(day, count)
            return r.a_month(*where) if where else None
        size = {"year": 1, "decade": 10, "century": 100}[unit]
        first = (day.year // size + count) * size
        return r.a_year(first) if size == 1 else r.years(first, first + size - 1)
    except ValueError:
        return None


def this_unit(unit: str, side: int) -> Meaning:
    """Last (``side`` -1), this (0) or next (1) week, month, year. "Last week" may also be the seven days before."""

    def read(now: date) -> list[TimeValue | None]:
        found = [unit_of(now, unit, side)]
        if unit == "week" and abs(side) == 1:
            found.append(r.span(r.moved(now, min(side, 7 * side)), r.moved(now, max(side, 7 * side))))
        return found

    return when_published(read)


def spoken_unit(unit: str, count: int) -> Meaning:
    """The previous (``count`` -1), the same (0) or the next (1) day, week, month, year of the time last mentioned.

    "That day" is that time, however long it is. A long time has no next short unit: a year has no next day.
    """

    def read(clock: Clock) -> list[TimeValue]:
        spoken = clock.spoken
        if not spoken or not spoken.first or not spoken.last or not spoken.days:
            return []
        if unit == "day" and count == 0:
            return [spoken]
        if count and spoken.days > _LONGEST.get(unit, spoken.days):
            return []
        begin, end = unit_of(spoken.first, unit, count), unit_of(spoken.last, unit, count)
        return [r.join(begin, end) if begin.edtf != end.edtf else begin] if begin and end else []

    return Meaning((DATELINE,), read)


def day_of(day: int, month: Meaning) -> Meaning:
    """A day of a relative month: "the fifth of this month"."""

    def read(clock: Clock) -> list[TimeValue]:
        days = (whole_value(each.first.year, each.first.month, day) for each in month.read(clock) if each.first)
        return [each for each in days if each]

    return Meaning((EXPLICIT, DATELINE), read)


def month_of(month: int, year: Meaning, day: int | None = None) -> Meaning:
    """A month, or a day of one, of a relative year: "February of last year"."""

    def read(clock: Clock) -> list[TimeValue]:
        days = (whole_value(each.first.year, month, day) for each in year.read(clock) if each.first)
        return [each for each in days if each]

    return Meaning((EXPLICIT, DATELINE), read)


def weekday_of(number: int, week: Meaning) -> Meaning:
    """A weekday of a relative week: "Tuesday of last week". Monday is 0."""

    def read(clock: Clock) -> list[TimeValue]:
        firsts = [each.first for each in week.read(clock) if each.first][:1]
        return [r.on(r.moved(first, (number - first.weekday()) % 7)) for first in firsts]

    return Meaning((WEEKDAY,), read)
