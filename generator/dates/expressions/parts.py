"""Parts of a period ("early 2024"), and periods with a name: seasons, decades, centuries.

Early, mid and late are thirds of a period, with half of a third as slack; START, MID and END of TIMEX3 have no bounds.
Seasons are the meteorological ones of the northern hemisphere, three whole months, with a slack for the astronomical
ones. The numbers of seasons are their first months.
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
    """``meaning`` with ``change`` applied to each of its readings; ``None`` from it drops the reading."""

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
    """The part ``index`` (from 0) of ``of`` equal parts of ``whole``.

    It is made of whole years for a decade or more, of whole months for a year or more, otherwise of days.
    """
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
    """A third of a period: ``EARLY``, ``MID`` or ``LATE``."""

    def change(whole: TimeValue) -> TimeValue | None:
        if not whole.days or whole.days == 1:
            return whole
        found = _fraction(whole, third, 3)
        return found.loosened(max(1, whole.days // 6, whole.slack)) if found else None

    return each_value(meaning, change)


def fraction(meaning: Meaning, number: int, of: int) -> Meaning:
    """The part ``number`` (from 1; 0 is the last) of ``of`` equal parts of a period: "the first quarter of 2024"."""
    return each_value(meaning, lambda whole: _fraction(whole, (number or of) - 1, of))


def _season(first_month: int, year: int) -> TimeValue | None:
    if not MINYEAR <= year < MAXYEAR:
        return None
    begin = (year, first_month)
    found = r.months(begin, r.month_after(date(year, first_month, 1), 2))
    return found.loosened(_SEASON_SLACK) if found else None


def season(first_month: int, year: int) -> Meaning:
    """A season of a year. For winter, the first reading is the one with which the year begins, the second the next."""
    years = (year - 1, year) if first_month == WINTER else (year,)
    found = [each for y in years if (each := _season(first_month, y))]
    return Meaning((EXPLICIT,), lambda _: found, year=year)


def season_of(first_month: int, year: Meaning) -> Meaning:
    """A season of a relative year: "spring of last year"."""

    def read(clock: Clock) -> list[TimeValue]:
        years = [each.first.year for each in year.read(clock) if each.first]
        return [found for y in years for found in season(first_month, y).read(clock)]

    return Meaning((DATELINE,), read)


def season_beside(first_month: int, side: int) -> Meaning:
    """Last, this or next season.

    "Last" is the last one that has ended, then the present one. "Next" is the next one to begin. "This" is the present
    one, otherwise the next and the last one of this year.
    """

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
    """A decade: "the nineties". ``century`` is its first year, such as 1900.

    Without it, the last century is meant. Up to the twenties, this century is the first reading.
    """
    centuries = (century,) if century is not None else ((2000, 1900) if tens <= 20 else (1900,))
    found = [r.years(base + tens, base + tens + 9) for base in centuries]
    return Meaning((EXPLICIT,), lambda _: found)


def decade_of(tens: int, century: Meaning) -> Meaning:
    """A decade of a relative century: "the nineties of the last century"."""

    def read(clock: Clock) -> list[TimeValue]:
        firsts = [each.first.year for each in century.read(clock) if each.first]
        return [r.years(first + tens, first + tens + 9) for first in firsts]

    return Meaning((EXPLICIT, DATELINE), read)


def century(number: int) -> Meaning | None:
    """A century by its number; ``None`` outside 2 to 29.

    The twentieth is 19XX in EDTF. Strictly it began a year later, so the slack is a year.
    """
    if not 2 <= number <= 29:
        return None
    reading = r.years(100 * (number - 1), 100 * number - 1).loosened(366)
    return Meaning((EXPLICIT,), lambda _: [reading])
