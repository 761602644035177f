"""What all pictures of the timeline share: the marks, the words, and how a mark or a heap is drawn.

Horizontal places are percentages, so that a picture can be stretched and its letters are not; all else is in pixels. In
a right-to-left language the earliest event is on the right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from .marks import Mark
from .time_axis import Column
from .timeline_shapes import DotsView, DrawingView, HeapView, MarkView, SpotView


class Captions(Protocol):
    """The words of the pictures, in one language. ``rtl``: the language runs from right to left."""

    rtl: bool

    def name(self, event_id: str) -> str:
        """The name of an event."""
        ...

    def href(self, event_id: str) -> str:
        """The link to an event on the timeline."""
        ...

    def told(self, event_id: str) -> str:
        """The accessible name of a mark: the event, its date in words, and how certain that is."""
        ...

    def month(self, day: date) -> str:
        """The month and the year of a day."""
        ...

    def month_names(self, day: date) -> tuple[str, ...]:
        """The names of the month of a day: two if newspapers of the language use two."""
        ...

    def named(self, period: str, number: int) -> str:
        """The name of a period with its ``number`` of events."""
        ...

    def known(self, heap: str, number: int) -> str:
        """The name of a heap with the ``number`` of its events that have a known day."""
        ...

    def lasting(self, number: int) -> str:
        """The name of ``number`` events that last longer than a day."""
        ...

    def without_date(self) -> str:
        """The words for events without a date."""
        ...


def px(number: float) -> str:
    """A number of pixels with at most one decimal."""
    return f"{number:.1f}".removesuffix(".0") if abs(number) >= 0.05 else "0"


class Scene:
    """The events of a picture, and the words for them."""

    def __init__(self, captions: Captions, marks: tuple[Mark, ...]) -> None:
        """Take the words of one language, and the marks in order of time."""
        self.captions, self.marks = captions, marks

    def share(self, at: float, of: float) -> str:
        """The place ``at``, in pixels of an axis of ``of`` pixels, as a percentage from the left edge."""
        part = 100 * at / of if of else 0.0
        return f"{100 - part if self.captions.rtl else part:.2f}".rstrip("0").rstrip(".") + "%"

    def width(self, start: float, end: float, of: float) -> str:
        """The width from ``start`` to ``end``, in pixels of an axis of ``of`` pixels, as a percentage."""
        return f"{100 * (end - start) / of:.2f}".rstrip("0").rstrip(".") + "%"

    def mark(self, each: Mark, dx: float, dy: float, turn: int = 0) -> MarkView:
        """A mark ``dx`` and ``dy`` pixels from its spot. ``turn`` is where "earlier" points, in degrees; 0 is left."""
        turn = (turn + 180) % 360 if each.shape == "later" else turn
        turned = turn if each.shape in ("earlier", "later") else 0
        shape = "dot" if each.shape == "dot" else "none" if each.shape == "none" else "arrow"
        return MarkView(
            each.id, self.captions.href(each.id), self.captions.told(each.id), shape, each.certainty, dx, dy, turned
        )

    def period(self, column: Column) -> str:
        """The name of a column: a month, a year, or a range of years."""
        if column.kind == "month":
            return self.captions.month(column.first)
        first, last = column.first.year, column.last.year
        return str(first) if first == last else f"{first}–{last}"

    def heap(self, marks: Sequence[Mark], period: str, spot: SpotView, radius: float | None = None) -> HeapView:
        """A circle for the ``marks`` of a ``period``, with a link to the first of them.

        Without ``radius``, it is larger the more marks there are.
        """
        number, known = len(marks), sum(each.certainty == "day" for each in marks)
        name = self.captions.named(period, number)
        if any(each.shape != "none" for each in marks):
            name = self.captions.known(name, known)
        radius = min(19.0, 11 + number**0.5 / 3) if radius is None else radius
        return HeapView(spot, self.captions.href(marks[0].id), name, str(number), 100 * known // number, radius)

    def undated(self, marks: Sequence[Mark], spot: SpotView, aside: float, most: int) -> tuple[DotsView, ...]:
        """The marks without a date, side by side, from ``aside`` pixels on; none if there are more than ``most``."""
        if not marks or len(marks) > most:
            return ()
        sign = -1 if self.captions.rtl else 1
        return (DotsView(spot, tuple(self.mark(each, sign * (aside + 24 * n), 0) for n, each in enumerate(marks))),)


def legend_of(marks: Iterable[Mark], has_gaps: bool, has_heaps: bool) -> tuple[str, ...]:
    """The lines of the legend, in a fixed order: the certainties that occur, arrows, breaks, heaps."""
    there = {each.certainty for each in marks}
    there |= {"arrow" for each in marks if each.shape in ("earlier", "later")}
    there |= {name for name, is_there in (("gap", has_gaps), ("heap", has_heaps)) if is_there}
    order = ("day", "interval", "inferred", "external", "arrow", "none", "gap", "heap")
    return tuple(name for name in order if name in there)


def numbered(drawing: DrawingView) -> dict[str, int]:
    """A number from 1 for each event that the drawing shows by itself, by the event's id."""
    ids = [*(bar.id for bar in drawing.bars), *(mark.id for dots in drawing.dots for mark in dots.marks)]
    return {event_id: number for number, event_id in enumerate(ids, 1)}
