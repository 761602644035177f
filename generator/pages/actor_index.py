"""The index of actors by kind, with a small card for each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.facts.posts import last_post
from generator.facts.stance_changes import latest, one_each
from generator.facts.stances import held_in, is_held_by
from generator.language.labels import ACTOR_KINDS, COUNTED
from generator.markup.localized import LocalizedText
from generator.model.actor import Actor
from generator.model.library import LocatedStatement

from .edition import Edition, Link
from .parts.dates import WhenView, tenure_view, when_view
from .parts.stance import StanceView, stance_view

# The most letters of the latest statement on a card.
_LATEST = 120


@dataclass(frozen=True, slots=True)
class HoldsView:
    """The last stance of an actor on a question; several if the dates do not tell which of them is the last."""

    question: LocalizedText
    stances: tuple[StanceView, ...]


@dataclass(frozen=True, slots=True)
class ActorCard:
    """A card: the name of an actor, the last post, the latest statement, and the last stance on each question.

    ``held`` is when the post was held; it is shown only if another actor has or had a post with the same title.
    ``statements`` says in words how many statements there are.
    """

    link: Link
    post: LocalizedText | None
    held: WhenView | None
    latest: Link | None
    when: WhenView | None
    holds: tuple[HoldsView, ...]
    statements: LocalizedText | None


@dataclass(frozen=True, slots=True)
class ActorGroup:
    """All actors of a kind, in alphabetical order."""

    anchor: str
    name: LocalizedText
    number: int
    actors: tuple[ActorCard, ...]


@dataclass(frozen=True, slots=True)
class ActorsView:
    """``actors.md.j2``."""

    groups: tuple[ActorGroup, ...]


def _holds(
    edition: Edition, statements: tuple[LocatedStatement, ...], actor_id: str, page: str
) -> tuple[HoldsView, ...]:
    """The last stance on each question, in the order of the questions. The value ``other`` is left to the profile."""
    held = [
        held_in(edition.library.seeds, each)
        for each in statements
        if each.statement.stance and is_held_by(each, actor_id)
    ]
    questions = edition.library.seeds.questions
    holds = []
    for question in sorted({each.question for each in held}, key=lambda each: (questions[each].order, each)):
        last = one_each(latest([one for one in held if one.question == question and one.value != "other"]))
        stated = (edition.library.statements[each.address] for each in last)
        views = tuple(view for each in stated if (view := stance_view(edition, each, page)))
        if views:
            holds.append(HoldsView(edition.text(questions[question].short), views))
    return tuple(holds)


def _newest(said: list[LocatedStatement]) -> LocatedStatement | None:
    """The statement that was made last. Known first days count before known last days."""

    def when(stated: LocatedStatement) -> tuple[date, date]:
        period = stated.date.period if stated.date else None
        first, last = (period.first, period.last) if period else (None, None)
        return first or date.min, last or first or date.min

    return max(said, key=when, default=None)


def _shared(edition: Edition) -> frozenset[str]:
    """The titles of last posts that several actors have."""
    posts = (last_post(actor) for actor in edition.library.seeds.actors.values())
    called = Counter(edition.text(post.title).words for post in posts if post)
    return frozenset(title for title, number in called.items() if number > 1)


def _card(edition: Edition, actor: Actor, page: str, shared: frozenset[str]) -> ActorCard:
    statements = edition.index.of_actor.get(actor.id, ())
    said = [s for s in statements if actor.id in (s.statement.said_by, s.statement.on_behalf_of)]
    newest = _newest(said)
    source = edition.library.seeds.sources[newest.statement.evidence[0].source] if newest else None
    post = last_post(actor)
    title = edition.text(post.title) if post else None
    return ActorCard(
        edition.link(actor.id, page),
        title,
        tenure_view(edition, post) if post and title and title.words in shared else None,
        edition.to_statement(newest.address, page, _LATEST) if newest else None,
        when_view(edition, newest.date, source.lang) if newest and source else None,
        _holds(edition, statements, actor.id, page),
        edition.own(edition.localizer.say_many(*COUNTED["statements"], len(said))) if said else None,
    )


def actors_view(edition: Edition, page: str) -> ActorsView:
    """The index of actors, which stands at the path ``page``."""
    kinds = list(ACTOR_KINDS)
    actors = sorted(
        edition.library.seeds.actors.values(),
        key=lambda a: (kinds.index(a.kind), edition.localizer.order(edition.text(a.name).words)),
    )
    shared = _shared(edition)
    groups = []
    for kind, group in groupby(actors, key=lambda a: a.kind):
        cards = tuple(_card(edition, actor, page, shared) for actor in group)
        groups.append(ActorGroup(kind, edition.own(edition.localizer.say(ACTOR_KINDS[kind])), len(cards), cards))
    return ActorsView(tuple(groups))
