"""The home page: a summary of a minute, the questions with their answers, the small timeline, and what is new."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.timeline_small import SmallView, small
from generator.language.labels import COUNTED
from generator.markup.localized import LocalizedText
from generator.model.source import Source

from .edition import Edition, Link
from .event import EventView, event_view
from .parts.cited_text import Citations
from .parts.dates import WhenView, when_view
from .parts.timeline_picture import scene
from .question import QuestionCard, cards
from .story import Chapter, chapter


@dataclass(frozen=True, slots=True)
class NewestView:
    """The article that was published last, and in words how many statements rest on it."""

    link: Link
    publisher: Link | None
    published: WhenView | None
    statements: LocalizedText


@dataclass(frozen=True, slots=True)
class HomeView:
    """``home.md.j2``."""

    title: LocalizedText
    tagline: LocalizedText
    counts: tuple[LocalizedText, ...]
    brief: Chapter
    cards: tuple[QuestionCard, ...]
    timeline: SmallView
    newest: NewestView | None
    latest: tuple[EventView, ...]
    sources: tuple[Link, ...]


def _latest(edition: Edition, page: str) -> tuple[EventView, ...]:
    """The last events, the latest first. Events without a first day, and situations, are not news."""
    events = edition.library.seeds.events
    dated = [
        event_id
        for event_id in edition.library.chronology
        if (when := events[event_id].date) and when.period.first and events[event_id].kind != "situation"
    ]
    number = edition.library.seeds.site.home.latest_events
    return tuple(event_view(edition, event_id, page) for event_id in reversed(dated[-number:]))


def _newest(edition: Edition, page: str) -> NewestView | None:
    """The article that was published last; ``None`` if no article has a last possible day of publication."""

    def published(source: Source) -> str:
        last = source.date_published.period.last if source.date_published else None
        return last.isoformat() if last else ""

    source = max(edition.library.seeds.sources.values(), key=published)
    if not published(source):
        return None
    resting = edition.index.resting_on.get(source.id, ())
    return NewestView(
        link=edition.link(source.id, page),
        publisher=edition.link(source.publisher, page) if source.publisher else None,
        published=when_view(edition, source.date_published, source.lang),
        statements=edition.own(edition.localizer.say_many(*COUNTED["statements"], len(resting))),
    )


def home_view(edition: Edition, page: str) -> HomeView:
    """The home page."""
    site = edition.library.seeds.site
    counts = edition.anchors.counts
    return HomeView(
        title=edition.text(site.title),
        tagline=edition.text(site.tagline),
        counts=tuple(
            edition.own(edition.localizer.say_many(*COUNTED[name], counts[name]))
            for name in ("sources", "events", "statements", "quotations")
        ),
        brief=chapter(edition, Citations(edition, page), page, site.brief or site.narrative[0].sentences),
        cards=cards(edition, page),
        timeline=small(scene(edition, edition.library.chronology, page)),
        newest=_newest(edition, page),
        latest=_latest(edition, page),
        sources=edition.links(tuple(edition.library.seeds.sources), page),
    )
