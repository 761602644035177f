"""The order of statements in time, and how certain a date is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.evidence import Date
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds


def certainty(when: Date | None) -> str:
    """How certain a date is: ``day``, ``interval``, ``inferred``, ``external`` or ``none``.

    The timeline has one shape for each of these. If several apply, the most doubtful one decides.
    """
    if when is None:
        return "none"
    if "external" in when.basis:
        return "external"
    if when.period.is_qualified or set(when.basis) & {"bounded", "weekday"}:
        return "inferred"
    return "day" if when.period.is_day else "interval"


def in_time(statements: Iterable[LocatedStatement], order: Mapping[str, int]) -> list[LocatedStatement]:
    """``statements`` sorted by date; those without a date come last.

    ``order`` gives the place of each event in the chronology, from 0. It decides between equal dates. Statements of
    one event with the same date keep the order in which they are given.
    """

    def key(stated: LocatedStatement) -> tuple[bool, str, int]:
        first = stated.date.period.first if stated.date else None
        last = stated.date.period.last if stated.date else None
        return stated.date is None, str(first or last or ""), order.get(stated.owner, len(order))

    return sorted(statements, key=key)


def date_of_words(seeds: Seeds, stated: LocatedStatement) -> Date | None:
    """When the words of a statement were said or written, which need not be when that happened of which they tell.

    Whoever speaks does so on the day of the event, unless the statement has a date of its own. What an article tells
    by itself, or of what is still to come, is as old as the article.
    """
    statement, event = stated.statement, seeds.events.get(stated.owner)
    if statement.date:
        return statement.date
    is_to_come = event is not None and event.status == "expected"
    if statement.said_by and not is_to_come:
        return stated.date
    source = seeds.sources.get(statement.evidence[0].source)  # there is none while a file cannot be read
    return source.date_published if source else None


def is_day(stated: LocatedStatement) -> bool:
    """Whether the day on which the words were said is known."""
    return bool(stated.date and stated.date.period.is_day)


def day(stated: LocatedStatement) -> date:
    """The first day on which the words may have been said, for sorting.

    If there is no first day, the last possible day; if there is neither, ``date.min``.
    """
    period = stated.date.period if stated.date else None
    return (period and (period.first or period.last)) or date.min
