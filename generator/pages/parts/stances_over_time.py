"""The stances of an actor by question, in order of time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.stances import is_held_by
from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .dates import WhenView, when_view
from .stance import StanceView, short_question, stance_view
from .statements_by_article import place_of


@dataclass(frozen=True, slots=True)
class StepView:
    """A stance and its date. ``speaker`` is who spoke for the actor; ``None`` if it spoke itself, or did not speak."""

    stance: StanceView
    when: WhenView | None
    speaker: Link | None
    href: str


@dataclass(frozen=True, slots=True)
class StancesOverTimeView:
    """A question, and the stances on it, the oldest first."""

    question: Link
    steps: tuple[StepView, ...]


def _step(edition: Edition, stated: LocatedStatement, actor_id: str, page: str) -> StepView:
    statement = stated.statement
    stance = stance_view(edition, stated, page)
    assert stance is not None  # the caller's duty
    source = edition.library.seeds.sources[statement.evidence[0].source]
    speaks_for = statement.said_by not in (None, actor_id) and stance.account is None
    speaker = edition.link(statement.said_by, page) if statement.said_by and speaks_for else None
    return StepView(stance, when_view(edition, stated.date, source.lang), speaker, f"#{place_of(stated.address)}")


def stances_over_time(
    edition: Edition, actor_id: str, statements: Sequence[LocatedStatement], page: str
) -> tuple[StancesOverTimeView, ...]:
    """The stances that ``statements`` show. They are in order of time; questions have their own order."""
    by_question: dict[str, list[LocatedStatement]] = {}
    for stated in statements:
        if stated.statement.stance and is_held_by(stated, actor_id):
            by_question.setdefault(stated.statement.stance.question, []).append(stated)
    questions = edition.library.seeds.questions
    return tuple(
        StancesOverTimeView(
            short_question(edition, question, page),
            tuple(_step(edition, stated, actor_id, page) for stated in by_question[question]),
        )
        for question in sorted(by_question, key=lambda each: (questions[each].order, each))
    )
