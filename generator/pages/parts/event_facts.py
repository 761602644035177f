"""The facts of an event besides its statements, for its page, the timeline and the home page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.facets import disagreements_of
from generator.language.labels import EVENT_KINDS, STATUSES
from generator.markup.localized import LocalizedText
from generator.model.event import Event

from ..edition import Edition, Link
from .dates import WhenView, when_view
from .statement import reports


@dataclass(frozen=True, slots=True)
class EventFactsView:
    """What the macros ``facts`` and ``line`` of ``parts/event.j2`` show, and the kind, date and status above them.

    ``status`` is ``None`` if the event is simply reported. ``reported`` says in words how many articles report it, and
    ``origins`` are the names of their origins.
    """

    kind: LocalizedText
    when: WhenView | None
    status: LocalizedText | None
    location: LocalizedText | None
    participants: tuple[Link, ...]
    part_of: Link | None
    parts: tuple[Link, ...]
    reported: LocalizedText
    origins: tuple[LocalizedText, ...]
    disagreements: tuple[Link, ...]


def event_when(edition: Edition, event: Event) -> WhenView | None:
    """The date of an event. Its words are taken to be in the language of the first article quoted for the event."""
    first = next(iter(event.statements.values())).evidence[0].source
    return when_view(edition, event.date, edition.library.seeds.sources[first].lang)


def event_status(edition: Edition, event: Event) -> LocalizedText | None:
    """The status of an event in words, with who says so and without a verdict; ``None`` if it is simply reported."""
    status = STATUSES[event.status]
    first = next(iter(event.statements.values()))
    says_so = first.on_behalf_of or first.said_by or first.via
    who = edition.name_in_sentence(says_so).words if says_so else edition.localizer.say("the article")
    return edition.own(edition.localizer.say(status, who=who)) if status else None


def event_facts(edition: Edition, event: Event, page: str) -> EventFactsView:
    """The facts of ``event``, with links from ``page``."""
    stated = [edition.library.statements[f"{event.id}#{key}"] for key in event.statements]
    reported, origins = reports(edition, stated)
    return EventFactsView(
        kind=edition.own(edition.localizer.say(EVENT_KINDS[event.kind])),
        when=event_when(edition, event),
        status=event_status(edition, event),
        location=edition.text(event.location) if event.location else None,
        participants=edition.links(event.participants, page),
        part_of=edition.link(event.part_of, page) if event.part_of else None,
        parts=tuple(edition.link(part, page) for part in edition.index.parts.get(event.id, ())),
        reported=reported,
        origins=origins,
        disagreements=edition.links(disagreements_of(edition.index, event), page),
    )
