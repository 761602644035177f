"""Parts of a period, periods by name (seasons, decades, centuries), and bounds.

Early, mid and late are thirds of a period, with half of a third as slack (the START,
MID and END of TIMEX3 have no bounds of their own). Seasons are the meteorological ones
of the northern half of the earth, three whole months, with slack for the astronomical.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import MAXYEAR, MINYEAR, date

from . import readings as r
from .meanings import DATELINE, EXPLICIT, FUTURE, PAST, Clock, Meaning
from .readings import TimeValue

EARLY, MID, LATE = 0, 1, 2
SPRING, SUMMER, AUTUMN, WINTER = 3, 6, 9, 12
_SEASON_SLACK = 25


def each_value(meaning: Meaning, change: Callable[[TimeValue], TimeValue | None]) -> Meaning:
    def read(clock: Clock) -> list[TimeValue]:
        made = (change(each) for each in meaning.read(clock))
        return [each for each in made if each]

    borrow = meaning.with_year
    with_year = None
    if borrow is not None:

        def with_year(year: int) -> Meaning | None:
            dated = borrow(year)
            return each_value(dated, change) if dated else None

    return Meaning(meaning.basis, read, with_year, meaning.year)


def _fraction(whole: TimeValue, index: int, of: int) -> TimeValue | None:
    """The part ``index`` (from 0) of ``of`` equal ones: of years in years or months, else in days."""
    if not whole.first or not whole.last or not whole.days:
        return None
    first, last = whole.first, whole.last
    count = (last.year - first.year) * 12 + last.month - first.month + 1
    if count >= 120 and (count // 12) >= of:
        size = count / 12
        begin = first.year + round(size * index / of)
        return r.years(begin, max(begin, first.year + round(size * (index + 1) / of) - 1))
    if count >= 12 and first.day == 1:
        begin_at, end_at = count * index // of, count * (index + 1) // of - 1
        return r.months(r.month_after(first, begin_at), r.month_after(first, max(begin_at, end_at)))
    days = whole.days
    begin_day, end_day = days * index // of, days * (index + 1) // of - 1
    if index == of - 1:
        end_day = days - 1
    return r.span(r.moved(first, begin_day), r.moved(first, max(begin_day, end_day)))


def part(meaning: Meaning, third: int) -> Meaning:
    """Early, mid or late in a period."""

    def change(whole: TimeValue) -> TimeValue | None:
        if not whole.days or whole.days == 1:
            return whole
        found = _fraction(whole, third, 3)
        return found.loosened(max(1, whole.days // 6, whole.slack)) if found else None

    return each_value(meaning, change)


def fraction(meaning: Meaning, number: int, of: int) -> Meaning:
    """The ``number``-th quarter, third or half of a period, counted from 1; 0 is the last."""
    return each_value(meaning, lambda whole: _fraction(whole, (number or of) - 1, of))


def _season(first_month: int, year: int) -> TimeValue | None:
    if not MINYEAR <= year < MAXYEAR:
        return None
    begin = (year, first_month)
    found = r.months(begin, r.month_after(date(year, first_month, 1), 2))
    return found.loosened(_SEASON_SLACK) if found else None


def season(first_month: int, year: int) -> Meaning:
    """A season of a year; the winter of a year is the one that it begins with, or the one that it ends with."""
    years = (year - 1, year) if first_month == WINTER else (year,)
    found = [each for y in years if (each := _season(first_month, y))]
    return Meaning((EXPLICIT,), lambda _: found, year=year)


def season_of(first_month: int, year: Meaning) -> Meaning:
    """A season of a year that is itself relative."""

    def read(clock: Clock) -> list[TimeValue]:
        years = [each.first.year for each in year.read(clock) if each.first]
        return [found for y in years for found in season(first_month, y).read(clock)]

    return Meaning((DATELINE,), read)


def season_beside(first_month: int, side: int) -> Meaning:
    """Last, this or next spring: the nearest that has begun, that is now or next, or that is still to begin."""

    def read(clock: Clock) -> list[TimeValue]:
        now = clock.published
        if now is None:
            return []
        near = [each for y in range(now.year - 2, now.year + 3) if (each := _season(first_month, y))]
        past = [each for each in near if each.last and each.last < now]
        running = [each for each in near if each.first and each.last and each.first <= now <= each.last]
        ahead = [each for each in near if each.first and each.first > now]
        if side == PAST:
            return [*past[-1:], *running]
        if side == FUTURE:
            return ahead[:1]
        return running or [each for each in (*ahead[:1], *past[-1:]) if each.first and each.first.year == now.year]

    return Meaning((DATELINE,), read)


def decade(tens: int, century: int | None = None) -> Meaning:
    """The nineties: of the last century if none is named; the twenties are first those of this one."""
    centuries = (century,) if century is not None else ((2000, 1900) if tens <= 20 else (1900,))
    found = [r.years(base + tens, base + tens + 9) for base in centuries]
    return Meaning((EXPLICIT,), lambda _: found)


def decade_of(tens: int, century: Meaning) -> Meaning:
    """The nineties of a century that is relative: of the last century."""

    def read(clock: Clock) -> list[TimeValue]:
        firsts = [each.first.year for each in century.read(clock) if each.first]
        return [r.years(first + tens, first + tens + 9) for first in firsts]

    return Meaning((EXPLICIT, DATELINE), read)


def century(number: int) -> Meaning | None:
    """The twentieth century is 19XX (EDTF), though strictly it began a year later."""
    if not 2 <= number <= 29:
        return None
    reading = r.years(100 * (number - 1), 100 * number - 1).loosened(366)
    return Meaning((EXPLICIT,), lambda _: [reading])
