"""What a run prints: its progress while it works, then problems and a summary."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import TracebackType
from typing import TextIO

import click

from generator.base.places import Place
from generator.base.problems import Problem, has_errors

from . import faces

FINE, WRONG = 0, 1


class Progress:
    """A line on the terminal that says what is being done. If stderr is not a terminal, nothing is printed.

    Call it with a stage, how much of it is done, and of how much. Use it as a context manager, which removes the line
    at the end.
    """

    _PAUSE = 0.1

    def __init__(self) -> None:
        self._stream: TextIO = sys.stderr
        self._shows = self._stream.isatty()
        self._stage = ""
        self._next = 0.0

    def __call__(self, stage: str, done: int = 0, of: int = 0) -> None:
        """Show ``stage``. The numbers of one stage are printed at most ten times a second."""
        now = time.monotonic()
        if self._shows and (stage != self._stage or now >= self._next):
            self._stage, self._next = stage, now + self._PAUSE
            self._write(f"{stage} {done}/{of} …" if of > 1 else f"{stage} …")

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        if self._shows:
            self._write("")

    def _write(self, line: str) -> None:
        self._stream.write(f"\r\x1b[K{line}")
        self._stream.flush()


@dataclass(frozen=True, slots=True)
class Reporter:
    """Prints problems and summaries in the format ``face``, one of ``faces.FORMATS``.

    ``seeds`` and ``project`` are needed to print paths relative to the project.
    """

    face: str
    seeds: Path
    project: Path

    def report(self, problems: Sequence[Problem], summary: Mapping[str, str]) -> int:
        """Print everything; returns the exit code: 1 if a problem is an error, else 0."""
        shown = [self._placed(problem) for problem in problems]
        wrong = has_errors(shown)
        if self.face == "json":
            click.echo(faces.as_json(shown, summary, not wrong))
            return WRONG if wrong else FINE
        for problem in shown:
            if self.face == "github":
                click.echo(faces.github(problem))
            else:
                click.echo(faces.text(problem, _paint()), err=True)
        lines = dict(summary)
        if shown:
            lines["problems"] = faces.tally(shown)
        for name, words in lines.items():
            click.echo(f"{name}: {words}")
        return WRONG if wrong else FINE

    def _placed(self, problem: Problem) -> Problem:
        """``problem`` with a path relative to the project; the seeds may be outside of it."""
        path = problem.place.path
        if self.seeds.parent == self.project or path.partition("/")[0] != self.seeds.name:
            return problem
        seen = Path(os.path.relpath(self.seeds.parent / path, self.project)).as_posix()
        return replace(problem, place=Place(seen, problem.place.line, problem.place.column))


def _paint() -> faces.Paint:
    """The function that colours words: none for a pipe, or if ``NO_COLOR`` is set (https://no-color.org)."""
    if os.environ.get("NO_COLOR") or not sys.stderr.isatty():
        return faces.plain

    def paint(words: str, how: str) -> str:
        return click.style(words, bold=True) if how == "bold" else click.style(words, fg=how)

    return paint
