"""Amounts of time, counted from the day of publication: "two weeks ago", "in the coming months".

The result is as precise as the unit: "three days ago" is a day, "two years ago" is a year (TIMEX3), each with a slack
of half a unit. A bare plural ("weeks ago") is any number in ``FEW``.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from . import readings as r
from .meanings import BOUNDED, DATELINE, PAST, Clock, Meaning
from .readings import TimeValue
from .units import unit_of

DAYS = {"hour": 1, "day": 1, "week": 7, "month": 30, "year": 365, "decade": 3652, "century": 36524}
# The least and the most that a bare plural means. Arabic has this plural from three to ten; for more, news uses the
# next larger unit.
FEW = {"hour": (2, 24), "day": (2, 10), "week": (2, 9), "month": (2, 11), "year": (2, 10), "decade": (2, 9)}
_MANY = 5000


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units: at least ``low``, at most ``high`` (``None``: no limit). ``about``: the words say "about"."""

    unit: str
    low: int
    high: int | None
    about: bool = False

    @property
    def vague(self) -> bool:
        """Whether it may be more than one number."""
        return self.low != self.high


def some(unit: str) -> Amount:
    """The amount that a bare plural means, or "several"."""
    return Amount(unit, *FEW.get(unit, (2, 9)))


def _at(now: date, unit: str, count: int) -> TimeValue | None:
    """The time ``count`` units from ``now``, as precise as the unit; ``None`` if it is out of range."""
    if unit == "hour":
        days = -(-abs(count) // 24) * (1 if count > 0 else -1)
        return r.span(*sorted((now, r.moved(now, days))))
    if unit == "week":
        middle = r.moved(now, 7 * count)
        return r.span(r.moved(middle, -3), r.moved(middle, 3))
    if unit in ("decade", "century"):
        size = 10 if unit == "decade" else 100
        middle_year, half = now.year + size * count, size // 4
        in_range = 100 < middle_year - half and middle_year + half < r.LAST_YEAR
        return r.years(middle_year - half, middle_year + half) if in_range else None
    found = unit_of(now, unit, count)
    return found if found and found.first and found.first.year >= r.FIRST_YEAR else None


def _slack(amount: Amount) -> int:
    """By how many days usage may differ from the amount: half a unit, and more if it is vague or large."""
    half = (DAYS[amount.unit] + 1) // 2
    return half * (2 + max(amount.low, 1) // 4) if amount.about or amount.vague else half


def _away(now: date, amount: Amount, sign: int) -> TimeValue | None:
    """The time that is the amount before (``sign`` -1) or after (1) ``now``; ``None`` if it is out of range."""
    near = _at(now, amount.unit, sign * min(amount.low, _MANY))
    if near is None:
        return None
    if amount.high is None:
        bound = r.until(near) if sign < 0 else r.since(near)
        return bound.loosened(_slack(amount))
    far = _at(now, amount.unit, sign * min(amount.high, _MANY))
    if far is None:
        return None
    if not amount.vague:
        return near.loosened(_slack(amount))
    whole = r.join(far, near) if sign < 0 else r.join(near, far)
    return TimeValue(whole.first, whole.last, whole.begin, whole.end, _slack(amount), DAYS[amount.unit])


def away(amount: Amount, sign: int) -> Meaning:
    """The amount before (``sign`` -1) or after (1) the day of publication: "two weeks ago"."""

    def read(clock: Clock) -> list[TimeValue]:
        found = _away(clock.published, amount, sign) if clock.published else None
        return [found] if found else []

    return Meaning((DATELINE, BOUNDED) if amount.vague else (DATELINE,), read)


def lasting(amount: Amount) -> Meaning:
    """Something that has lasted for the amount: "for two years".

    The first reading is the time from then to publication, the second the point at which it began.
    """

    def read(clock: Clock) -> list[TimeValue]:
        now = clock.published
        point = _away(now, amount, PAST) if now else None
        if now is None or point is None:
            return []
        lasts = r.since(point, r.on(now))
        grain = amount.low * DAYS[amount.unit]
        return [TimeValue(lasts.first, now, lasts.begin, now.isoformat(), point.slack, grain), point]

    return Meaning((DATELINE, BOUNDED) if amount.vague else (DATELINE,), read)


def spoken_away(amount: Amount, sign: int) -> Meaning:
    """The amount before (``sign`` -1) or after (1) the time last mentioned: "two days later"."""

    def read(clock: Clock) -> list[TimeValue]:
        spoken = clock.spoken
        if not spoken or not spoken.first or not spoken.last:
            return []
        begin, end = _away(spoken.first, amount, sign), _away(spoken.last, amount, sign)
        if not begin or not end:
            return []
        return [begin if begin == end else r.join(begin, end)]

    return Meaning((DATELINE, BOUNDED) if amount.vague else (DATELINE,), read)


def _edge(now: date, amount: Amount, sign: int) -> TimeValue | None:
    """The far end of the time that begins or ends ``now`` and is as long as the amount."""
    count = amount.high if amount.high is not None else amount.low
    if amount.unit == "week":
        return r.on(r.moved(now, sign * 7 * min(count, _MANY)))
    if amount.unit in ("decade", "century"):
        size = 10 if amount.unit == "decade" else 100
        return unit_of(now, "year", sign * size * min(count, 20))
    return _at(now, amount.unit, sign * min(count, _MANY))


def stretch(amount: Amount, *signs: int) -> Meaning:
    """The time of this amount up to publication (sign -1) or from it on (1): "the last three months".

    With several ``signs`` there is a reading for each, in that order.
    """

    def one(now: date, sign: int) -> TimeValue | None:
        edge = _edge(now, amount, sign)
        if edge is None:
            return None
        whole = r.join(edge, r.on(now)) if sign < 0 else r.join(r.on(now), edge)
        grain = max(amount.low, 1) * DAYS[amount.unit]
        return TimeValue(whole.first, whole.last, whole.begin, whole.end, _slack(amount), grain)

    def read(clock: Clock) -> list[TimeValue]:
        now = clock.published
        return [each for sign in signs if (each := one(now, sign))] if now else []

    return Meaning((DATELINE, BOUNDED) if amount.vague else (DATELINE,), read)
