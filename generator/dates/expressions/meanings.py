"""What a date expression means, as a function of the day of publication. It is the same for any language.

A rule makes a ``Meaning`` of the words, before any day is known. It is then read with a ``Clock``, which knows the day.
Each function that makes a meaning says which reading comes first, and why.

Sources: ISO 8601-2 (EDTF) for the form of the result. For incomplete dates in news, the news strategy of HeidelTime
(Strötgen and Gertz 2013, doi:10.1007/s10579-012-9179-y) and the granularity rules of TIMEX3 (ISO 24617-1). For names of
days, the rule of agency stylebooks (AP, "days of the week"): a bare name is within seven days of the day of
publication.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from . import readings as r
from .readings import TimeValue

PAST, CURRENT, FUTURE = -1, 0, 1
Side = int | None
# In days. A time that is farther from publication than this is not the time of the article.
_ELSEWHEN = 21
EXPLICIT, DATELINE, WEEKDAY, BOUNDED = "explicit", "dateline", "weekday", "bounded"


@dataclass(frozen=True, slots=True)
class Clock:
    """What relative words need to be resolved: the day of publication, and the time last mentioned (``spoken``)."""

    published: date | None = None
    spoken: TimeValue | None = None


Read = Callable[[Clock], list[TimeValue]]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What words mean. ``read`` gives the readings, the preferred one first; none if they cannot be resolved.

    ``with_year`` gives the same meaning in a year that stands beside it ("in February, then in July 2025"). ``year`` is
    the year that the words themselves name.
    """

    basis: tuple[str, ...]
    read: Read
    with_year: Callable[[int], Meaning | None] | None = None
    year: int | None = None


def unresolved(basis: str = DATELINE) -> Meaning:
    """The meaning of words that cannot be resolved here: they need another calendar, or the day of an event."""
    return Meaning((basis,), lambda _: [])


def when_published(make: Callable[[date], list[TimeValue | None]], *basis: str) -> Meaning:
    """A meaning that ``make`` reads from the day of publication; without that day it has no reading."""

    def read(clock: Clock) -> list[TimeValue]:
        made = make(clock.published) if clock.published else []
        return [each for each in made if each]

    return Meaning(basis or (DATELINE,), read)


# Named dates


def whole_value(year: int, month: int | None, day: int | None) -> TimeValue | None:
    """The year, the month of it, or the day of that; ``None`` if the calendar has no such day."""
    try:
        if month is None:
            return r.a_year(year)
        return r.a_month(year, month) if day is None else r.on(date(year, month, day))
    except ValueError:
        return None


def fixed(year: int, month: int | None = None, day: int | None = None) -> Meaning | None:
    """A date with its year; ``None`` if the calendar has no such day."""
    reading = whole_value(year, month, day)
    return Meaning((EXPLICIT,), lambda _: [reading], year=year) if reading else None


def yearless(month: int, day: int | None = None, *, weekday: int | None = None, side: Side = None) -> Meaning | None:
    """A month, or a day of one, without a year; ``None`` if the calendar has no such day.

    Without a ``side``, the first reading is the last one that has begun by the day of publication, because news gives
    a year only if it is another one. The next one to come is the second reading, or the first if it is much nearer. The
    year of the time last mentioned gives a third. With "last" or "next" it is the nearest on that side; a month is then
    never the present one. A ``weekday`` (Monday is 0) chooses among the years.
    """
    if whole_value(2000, month, day) is None:
        return None

    def read(clock: Clock) -> list[TimeValue]:
        now = clock.published
        candidates = _near(now, month, day, side) if now else []
        spoken = clock.spoken
        if side is None and spoken and spoken.first:
            candidates.append(whole_value(spoken.first.year, month, day))
        found = [each for each in dict.fromkeys(candidates) if each]
        fitting = [each for each in found if weekday is None or (each.first and each.first.weekday() == weekday)]
        return fitting or found

    basis = (DATELINE,) if side is not None and day is None else (EXPLICIT, DATELINE)
    return Meaning(basis, read, lambda year: fixed(year, month, day))


def _nearest(now: date, past: list[TimeValue], future: list[TimeValue]) -> list[TimeValue | None]:
    """Both, the past one first unless the future one is ten times as near."""
    if past and future and past[0].last and future[0].first:
        if (future[0].first - now).days * 10 < (now - past[0].last).days:
            return [*future, *past]
    return [*past, *future]


def _near(now: date, month: int, day: int | None, side: Side) -> list[TimeValue | None]:
    """The readings of ``yearless`` that are near ``now``, the preferred one first."""
    here = whole_value(now.year, month, day)
    if side == CURRENT:
        return [here]
    years = [whole_value(year, month, day) for year in range(now.year + 4, now.year - 5, -1)]
    this = (now.year, now.month)
    if side is None:
        past = [each for each in years if each and each.first and each.first <= now]
        future = [each for each in years if each and each.first and each.first > now]
        return _nearest(now, past[:1], future[-1:])
    if day is not None:
        before = [each for each in years if each and each.first and each.first < now]
        after = [each for each in years if each and each.first and each.first > now]
    else:
        before = [each for each in years if each and each.first and (each.first.year, each.first.month) < this]
        after = [each for each in years if each and each.first and (each.first.year, each.first.month) > this]
    return [*before[:1]] if side == PAST else [*after[-1:]]


def weekday(number: int, side: Side = None) -> Meaning:
    """A weekday (Monday is 0).

    Without a ``side``, the first reading is the last one up to and including the day of publication, the second the
    next one. "Last" and "next" exclude the day of publication. Usage differs whether "last Tuesday" may skip one, so
    the one beyond is the second reading. If the time last mentioned is far from publication, a name without a side may
    also be a day of that time.
    """

    def near(now: date) -> list[TimeValue]:
        back, ahead = (now.weekday() - number) % 7, (number - now.weekday() - 1) % 7 + 1
        if side == PAST:
            days = [-(back or 7), -(back or 7) - 7]
        elif side == FUTURE:
            days = [ahead, ahead + 7]
        elif side == CURRENT:
            days = [-now.weekday() + number, -back, ahead]
        else:
            days = [-back, ahead]
        return [r.on(r.moved(now, each)) for each in dict.fromkeys(days)]

    def read(clock: Clock) -> list[TimeValue]:
        found = near(clock.published) if clock.published else []
        then = clock.spoken.first if clock.spoken else None
        if side is None and then and (clock.published is None or abs((clock.published - then).days) > _ELSEWHEN):
            found += [r.on(r.moved(then, (number - then.weekday()) % 7 + week)) for week in (0, -7)]
        return found

    return Meaning((WEEKDAY,), read)


def day_away(count: int, name: int | None = None) -> Meaning:
    """The day ``count`` days from publication: "today", "yesterday", "tomorrow". ``name`` is a weekday beside it.

    If the day has another name, the date of the article may be wrong by a day: then the day before or after is taken if
    it has that name. Otherwise there is no reading.
    """

    def read(now: date) -> list[TimeValue | None]:
        days = [r.moved(now, count + off) for off in (0, -1, 1)]
        if name is None:
            return [r.on(days[0])]
        agreeing = (r.on(day) for day in days if day.weekday() == name)
        return [next(agreeing, None)]

    return when_published(read, DATELINE) if name is None else when_published(read, WEEKDAY, DATELINE)


def with_basis(meaning: Meaning, basis: str) -> Meaning:
    """``meaning`` with ``basis`` added to its own."""
    return replace(meaning, basis=tuple(dict.fromkeys([*meaning.basis, basis])))
