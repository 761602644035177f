"""A problem in several formats: for people, for programs, for a pull request."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from generator.base.characters import in_one_line, refused
from generator.base.problems import Problem

Paint = Callable[[str, str], str]
FORMATS = ("text", "json", "github")


def plain(words: str, _: str) -> str:
    """``words`` as they are: the ``Paint`` for output without colours."""
    return words


def text(problem: Problem, paint: Paint = plain) -> str:
    """Two lines: the place and the message, then what to do. Words of records and of file names add no further line."""
    kind = paint(problem.severity.value, "red" if problem.is_error else "yellow")
    place, message, hint = map(in_one_line, (str(problem.place), problem.message, problem.hint))
    return f"{paint(place, 'bold')}: {kind} {problem.code}: {message}\n    {hint}"


def github(problem: Problem) -> str:
    """A workflow command of GitHub Actions, which shows the problem beside its line in a pull request.

    See "Workflow commands for GitHub Actions": percent signs and line ends must be escaped, and in properties also
    colons and commas.
    """
    place = problem.place
    where = [f"file={_property(in_one_line(place.path))}", f"title={_property(problem.code)}"]
    if place.line:
        where[1:1] = [f"line={place.line}", f"col={place.column}"]
    words = "\n".join(map(in_one_line, (problem.message, problem.hint)))
    return f"::{problem.severity.value} {','.join(where)}::{_data(words)}"


def as_json(problems: Iterable[Problem], summary: Mapping[str, str], ok: bool) -> str:
    """A JSON object for the whole run: whether it was good, its summary, and its problems in the order given."""
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
    return dumped({"ok": ok, "summary": dict(summary), "problems": listed})


def dumped(value: Any) -> str:
    """``value`` as JSON that is safe to print: letters as they are, control characters as escapes."""
    written = json.dumps(value, ensure_ascii=False, indent=1)
    # Such characters are only inside strings, where an escape means the same.
    return "".join(_escaped(written))


def _escaped(written: str) -> Iterator[str]:
    at = 0
    for offset, char in refused(written):
        yield written[at:offset]
        yield json.dumps(char)[1:-1]
        at = offset + 1
    yield written[at:]


def tally(problems: Iterable[Problem]) -> str:
    """The number of errors and of warnings in words: "1 error, 2 warnings"; empty if there are none."""
    found = list(problems)
    errors = sum(problem.is_error for problem in found)
    counts = [(errors, "error"), (len(found) - errors, "warning")]
    return ", ".join(f"{number} {noun}{'' if number == 1 else 's'}" for number, noun in counts if number)


def _data(words: str) -> str:
    return words.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(words: str) -> str:
    return _data(words).replace(":", "%3A").replace(",", "%2C")
