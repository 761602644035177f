"""The timeline as a picture: across the page for a desk, down the page for a phone, and in small for the home page.

Places along the axis of a desk are percentages, so that the axis stretches and the letters do not; all else is in
pixels. In a language that runs from right to left the earliest stands on the right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.charts.marks import Mark, mark
from generator.charts.time_axis import Column
from generator.facts.chronology import certainty
from generator.model.event import Event

from ..edition import Edition
from .event_facts import event_when
from .timeline_shapes import DotsView, DrawingView, HeapView, MarkView, SpotView


def px(number: float) -> str:
    """A number of pixels, short."""
    return f"{number:.1f}".removesuffix(".0") if abs(number) >= 0.05 else "0"


class Scene:
    """The events of a picture as seen from a page, and how its language runs."""

    def __init__(self, edition: Edition, page: str, marks: tuple[Mark, ...]) -> None:
        """``marks`` stand in order of time. ``rtl``: whether the earliest stands on the right."""
        self.edition, self.page, self.marks = edition, page, marks
        self.rtl = edition.localizer.direction == "rtl"

    def share(self, at: float, of: float) -> str:
        """``at`` of ``of`` pixels as a percentage from the left edge."""
        part = 100 * at / of if of else 0.0
        return f"{100 - part if self.rtl else part:.2f}".rstrip("0").rstrip(".") + "%"

    def width(self, start: float, end: float, of: float) -> str:
        """The width of a box as a percentage."""
        return f"{100 * (end - start) / of:.2f}".rstrip("0").rstrip(".") + "%"

    def event(self, event_id: str) -> Event:
        """The event of a mark."""
        return self.edition.library.seeds.events[event_id]

    def name(self, event_id: str) -> str:
        """What an event is called."""
        return self.edition.text(self.event(event_id).name).words

    def href(self, event_id: str) -> str:
        """Where an event stands on the timeline."""
        return self.edition.permalinks.on_timeline(event_id).seen_from(self.page)

    def told(self, event_id: str) -> str:
        """A mark's name for those who do not see it: the event, its date in words, and how that is known."""
        when = event_when(self.edition, self.event(event_id))
        say, name = self.edition.localizer.say, self.name(event_id)
        if when is None:
            return say("%(name)s: without a date", name=name)
        return say("%(name)s: %(date)s (%(basis)s)", name=name, date=when.words.words, basis=when.basis.words)

    def mark(self, each: Mark, dx: float, dy: float, turn: int = 0) -> MarkView:
        """A mark ``dx`` and ``dy`` pixels from its spot."""
        turn = (turn + 180) % 360 if each.shape == "later" else turn
        turned = turn if each.shape in ("earlier", "later") else 0
        shape = "dot" if each.shape == "dot" else "none" if each.shape == "none" else "arrow"
        return MarkView(each.id, self.href(each.id), self.told(each.id), shape, each.certainty, dx, dy, turned)

    def period(self, column: Column) -> str:
        """A month, a year or several in words."""
        if column.kind == "month":
            return self.edition.localizer.month(column.first)
        first, last = column.first.year, column.last.year
        return str(first) if first == last else f"{first}–{last}"

    def heap(self, marks: Sequence[Mark], period: str, spot: SpotView, radius: float | None = None) -> HeapView:
        """A circle for the ``marks`` of a ``period``, which leads to the first of them.

        As large as there are many, unless ``radius`` says how large.
        """
        number, known = len(marks), sum(each.certainty == "day" for each in marks)
        name = self.named(period, number)
        if any(each.shape != "none" for each in marks):
            name = self.edition.localizer.say("%(heap)s, %(known)s", heap=name, known=self._known(known))
        radius = min(19.0, 11 + number**0.5 / 3) if radius is None else radius
        return HeapView(spot, self.href(marks[0].id), name, str(number), 100 * known // number, radius)

    def named(self, period: str, number: int) -> str:
        """A period and its ``number`` of events, in words."""
        return self.edition.localizer.say("%(period)s: %(events)s", period=period, events=self.counted(number))

    def _known(self, number: int) -> str:
        return self.edition.localizer.say_many(
            "%(num)s of them on a known day", "%(num)s of them on a known day", number
        )

    def undated(self, marks: Sequence[Mark], spot: SpotView, aside: float, most: int) -> tuple[DotsView, ...]:
        """What has no date, side by side from ``aside`` pixels on; nothing where that would be more than ``most``."""
        if not marks or len(marks) > most:
            return ()
        sign = -1 if self.rtl else 1
        return (DotsView(spot, tuple(self.mark(each, sign * (aside + 24 * n), 0) for n, each in enumerate(marks))),)

    def counted(self, number: int) -> str:
        """So many events, in words."""
        return self.edition.localizer.say_many("%(num)s event", "%(num)s events", number)


def scene(edition: Edition, event_ids: Iterable[str], page: str) -> Scene:
    """The events ``event_ids``, in order of time, as a picture on ``page`` shows them."""
    marks = []
    for event_id in event_ids:
        event = edition.library.seeds.events[event_id]
        weight = sum(1 + len(edition.library.citations.get(f"{event_id}#{key}", ())) for key in event.statements)
        period = event.date.period if event.date else None
        marks.append(mark(event_id, period, certainty(event.date), weight))
    return Scene(edition, page, tuple(marks))


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
