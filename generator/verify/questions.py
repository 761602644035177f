"""The order in which questions are asked."""

from __future__ import annotations

from generator.base.problems import Problem, warning
from generator.model.library import Library


def check_orders(library: Library) -> list[Problem]:
    """A warning for each question that stands at the same place as another one."""
    seeds = library.seeds
    first: dict[int, str] = {}
    problems = []
    for question_id, question in sorted(seeds.questions.items()):
        other = first.setdefault(question.order, question_id)
        if other != question_id:
            place = seeds.place(question_id, "order")
            message = f"'{question_id}' and '{other}' both stand at {question.order}, so their ids decide the order."
            problems.append(warning("order-shared", place, message, "Give each question a place of its own."))
    return problems
