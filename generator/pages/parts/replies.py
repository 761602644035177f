"""Statements that answer each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .dates import WhenView, when_view
from .statements_by_article import place_of

# The most letters of a statement in the list: its beginning is enough for a link.
_MOST = 140


@dataclass(frozen=True, slots=True)
class ReplyView:
    """An answer: ``own`` is the link to the statement on the profile, ``other`` the one on the other side.

    ``who`` made the other statement; it is ``None`` if the article itself says it.
    """

    own: str
    who: Link | None
    other: Link
    when: WhenView | None


def _reply(edition: Edition, own: str, other: LocatedStatement, page: str) -> ReplyView:
    statement = other.statement
    source = edition.library.seeds.sources[statement.evidence[0].source]
    return ReplyView(
        f"#{place_of(own)}",
        edition.link(statement.said_by, page) if statement.said_by else None,
        edition.to_statement(other.address, page, _MOST),
        when_view(edition, other.date, source.lang),
    )


def answers(edition: Edition, statements: Sequence[LocatedStatement], page: str) -> tuple[ReplyView, ...]:
    """The statements that ``statements``, which stand on ``page``, answer."""
    every = edition.library.statements
    return tuple(
        _reply(edition, stated.address, every[stated.statement.responds_to], page)
        for stated in statements
        if stated.statement.responds_to
    )


def answered(edition: Edition, statements: Sequence[LocatedStatement], page: str) -> tuple[ReplyView, ...]:
    """The statements that answer one of ``statements``, which stand on ``page``."""
    return tuple(
        _reply(edition, stated.address, edition.library.statements[other], page)
        for stated in statements
        for other in edition.index.replies.get(stated.address, ())
    )
