"""In whose name a stance is held: to which row of the table of stances a statement belongs.

A statement first counts for the actor that its record names: the holder of the stance, else the actor in whose name
it is said, else the speaker. Then two rules can lead to a state:

* An institution that is part of a state speaks for that state.
* A person speaks for a state while holding a post of the state itself, such as its president.

In all other cases the actor has a row of its own. Examples: a general, an expert, the secretary general of an
alliance, a minister whose ministry the record does not name as speaking for the state.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from generator.model.event import Event
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds

from .posts import post_held


def _state_above(seeds: Seeds, actor_id: str) -> str | None:
    """The state that an actor is, or of which it is an institution; ``None`` if there is no such state, or several."""
    actor = seeds.actors[actor_id]
    if actor.kind == "state":
        return actor_id
    if actor.kind != "institution":
        return None
    above = {_state_above(seeds, whole) for whole in actor.part_of} - {None}
    return above.pop() if len(above) == 1 else None


def attributed_to(seeds: Seeds, stated: LocatedStatement) -> str | None:
    """The id of the actor in whose name the stance is held; ``None`` if the statement names no holder."""
    holder = stated.statement.holder
    if holder is None:
        return None
    if seeds.actors[holder].kind != "person":
        return _state_above(seeds, holder) or holder
    post = post_held(seeds, holder, stated)
    of = post.organization if post else None
    return of if of and seeds.actors[of].kind == "state" else holder


def held_by_row(
    seeds: Seeds, statements: Iterable[LocatedStatement]
) -> dict[str, dict[str, tuple[LocatedStatement, ...]]]:
    """The statements that show a stance, by the actor in whose name it is held and by question, in the order given."""
    held: dict[str, dict[str, list[LocatedStatement]]] = defaultdict(lambda: defaultdict(list))
    for stated in statements:
        stance, row = stated.statement.stance, attributed_to(seeds, stated)
        if stance and row:
            held[row][stance.question].append(stated)
    return {row: {question: tuple(each) for question, each in by.items()} for row, by in held.items()}


def state_served(seeds: Seeds, stated: LocatedStatement) -> str | None:
    """The state of the holder of the stance: for a person, that of the post held when the words were said.

    Wider than ``attributed_to``: a post in an institution of a state counts too. ``None`` if there is no such state.
    """
    holder = stated.statement.holder
    if holder is None:
        return None
    if seeds.actors[holder].kind != "person":
        return _state_above(seeds, holder)
    post = post_held(seeds, holder, stated)
    return _state_above(seeds, post.organization) if post and post.organization else None


def government_changes(seeds: Seeds, state: str | None) -> tuple[Event, ...]:
    """The events that the record of ``state`` names as changes of its government, in order of time."""
    events = [seeds.events[event_id] for event_id in seeds.actors[state].governments] if state else []
    return tuple(sorted(events, key=lambda event: str(event.date.period.first if event.date else "")))


def government_changed_since(seeds: Seeds, stated: LocatedStatement) -> Event | None:
    """The first change of government that certainly came after the words; ``None`` if there is none."""
    said = stated.date.period.last if stated.date else None
    for event in government_changes(seeds, state_served(seeds, stated)):
        first = event.date.period.first if event.date else None
        if said and first and said < first:
            return event
    return None


def last_said(statements: Sequence[LocatedStatement]) -> list[LocatedStatement]:
    """The statements that may be the last one: no other statement was certainly made later.

    Statements without a date count only if none has a date.
    """
    dated = [(stated, stated.date.period) for stated in statements if stated.date]
    newest = max((period.first for _, period in dated if period.first), default=date.min)
    kept = [stated for stated, period in dated if period.last is None or period.last >= newest]
    return kept or list(statements)
