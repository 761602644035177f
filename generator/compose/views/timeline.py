"""All events in order of time, those without a date honestly in a place of their own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ..edition import Edition
from ..shown import Shown
from .event import EventView, event_view


@dataclass(frozen=True, slots=True)
class Period:
    """A year of the timeline, or what lies before or after all certainty."""

    anchor: str
    name: Shown
    events: tuple[EventView, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """``templates/timeline.md.j2``."""

    periods: tuple[Period, ...]


def _year(edition: Edition, event_id: str) -> str:
    when = edition.library.seeds.events[event_id].date
    if when is None:
        return ""
    day = when.period.first or when.period.last
    return str(day.year) if day else ""


def timeline_view(edition: Edition, page: str) -> TimelineView:
    """Every event, by the year in which it may have begun."""
    periods = []
    for year, ids in groupby(edition.library.chronology, key=lambda event_id: _year(edition, event_id)):
        name = year or edition.tongue.say("Without a date")
        events = tuple(event_view(edition, event_id, page) for event_id in ids)
        periods.append(Period(f"y{year}" if year else "undated", edition.own(name), events))
    return TimelineView(tuple(periods))
