"""The first half of the corridor, from files to what is known of them: load → resolve → verify."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from generator.base.collector import resting
from generator.base.problems import Problem, has_errors, in_order
from generator.base.settings import Settings

if TYPE_CHECKING:
    from generator.model.anchors import Anchors, CoverageRow
    from generator.model.library import Library

# The stages are imported where they are called: a build with nothing to do needs none of them,
# and loading them takes longer than finding that out.

# Called with the name of a stage, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

# Where a day begins first: what is changed there today is not of tomorrow.
_EASTERNMOST = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found. ``library`` and ``anchors`` are ``None`` only without a site.yaml."""

    library: Library | None
    anchors: Anchors | None
    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the build may go on."""
        return self.library is not None and not has_errors(self.problems)


def quiet(stage: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


def check(settings: Settings, progress: Progress = quiet) -> Checked:
    """Load, resolve and verify, and report every problem of all three at once."""
    from generator.load.seeds import load
    from generator.resolve.library import resolve
    from generator.verify.anchors import verify

    with resting():
        seeds, problems = load(settings.seeds, lambda done, of: progress("load", done, of))
        if seeds is None:
            return Checked(None, None, tuple(in_order(problems)))
        library, unresolved = resolve(seeds)
        anchors, unverified = verify(library, datetime.now(_EASTERNMOST).date())
    found = tuple(in_order([*problems, *unresolved, *unverified]))
    return Checked(library, anchors, found, anchors.counts)


def coverage(settings: Settings) -> tuple[tuple[CoverageRow, ...], tuple[Problem, ...]]:
    """Every sentence of every article with what rests on it, and the problems of the seeds."""
    checked = check(settings)
    return (checked.anchors.coverage if checked.anchors else ()), checked.problems
