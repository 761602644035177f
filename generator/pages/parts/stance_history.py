"""How a stance changed over time, as a sparkline and in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.sparkline import MOST, Sparkline, Step, sparkline
from generator.facts.attribution import government_changes, state_served
from generator.facts.chronology import day, is_day
from generator.language.labels import STANCES
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement

from ..edition import Edition

# The width of a slot, in pixels: in a cell of the table, and on the page of a question.
_SMALL, _LARGE = 16.0, 36.0
# The page of a question has room for more stances.
_MOST_ON_PAGE = 16


@dataclass(frozen=True, slots=True)
class SparklineView:
    """A sparkline, what it says in words, and the link to its statements (empty: they stand beside it)."""

    drawn: Sparkline
    label: LocalizedText
    href: str


def edtf(stated: LocatedStatement) -> str:
    """The date of a statement as EDTF; empty if it has none."""
    return stated.date.edtf if stated.date else ""


def _steps(edition: Edition, stated: Sequence[LocatedStatement]) -> list[tuple[Step, str]]:
    """The steps of the sparkline, each also in words. The same stance again with the same date makes no new step."""
    seeds, localizer = edition.library.seeds, edition.localizer
    steps: list[tuple[Step, str]] = []
    seen: tuple[str, str] | None = None
    passed = 0
    for each in stated:
        stance = each.statement.stance
        if stance is None or (stance.value, edtf(each)) == seen:
            continue
        seen = (stance.value, edtf(each))
        period = each.date.period if each.date else None
        starts = [
            event.date.period.first for event in government_changes(seeds, state_served(seeds, each)) if event.date
        ]
        before = sum(bool(period and start and start <= day(each)) for start in starts)
        step = Step(
            stance.value,
            str(day(each).year) if period else "",
            is_day(each),
            after_change=bool(steps) and before > passed,
        )
        passed = max(passed, before)
        when = localizer.period(period) if period else localizer.say("without a date")
        steps.append((step, f"{when}{localizer.say(': ')}{localizer.say(STANCES[stance.value][1])}"))
    return steps


def stance_history(
    edition: Edition, stated: Sequence[LocatedStatement], *, href: str = "", large: bool = False
) -> SparklineView | None:
    """The sparkline of ``stated``, which are in order of time; ``None`` if there is only one step.

    ``href`` is the link to the statements. ``large`` is for the page of a question.
    """
    steps = _steps(edition, stated)
    if len(steps) < 2:
        return None
    localizer = edition.localizer
    words = []
    for step, told in steps:
        words += [localizer.say("change of government")] if step.after_change else []
        words.append(told)
    return SparklineView(
        sparkline(
            [step for step, _ in steps],
            pitch=_LARGE if large else _SMALL,
            mirrored=localizer.direction == "rtl",
            years=large,
            most=_MOST_ON_PAGE if large else MOST,
        ),
        edition.own(localizer.say("How it moved: %(steps)s", steps=localizer.say("; ").join(words))),
        href,
    )
