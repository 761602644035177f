"""How a date is drawn: as a dot, as a bar, or as a dot with an arrow towards the side that has no bound."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.dates.edtf import Period

Shape = Literal["dot", "earlier", "later", "bar", "none"]


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in the picture.

    ``first`` and ``last`` are the days between which it is drawn. They are the same day for a ``dot``, for ``earlier``
    (that day or before) and for ``later`` (that day or after); without a date they are ``None``. Events with a larger
    ``weight`` get a label first.
    """

    id: str
    shape: Shape
    certainty: str
    first: date | None
    last: date | None
    weight: int = 0

    @property
    def day(self) -> date:
        """The day of the mark; for a bar, its first day. The mark must have a date."""
        assert self.first is not None  # a mark without a date has no place on the axis
        return self.first


def mark(event_id: str, period: Period | None, certainty: str, weight: int = 0) -> Mark:
    """The mark of an event whose date is ``period`` (``None``: undated).

    ``certainty`` is one of those of ``facts.chronology``; it chooses the look of the mark.
    """
    if period is None:
        return Mark(event_id, "none", "none", None, None, weight)
    if period.first is None:
        return Mark(event_id, "earlier", certainty, period.last, period.last, weight)
    if period.last is None:
        return Mark(event_id, "later", certainty, period.first, period.first, weight)
    shape: Shape = "dot" if period.is_day else "bar"
    return Mark(event_id, shape, certainty, period.first, period.last, weight)
