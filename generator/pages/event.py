"""An event: on the timeline, and on a page of its own where there is enough to say."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import EVENT_KINDS, STATUSES
from generator.markup.localized import LocalizedText
from generator.model.event import Event

from .edition import Edition, Link
from .parts.dates import WhenView, when_view
from .parts.statement import StatementView, reports, statement_view


@dataclass(frozen=True, slots=True)
class EventView:
    """``event.md.j2``, and an entry of the timeline."""

    id: str
    former: tuple[str, ...]
    name: LocalizedText
    href: str
    kind: LocalizedText
    when: WhenView | None
    status: LocalizedText | None
    location: LocalizedText | None
    part_of: Link | None
    parts: tuple[Link, ...]
    participants: tuple[Link, ...]
    reported: LocalizedText
    origins: tuple[LocalizedText, ...]
    has_page: bool
    statements: tuple[StatementView, ...]
    disagreements: tuple[Link, ...]


def _parts(edition: Edition, event: Event, page: str) -> tuple[Link, ...]:
    return tuple(edition.link(other, page) for other in edition.index.parts.get(event.id, ()))


def _disagreements(edition: Edition, event: Event, page: str) -> tuple[Link, ...]:
    """The disagreements in which a statement of the event is a side."""
    addresses = {f"{event.id}#{key}" for key in event.statements}
    found = [
        disagreement.id
        for disagreement in edition.library.seeds.disagreements.values()
        if any(addresses & set(side.statements) for side in disagreement.sides)
    ]
    return edition.links(tuple(found), page)


def event_view(edition: Edition, event_id: str, page: str) -> EventView:
    """An event as seen from ``page``."""
    event = edition.library.seeds.events[event_id]
    stated = [edition.library.statements[f"{event_id}#{key}"] for key in event.statements]
    first = event.statements[stated[0].key].evidence[0].source
    reported, origins = reports(edition, stated)
    status = STATUSES[event.status]
    return EventView(
        id=event_id,
        former=edition.former(event_id),
        name=edition.text(event.name),
        href=edition.permalinks.record(event_id).seen_from(page),
        kind=edition.own(edition.localizer.say(EVENT_KINDS[event.kind])),
        when=when_view(edition, event.date, edition.library.seeds.sources[first].lang),
        status=edition.own(edition.localizer.say(status)) if status else None,
        location=edition.text(event.location) if event.location else None,
        part_of=edition.link(event.part_of, page) if event.part_of else None,
        parts=_parts(edition, event, page),
        participants=edition.links(event.participants, page),
        reported=reported,
        origins=origins,
        has_page=edition.permalinks.has_page(event_id),
        statements=tuple(statement_view(edition, each, page) for each in stated),
        disagreements=_disagreements(edition, event, page),
    )
