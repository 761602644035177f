"""In whose name somebody speaks: which row of the matrix his words belong to.

A statement counts for whom the record names (the holder of the stance, else in whose name it is said, else who
says it). From there only two steps lead further, and both rest on the records:

* an institution that is part of a state speaks for that state;
* a person speaks for a state while he holds a post of the state itself (its president, its mayor).

Nobody else's words are put in another's mouth: a general, a minister whose ministry the record does not name as
speaking for the state, an alliance's secretary general, an expert all keep a row of their own.
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
    """The one state that an actor is, or of which he is an institution; ``None`` where there is none, or more."""
    actor = seeds.actors[actor_id]
    if actor.kind == "state":
        return actor_id
    if actor.kind != "institution":
        return None
    above = {_state_above(seeds, whole) for whole in actor.part_of} - {None}
    return above.pop() if len(above) == 1 else None


def attributed_to(seeds: Seeds, stated: LocatedStatement) -> str | None:
    """The actor in whose name the stance is held; ``None`` where nobody holds it."""
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
    """For each actor in whose name a stance is held, and each question: what was held, in the order given."""
    held: dict[str, dict[str, list[LocatedStatement]]] = defaultdict(lambda: defaultdict(list))
    for stated in statements:
        stance, row = stated.statement.stance, attributed_to(seeds, stated)
        if stance and row:
            held[row][stance.question].append(stated)
    return {row: {question: tuple(each) for question, each in by.items()} for row, by in held.items()}


def state_served(seeds: Seeds, stated: LocatedStatement) -> str | None:
    """The state for which the holder of the stance spoke, or in whose service he stood when he spoke."""
    holder = stated.statement.holder
    if holder is None:
        return None
    if seeds.actors[holder].kind != "person":
        return _state_above(seeds, holder)
    post = post_held(seeds, holder, stated)
    return _state_above(seeds, post.organization) if post and post.organization else None


def government_changes(seeds: Seeds, state: str | None) -> tuple[Event, ...]:
    """The changes of government of a state that the records know, in order of time."""
    events = [seeds.events[event_id] for event_id in seeds.actors[state].governments] if state else []
    return tuple(sorted(events, key=lambda event: str(event.date.period.first if event.date else "")))


def government_changed_since(seeds: Seeds, stated: LocatedStatement) -> Event | None:
    """The first change of government that is certain to lie after the words."""
    said = stated.date.period.last if stated.date else None
    for event in government_changes(seeds, state_served(seeds, stated)):
        first = event.date.period.first if event.date else None
        if said and first and said < first:
            return event
    return None


def last_said(statements: Sequence[LocatedStatement]) -> list[LocatedStatement]:
    """Those of ``statements`` that may be the last: none of the others is certain to have been said later.

    Undated ones count only where all are undated.
    """
    dated = [(stated, stated.date.period) for stated in statements if stated.date]
    newest = max((period.first for _, period in dated if period.first), default=date.min)
    kept = [stated for stated, period in dated if period.last is None or period.last >= newest]
    return kept or list(statements)
