"""How two actors are tied to each other, and what in the seeds says so. Nothing is concluded beyond that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.model.library import Library

# In the order in which a profile tells it.
KINDS: Final = (
    "part-of",
    "includes",
    "post-in",
    "post-of",
    "speaks-for",
    "spoken-for-by",
    "carried-by",
    "carries",
    "meets",
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie of one actor to ``other``, and all that it rests on.

    ``kind`` is one of ``KINDS``. ``posts`` are pairs of an actor's id and the index of its post;
    ``statements`` are addresses and ``events`` ids, both in the order of the seeds. All three are empty for
    ``part-of`` and ``includes``, which are the editors' own classification.
    """

    kind: str
    other: str
    posts: tuple[tuple[str, int], ...] = ()
    statements: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def relations(library: Library, actor_id: str) -> tuple[Relation, ...]:
    """Every relation of ``actor_id``, one for each kind and other actor: kinds in order, actors by id.

    An actor is never its own neighbour.
    """
    found = (each for find in _FINDERS for each in find(library, actor_id) if each.other != actor_id)
    ordered = sorted(found, key=lambda each: (KINDS.index(each.kind), each.other))
    return tuple(_joined(list(group)) for _, group in groupby(ordered, key=lambda each: (each.kind, each.other)))


def _joined(same: list[Relation]) -> Relation:
    return Relation(
        same[0].kind,
        same[0].other,
        tuple(post for each in same for post in each.posts),
        tuple(address for each in same for address in each.statements),
        tuple(event for each in same for event in each.events),
    )


def _parts(library: Library, actor_id: str) -> Iterator[Relation]:
    for actor in library.seeds.actors.values():
        for whole in actor.part_of:
            if actor.id == actor_id:
                yield Relation("part-of", whole)
            if whole == actor_id:
                yield Relation("includes", actor.id)


def _posts(library: Library, actor_id: str) -> Iterator[Relation]:
    """A post ties to its organization. Not every post leads it: its title says what it is."""
    for actor in library.seeds.actors.values():
        for index, post in enumerate(actor.posts):
            if actor.id == actor_id and post.organization:
                yield Relation("post-in", post.organization, posts=((actor.id, index),))
            if post.organization == actor_id:
                yield Relation("post-of", actor.id, posts=((actor.id, index),))


def _in_the_name(library: Library, actor_id: str) -> Iterator[Relation]:
    for address, stated in library.statements.items():
        speaker, name = stated.statement.said_by, stated.statement.on_behalf_of
        if speaker and name and actor_id == speaker:
            yield Relation("speaks-for", name, statements=(address,))
        if speaker and name and actor_id == name:
            yield Relation("spoken-for-by", speaker, statements=(address,))


def _carried(library: Library, actor_id: str) -> Iterator[Relation]:
    for address, stated in library.statements.items():
        speaker, outlet = stated.statement.said_by, stated.statement.via
        if speaker and outlet and actor_id == speaker:
            yield Relation("carried-by", outlet, statements=(address,))
        if speaker and outlet and actor_id == outlet:
            yield Relation("carries", speaker, statements=(address,))


def _meetings(library: Library, actor_id: str) -> Iterator[Relation]:
    """Who takes part in the same meeting, whether it is reported, planned or alleged; its status says which."""
    for event_id in library.chronology:
        event = library.seeds.events[event_id]
        if event.kind == "meeting" and actor_id in event.participants:
            for other in event.participants:
                yield Relation("meets", other, events=(event_id,))


_FINDERS: tuple[Callable[[Library, str], Iterator[Relation]], ...] = (
    _parts,
    _posts,
    _in_the_name,
    _carried,
    _meetings,
)
