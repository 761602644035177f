"""A profile: the page of an actor, with posts, stances, statements in order of time, and relations."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.facts.posts import last_post
from generator.language.labels import ACTOR_KIND
from generator.markup.localized import LocalizedText
from generator.model.actor import Actor

from .edition import Edition, Link
from .parts.cited_text import Citations, SentenceView
from .parts.dates import WhenView, tenure_view
from .parts.event_facts import event_status, event_when
from .parts.names import MentionView, NamesView, mention_views, names_views
from .parts.quotation import QuoteView, quote_views
from .parts.relations import RelationsView, relations_view
from .parts.replies import ReplyView, answered, answers
from .parts.stances_over_time import StancesOverTimeView, stances_over_time
from .parts.statements_by_article import ArticleStatementsView, StatementsByArticle


@dataclass(frozen=True, slots=True)
class PostView:
    """A post, when it was held, and the quotations that say so."""

    title: LocalizedText
    organization: Link | None
    when: WhenView | None
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event in one line."""

    link: Link
    when: WhenView | None
    status: LocalizedText | None
    location: LocalizedText | None


@dataclass(frozen=True, slots=True)
class EntryView:
    """A term of the glossary that names the actor, and what it means."""

    link: Link
    definition: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class ActorView:
    """``actor.md.j2``."""

    lang: str
    name: LocalizedText
    name_in_sentence: LocalizedText
    kind: LocalizedText
    post: PostView | None
    belongs: tuple[Link, ...]
    names: tuple[NamesView, ...]
    names_note: tuple[SentenceView, ...]
    summary: tuple[SentenceView, ...]
    posts: tuple[PostView, ...]
    stances_over_time: tuple[StancesOverTimeView, ...]
    by_article: tuple[ArticleStatementsView, ...]
    answers: tuple[ReplyView, ...]
    answered: tuple[ReplyView, ...]
    relations: RelationsView | None
    events: tuple[EventLine, ...]
    disagreements: tuple[Link, ...]
    terms: tuple[EntryView, ...]
    published: tuple[Link, ...]
    relied_on: tuple[Link, ...]
    mentions: tuple[MentionView, ...]
    same_as: tuple[str, ...]


def _posts(edition: Edition, actor: Actor, page: str) -> tuple[PostView, ...]:
    return tuple(
        PostView(
            edition.text(post.title),
            edition.link(post.organization, page) if post.organization else None,
            tenure_view(edition, post),
            quote_views(edition, edition.anchors.of_post(actor.id, number), page),
        )
        for number, post in enumerate(actor.posts)
    )


def _belongs(edition: Edition, actor: Actor, page: str) -> tuple[Link, ...]:
    """Links to what the actor is a part of: the organization of its last post, and what either belongs to."""
    seeds = edition.library.seeds
    post = last_post(actor)
    organization = post.organization if post else None
    wider = seeds.actors[organization].part_of if organization else ()
    ids = dict.fromkeys([*([organization] if organization else []), *wider, *actor.part_of])
    return tuple(edition.link(actor_id, page) for actor_id in ids)


def _events(edition: Edition, actor_id: str, page: str) -> tuple[EventLine, ...]:
    seeds, lines = edition.library.seeds, []
    for event_id in edition.index.participations.get(actor_id, ()):
        event = seeds.events[event_id]
        lines.append(
            EventLine(
                edition.link(event_id, page),
                event_when(edition, event),
                event_status(edition, event),
                edition.text(event.location) if event.location else None,
            )
        )
    return tuple(lines)


def _disagreements(edition: Edition, addresses: Iterable[str], page: str) -> tuple[Link, ...]:
    """Links to the disagreements in which one of the statements is a side."""
    found = (record_id for address in addresses for record_id in edition.index.disagreements.get(address, ()))
    return edition.links(tuple(dict.fromkeys(found)), page)


def actor_view(edition: Edition, actor_id: str, page: str) -> ActorView:
    """The profile of ``actor_id``, which stands at the path ``page``."""
    seeds = edition.library.seeds
    actor = seeds.actors[actor_id]
    citations = Citations(edition, page)
    said = StatementsByArticle(edition, actor_id, page)
    posts = _posts(edition, actor, page)
    addresses = [stated.address for stated in said.statements]
    return ActorView(
        lang=edition.lang,
        name=edition.text(actor.name),
        name_in_sentence=edition.name_in_sentence(actor_id),
        kind=edition.own(edition.localizer.say(ACTOR_KIND[actor.kind])),
        post=posts[-1] if posts else None,
        belongs=_belongs(edition, actor, page),
        names=names_views(edition, actor),
        summary=citations.prose(actor.summary),
        names_note=citations.prose(actor.names_note),
        posts=posts,
        stances_over_time=stances_over_time(edition, actor_id, said.statements, page),
        by_article=said.by_article(),
        answers=answers(edition, said.statements, page),
        answered=answered(edition, said.statements, page),
        relations=relations_view(edition, actor_id, addresses, page),
        events=_events(edition, actor_id, page),
        disagreements=_disagreements(edition, addresses, page),
        terms=tuple(
            EntryView(edition.link(term_id, page), citations.prose(seeds.terms[term_id].definition))
            for term_id in edition.index.terms_about.get(actor_id, ())
        ),
        published=edition.links(edition.index.published.get(actor_id, ()), page),
        relied_on=edition.links(edition.index.relied_on.get(actor_id, ()), page),
        mentions=mention_views(edition, actor_id, page),
        same_as=tuple(str(url) for url in actor.same_as),
    )
