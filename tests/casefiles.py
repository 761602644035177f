"""A case is a file: above the line `===` stands the input, below it all that must come out.

`make goldens` rewrites what stands below; a new case may leave it empty.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.worlds import TESTS

CASES = TESTS / "cases"
LINE = "===\n"


def cases(kind: str) -> list[Path]:
    """The files of one kind of case."""
    return sorted((CASES / kind).iterdir())


def input_of(case: Path) -> str:
    """What stands above the line."""
    return case.read_text("utf-8").partition(LINE)[0]


def expected_of(case: Path) -> str:
    """What stands below the line."""
    return case.read_text("utf-8").partition(LINE)[2]


def compare(case: Path, answer: Callable[[str], str], update: bool) -> None:
    """Fail unless ``answer`` makes of the input what the case expects; with ``update`` write it down."""
    given = input_of(case)
    made = answer(given)
    if update:
        case.write_text(given + LINE + made, "utf-8")
    assert made == expected_of(case), f"{case.name}: `make goldens` if that is meant"
