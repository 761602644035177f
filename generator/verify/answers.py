"""Answers against the statements on their questions: an answer may be overtaken by what was said later."""

from __future__ import annotations

from datetime import date

from generator.base.problems import Problem, warning
from generator.dates.edtf import parse
from generator.facts.chronology import date_of_words
from generator.model.library import Library, LocatedStatement


def _newest(library: Library) -> dict[str, tuple[date, LocatedStatement]]:
    """By question: the first day of the newest statement that takes a stance on it, and that statement.

    A statement without a date, or one of which only an end is known, may have been made at any time before: it
    overtakes nothing.
    """
    found: dict[str, tuple[date, LocatedStatement]] = {}
    for stated in library.statements.values():
        when = date_of_words(library.seeds, stated)
        stance, first = stated.statement.stance, when.period.first if when else None
        if stance and first and (stance.question not in found or first > found[stance.question][0]):
            found[stance.question] = first, stated
    return found


def check_answers(library: Library) -> list[Problem]:
    """A warning for each answer that holds for a time before the newest statement on its question."""
    newest, problems = _newest(library), list[Problem]()
    for question in library.seeds.questions.values():
        last = parse(question.answer.as_of).last
        if question.id not in newest or last is None:
            continue
        day, stated = newest[question.id]
        if day > last:
            message = f"The answer is as of {question.answer.as_of}, and '{stated.address}' of {day} came later."
            hint = "Read the answer again with that statement, and write its day into 'as_of'."
            problems.append(
                warning("answer-outdated", library.seeds.place(question.id, "answer", "as_of"), message, hint)
            )
    return problems
