"""Where each mark of the timeline's picture stands, along the axis and across it, for an axis of any direction."""

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
# How many years a heap may stand for. The first number that makes few enough heaps is taken.
_YEARS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


@dataclass(frozen=True, slots=True)
class Sizes:
    """The room that a picture has.

    In pixels: ``room``: the length of the axis; ``cell``: the size of a mark; ``apart``: the space between two bars of
    a lane. In numbers: ``rows``: how many marks of a day may stand across the axis (tried in this order); ``lanes``:
    how many lanes of bars; ``marks``: how many marks may be drawn one by one; ``bins``: how many heaps there may be if
    there are more marks.
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
    """A mark of one day: its centre along the axis in pixels, and its row; row 0 is next to the axis."""

    mark: Mark
    at: float
    row: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark of several days: its start and end along the axis in pixels, and its lane."""

    mark: Mark
    start: float
    end: float
    lane: int


@dataclass(frozen=True, slots=True)
class Heap:
    """The marks that begin in a column of the axis, drawn as one because there are too many marks."""

    marks: tuple[Mark, ...]
    column: Column


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """A picture with all places: dots and bars, or heaps. ``rows`` and ``lanes`` are the numbers that are used."""

    axis: Axis
    dots: tuple[Dot, ...] = ()
    bars: tuple[Bar, ...] = ()
    heaps: tuple[Heap, ...] = ()
    undated: tuple[Mark, ...] = ()
    rows: int = 0
    lanes: int = 0


def timeline_layout(marks: Sequence[Mark], sizes: Sizes, labelled: dict[str, float] | None = None) -> TimelineLayout:
    """The layout of ``marks``, which must be in order of time.

    ``labelled`` has the width of the label of each bar, by the id of its mark: bars whose labels would overlap stand in
    different lanes. If the marks do not fit one by one, they become heaps: one for each month, year or number of years.
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
    """The layout with each mark drawn by itself, ``rows`` marks of a day across the axis; it may be too long."""
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
    """The marks of one day in stacks of ``rows``, the stacks side by side in the middle of the day's length."""
    columns = ceil(len(marks) / rows)
    first = (cell[0] + cell[1] - columns * size) / 2 + size / 2
    stacks = [list(marks[at : at + rows]) for at in range(0, len(marks), rows)]
    for stack in stacks:
        # The mark with the largest weight stands at the outer end, where a label can reach it.
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
    """The start and end of a bar together with its label.

    The label begins where the bar begins. If it would reach beyond ``length``, it ends where the bar ends.
    """
    if start + label <= max(length, end):
        return start, max(end, start + label)
    return min(start, end - label), end


def _heaped(marks: Sequence[Mark], sizes: Sizes) -> TimelineLayout:
    """The layout with heaps, as fine as ``sizes.bins`` allows."""
    months = {each.day.replace(day=1) for each in marks}
    if len(months) <= sizes.bins:
        return _heaps(marks, sizes, 0)
    for years in _YEARS:
        if len({each.day.year // years for each in marks}) <= sizes.bins:
            break
    return _heaps(marks, sizes, years)


def _bin(day: date, years: int) -> tuple[int, date, date]:
    """The number, the first and the last day of the bin of ``day``. A bin is ``years`` years; 0 means a month."""
    if not years:
        last = date(day.year + day.month // 12, day.month % 12 + 1, 1) if day.year < date.max.year else date.max
        return day.year * 12 + day.month, day.replace(day=1), date.fromordinal(last.toordinal() - 1)
    first = max(1, day.year // years * years)
    return day.year // years, date(first, 1, 1), date(min(9999, first + years - 1), 12, 31)


def _heaps(marks: Sequence[Mark], sizes: Sizes, years: int) -> TimelineLayout:
    """The layout with a heap for each bin of ``years`` years (0: for each month), and a break where bins are empty."""
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
