"""The picture for phones, down the page: months beneath each other, dots beside the axis, bars at the far side."""

from __future__ import annotations

from dataclasses import replace

from .time_axis import Lengths, middle
from .timeline_layout import Bar, Sizes, TimelineLayout, timeline_layout
from .timeline_scene import Scene, px
from .timeline_shapes import BarView, DotsView, DrawingView, HeapView, LineView, SpotView, TextView

# In pixels. Those across the page are for WIDTH, the room on a common phone; on a narrower one they shrink with it.
WIDTH = 358.0
_CELL = 24.0
# With more events without a date, they become a heap.
_UNDATED = 8
# The radius of a heap. The heaps of two months in a row must not touch.
_HEAP = 12.5
_AXIS = 24.0
_DOTS = 34.0
_HEAD = 23.0
_SIZES = Sizes(
    room=float("inf"), cell=_CELL, rows=(5,), lanes=9, apart=6, marks=90, bins=30,
    lengths=Lengths(month=_HEAD + 10, empty=10, gap=26, edge=8, head=_HEAD),
)  # fmt: skip


def down(scene: Scene) -> DrawingView:
    """The drawing for a phone."""
    made = timeline_layout(scene.marks, _SIZES)
    # The dots get the room that the bars leave free.
    rows = min(10, max(3, int((WIDTH - _DOTS - 8) / _CELL) - made.lanes))
    made = timeline_layout(scene.marks, replace(_SIZES, rows=(rows,), lanes=11))
    return _Down(scene, made, rows).drawing()


class _Down:
    def __init__(self, scene: Scene, made: TimelineLayout, rows: int) -> None:
        self.scene, self.layout = scene, made
        self.lanes_x = _DOTS + rows * _CELL + 6
        self.lane = (WIDTH - self.lanes_x) / max(1, made.lanes)
        self.none_y = made.axis.length + 34
        self.height = self.none_y + 18 if made.undated else made.axis.length + 6

    def x(self, at: float) -> str:
        return self.scene.share(at, WIDTH)

    def drawing(self) -> DrawingView:
        columns = self.layout.axis.columns
        return DrawingView(
            kind="down",
            height=px(self.height),
            lines=(*self._axis(), *self._ticks()),
            stems=(),
            gaps=tuple(SpotView(self.x(_AXIS), px(middle(c))) for c in columns if c.kind == "gap"),
            texts=(*self._times(), *self._undated_text()),
            bars=tuple(self._bar(bar) for bar in self.layout.bars),
            dots=(*self._dots(), *self._undated()),
            heaps=tuple(self._heaps()),
        )

    def _axis(self) -> list[LineView]:
        lines, start, x = [], 0.0, self.x(_AXIS)
        for column in self.layout.axis.columns:
            if column.kind == "gap":
                at = middle(column)
                lines.append(LineView(x, px(start), x, px(at - 4), "axis"))
                start = at + 4
        return [*lines, LineView(x, px(start), x, px(self.layout.axis.length), "axis")]

    def _ticks(self) -> list[LineView]:
        ticks = []
        years: set[int] = set()
        for column in self.layout.axis.columns:
            if column.kind == "gap" or not column.start:
                years.add(column.first.year)
                continue
            y = px(column.start)
            is_year = column.first.year not in years
            years.add(column.first.year)
            far = WIDTH if is_year else _AXIS + 5
            ticks.append(LineView(self.x(0 if is_year else _AXIS), y, self.x(far), y, "year" if is_year else "tick"))
        return ticks

    def _times(self) -> list[TextView]:
        """The names of months where they begin (with the year where that changes), and days beside their dots."""
        texts = []
        years: set[int] = set()
        for column in self.layout.axis.columns:
            if column.kind == "month" and not self.layout.heaps:
                names = "/".join(self.scene.captions.month_names(column.first))
                name = names if column.first.year in years else f"{names} {column.first.year}"
                years.add(column.first.year)
                texts.append(TextView(self.x(_DOTS), px(column.start + 16), name, "month"))
        for day, at in {dot.mark.day: self.layout.axis.day(dot.mark.day) for dot in self.layout.dots}.items():
            y = px(at[0] + 18)
            texts.append(TextView(self.x(_AXIS - 8), y, str(day.day), "day", "end"))
        return texts

    def _dots(self) -> list[DotsView]:
        return [
            DotsView(
                SpotView(self.x(_DOTS + dot.row * _CELL + _CELL / 2), px(dot.at)),
                (self.scene.mark(dot.mark, 0, 0, 90),),
            )
            for dot in self.layout.dots
        ]

    def _bar(self, bar: Bar) -> BarView:
        # Lane 0, which has the longest bars, is farthest from the names of the months.
        centre = WIDTH - (bar.lane + 0.5) * self.lane
        high = max(7.0, bar.end - bar.start)
        half = self.lane / 2
        hit_left = centre + half if self.scene.captions.rtl else centre - half
        left = centre + 3.5 if self.scene.captions.rtl else centre - 3.5
        return BarView(
            bar.mark.id,
            self.scene.captions.href(bar.mark.id),
            self.scene.captions.told(bar.mark.id),
            bar.mark.certainty,
            (self.x(left), px(bar.start), "7", px(high)),
            (self.x(hit_left), px(bar.start), self.scene.width(0, self.lane, WIDTH), px(max(_CELL, high))),
            None,
        )

    def _heaps(self) -> list[HeapView]:
        x = self.x(_DOTS + 14)
        heaps = [
            self.scene.heap(each.marks, self.scene.period(each.column), SpotView(x, px(middle(each.column))), _HEAP)
            for each in self.layout.heaps
        ]
        if len(self.layout.undated) > _UNDATED:
            spot = SpotView(self.x(120), px(self.none_y))
            heaps.append(self.scene.heap(self.layout.undated, self.scene.captions.without_date(), spot))
        return heaps

    def _heap_names(self) -> list[TextView]:
        return [
            TextView(self.x(_DOTS + 44), px(middle(c) + 5), self.scene.period(c), "year")
            for c in (heap.column for heap in self.layout.heaps)
        ]

    def _undated_text(self) -> list[TextView]:
        texts = self._heap_names()
        if self.layout.undated:
            words = self.scene.captions.without_date()
            texts.append(TextView(self.x(0), px(self.none_y + 4), words, "none"))
        return texts

    def _undated(self) -> tuple[DotsView, ...]:
        return self.scene.undated(self.layout.undated, SpotView(self.x(0), px(self.none_y)), 102, _UNDATED)
