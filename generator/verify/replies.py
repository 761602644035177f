"""Answers: a statement answers another one, and not, by way of others, itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.problems import Problem
from generator.model.library import Library


def _circles(answered: Mapping[str, str | None]) -> Iterator[list[str]]:
    """The statements that answer each other in a circle, each circle once, its first address first.

    ``answered`` says of each statement which one it answers. However long the chains are, each is gone along once.
    """
    done: set[str] = set()
    for start in answered:
        chain: dict[str, int] = {}
        here: str | None = start
        while here is not None and here in answered and here not in done and here not in chain:
            chain[here] = len(chain)
            here = answered[here]
        if here in chain:
            circle = list(chain)[chain[here] :]
            first = circle.index(min(circle))
            yield circle[first:] + circle[:first]
        done.update(chain)


def check_replies(library: Library) -> list[Problem]:
    """A problem for every circle of statements that answer each other, or themselves."""
    problems = []
    for circle in _circles({address: each.statement.responds_to for address, each in library.statements.items()}):
        stated = library.statements[circle[0]]
        place = library.seeds.place(stated.owner, "statements", stated.key, "responds_to")
        message = f"This statement answers itself: {' → '.join([*circle, circle[0]])}."
        problems.append(Problem("answers-itself", place, message, "Name the statement that it answers."))
    return problems
