"""The picture for wide screens, across the page: dots on the axis, bars below it, labels for a few events."""

from __future__ import annotations

from .packing import PlacedLabel, labels
from .text_width import in_lines, likely_width, shortened_to
from .time_axis import Column, Lengths, middle
from .timeline_layout import Bar, Dot, Sizes, TimelineLayout, reach, timeline_layout
from .timeline_scene import Scene, px
from .timeline_shapes import BarView, DotsView, DrawingView, HeapView, LineView, SpotView, StemView, TextView

# In pixels. ROOM is the least width of the picture; on a wider page everything moves apart.
ROOM = 1070.0
_CELL = 24.0
# With more events without a date, they become a heap.
_UNDATED = 30
_LANE = 31.0
_LETTER = 12.0
_LABEL, _LABEL_LINE, _LEVELS, _MOST_LABELS = 165.0, 16.0, 4, 14
_BAR_LABEL = 330.0
_MONTH_LINE = 14.0
_SIZES = Sizes(
    room=ROOM, cell=_CELL, rows=(6, 7, 8, 10, 12), lanes=14, apart=12, marks=90, bins=16,
    lengths=Lengths(month=60, empty=10, gap=24, edge=12),
)  # fmt: skip


def across(scene: Scene) -> DrawingView:
    """The drawing for wide screens."""
    labelled = {
        each.id: likely_width(shortened_to(scene.captions.name(each.id), _BAR_LABEL, _LETTER), _LETTER) + 4
        for each in scene.marks
        if each.shape == "bar"
    }
    made = timeline_layout(scene.marks, _SIZES, labelled)
    return _Across(scene, made).drawing()


