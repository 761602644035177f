"""An axis of time on which months with events are longer than others.

Months with many events are long, empty months are short, and a run of empty months becomes a break. Within a month the
days stand in order, and a day with events is as long as they need. The ticks show where each month begins.
"""

from __future__ import annotations

from bisect import bisect_right
from calendar import monthrange
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby

# This many empty months in a row, or more, become a break in the axis.
_BREAK = 3


@dataclass(frozen=True, slots=True)
class Lengths:
    """Lengths along the axis, in pixels.

    ``month``: the least for a month with events. ``empty``: a month without. ``gap``: a break. ``edge``: a day on which
    a bar begins or ends. ``head``: the space for the name of a month, before its first day. ``day``: the least for any
    other day of a month with events.
    """

    month: float
    empty: float
    gap: float
    edge: float
    head: float = 0.0
    day: float = 0.2


@dataclass(frozen=True, slots=True)
class Column:
    """A part of the axis: a month, a break that stands for several months, or a bin of years (see ``timeline_layout``).

    ``kind`` is ``month``, ``empty``, ``gap`` or ``year``. ``start`` and ``end`` are pixels along the axis. ``starts``
    has the start of each day and the end of the last one, in pixels; it is empty if the days have no places of their
    own.
    """

    kind: str
    first: date
    last: date
    start: float
    end: float
    starts: tuple[float, ...] = ()


def middle(column: Column) -> float:
    """The middle of a column, in pixels along the axis."""
    return (column.start + column.end) / 2


@dataclass(frozen=True, slots=True)
class Axis:
    """Columns in order of time, and the length of all of them in pixels."""

    columns: tuple[Column, ...]
    length: float

    def stretched(self, length: float) -> Axis:
        """The same axis, ``length`` pixels long."""
        by = length / self.length
        columns = tuple(
            replace(each, start=each.start * by, end=each.end * by, starts=tuple(at * by for at in each.starts))
            for each in self.columns
        )
        return Axis(columns, length)

    def day(self, day: date) -> tuple[float, float]:
        """Where ``day`` begins and ends, in pixels. The day must be within the columns.

        A day of a month without events, or of a break, has the place of the whole column.
        """
        column = self.columns[bisect_right(self.columns, day, key=lambda each: each.first) - 1]
        if not column.starts:
            return column.start, column.end
        index = (day - column.first).days
        return column.starts[index], column.starts[index + 1]


def _months(first: date, last: date) -> Iterator[date]:
    """The first day of each month from ``first`` to ``last``."""
    month = first.replace(day=1)
    while month <= last:
        yield month
        if (month.year, month.month) == (date.max.year, 12):
            return
        month = (month + timedelta(days=31)).replace(day=1)


def _days(month: date, start: float, needs: Mapping[date, float], lengths: Lengths) -> tuple[float, ...]:
    """Where the days of ``month`` begin, and where the last one ends. Days without needs share what is left."""
    number = monthrange(month.year, month.month)[1]
    wanted = [needs.get(month.replace(day=day + 1)) for day in range(number)]
    free = wanted.count(None)
    least = lengths.month - lengths.head
    share = max(lengths.day, (least - sum(each or 0 for each in wanted)) / free) if free else 0.0
    starts = [start]
    for each in wanted:
        starts.append(starts[-1] + (share if each is None else each))
    return tuple(starts)


def axis(needs: Mapping[date, float], edges: Iterable[date], lengths: Lengths) -> Axis:
    """The axis that gives each day of ``needs`` as many pixels as it says, and has room for bars to end at ``edges``.

    It runs from the first of all these days to the last; without any, it is empty.
    """
    days = dict.fromkeys(edges, lengths.edge) | dict(needs)
    if not days:
        return Axis((), 0.0)
    busy = {day.replace(day=1) for day in days}
    columns: list[Column] = []
    at = 0.0
    for is_busy, run in groupby(_months(min(days), max(days)), key=lambda month: month in busy):
        months = list(run)
        if not is_busy and len(months) >= _BREAK:
            columns.append(Column("gap", months[0], _end(months[-1]), at, at + lengths.gap))
            at += lengths.gap
            continue
        for month in months:
            starts = _days(month, at + lengths.head, days, lengths) if is_busy else ()
            end = starts[-1] if starts else at + lengths.empty
            columns.append(Column("month" if is_busy else "empty", month, _end(month), at, end, starts))
            at = end
    return Axis(tuple(columns), at)


def _end(month: date) -> date:
    """The last day of the month."""
    return month.replace(day=monthrange(month.year, month.month)[1])
