"""Answers: a statement answers another one, and not, by way of others, itself."""

from __future__ import annotations

from generator.base.problems import Problem
from generator.model.library import Library


def check_replies(library: Library) -> list[Problem]:
    """A problem for every statement that answers itself, directly or in a circle; one for each circle."""
    problems = []
    for address, stated in library.statements.items():
        circle, following = [address], stated.statement.responds_to
        while following and following not in circle and following in library.statements:
            circle.append(following)
            following = library.statements[following].statement.responds_to
        if following == address and address == min(circle):
            place = library.seeds.place(stated.owner, "statements", stated.key, "responds_to")
            message = f"This statement answers itself: {' → '.join([*circle, address])}."
            problems.append(Problem("answers-itself", place, message, "Name the statement that it answers."))
    return problems
