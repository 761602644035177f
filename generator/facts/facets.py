"""What an event has to do with: by this the timeline is filtered."""

from __future__ import annotations

from generator.model.event import Event
from generator.model.library import Library

from .index import Index


def actors_of(event: Event) -> frozenset[str]:
    """Everybody who takes part, speaks, is spoken for, or holds what is said."""
    ids = {*event.participants}
    for statement in event.statements.values():
        ids |= {statement.said_by or "", statement.on_behalf_of or "", statement.holder or ""}
    return frozenset(ids - {""})


def questions_of(library: Library, event: Event) -> frozenset[str]:
    """The questions on which a statement takes a stance, and those whose answer cites one."""
    stances = {statement.stance.question for statement in event.statements.values() if statement.stance}
    citing = {owner for key in event.statements for owner in library.citations.get(f"{event.id}#{key}", ())}
    return frozenset(stances | {owner for owner in citing if owner in library.seeds.questions})


def disagreements_of(index: Index, event: Event) -> tuple[str, ...]:
    """The disagreements in which a statement of the event is a side. To be cited in an explanation is not enough."""
    sides = (index.disagreements.get(f"{event.id}#{key}", ()) for key in event.statements)
    return tuple(dict.fromkeys(record_id for each in sides for record_id in each))
