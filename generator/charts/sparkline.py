"""The sparkline in a cell of the table of stances: the stances of an actor on a question, as shapes on a line of time.

Geometry only, in SVG user units; the style sheets show one unit as one CSS pixel. Marks stand in order of time, one
slot each, and not to scale. The line shows how certain the dates are: it is solid below a known day, broken below any
other date, and missing below a stance without a date.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

HEIGHT = 22
_LABELLED = 40  # the height with years beneath the line
_MIDDLE = 9.0
_LINE = 19.0
_LABEL = 35.0
_GAP = 8.0  # the space between two slots at a change of government, or before the first undated stance
_EDGE = 2.0  # how far the line stays from the end of its slot
MOST = 7

# The path of each shape around 0 0, within 5.5 units, and whether it is filled (else it is an outline).
SHAPES: dict[str, tuple[str, bool]] = {
    "for": ("M0-5 5.2 4H-5.2z", True),
    "for-part": ("M0-5 5.2 4H-5.2z", False),
    "conditional": ("M0-5.5 5.5 0 0 5.5-5.5 0z", True),
    "rules-nothing-out": ("M0-5 5 0 0 5-5 0z", False),
    "undecided": ("M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0-8.4 0z", False),
    "warns": ("M0 5-5.2-4H5.2z", False),
    "against": ("M0 5-5.2-4H5.2z", True),
    "expects": ("M-4.5 0H4.5", False),
    "other": ("M-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0z", True),
}


@dataclass(frozen=True, slots=True)
class Step:
    """One stance: its value, its year (empty: undated), and whether its day is known.

    ``after_change``: there was a change of government between the stance before and this one.
    """

    value: str
    year: str
    is_day: bool
    after_change: bool = False


@dataclass(frozen=True, slots=True)
class StanceMark:
    """A shape with its centre at ``x``, ``y``; ``path`` is relative to that point."""

    x: float
    y: float
    value: str
    path: str
    is_filled: bool


@dataclass(frozen=True, slots=True)
class TimeLine:
    """A part of the line of time, from ``x1`` to ``x2`` at ``y``; broken if the date is not a day."""

    x1: float
    x2: float
    y: float
    is_broken: bool


@dataclass(frozen=True, slots=True)
class YearLabel:
    """A year with its middle at ``x`` and its baseline at ``y``."""

    x: float
    y: float
    text: str


@dataclass(frozen=True, slots=True)
class Sparkline:
    """All shapes, in a box of ``width`` by ``height`` units.

    ``changes`` are the x coordinates of changes of government. ``gap`` is the x coordinate where steps were left out.
    """

    width: float
    height: int
    marks: tuple[StanceMark, ...]
    lines: tuple[TimeLine, ...]
    changes: tuple[float, ...]
    labels: tuple[YearLabel, ...]
    gap: float | None


def shortened(steps: Sequence[Step], most: int = MOST) -> tuple[list[Step], int | None]:
    """At most ``most`` steps, and after how many of them others were left out (``None``: nowhere visibly).

    First, steps that only repeat the one before are left out. If there are still too many, the first step and the last
    ones stay.
    """
    kept = list(steps)
    if len(kept) > most:
        kept = [
            step
            for index, step in enumerate(kept)
            if index in (0, len(kept) - 1) or step.after_change or step.value != kept[index - 1].value
        ]
    if len(kept) <= most:
        return kept, None
    last = kept[len(kept) - most + 1 :]
    return [kept[0], *last], 1


def sparkline(
    steps: Sequence[Step], *, pitch: float, mirrored: bool, years: bool = False, most: int = MOST
) -> Sparkline:
    """The sparkline of ``steps``, which are in order of time, undated ones last.

    ``pitch`` is the width of one slot. ``mirrored`` makes time run from right to left. ``years`` writes the years below
    the line; then ``pitch`` must be at least 30.
    """
    kept, left_out = shortened(steps, most)
    xs: list[float] = []
    changes: list[float] = []
    gap: float | None = None
    at = 0.0
    for index, step in enumerate(kept):
        if step.after_change and index:
            changes.append(at + _GAP / 2)
            at += _GAP
        elif index and index == left_out:
            gap = at + pitch / 2
            at += pitch
        elif index and not step.year and kept[index - 1].year:
            at += _GAP
        xs.append(at + pitch / 2)
        at += pitch
    width = at

    def across(x: float) -> float:
        return round(width - x if mirrored else x, 2)

    marks = tuple(
        StanceMark(across(x), _MIDDLE, step.value, *SHAPES[step.value]) for x, step in zip(xs, kept, strict=True)
    )
    half = pitch / 2 - _EDGE
    lines = tuple(
        TimeLine(across(x - half), across(x + half), _LINE, not step.is_day)
        for x, step in zip(xs, kept, strict=True)
        if step.year
    )
    return Sparkline(
        width=round(width, 2),
        height=_LABELLED if years else HEIGHT,
        marks=marks,
        lines=lines,
        changes=tuple(across(x) for x in changes),
        labels=_labels(kept, [across(x) for x in xs]) if years else (),
        gap=across(gap) if gap is not None else None,
    )


def _labels(kept: Sequence[Step], xs: Sequence[float]) -> tuple[YearLabel, ...]:
    """A label for each year, in the middle of its marks."""
    labels = []
    for year, group in groupby(zip(kept, xs, strict=True), key=lambda pair: pair[0].year):
        places = [x for _, x in group]
        if year:
            labels.append(YearLabel(round((places[0] + places[-1]) / 2, 2), _LABEL, year))
    return tuple(labels)
