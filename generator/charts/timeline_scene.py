"""What all pictures of the timeline share: the marks, the words that stand in them, and how a mark or a heap is drawn.

Places along the axis of a desk are percentages, so that the axis stretches and the letters do not; all else is in
pixels. In a language that runs from right to left the earliest stands on the right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol

from .marks import Mark
from .time_axis import Column
from .timeline_shapes import DotsView, DrawingView, HeapView, MarkView, SpotView


class Captions(Protocol):
    """What the pictures say, in the words of one language. ``rtl``: it runs from right to left."""

    rtl: bool

    def name(self, event_id: str) -> str:
        """What an event is called."""
        ...

    def href(self, event_id: str) -> str:
        """Where an event stands on the timeline."""
        ...

    def told(self, event_id: str) -> str:
        """A mark's name for those who do not see it: the event, its date in words, and how that is known."""
        ...

    def month(self, day: date) -> str:
        """The month of a day, with its year."""
        ...

    def month_names(self, day: date) -> tuple[str, ...]:
        """What the month of a day is called: more than one name where newspapers use more."""
        ...

    def named(self, period: str, number: int) -> str:
        """A period and its ``number`` of events."""
        ...

    def known(self, heap: str, number: int) -> str:
        """The name of a heap, and how many of its events have a known day."""
        ...

    def lasting(self, number: int) -> str:
        """So many events that last."""
        ...

    def without_date(self) -> str:
        """What is said of events without a date."""
        ...


def px(number: float) -> str:
    """A number of pixels, short."""
    return f"{number:.1f}".removesuffix(".0") if abs(number) >= 0.05 else "0"


class Scene:
    """The events of a picture, and what it says of them."""

    def __init__(self, captions: Captions, marks: tuple[Mark, ...]) -> None:
        """``marks`` stand in order of time."""
        self.captions, self.marks = captions, marks

    def share(self, at: float, of: float) -> str:
        """``at`` of ``of`` pixels as a percentage from the left edge."""
        part = 100 * at / of if of else 0.0
        return f"{100 - part if self.captions.rtl else part:.2f}".rstrip("0").rstrip(".") + "%"

    def width(self, start: float, end: float, of: float) -> str:
        """The width of a box as a percentage."""
        return f"{100 * (end - start) / of:.2f}".rstrip("0").rstrip(".") + "%"

    def mark(self, each: Mark, dx: float, dy: float, turn: int = 0) -> MarkView:
        """A mark ``dx`` and ``dy`` pixels from its spot."""
        turn = (turn + 180) % 360 if each.shape == "later" else turn
        turned = turn if each.shape in ("earlier", "later") else 0
        shape = "dot" if each.shape == "dot" else "none" if each.shape == "none" else "arrow"
        return MarkView(
            each.id, self.captions.href(each.id), self.captions.told(each.id), shape, each.certainty, dx, dy, turned
        )

    def period(self, column: Column) -> str:
        """A month, a year or several in words."""
        if column.kind == "month":
            return self.captions.month(column.first)
        first, last = column.first.year, column.last.year
        return str(first) if first == last else f"{first}–{last}"

    def heap(self, marks: Sequence[Mark], period: str, spot: SpotView, radius: float | None = None) -> HeapView:
        """A circle for the ``marks`` of a ``period``, which leads to the first of them.

        As large as there are many, unless ``radius`` says how large.
        """
        number, known = len(marks), sum(each.certainty == "day" for each in marks)
        name = self.captions.named(period, number)
        if any(each.shape != "none" for each in marks):
            name = self.captions.known(name, known)
        radius = min(19.0, 11 + number**0.5 / 3) if radius is None else radius
        return HeapView(spot, self.captions.href(marks[0].id), name, str(number), 100 * known // number, radius)

    def undated(self, marks: Sequence[Mark], spot: SpotView, aside: float, most: int) -> tuple[DotsView, ...]:
        """What has no date, side by side from ``aside`` pixels on; nothing where that would be more than ``most``."""
        if not marks or len(marks) > most:
            return ()
        sign = -1 if self.captions.rtl else 1
        return (DotsView(spot, tuple(self.mark(each, sign * (aside + 24 * n), 0) for n, each in enumerate(marks))),)


def legend_of(marks: Iterable[Mark], has_gaps: bool, has_heaps: bool) -> tuple[str, ...]:
    """Which lines the legend has: certainties that occur, arrows, breaks, heaps; in a fixed order."""
    there = {each.certainty for each in marks}
    there |= {"arrow" for each in marks if each.shape in ("earlier", "later")}
    there |= {name for name, is_there in (("gap", has_gaps), ("heap", has_heaps)) if is_there}
    order = ("day", "interval", "inferred", "external", "arrow", "none", "gap", "heap")
    return tuple(name for name in order if name in there)


def numbered(drawing: DrawingView) -> dict[str, int]:
    """The events that a drawing shows one by one, numbered."""
    ids = [*(bar.id for bar in drawing.bars), *(mark.id for dots in drawing.dots for mark in dots.marks)]
    return {event_id: number for number, event_id in enumerate(ids, 1)}
