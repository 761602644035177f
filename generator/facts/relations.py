"""Relations between two actors, and the records that each relation rests on. Nothing is concluded beyond these."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from generator.model.library import Library

from .index import Index

# In the order in which a profile shows them.
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
    """A relation of one actor to ``other``, and the records that it rests on.

    ``kind`` is one of ``KINDS``. ``posts`` are pairs of an actor's id and the index of its post;
    ``statements`` are addresses and ``events`` ids, both in the order of the seeds. All three are empty for
    ``part-of`` and ``includes``, which are the editors' own classification.
    """

    kind: str
    other: str
    posts: tuple[tuple[str, int], ...] = ()
    statements: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


def relations(library: Library, index: Index, actor_id: str) -> tuple[Relation, ...]:
    """The relations of ``actor_id``, one for each kind and other actor, sorted by ``KINDS`` and then by id.

    An actor has no relation to itself.
    """
    found = (each for find in _FINDERS for each in find(library, index, actor_id) if each.other != actor_id)
    ordered = sorted(found, key=lambda each: (KINDS.index(each.kind), each.other))
    return tuple(_joined(list(group)) for _, group in groupby(ordered, key=lambda each: (each.kind, each.other)))


def _joined(same: list[Relation]) -> Relation:
    """One relation with all that the relations ``same`` rest on; they agree in kind and other actor."""
    return Relation(
        same[0].kind,
        same[0].other,
        tuple(post for each in same for post in each.posts),
        tuple(address for each in same for address in each.statements),
        tuple(event for each in same for event in each.events),
    )


def _parts(library: Library, index: Index, actor_id: str) -> Iterator[Relation]:
    for whole in library.seeds.actors[actor_id].part_of:
        yield Relation("part-of", whole)
    for part in index.members.get(actor_id, ()):
        yield Relation("includes", part)


def _posts(library: Library, index: Index, actor_id: str) -> Iterator[Relation]:
    """The relations between the holders of posts and their organizations. The title says what kind of post it is."""
    for number, post in enumerate(library.seeds.actors[actor_id].posts):
        if post.organization:
            yield Relation("post-in", post.organization, posts=((actor_id, number),))
    for holder, number in index.posts_in.get(actor_id, ()):
        yield Relation("post-of", holder, posts=((holder, number),))


def _in_the_name(library: Library, index: Index, actor_id: str) -> Iterator[Relation]:  # noqa: ARG001 — called alike
    for stated in index.naming.get(actor_id, ()):
        speaker, name = stated.statement.said_by, stated.statement.on_behalf_of
        if speaker and name and actor_id == speaker:
            yield Relation("speaks-for", name, statements=(stated.address,))
        if speaker and name and actor_id == name:
            yield Relation("spoken-for-by", speaker, statements=(stated.address,))


def _carried(library: Library, index: Index, actor_id: str) -> Iterator[Relation]:  # noqa: ARG001 — called alike
    for stated in index.naming.get(actor_id, ()):
        speaker, outlet = stated.statement.said_by, stated.statement.via
        if speaker and outlet and actor_id == speaker:
            yield Relation("carried-by", outlet, statements=(stated.address,))
        if speaker and outlet and actor_id == outlet:
            yield Relation("carries", speaker, statements=(stated.address,))


def _meetings(library: Library, index: Index, actor_id: str) -> Iterator[Relation]:
    """Actors that take part in the same meeting. It may also be planned or alleged: its status says so."""
    for event_id in index.participations.get(actor_id, ()):
        event = library.seeds.events[event_id]
        if event.kind == "meeting":
            for other in event.participants:
                yield Relation("meets", other, events=(event_id,))


_FINDERS: tuple[Callable[[Library, Index, str], Iterator[Relation]], ...] = (
    _parts,
    _posts,
    _in_the_name,
    _carried,
    _meetings,
)
