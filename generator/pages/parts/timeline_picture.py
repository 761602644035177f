"""What the pictures of the timeline need: events as marks, and the words for them in the page's language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.charts.marks import mark
from generator.charts.timeline_scene import Scene
from generator.facts.chronology import certainty

from ..edition import Edition
from .event_facts import event_when


class EventCaptions:
    """The words of the pictures on a page (``Captions`` of ``charts.timeline_scene``)."""

    def __init__(self, edition: Edition, page: str) -> None:
        """Take the language of ``edition``; links are from ``page``."""
        self.edition, self.page = edition, page
        self.rtl = edition.localizer.direction == "rtl"

    def name(self, event_id: str) -> str:
        """The name of an event."""
        return self.edition.name(event_id).words

    def href(self, event_id: str) -> str:
        """The link to an event on the timeline."""
        return self.edition.permalinks.on_timeline(event_id).seen_from(self.page)

    def told(self, event_id: str) -> str:
        """The accessible name of a mark: the event, its date in words, and how that is known."""
        when = event_when(self.edition, self.edition.library.seeds.events[event_id])
        say, name = self.edition.localizer.say, self.name(event_id)
        if when is None:
            return say("%(name)s: without a date", name=name)
        return say("%(name)s: %(date)s (%(basis)s)", name=name, date=when.words.words, basis=when.basis.words)

    def month(self, day: date) -> str:
        """The month and the year of a day."""
        return self.edition.localizer.month(day)

    def month_names(self, day: date) -> tuple[str, ...]:
        """The names of the month of a day."""
        return self.edition.localizer.month_names(day)

    def named(self, period: str, number: int) -> str:
        """The name of a period with its ``number`` of events."""
        return self.edition.localizer.say("%(period)s: %(events)s", period=period, events=self._events(number))

    def known(self, heap: str, number: int) -> str:
        """The name of a heap with the ``number`` of its events that have a known day."""
        known = self.edition.localizer.say_many(
            "%(num)s of them on a known day", "%(num)s of them on a known day", number
        )
        return self.edition.localizer.say("%(heap)s, %(known)s", heap=heap, known=known)

    def lasting(self, number: int) -> str:
        """The name of ``number`` events that last longer than a day."""
        return self.edition.localizer.say("Over a time, or within one: %(events)s", events=self._events(number))

    def without_date(self) -> str:
        """The words for events without a date."""
        return self.edition.localizer.say("Without a date")

    def _events(self, number: int) -> str:
        return self.edition.localizer.say_many("%(num)s event", "%(num)s events", number)


def scene(edition: Edition, event_ids: Iterable[str], page: str) -> Scene:
    """The events ``event_ids``, which are in order of time, for a picture on ``page``.

    An event has the more weight, the more statements it has and the more often these are cited.
    """
    marks = []
    for event_id in event_ids:
        event = edition.library.seeds.events[event_id]
        weight = sum(1 + len(edition.library.citations.get(f"{event_id}#{key}", ())) for key in event.statements)
        period = event.date.period if event.date else None
        marks.append(mark(event_id, period, certainty(event.date), weight))
    return Scene(EventCaptions(edition, page), tuple(marks))