class _Across:
    def __init__(self, scene: Scene, made: TimelineLayout) -> None:
        self.scene, self.layout = scene, made
        self.length = max(made.axis.length, 1.0)
        self.labels = self._labels()
        self.top = 2 + _LABEL_LINE * 2.3 * (1 + max((label.level for label in self.labels), default=-1))
        self.axis_y = self.top + max(1, made.rows) * _CELL + (18 if made.heaps else 6)
        names = max((len(scene.captions.month_names(c.first)) for c in made.axis.columns), default=1)
        self.months_y = self.axis_y + 32
        self.years_y = self.months_y + names * _MONTH_LINE + 5
        self.bars_y = self.years_y + 16
        self.none_y = self.bars_y + made.lanes * _LANE + 18
        self.height = self.none_y + (22 if made.undated else -12)

    def x(self, at: float) -> str:
        return self.scene.share(at, self.length)

    def drawing(self) -> DrawingView:
        columns = self.layout.axis.columns
        return DrawingView(
            kind="across",
            height=px(self.height),
            lines=(*self._axis(), *self._ticks()),
            stems=tuple(self._stem(label) for label in self.labels),
            gaps=tuple(SpotView(self.x(middle(c)), px(self.axis_y)) for c in columns if c.kind == "gap"),
            texts=(*self._times(), *self._label_texts(), *self._undated_text()),
            bars=tuple(self._bar(bar) for bar in self.layout.bars),
            dots=(*self._dots(), *self._undated()),
            heaps=tuple(self._heaps()),
        )

    # --- The axis

    def _axis(self) -> list[LineView]:
        """The line of the axis, in parts from break to break."""
        lines, start = [], 0.0
        y = px(self.axis_y)
        for column in self.layout.axis.columns:
            if column.kind == "gap":
                at = middle(column)
                lines.append(LineView(self.x(start), y, self.x(at - 4), y, "axis"))
                start = at + 4
        return [*lines, LineView(self.x(start), y, self.x(self.length), y, "axis")]

    def _ticks(self) -> list[LineView]:
        """A short line where a month begins, and one through the whole picture where a year begins."""
        ticks = []
        years: set[int] = set()
        for column in self.layout.axis.columns:
            if column.kind == "gap":
                continue
            is_year = column.first.year not in years
            years.add(column.first.year)
            x = self.x(column.start)
            if is_year and column.start:
                ticks.append(LineView(x, px(self.top), x, px(self.none_y - 16), "year"))
            elif column.start:
                ticks.append(LineView(x, px(self.axis_y), x, px(self.axis_y + 5), "tick"))
        return ticks

    def _times(self) -> list[TextView]:
        """The days below their dots, and the names of months and years where they begin."""
        texts = []
        for day, at in {dot.mark.day: self.layout.axis.day(dot.mark.day) for dot in self.layout.dots}.items():
            texts.append(TextView(self.x(sum(at) / 2), px(self.axis_y + 15), str(day.day), "day", "middle"))
        texts += [text for column in self.layout.axis.columns for text in self._month(column)]
        years: set[str] = set()
        for column in self.layout.axis.columns:
            name = str(column.first.year) if column.kind != "year" else self.scene.period(column)
            if column.kind not in ("gap", "empty") and name not in years:
                years.add(name)
                dx = "-5" if self.scene.captions.rtl else "5"
                texts.append(TextView(self.x(column.start), px(self.years_y), name, "year", dx=dx))
        return texts

    def _month(self, column: Column) -> list[TextView]:
        if column.kind != "month":
            return []
        names = self.scene.captions.month_names(column.first)
        if max(likely_width(name, 11) for name in names) > column.end - column.start:
            return []
        dx = "-5" if self.scene.captions.rtl else "5"
        return [
            TextView(
                self.x(column.start), px(self.months_y + number * _MONTH_LINE),
                name + ("/" if number < len(names) - 1 else ""), "month", dx=dx,
            )
            for number, name in enumerate(names)
        ]  # fmt: skip

    # --- Dots and their labels

    def _dots(self) -> list[DotsView]:
        views = []
        turn = 180 if self.scene.captions.rtl else 0
        for day in dict.fromkeys(dot.mark.day for dot in self.layout.dots):
            own = [dot for dot in self.layout.dots if dot.mark.day == day]
            at = sum(self.layout.axis.day(day)) / 2
            sign = -1 if self.scene.captions.rtl else 1
            marks = tuple(
                self.scene.mark(dot.mark, sign * (dot.at - at), -(dot.row * _CELL + _CELL / 2 + 3), turn) for dot in own
            )
            views.append(DotsView(SpotView(self.x(at), px(self.axis_y)), marks))
        return views

    def _labels(self) -> list[PlacedLabel]:
        """Labels for the events with the largest weight, at most one for each stack of dots."""
        tops: dict[float, int] = {}
        for index, dot in enumerate(self.layout.dots):
            above = tops.get(dot.at)
            if above is None or self.layout.dots[above].row < dot.row:
                tops[dot.at] = index
        chosen = [index for index in tops.values() if self.layout.dots[index].mark.shape == "dot"]
        chosen.sort(key=lambda index: (-self.layout.dots[index].mark.weight, index))
        wanted = []
        for index in chosen[:_MOST_LABELS]:
            lines = self._lines(index)
            wanted.append((index, self.layout.dots[index].at, max(likely_width(line, _LETTER) for line in lines) + 8))
        return labels(wanted, self.length, _LEVELS, 14)

    def _lines(self, index: int) -> tuple[str, ...]:
        return in_lines(self.scene.captions.name(self.layout.dots[index].mark.id), _LABEL, _LETTER, 2)

    def _label_y(self, label: PlacedLabel) -> float:
        """The upper edge of a label. Level 0 is the lowest."""
        return self.top - (label.level + 1) * _LABEL_LINE * 2.3

    def _spot(self, dot: Dot) -> tuple[str, float]:
        """The place of a dot's day as a percentage, and the distance of the dot from it in pixels."""
        at = sum(self.layout.axis.day(dot.mark.day)) / 2
        return self.x(at), (at - dot.at if self.scene.captions.rtl else dot.at - at)

    def _stem(self, label: PlacedLabel) -> StemView:
        dot = self.layout.dots[label.mark]
        foot = self.axis_y - (dot.row + 1) * _CELL
        return StemView(*self._spot(dot), px(self._label_y(label) + 3), px(foot))

    def _label_texts(self) -> list[TextView]:
        texts = []
        for label in self.labels:
            x, dx = self._spot(self.layout.dots[label.mark])
            ends = label.end == label.at
            dx += 6 if ends == self.scene.captions.rtl else -6
            for number, line in enumerate(self._lines(label.mark)):
                y = px(self._label_y(label) + 13 + number * _LABEL_LINE)
                texts.append(TextView(x, y, line, "label", "end" if ends else "start", px(dx)))
        return texts

    # --- Bars

    def _bar(self, bar: Bar) -> BarView:
        room = max(_BAR_LABEL, bar.end - bar.start)
        words = shortened_to(self.scene.captions.name(bar.mark.id), room, _LETTER)
        size = likely_width(words, _LETTER)
        at = reach(bar.start, bar.end, size, self.length)
        ends = at[0] < bar.start
        top = self.bars_y + bar.lane * _LANE
        left = self.x(bar.end) if self.scene.captions.rtl else self.x(bar.start)
        wide = self.scene.width(bar.start, bar.end, self.length)
        label = TextView(
            self.x(bar.end if ends else bar.start), px(top + 13), words, "name",
            "end" if ends else "start",
        )  # fmt: skip
        return BarView(
            bar.mark.id,
            self.scene.captions.href(bar.mark.id),
            self.scene.captions.told(bar.mark.id),
            bar.mark.certainty,
            (left, px(top + 18.5), wide, "7"),
            (left, px(top), wide, px(_LANE - 3)),
            label,
        )

    # --- Heaps, and events without a date

    def _heaps(self) -> list[HeapView]:
        y = px(self.axis_y - 24)
        heaps = [
            self.scene.heap(each.marks, self.scene.period(each.column), SpotView(self.x(middle(each.column)), y))
            for each in self.layout.heaps
        ]
        if len(self.layout.undated) > _UNDATED:
            spot = SpotView(self.scene.share(120, ROOM), px(self.none_y))
            heaps.append(self.scene.heap(self.layout.undated, self.scene.captions.without_date(), spot))
        return heaps

    def _undated_text(self) -> list[TextView]:
        if not self.layout.undated:
            return []
        words = self.scene.captions.without_date()
        return [TextView(self.x(0), px(self.none_y + 4), words, "none")]

    def _undated(self) -> tuple[DotsView, ...]:
        return self.scene.undated(self.layout.undated, SpotView(self.x(0), px(self.none_y)), 102, _UNDATED)
