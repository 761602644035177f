"""A problem is a value: what is wrong, where, and what to do about it.

All rooms collect problems and return them. They print nothing and do not stop at the first problem; the pipeline
decides what to do.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from .places import Place


class Severity(StrEnum):
    """An error stops the build before anything is written; a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong.

    ``code`` is in kebab case and never changes: documentation and tests refer to it. ``message`` says what is wrong.
    ``hint`` says what to do next; it is never empty.
    """

    code: str
    place: Place
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        """Whether this problem stops the build."""
        return self.severity is Severity.ERROR


def warning(code: str, place: Place, message: str, hint: str) -> Problem:
    """A problem that does not stop the build."""
    return Problem(code, place, message, hint, Severity.WARNING)


def as_data(problem: Problem) -> dict[str, Any]:
    """``problem`` as JSON can hold it; ``of_data`` reads it back."""
    return asdict(problem)


def of_data(data: Mapping[str, Any]) -> Problem:
    """The problem of which ``as_data`` made ``data``.

    Raises ``TypeError``, ``KeyError`` or ``ValueError`` if ``data`` is not a problem.
    """
    place, severity = Place(**data["place"]), Severity(data["severity"])
    return Problem(**{**data, "place": place, "severity": severity})


def has_errors(problems: Iterable[Problem]) -> bool:
    """Whether one of ``problems`` stops the build."""
    return any(problem.is_error for problem in problems)


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Each problem once, errors and warnings together, sorted by file, line and column."""
    return sorted(set(problems), key=lambda p: (p.place, p.code, p.message))
