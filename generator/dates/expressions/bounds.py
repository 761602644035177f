"""Bounds and ranges, in any language: since, until, before, between; and words such as "recently".

The functions take a meaning and give the meaning of the words with "since" and so on before them.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from . import readings as r
from .meanings import BOUNDED, DATELINE, FUTURE, PAST, WEEKDAY, Clock, Meaning, with_basis
from .parts import each_value
from .readings import TimeValue


def from_on(meaning: Meaning) -> Meaning:
    """From the beginning of the period, without an end."""
    return with_basis(each_value(meaning, r.since), BOUNDED)


def since(meaning: Meaning) -> Meaning:
    """From the beginning of the period up to the day of publication."""

    def read(clock: Clock) -> list[TimeValue]:
        end = r.on(clock.published) if clock.published else None
        return [r.since(each, end) for each in meaning.read(clock)]

    return with_basis(replace(meaning, read=read, with_year=_again(meaning, since)), BOUNDED)


def until(meaning: Meaning) -> Meaning:
    """Up to the end of the period."""
    return with_basis(each_value(meaning, r.until), BOUNDED)


def _again(meaning: Meaning, make: Callable[[Meaning], Meaning]) -> Callable[[int], Meaning | None] | None:
    """``meaning.with_year`` with ``make`` applied to its result; ``None`` if there is none."""
    borrow = meaning.with_year
    return (lambda year: make(dated) if (dated := borrow(year)) else None) if borrow else None


def _neighbour(whole: TimeValue, sign: int) -> TimeValue | None:
    """The day, month or year right before (``sign`` -1) or after (1) a period, as precise as its EDTF."""
    edge = whole.first if sign < 0 else whole.last
    if edge is None:
        return None
    length = len(whole.begin if sign < 0 else whole.end)
    day = r.moved(edge, sign)
    return {4: r.a_year(day.year), 7: r.a_month(day.year, day.month)}.get(length, r.on(day))


def before(meaning: Meaning) -> Meaning:
    """Before the period begins. "Before 2022" may include a part of 2022, so the slack is the length of the period."""
    return with_basis(each_value(meaning, lambda each: _outside(each, PAST)), BOUNDED)


def after(meaning: Meaning) -> Meaning:
    """After the period ends. It may include a part of the period, so the slack is the length of the period."""
    return with_basis(each_value(meaning, lambda each: _outside(each, FUTURE)), BOUNDED)


def _outside(whole: TimeValue, sign: int) -> TimeValue | None:
    edge = _neighbour(whole, sign)
    if edge is None:
        return None
    bound = r.until(edge) if sign < 0 else r.since(edge)
    return bound.loosened(max(whole.slack, whole.days or 0))


def between(begin: Meaning, end: Meaning) -> Meaning:
    """From one time to another. A beginning without a year takes the year of the end.

    If the beginning is a weekday, it may also be that of the week before.
    """
    if begin.with_year and begin.year is None and end.year is not None:
        begin = begin.with_year(end.year) or begin

    def read(clock: Clock) -> list[TimeValue]:
        found = []
        lefts = begin.read(clock)
        days = WEEKDAY in begin.basis and DATELINE not in begin.basis
        if days:
            lefts += [r.on(r.moved(each.first, -7)) for each in lefts if each.first]
        for left in lefts:
            ends = (right for right in end.read(clock) if _in_order(left, right))
            nearest = min(ends, key=lambda right: right.last or date.max, default=None)
            if nearest:
                found.append(r.join(left, nearest))
        within_a_week = [each for each in found if each.days and each.days <= 7] if days else []
        return list(dict.fromkeys(within_a_week or found))

    both = tuple(dict.fromkeys([*begin.basis, *end.basis]))
    borrow_begin, borrow_end = begin.with_year, end.with_year

    def with_year(year: int) -> Meaning | None:
        left = borrow_begin(year) if borrow_begin else begin
        right = borrow_end(year) if borrow_end else end
        return between(left, right) if left and right else None

    return Meaning(both, read, with_year if borrow_begin and borrow_end else None, end.year)


def _in_order(left: TimeValue, right: TimeValue) -> bool:
    return left.first is not None and right.last is not None and left.first <= right.last and left.begin != right.end


def night_of(meaning: Meaning) -> Meaning:
    """The night that begins on a day: that day and the next one."""
    return each_value(meaning, lambda each: r.join(each, _neighbour(each, FUTURE) or each))


# Words that stand for a bound by themselves


def now() -> Meaning:
    """Now, currently: the day of publication, with a slack of a month."""
    return Meaning((DATELINE,), lambda clock: [r.on(clock.published).loosened(31)] if clock.published else [])


def by_now() -> Meaning:
    """Formerly, recently: at some time up to the day of publication."""
    return Meaning((BOUNDED,), lambda clock: [r.until(r.on(clock.published))] if clock.published else [])


def from_now() -> Meaning:
    """Soon: at some time from the day of publication on."""
    return Meaning((BOUNDED,), lambda clock: [r.since(r.on(clock.published))] if clock.published else [])
