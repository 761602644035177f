"""The actors, questions and disagreements of an event. Readers filter the timeline by them."""

from __future__ import annotations

from generator.model.event import Event
from generator.model.library import Library

from .index import Index


def actors_of(event: Event) -> frozenset[str]:
    """The ids of the actors that take part, speak, are spoken for, or hold a stance."""
    ids = {*event.participants}
    for statement in event.statements.values():
        ids |= {statement.said_by or "", statement.on_behalf_of or "", statement.holder or ""}
    return frozenset(ids - {""})


def questions_of(library: Library, event: Event) -> frozenset[str]:
    """The ids of the questions on which a statement of the event takes a stance, or that cite a statement of it."""
    stances = {statement.stance.question for statement in event.statements.values() if statement.stance}
    citing = {owner for key in event.statements for owner in library.citations.get(f"{event.id}#{key}", ())}
    return frozenset(stances | {owner for owner in citing if owner in library.seeds.questions})


def disagreements_of(index: Index, event: Event) -> tuple[str, ...]:
    """The ids of the disagreements in which a statement of the event is a side, each once.

    A disagreement whose note only cites a statement of the event does not count.
    """
    sides = (index.disagreements.get(f"{event.id}#{key}", ()) for key in event.statements)
    return tuple(dict.fromkeys(record_id for each in sides for record_id in each))
