"""The small timeline of the home page: a stack of marks for each month; each stack is one link.

There is one drawing for all widths. On a common phone it is ``ROOM`` pixels wide.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from math import ceil

from .marks import Mark
from .packing import lanes
from .time_axis import Axis, Lengths, axis, middle
from .timeline_scene import Scene, px
from .timeline_shapes import HeapView, LineView, MarkView, SpotView, TextView

ROOM = 356.0
# In pixels: the least width of a link, the distance of marks above and beside each other, and of bars; in numbers: how
# many marks a column has. Marks are drawn at SCALE.
_LINK, _PITCH, _BESIDE, _ROWS, _BAR = 24.0, 9.0, 14.0, 8, 7.0
SCALE = 0.6
_LENGTHS = Lengths(month=6, empty=2, gap=11, edge=3, day=0)


@dataclass(frozen=True, slots=True)
class StackView:
    """The marks of a month around its spot, in units of ``SCALE``; ``box`` is the area to click, in pixels."""

    spot: SpotView
    href: str
    name: str
    marks: tuple[MarkView, ...]
    box: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class ThinBarView:
    """A bar that is drawn and is no link."""

    certainty: str
    box: tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class SmallView:
    """What the macro ``small`` of the part ``picture.j2`` prints. ``lasting`` is one link for all bars, if any."""

    height: str
    lines: tuple[LineView, ...]
    gaps: tuple[SpotView, ...]
    texts: tuple[TextView, ...]
    stacks: tuple[StackView, ...]
    heaps: tuple[HeapView, ...]
    thin: tuple[ThinBarView, ...]
    lasting: StackView | None
    scale: float


def small(shown: Scene) -> SmallView:
    """The small timeline of a scene."""
    return _Small(shown).view()


class _Small:
    def __init__(self, shown: Scene) -> None:
        self.scene = shown
        self.points = [each for each in shown.marks if each.shape in ("dot", "earlier", "later")]
        self.bars = [each for each in shown.marks if each.shape == "bar"]
        self.undated = [each for each in shown.marks if each.shape == "none"]
        self.by_year = False
        self.stacks = self._stacks(self.points, lambda day: day.replace(day=1))
        self.axis = self._axis()
        if self.axis.length + self._aside > ROOM:
            self.by_year = True
            # A heap counts all events that begin in its year, bars too.
            self.stacks = self._stacks([*self.points, *self.bars], lambda day: day.replace(day=1, month=1))
            self.axis = self._axis()
        self.length = max(self.axis.length + self._aside, 1.0)
        tallest = max((self._rows(each) for each in self.stacks.values()), default=1)
        self.axis_y = 6 + tallest * _PITCH
        self.lanes = self._lanes()
        self.bars_y = self.axis_y + 30

    @property
    def _aside(self) -> float:
        """The room beside the axis, for the stack of events without a date."""
        return _LINK + 8 if self.undated else 0.0

    def _stacks(self, marks: Sequence[Mark], bin_of: Callable[[date], date]) -> dict[date, list[Mark]]:
        ordered = sorted(marks, key=lambda each: (bin_of(each.day), each.day))
        return {first: list(group) for first, group in groupby(ordered, key=lambda each: bin_of(each.day))}

    def _rows(self, marks: Sequence[Mark]) -> int:
        return 2 if self.by_year else min(_ROWS, len(marks))

    def _columns(self, marks: Sequence[Mark]) -> int:
        return ceil(len(marks) / _ROWS)

    def _axis(self) -> Axis:
        needs = {
            first: _LINK if self.by_year else max(_LINK, self._columns(marks) * _BESIDE + 4)
            for first, marks in self.stacks.items()
        }
        edges = () if self.by_year else tuple(day for each in self.bars for day in (each.first, each.last) if day)
        return axis(needs, edges, _LENGTHS)

    def x(self, at: float) -> str:
        return self.scene.share(at, self.length)

    def _lanes(self) -> list[tuple[Mark, float, float, int]]:
        if self.by_year:
            return []
        placed = [
            (each, self.axis.day(each.first)[0], self.axis.day(each.last)[1])
            for each in self.bars
            if each.first and each.last
        ]
        placed.sort(key=lambda bar: (bar[1], -bar[2]))
        chosen = lanes([bar[1:] for bar in placed], 3)
        return [(*bar, lane) for bar, lane in zip(placed, chosen, strict=True)]

    def view(self) -> SmallView:
        deepest = 1 + max((lane for *_, lane in self.lanes), default=-1)
        return SmallView(
            height=px(self.bars_y + deepest * _BAR + 2),
            lines=tuple(self._lines()),
            gaps=tuple(
                SpotView(self.x(middle(c)), px(self.axis_y))
                for c in self.axis.columns
                if c.kind == "gap" and not self.by_year
            ),
            texts=tuple(self._years()),
            stacks=(*(self._stack(*each) for each in self.stacks.items() if not self.by_year), *self._none()),
            heaps=tuple(self._heap(*each) for each in self.stacks.items()) if self.by_year else (),
            thin=tuple(self._thin(*each) for each in self.lanes),
            lasting=self._lasting(deepest * _BAR) if self.lanes else None,
            scale=SCALE,
        )

    def _lines(self) -> list[LineView]:
        y, start, lines = px(self.axis_y), 0.0, []
        for column in self.axis.columns:
            if column.kind == "gap" and not self.by_year:
                at = middle(column)
                lines.append(LineView(self.x(start), y, self.x(at - 2), y, "axis"))
                start = at + 2
        return [*lines, LineView(self.x(start), y, self.x(self.axis.length), y, "axis")]

    def _years(self) -> list[TextView]:
        texts: list[TextView] = []
        free = 0.0
        years: set[int] = set()
        for column in self.axis.columns:
            if column.kind == "month" and column.first.year not in years:
                years.add(column.first.year)
                if column.start < free:
                    continue
                free = column.start + 34
                name = str(column.first.year)
                texts.append(TextView(self.x(column.start), px(self.axis_y + 17), name, "year"))
        return texts

    def _stack(self, first: date, marks: Sequence[Mark]) -> StackView:
        column = next(each for each in self.axis.columns if each.first <= first <= each.last)
        columns = self._columns(marks)
        turn = 180 if self.scene.captions.rtl else 0
        sign = -1 if self.scene.captions.rtl else 1
        placed = tuple(
            self.scene.mark(
                each,
                sign * (number // _ROWS - (columns - 1) / 2) * _BESIDE / SCALE,
                -(number % _ROWS + 0.75) * _PITCH / SCALE,
                turn,
            )
            for number, each in enumerate(marks)
        )
        high = max(_LINK, min(_ROWS, len(marks)) * _PITCH + 6)
        wide = max(_LINK, columns * _BESIDE)
        name = self.scene.captions.named(self.scene.captions.month(first), len(marks))
        spot = SpotView(self.x(middle(column)), px(self.axis_y))
        box = (px(-wide / 2), px(-high), px(wide), px(high))
        return StackView(spot, self.scene.captions.href(marks[0].id), name, placed, box)

    def _none(self) -> list[StackView]:
        """The stack of events without a date, beside the axis."""
        if not self.undated:
            return []
        name = self.scene.captions.named(self.scene.captions.without_date(), len(self.undated))
        placed = tuple(
            self.scene.mark(each, 0, -(number + 0.75) * _PITCH / SCALE)
            for number, each in enumerate(self.undated[:_ROWS])
        )
        spot = SpotView(self.x(self.length - _LINK / 2), px(self.axis_y))
        box = (px(-_LINK / 2), px(-_LINK), px(_LINK), px(_LINK))
        return [StackView(spot, self.scene.captions.href(self.undated[0].id), name, placed, box)]

    def _heap(self, first: date, marks: Sequence[Mark]) -> HeapView:
        at = sum(self.axis.day(first)) / 2
        return self.scene.heap(marks, str(first.year), SpotView(self.x(at), px(self.axis_y - 13)), 11)

    def _thin(self, each: Mark, start: float, end: float, lane: int) -> ThinBarView:
        left = self.x(end) if self.scene.captions.rtl else self.x(start)
        box = (left, px(self.bars_y + lane * _BAR), self.scene.width(start, end, self.length), "3")
        return ThinBarView(each.certainty, box)

    def _lasting(self, high: float) -> StackView:
        box = ("0", px(self.bars_y - 4), "100%", px(max(_LINK, high + 4)))
        href = self.scene.captions.href(self.lanes[0][0].id)
        return StackView(SpotView("0", "0"), href, self.scene.captions.lasting(len(self.lanes)), (), box)
