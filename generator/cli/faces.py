"""One problem, several faces: for people, for programs, for a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping

from generator.base.problems import Problem

Paint = Callable[[str, str], str]
FORMATS = ("text", "json", "github")


def plain(words: str, _: str) -> str:
    """``words`` without colour."""
    return words


def text(problem: Problem, paint: Paint = plain) -> str:
    """Two lines: where and what, then what to do next."""
    kind = paint(problem.severity.value, "red" if problem.is_error else "yellow")
    return f"{paint(str(problem.place), 'bold')}: {kind} {problem.code}: {problem.message}\n    {problem.hint}"


def github(problem: Problem) -> str:
    """A workflow command, which GitHub shows beside the line of the pull request.

    See "Workflow commands for GitHub Actions"; there, percent signs and line ends must be escaped, in
    properties colons and commas too.
    """
    place = problem.place
    where = [f"file={_property(place.path)}", f"title={_property(problem.code)}"]
    if place.line:
        where[1:1] = [f"line={place.line}", f"col={place.column}"]
    return f"::{problem.severity.value} {','.join(where)}::{_data(problem.message + chr(10) + problem.hint)}"


def as_json(problems: Iterable[Problem], summary: Mapping[str, str], ok: bool) -> str:
    """One object for the whole run, in the order of the problems."""
    listed = [
        {
            "severity": problem.severity.value,
            "code": problem.code,
            "path": problem.place.path,
            "line": problem.place.line,
            "column": problem.place.column,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps({"ok": ok, "summary": dict(summary), "problems": listed}, ensure_ascii=False, indent=1)


def tally(problems: Iterable[Problem]) -> str:
    """How many errors and warnings there are, in words; empty if there are none."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    counts = [(errors, "error"), (len(found) - errors, "warning")]
    return ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number)


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
