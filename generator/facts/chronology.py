"""What comes before what, and how certainly a date is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from generator.model.evidence import Date
from generator.model.library import LocatedStatement


def certainty(when: Date | None) -> str:
    """How certain a date is, as the timeline draws it: ``day``, ``interval``, ``inferred``, ``external`` or ``none``.

    What is most doubtful about the date decides.
    """
    if when is None:
        return "none"
    if "external" in when.basis:
        return "external"
    if when.period.is_qualified or set(when.basis) & {"bounded", "weekday"}:
        return "inferred"
    return "day" if when.period.is_day else "interval"


def in_time(statements: Iterable[LocatedStatement], order: Mapping[str, int]) -> list[LocatedStatement]:
    """``statements`` by date, those without one last.

    ``order`` is the place of each event in the chronology: it decides between equal dates. Statements of one event
    with one date keep the order in which they are given.
    """

    def key(stated: LocatedStatement) -> tuple[bool, str, int]:
        first = stated.date.period.first if stated.date else None
        last = stated.date.period.last if stated.date else None
        return stated.date is None, str(first or last or ""), order.get(stated.owner, len(order))

    return sorted(statements, key=key)


def is_day(stated: LocatedStatement) -> bool:
    """Whether the one day on which the words were said is known."""
    return bool(stated.date and stated.date.period.is_day)


def day(stated: LocatedStatement) -> date:
    """The first day on which the words may have been said, to put one thing before another.

    Without a first day the last one stands in, and without both the beginning of time.
    """
    period = stated.date.period if stated.date else None
    return (period and (period.first or period.last)) or date.min
