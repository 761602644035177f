"""The home page: start here, where things stand, the questions, the latest events."""

from __future__ import annotations

from dataclasses import dataclass

from ..edition import Edition, Link
from ..shown import Shown
from ..words import COUNTED
from .event import EventView, event_view
from .picture_small import SmallView, small_view
from .prose import Citations, SentenceView
from .question import QuestionCard, cards


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the narrative."""

    heading: Shown | None
    sentences: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """``templates/home.md.j2``."""

    title: Shown
    tagline: Shown
    counts: tuple[Shown, ...]
    chapters: tuple[Chapter, ...]
    cards: tuple[QuestionCard, ...]
    latest: tuple[EventView, ...]
    timeline: SmallView
    sources: tuple[Link, ...]


def _latest(edition: Edition, page: str) -> tuple[EventView, ...]:
    """The last events that have a beginning, the latest first; what merely holds is not news."""
    events = edition.library.seeds.events
    dated = [
        event_id
        for event_id in edition.library.chronology
        if (when := events[event_id].date) and when.period.first and events[event_id].kind != "situation"
    ]
    number = edition.library.seeds.site.home.latest_events
    return tuple(event_view(edition, event_id, page) for event_id in reversed(dated[-number:]))


def home_view(edition: Edition, page: str) -> HomeView:
    """The home page."""
    site = edition.library.seeds.site
    citations = Citations(edition, page)
    counts = edition.anchors.counts
    return HomeView(
        title=edition.text(site.title),
        tagline=edition.text(site.tagline),
        counts=tuple(
            edition.own(edition.tongue.say_many(*COUNTED[name], counts[name]))
            for name in ("sources", "events", "statements", "quotations")
        ),
        chapters=tuple(
            Chapter(
                edition.text(section.heading) if section.heading else None,
                citations.prose(section.sentences),
            )
            for section in site.narrative
        ),
        cards=cards(edition, page),
        latest=_latest(edition, page),
        timeline=small_view(edition, edition.library.chronology, page),
        sources=edition.links(tuple(edition.library.seeds.sources), page),
    )
