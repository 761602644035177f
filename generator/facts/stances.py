"""Whose stance a statement shows, and when it was taken."""

from __future__ import annotations

from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds
from generator.model.source import Source

from .stance_changes import DayRange, HeldStance


def is_held_by(stated: LocatedStatement, actor_id: str) -> bool:
    """Whether the statement shows a stance that the actor holds, or that it takes in its own words."""
    stance = stated.statement.stance
    own_words = stance is not None and stance.holder is None and stated.statement.said_by == actor_id
    return stance is not None and (stated.statement.holder == actor_id or own_words)


def days_of_publication(source: Source) -> DayRange:
    """The days on which an article may have been published; without a date, a range with no bounds."""
    period = source.date_published.period if source.date_published else None
    return DayRange(period.first, period.last) if period else DayRange(None, None)


def _days_said(stated: LocatedStatement, source: Source) -> DayRange:
    """The days on which the words may have been said. Without a date: any day until the article was published."""
    period = stated.date.period if stated.date else None
    return DayRange(period.first, period.last) if period else DayRange(None, days_of_publication(source).last)


def held_in(seeds: Seeds, stated: LocatedStatement) -> HeldStance:
    """The stance of a statement, for comparing. The statement must have one. Its first quotation names the article."""
    stance, source_id = stated.statement.stance, stated.statement.evidence[0].source
    assert stance is not None  # the caller's duty
    days = _days_said(stated, seeds.sources[source_id])
    return HeldStance(stated.address, stated.owner, stance.question, stance.value, days)
