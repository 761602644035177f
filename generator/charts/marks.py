"""What is drawn for a date: a dot, a bar, or a dot from which an arrow leads to where nothing bounds it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.dates.edtf import Period

Shape = Literal["dot", "earlier", "later", "bar", "none"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the picture.

    ``first`` and ``last`` are the days between which it is drawn: one day for a dot and for ``earlier`` (that day
    or before) and ``later`` (that day or after), none without a date. The larger ``weight``, the more is told of it.
    """

    id: str
    shape: Shape
    certainty: str
    first: date | None
    last: date | None
    weight: int = 0

    @property
    def day(self) -> date:
        """The one day of a mark that is no bar."""
        assert self.first is not None  # a mark without a date has no place on the axis
        return self.first


def mark(event_id: str, period: Period | None, certainty: str, weight: int = 0) -> Mark:
    """The mark of an event whose date is ``period``."""
    if period is None:
        return Mark(event_id, "none", "none", None, None, weight)
    if period.first is None:
        return Mark(event_id, "earlier", certainty, period.last, period.last, weight)
    if period.last is None:
        return Mark(event_id, "later", certainty, period.first, period.first, weight)
    shape: Shape = "dot" if period.is_day else "bar"
    return Mark(event_id, shape, certainty, period.first, period.last, weight)
