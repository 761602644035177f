"""The page of an event. An event with a single statement has none and stands on the timeline only."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText

from .edition import Edition
from .parts.event_facts import EventFactsView, event_facts
from .parts.statement import MovedView, StatementView, moved_views, statement_view


@dataclass(frozen=True, slots=True)
class EventView:
    """``event.md.j2``, and an entry of the home page. ``href`` is the link to the event."""

    name: LocalizedText
    href: str
    facts: EventFactsView
    statements: tuple[StatementView, ...]
    moved: tuple[MovedView, ...]


def event_view(edition: Edition, event_id: str, page: str) -> EventView:
    """An event, as the page at the path ``page`` shows it."""
    event = edition.library.seeds.events[event_id]
    stated = (edition.library.statements[f"{event_id}#{key}"] for key in event.statements)
    return EventView(
        name=edition.text(event.name),
        href=edition.permalinks.record(event_id).seen_from(page),
        facts=event_facts(edition, event, page),
        statements=tuple(statement_view(edition, each, page) for each in stated),
        moved=moved_views(edition, event_id, page),
    )
