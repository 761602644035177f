"""How a stance moved: the strip of what was held, in order of time, and the same in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.charts.sparkline import MOST, Moment, Strip, strip
from generator.facts.attribution import changes_of, state_served
from generator.language.labels import STANCES
from generator.markup.localized import Shown
from generator.model.library import Stated

from ..edition import Edition

_SMALL, _LARGE = 16.0, 36.0
# On a page of its own there is room for more of the way.
_MOST_ON_PAGE = 16


@dataclass(frozen=True, slots=True)
class StripView:
    """A strip, what it says in words, and where the statements are that it shows (empty: right here)."""

    drawn: Strip
    label: Shown
    href: str


def day(stated: Stated) -> date:
    """By which day something was said, to put one thing before another."""
    period = stated.date.period if stated.date else None
    return (period and (period.first or period.last)) or date.min


def edtf(stated: Stated) -> str:
    """The date of a statement as it is written, empty where it has none."""
    return stated.date.edtf if stated.date else ""


def is_day(stated: Stated) -> bool:
    return bool(stated.date and stated.date.period.is_day)


def _moments(edition: Edition, stated: Sequence[Stated]) -> list[tuple[Moment, str]]:
    """The way that the stances went, and each step in words; what only repeats on one day is one step."""
    seeds, tongue = edition.library.seeds, edition.tongue
    steps: list[tuple[Moment, str]] = []
    seen: tuple[str, str] | None = None
    passed = 0
    for each in stated:
        stance = each.statement.stance
        if stance is None or (stance.value, edtf(each)) == seen:
            continue
        seen = (stance.value, edtf(each))
        period = each.date.period if each.date else None
        starts = [event.date.period.first for event in changes_of(seeds, state_served(seeds, each)) if event.date]
        before = sum(bool(period and start and start <= day(each)) for start in starts)
        moment = Moment(
            stance.value,
            str(day(each).year) if period else "",
            is_day(each),
            after_change=bool(steps) and before > passed,
        )
        passed = max(passed, before)
        when = tongue.period(period) if period else tongue.say("without a date")
        steps.append((moment, f"{when}{tongue.say(': ')}{tongue.say(STANCES[stance.value][1])}"))
    return steps


def strip_view(edition: Edition, stated: Sequence[Stated], *, href: str = "", large: bool = False) -> StripView | None:
    """How it moved, where there is more than one step."""
    steps = _moments(edition, stated)
    if len(steps) < 2:
        return None
    tongue = edition.tongue
    words = []
    for moment, step in steps:
        words += [tongue.say("change of government")] if moment.after_change else []
        words.append(step)
    return StripView(
        strip(
            [moment for moment, _ in steps],
            pitch=_LARGE if large else _SMALL,
            mirrored=tongue.direction == "rtl",
            years=large,
            most=_MOST_ON_PAGE if large else MOST,
        ),
        edition.own(tongue.say("How it moved: %(steps)s", steps=tongue.say("; ").join(words))),
        href,
    )


