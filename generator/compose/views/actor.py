"""Actors: the index by kind, and a profile each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby

from generator.model.actor import Actor
from generator.model.statement import Statement
from generator.model.term import Term

from ..edition import Edition, Link
from ..localise import Tongue
from ..shown import Shown, direction
from ..words import ACTOR_KIND, ACTOR_KINDS, COUNTED
from .dates import WhenView, in_time, when_view
from .prose import Citations, SentenceView
from .quotes import QuoteView, quote_views
from .statement import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class NamesView:
    """What somebody is called in one language, and how that language separates names."""

    language: Shown
    lang: str
    dir: str
    comma: str
    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostView:
    """An office, when it was held, and the words that say so."""

    title: Shown
    organization: Link | None
    when: WhenView | None
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class MentionView:
    """An article that names somebody, and how often."""

    source: Link
    times: Shown


@dataclass(frozen=True, slots=True)
class ActorView:
    """``templates/actor.md.j2``."""

    name: Shown
    kind: Shown
    names: tuple[NamesView, ...]
    names_note: tuple[SentenceView, ...]
    summary: tuple[SentenceView, ...]
    posts: tuple[PostView, ...]
    part_of: tuple[Link, ...]
    members: tuple[Link, ...]
    stances: tuple[StatementView, ...]
    statements: tuple[StatementView, ...]
    in_their_name: tuple[StatementView, ...]
    events: tuple[Link, ...]
    terms: tuple[Link, ...]
    mentions: tuple[MentionView, ...]
    same_as: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActorCard:
    """An actor in the index."""

    link: Link
    post: Shown | None
    statements: Shown | None


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """All actors of a kind, in alphabetical order."""

    anchor: str
    name: Shown
    actors: tuple[ActorCard, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    """``templates/actors.md.j2``."""

    groups: tuple[ActorGroup, ...]


def names_views(edition: Edition, record: Actor | Term) -> tuple[NamesView, ...]:
    """The names of an actor or a term, in every language of the site."""
    views = []
    for lang in edition.library.seeds.site.languages:
        name = record.name.get(lang)
        if name:
            views.append(
                NamesView(
                    edition.own(edition.tongue.language_name(lang)),
                    lang,
                    direction(lang),
                    Tongue(lang).say(", "),
                    name,
                    record.alt_names.get(lang),
                )
            )
    return tuple(views)


def mention_views(edition: Edition, record_id: str, page: str) -> tuple[MentionView, ...]:
    """The articles that name a record, most often first."""
    times = Counter(
        source_id
        for source_id, mentions in edition.library.mentions.items()
        for mention in mentions
        if mention.resolved == record_id
    )
    return tuple(
        MentionView(
            edition.link(source_id, page),
            edition.own(edition.tongue.say_many(*COUNTED["mentions"], number)),
        )
        for source_id, number in sorted(times.items(), key=lambda item: (-item[1], item[0]))
    )


def _posts(edition: Edition, actor: Actor, page: str) -> tuple[PostView, ...]:
    seeds = edition.library.seeds
    return tuple(
        PostView(
            edition.text(post.title),
            edition.link(post.organization, page) if post.organization else None,
            when_view(edition, post.date, seeds.sources[post.evidence[0].source].lang, tenure=True),
            quote_views(edition, actor.id, page, "posts", number, "evidence", count=len(post.evidence)),
        )
        for number, post in enumerate(actor.posts)
    )


def _chosen(statement: Statement, actor_id: str, part: str) -> bool:
    """``said``: by the actor; ``for``: by others in the actor's name; ``held``: with a stance."""
    if part == "said":
        return statement.said_by == actor_id
    if part == "for":
        return statement.on_behalf_of == actor_id and statement.said_by != actor_id
    stance = statement.stance
    own_words = stance is not None and stance.holder is None and statement.said_by == actor_id
    return stance is not None and (statement.holder == actor_id or own_words)


def _statements(edition: Edition, actor_id: str, page: str, part: str) -> tuple[StatementView, ...]:
    everything = edition.library.statements.values()
    found = in_time(edition, (stated for stated in everything if _chosen(stated.statement, actor_id, part)))
    return tuple(statement_view(edition, stated, page, anchor="") for stated in found)


def _events(edition: Edition, actor_id: str, page: str) -> tuple[Link, ...]:
    events = edition.library.seeds.events
    return tuple(
        edition.link(event_id, page)
        for event_id in edition.library.chronology
        if actor_id in events[event_id].participants
    )


def actor_view(edition: Edition, actor_id: str, page: str) -> ActorView:
    """A profile."""
    seeds = edition.library.seeds
    actor = seeds.actors[actor_id]
    citations = Citations(edition, page)
    return ActorView(
        name=edition.text(actor.name),
        kind=edition.own(edition.tongue.say(ACTOR_KIND[actor.kind])),
        names=names_views(edition, actor),
        summary=citations.prose(actor.summary),
        names_note=citations.prose(actor.names_note),
        posts=_posts(edition, actor, page),
        part_of=edition.links(actor.part_of, page),
        members=edition.links(tuple(a.id for a in seeds.actors.values() if actor_id in a.part_of), page),
        stances=_statements(edition, actor_id, page, "held"),
        statements=_statements(edition, actor_id, page, "said"),
        in_their_name=_statements(edition, actor_id, page, "for"),
        events=_events(edition, actor_id, page),
        terms=edition.links(tuple(t.id for t in seeds.terms.values() if t.about == actor_id), page),
        mentions=mention_views(edition, actor_id, page),
        same_as=tuple(str(url) for url in actor.same_as),
    )


def _card(edition: Edition, actor: Actor, page: str) -> ActorCard:
    number = sum(stated.statement.said_by == actor.id for stated in edition.library.statements.values())
    return ActorCard(
        edition.link(actor.id, page),
        edition.text(actor.posts[-1].title) if actor.posts else None,
        edition.own(edition.tongue.say_many(*COUNTED["statements"], number)) if number else None,
    )


def actors_view(edition: Edition, page: str) -> ActorsView:
    """The index, kind by kind."""
    kinds = list(ACTOR_KINDS)
    actors = sorted(
        edition.library.seeds.actors.values(),
        key=lambda a: (kinds.index(a.kind), edition.tongue.order(edition.text(a.name).words)),
    )
    return ActorsView(
        tuple(
            ActorGroup(
                kind,
                edition.own(edition.tongue.say(ACTOR_KINDS[kind])),
                tuple(_card(edition, actor, page) for actor in group),
            )
            for kind, group in groupby(actors, key=lambda a: a.kind)
        )
    )
