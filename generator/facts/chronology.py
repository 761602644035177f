"""The order of statements in time, and how certain a date is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.evidence import Date
from generator.model.library import LocatedStatement


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


def is_day(stated: LocatedStatement) -> bool:
    """Whether the day on which the words were said is known."""
    return bool(stated.date and stated.date.period.is_day)


def day(stated: LocatedStatement) -> date:
    """The first day on which the words may have been said, for sorting.

    If there is no first day, the last possible day; if there is neither, ``date.min``.
    """
    period = stated.date.period if stated.date else None
    return (period and (period.first or period.last)) or date.min
