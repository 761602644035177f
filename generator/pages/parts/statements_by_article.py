"""The statements of an actor, article by article, and what is new in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.facts.stance_changes import (
    ArticleStances,
    StanceChanges,
    StanceMove,
    stance_changes,
)
from generator.facts.stances import days_of_publication, held_in, is_held_by
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .dates import WhenView, when_view
from .stance import StanceView, short_question, stance_view
from .statement import StatementView, statement_view

# If a profile has more statements than the first number, each is a line with its quotations folded below it. With more
# than the second number, the quotations are left out and a link leads to them: a phone need not load so many.
_MOST_IN_FULL = 5
_MOST_WITH_WORDS = 10


@dataclass(frozen=True, slots=True)
class PlacedView:
    """A statement on a profile; its id there is ``place``.

    It is shown in full, or as a line with its quotations folded below it (``with_words``), or with a link to them.
    """

    place: str
    in_full: bool
    with_words: bool
    statement: StatementView


@dataclass(frozen=True, slots=True)
class TakenView:
    """A stance that a statement shows, its date, and the link to the statement on the page."""

    stance: StanceView
    when: WhenView | None
    href: str


@dataclass(frozen=True, slots=True)
class MoveView:
    """A question, and two sets of stances on it that are compared."""

    question: Link
    before: tuple[TakenView, ...]
    after: tuple[TakenView, ...]


@dataclass(frozen=True, slots=True)
class ArticleStatementsView:
    """An article: what is new in it (see ``StanceChanges``), and its statements about the actor.

    ``own`` are made by the actor, ``in_name`` by others in its name. ``told`` are others that show its stance.
    """

    anchor: str
    heading: LocalizedText
    source: Link
    moved: tuple[MoveView, ...]
    differs: tuple[MoveView, ...]
    same: tuple[TakenView, ...]
    new: tuple[Link, ...]
    silent: tuple[Link, ...]
    own: tuple[PlacedView, ...]
    in_name: tuple[PlacedView, ...]
    told: tuple[PlacedView, ...]


def place_of(address: str) -> str:
    """The id that a statement has on a profile, for its address ``owner#key``: ``owner--key``."""
    return address.replace("#", "--")


def _articles(edition: Edition, statements: Sequence[LocatedStatement]) -> tuple[str, ...]:
    """The ids of the articles first quoted by ``statements``, in order of publication; those without a date last."""
    sources = edition.library.seeds.sources

    def key(source_id: str) -> tuple[date, date, str]:
        span = days_of_publication(sources[source_id])
        return span.first or span.last or date.max, span.last or date.max, source_id

    return tuple(sorted({stated.statement.evidence[0].source for stated in statements}, key=key))


def _heading(edition: Edition, source_id: str) -> LocalizedText:
    """The heading of an article: in words when it was published, and by whom."""
    source, localizer = edition.library.seeds.sources[source_id], edition.localizer
    publisher = edition.name(source.publisher).words if source.publisher else ""
    period = source.date_published.period if source.date_published else None
    if period is None:
        words = localizer.say("In an article without a date")
    elif (period.is_day and not period.is_qualified) or period.is_either_day:
        words = localizer.say("In the article of %(date)s", date=localizer.period(period))
    else:
        words = localizer.say("In an article published %(date)s", date=localizer.period(period))
    return edition.own(localizer.say("%(article)s (%(by)s)", article=words, by=publisher) if publisher else words)


class StatementsByArticle:
    """Groups the statements of an actor by article. A statement belongs to the article of its first quotation."""

    def __init__(self, edition: Edition, actor_id: str, page: str) -> None:
        """Take the statements of ``actor_id`` for its profile, which stands at the path ``page``."""
        self.edition, self.actor_id, self.page = edition, actor_id, page
        self.statements = edition.index.of_actor.get(actor_id, ())
        own = sum(not self._is_told(stated) for stated in self.statements)
        self.in_full = own <= _MOST_IN_FULL
        self.with_words = len(self.statements) - (own if self.in_full else 0) <= _MOST_WITH_WORDS

    def _view(self, stated: LocatedStatement) -> StatementView:
        return statement_view(self.edition, stated, self.page, anchor="")

    def _is_told(self, stated: LocatedStatement) -> bool:
        """Whether the statement is made by another, not in the actor's name, and shows its stance."""
        return self.actor_id not in (stated.statement.said_by, stated.statement.on_behalf_of)

    def _reading(self, address: str) -> TakenView:
        stated = self.edition.library.statements[address]
        stance = stance_view(self.edition, stated, self.page)
        assert stance is not None  # only statements with a stance are compared
        source = self.edition.library.seeds.sources[stated.statement.evidence[0].source]
        return TakenView(stance, when_view(self.edition, stated.date, source.lang), f"#{place_of(address)}")

    def _move(self, move: StanceMove) -> MoveView:
        return MoveView(
            short_question(self.edition, move.after[0].question, self.page),
            tuple(self._reading(each.address) for each in move.before),
            tuple(self._reading(each.address) for each in move.after),
        )

    def _questions(self, ids: tuple[str, ...]) -> tuple[Link, ...]:
        return tuple(short_question(self.edition, each, self.page) for each in ids)

    def _said(self, statements: Sequence[LocatedStatement]) -> tuple[PlacedView, ...]:
        return tuple(
            PlacedView(
                place=place_of(stated.address),
                in_full=self.in_full and not self._is_told(stated),
                with_words=self.with_words,
                statement=self._view(stated),
            )
            for stated in statements
        )

    def _article(self, source_id: str, new: StanceChanges) -> ArticleStatementsView:
        here = [stated for stated in self.statements if stated.statement.evidence[0].source == source_id]
        own = [each for each in here if each.statement.said_by == self.actor_id]
        told = [each for each in here if self._is_told(each)]
        return ArticleStatementsView(
            anchor=f"in-{source_id}",
            heading=_heading(self.edition, source_id),
            source=self.edition.link(source_id, self.page),
            moved=tuple(self._move(each) for each in new.moved),
            differs=tuple(self._move(each) for each in new.differs),
            same=tuple(self._reading(each.address) for each in new.same),
            new=self._questions(new.new),
            silent=self._questions(new.silent),
            own=self._said(own),
            in_name=self._said([each for each in here if each not in own and each not in told]),
            told=self._said(told),
        )

    def by_article(self) -> tuple[ArticleStatementsView, ...]:
        """The articles with their statements, in order of publication."""
        sources = self.edition.library.seeds.sources
        articles = []
        for source_id in _articles(self.edition, self.statements):
            held = tuple(
                held_in(self.edition.library.seeds, stated)
                for stated in self.statements
                if stated.statement.evidence[0].source == source_id and is_held_by(stated, self.actor_id)
            )
            articles.append(ArticleStances(source_id, days_of_publication(sources[source_id]), held))
        return tuple(
            self._article(each.source, new) for each, new in zip(articles, stance_changes(articles), strict=True)
        )
