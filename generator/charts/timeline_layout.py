"""Where each mark of the timeline's picture stands, along the axis and across it, whichever way the axis runs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from math import ceil

from .marks import Mark
from .packing import lanes
from .time_axis import Axis, Column, Lengths, axis

_ORDER = {"earlier": 0, "dot": 1, "later": 2}
# Bins of so many years, the first with which they are few enough.
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Sizes:
    """What there is room for, in pixels and numbers.

    ``room``: along the axis; ``cell``: a mark, both ways; ``rows``: how many marks of a day may stand across the
    axis, tried in this order; ``lanes``: how many bars may; ``apart``: between two bars of a lane; ``marks``: how
    many marks in all; ``bins``: how many heaps of marks where there are more.
    """

    room: float
    cell: float
    rows: tuple[int, ...]
    lanes: int
    apart: float
    marks: int
    bins: int
    lengths: Lengths


@dataclass(frozen=True, slots=True)
class Dot:
    """A mark of one day: its centre along the axis, and its place across, 0 being next to the axis."""

    mark: Mark
    at: float
    row: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark that lasts: from where to where, and in which lane."""

    mark: Mark
    start: float
    end: float
    lane: int


@dataclass(frozen=True, slots=True)
class Heap:
    """Marks that are too many to be drawn one by one: all that begin in a column of the axis."""

    marks: tuple[Mark, ...]
    column: Column


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """A picture laid out: either dots and bars, or heaps. ``rows`` and ``lanes`` are how many are taken."""

    axis: Axis
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    heaps: tuple[Heap, ...] = ()
    undated: tuple[Mark, ...] = ()
    rows: int = 0
    lanes: int = 0


def timeline_layout(marks: Sequence[Mark], sizes: Sizes, labelled: dict[str, float] | None = None) -> TimelineLayout:
    """The picture of ``marks``, which stand in order of time.

    ``labelled`` says how long the label of a bar is, by id of its mark: bars whose labels would meet stand in
    different lanes. Where the marks do not fit one by one, they are heaped by month, by year or by years.
    """
    dated = [each for each in marks if each.first is not None]
    undated = tuple(each for each in marks if each.first is None)
    if len(dated) <= sizes.marks:
        for rows in sizes.rows:
            made = _single(dated, sizes, rows, labelled or {})
            if made.axis.length <= sizes.room + 0.5 and made.lanes <= sizes.lanes:
                return replace(made, undated=undated)
    return replace(_heaped(dated, sizes), undated=undated)


def _single(marks: Sequence[Mark], sizes: Sizes, rows: int, labelled: dict[str, float]) -> TimelineLayout:
    points = sorted((each for each in marks if each.shape != "bar"), key=lambda each: (each.day, _ORDER[each.shape]))
    days = {day: list(each) for day, each in groupby(points, key=lambda each: each.day)}
    needs = {day: ceil(len(each) / rows) * sizes.cell + 4 for day, each in days.items()}
    lasting = [each for each in marks if each.shape == "bar"]
    edges = {day for each in lasting for day in (each.first, each.last) if day}
    line = axis(needs, edges, sizes.lengths)
    if 0 < line.length < sizes.room < float("inf"):
        line = line.stretched(sizes.room)
    dots = tuple(dot for day, each in days.items() for dot in _grid(each, line.day(day), rows, sizes.cell))
    bars = _bars(lasting, line, sizes, labelled)
    return TimelineLayout(
        line, dots, bars, rows=max((dot.row + 1 for dot in dots), default=0),
        lanes=max((bar.lane + 1 for bar in bars), default=0),
    )  # fmt: skip


def _grid(marks: Sequence[Mark], cell: tuple[float, float], rows: int, size: float) -> list[Dot]:
    """The marks of one day, row upon row beside each other, in the middle of the day's length."""
    columns = ceil(len(marks) / rows)
    first = (cell[0] + cell[1] - columns * size) / 2 + size / 2
    stacks = [list(marks[at : at + rows]) for at in range(0, len(marks), rows)]
    for stack in stacks:
        # What most is told of stands at the outer end, where a label can reach it.
        stack.append(stack.pop(max(range(len(stack)), key=lambda index: (stack[index].weight, -index))))
    return [
        Dot(each, first + number * size, row) for number, stack in enumerate(stacks) for row, each in enumerate(stack)
    ]


def _bars(marks: Sequence[Mark], line: Axis, sizes: Sizes, labelled: dict[str, float]) -> tuple[Bar, ...]:
    placed: list[tuple[Mark, float, float]] = []
    for each in marks:
        assert each.first is not None and each.last is not None  # a bar has two ends
        placed.append((each, line.day(each.first)[0], line.day(each.last)[1]))
    placed.sort(key=lambda bar: (bar[1], -bar[2]))
    extents = [reach(start, end, labelled.get(each.id, 0), line.length) for each, start, end in placed]
    chosen = lanes(extents, sizes.apart)
    return tuple(Bar(*bar, lane) for bar, lane in zip(placed, chosen, strict=True))


def reach(start: float, end: float, label: float, length: float) -> tuple[float, float]:
    """What a bar and its label take: the label begins with the bar, or ends with it where it would reach too far."""
    if start + label <= max(length, end):
        return start, max(end, start + label)
    return min(start, end - label), end


def _heaped(marks: Sequence[Mark], sizes: Sizes) -> TimelineLayout:
    months = {each.day.replace(day=1) for each in marks}
    if len(months) <= sizes.bins:
        return _heaps(marks, sizes, 0)
    for years in _YEARS:
        if len({each.day.year // years for each in marks}) <= sizes.bins:
            break
    return _heaps(marks, sizes, years)


def _bin(day: date, years: int) -> tuple[int, date, date]:
    """The number, the first and the last day of the bin in which ``day`` lies: so many years, or 0 for a month."""
    if not years:
        last = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < date.max.year else date.max
        return day.year * 12 + day.month, day.replace(day=1), date.fromordinal(last.toordinal() - 1)
    first = max(1, day.year // years * years)
    return day.year // years, date(first, 1, 1), date(min(9999, first + years - 1), 12, 31)


def _heaps(marks: Sequence[Mark], sizes: Sizes, years: int) -> TimelineLayout:
    heaps: list[Heap] = []
    columns: list[Column] = []
    at = 0.0
    before: int | None = None
    ordered = sorted(marks, key=lambda each: _bin(each.day, years)[0])
    kind = "year" if years else "month"
    for (number, first, last), group in groupby(ordered, key=lambda each: _bin(each.day, years)):
        if before is not None and number > before + 1:
            columns.append(Column("gap", columns[-1].last, first, at, at + sizes.lengths.gap))
            at += sizes.lengths.gap
        column = Column(kind, first, last, at, at + sizes.cell + 8)
        columns.append(column)
        at, before = column.end, number
        heaps.append(Heap(tuple(group), column))
    return TimelineLayout(Axis(tuple(columns), at), heaps=tuple(heaps), rows=1)
