"""The reverse look-ups: for each record, which other records name it. They are made once for the whole library.

Example: an event's record says ``part_of``; this index says which parts an event has. No other code goes through all
records to answer a question about one record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from generator.model.library import Library, LocatedStatement, Mention

from .attribution import held_by_row
from .chronology import in_time

K = TypeVar("K")
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Index:
    """The reverse look-ups. A record for which there is nothing has no key in a table, so read it with ``get``.

    Keys are ids of records, or addresses of statements (``owner#key``). Events are in order of time; statements are in
    the order of the records if nothing else is said.
    """

    order: Mapping[str, int]
    """The place of each event in the chronology, from 0."""
    kinds: Mapping[str, str]
    """The kind of each record."""
    participations: Mapping[str, tuple[str, ...]]
    """By actor: the events in which it takes part."""
    parts: Mapping[str, tuple[str, ...]]
    """By event: the events that are a part of it."""
    members: Mapping[str, tuple[str, ...]]
    """By actor: the actors that are a part of it."""
    posts_in: Mapping[str, tuple[tuple[str, int], ...]]
    """By organization: the posts in it, as actor and number of the post."""
    naming: Mapping[str, tuple[LocatedStatement, ...]]
    """By actor: the statements that it makes, that are made in its name, or that are cited through it."""
    of_actor: Mapping[str, tuple[LocatedStatement, ...]]
    """By actor: the statements that it makes, that are made in its name, or that show its stance; in order of time."""
    held: Mapping[str, Mapping[str, tuple[LocatedStatement, ...]]]
    """By actor and question: the statements whose stance is held in the actor's name; in order of time."""
    holders: Mapping[str, Mapping[str, tuple[LocatedStatement, ...]]]
    """By question and actor: the same statements as ``held``."""
    figures: tuple[LocatedStatement, ...]
    """The statements that give a number, in order of time."""
    disagreements: Mapping[str, tuple[str, ...]]
    """By statement: the disagreements of which it is a side."""
    disagreements_on: Mapping[str, tuple[str, ...]]
    """By question: the disagreements in which a side takes a stance on it."""
    replies: Mapping[str, tuple[str, ...]]
    """By statement: the addresses of the statements that answer it."""
    resting_on: Mapping[str, tuple[str, ...]]
    """By article: the addresses of the statements that quote it."""
    terms_about: Mapping[str, tuple[str, ...]]
    """By actor: the terms that name it."""
    narrower: Mapping[str, tuple[str, ...]]
    """By term: the terms that are narrower."""
    related: Mapping[str, tuple[str, ...]]
    """By term: the terms that it names as related, and the terms that name it as related."""
    published: Mapping[str, tuple[str, ...]]
    """By publisher: the articles that it published."""
    relied_on: Mapping[str, tuple[str, ...]]
    """By actor: the articles that rely on it."""
    mentions: Mapping[str, Mapping[str, tuple[Mention, ...]]]
    """By record and article: the places where the article names it, in the order of the text."""
    updated: Mapping[str, date]
    """By kind: the last day on which one of its records was changed."""


def _grouped(pairs: Iterable[tuple[K | None, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, each once, in the order of ``pairs``. A pair whose key is ``None`` is left out."""
    found: dict[K, dict[V, None]] = defaultdict(dict)
    for key, value in pairs:
        if key is not None:
            found[key][value] = None
    return {key: tuple(values) for key, values in found.items()}


def _by_actor(statements: Iterable[LocatedStatement], *, of_stances: bool) -> dict[str, tuple[LocatedStatement, ...]]:
    """The statements of each actor: those it makes and those made in its name.

    ``of_stances`` adds those whose stance it holds; without it, those that are cited through it are added.
    """
    found: dict[str, list[LocatedStatement]] = defaultdict(list)
    for stated in statements:
        said = stated.statement
        further = (said.holder if said.stance else None) if of_stances else said.via
        for actor_id in dict.fromkeys((said.said_by, said.on_behalf_of, further)):
            if actor_id:
                found[actor_id].append(stated)
    return {actor_id: tuple(each) for actor_id, each in found.items()}


def _turned(table: Mapping[str, Mapping[str, V]]) -> dict[str, dict[str, V]]:
    """``table`` with its two keys swapped: ``result[b][a] == table[a][b]``."""
    turned: dict[str, dict[str, V]] = defaultdict(dict)
    for first, inner in table.items():
        for second, value in inner.items():
            turned[second][first] = value
    return dict(turned)


def _mentions(library: Library) -> dict[str, dict[str, tuple[Mention, ...]]]:
    found: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for source_id, mentions in sorted(library.mentions.items()):
        for mention in sorted(mentions):
            found[mention.resolved][source_id].append(mention)
    return {
        record_id: {source_id: tuple(each) for source_id, each in by_source.items()}
        for record_id, by_source in found.items()
    }


def _sides(library: Library) -> Iterator[tuple[str, str]]:
    """Pairs: the id of a disagreement, and the address of a statement that is a side of it."""
    for disagreement in library.seeds.disagreements.values():
        for side in disagreement.sides:
            for address in side.statements:
                yield disagreement.id, address


def _related(library: Library) -> Iterator[tuple[str, str]]:
    for term in library.seeds.terms.values():
        for other in term.related:
            yield term.id, other
            yield other, term.id


def _updated(library: Library) -> dict[str, date]:
    days: dict[str, date] = {}
    for kind, record in library.seeds.records():
        if record.updated:
            days[kind] = max(record.updated, days.get(kind, record.updated))
    return days


def make_index(library: Library) -> Index:
    """The reverse look-ups of ``library``. Time and memory grow in proportion to the number of records."""
    seeds, statements = library.seeds, library.statements
    order = {event_id: number for number, event_id in enumerate(library.chronology)}
    timely = in_time(statements.values(), order)
    events = [seeds.events[event_id] for event_id in library.chronology]
    held = held_by_row(seeds, timely)
    return Index(
        order=order,
        kinds={record.id: kind for kind, record in seeds.records()},
        participations=_grouped((actor, event.id) for event in events for actor in event.participants),
        parts=_grouped((event.part_of, event.id) for event in events),
        members=_grouped((whole, actor.id) for actor in seeds.actors.values() for whole in actor.part_of),
        posts_in=_grouped(
            (post.organization, (actor.id, number))
            for actor in seeds.actors.values()
            for number, post in enumerate(actor.posts)
        ),
        naming=_by_actor(statements.values(), of_stances=False),
        of_actor=_by_actor(timely, of_stances=True),
        held=held,
        holders=_turned(held),
        figures=tuple(stated for stated in timely if stated.statement.figure),
        disagreements=_grouped((address, record_id) for record_id, address in _sides(library)),
        disagreements_on=_grouped(
            (stance.question, record_id)
            for record_id, address in _sides(library)
            if (stance := statements[address].statement.stance)
        ),
        replies=_grouped((stated.statement.responds_to, address) for address, stated in statements.items()),
        resting_on=_grouped(
            (evidence.source, address)
            for address, stated in statements.items()
            for evidence in stated.statement.evidence
        ),
        terms_about=_grouped((term.about, term.id) for term in seeds.terms.values()),
        narrower=_grouped((broader, term.id) for term in seeds.terms.values() for broader in term.broader),
        related=_grouped(_related(library)),
        published=_grouped((source.publisher, source.id) for source in seeds.sources.values()),
        relied_on=_grouped((actor, source.id) for source in seeds.sources.values() for actor in source.relies_on),
        mentions=_mentions(library),
        updated=_updated(library),
    )
