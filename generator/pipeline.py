"""Floor 4, the one corridor: load → resolve → verify → compose → write → render.

The stages never call each other. Each returns ``(result, problems)``; the corridor
stops before ``compose`` if any problem is an error, so nothing unverified is written
and what was there stays as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.base.problems import Problem, has_errors, in_order
from generator.load.seeds import load
from generator.model.anchors import Anchors, CoverageRow
from generator.model.library import Library
from generator.resolve.library import resolve
from generator.verify.anchors import verify

# Called with the name of a stage, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything is. ``docs`` receives Markdown, ``out`` the rendered site."""

    project: Path
    seeds: Path
    docs: Path
    out: Path


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


def _quiet(stage: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


def check(settings: Settings, progress: Progress = _quiet) -> Checked:
    """Load, resolve and verify, and report every problem of all three at once."""
    seeds, problems = load(settings.seeds, lambda done, of: progress("load", done, of))
    if seeds is None:
        return Checked(None, None, tuple(in_order(problems)))
    library, unresolved = resolve(seeds)
    anchors, unverified = verify(library)
    found = tuple(in_order([*problems, *unresolved, *unverified]))
    return Checked(library, anchors, found, anchors.counts)


def coverage(settings: Settings) -> tuple[tuple[CoverageRow, ...], tuple[Problem, ...]]:
    """Every sentence of every article with what rests on it, and the problems of the seeds."""
    checked = check(settings)
    return (checked.anchors.coverage if checked.anchors else ()), checked.problems
