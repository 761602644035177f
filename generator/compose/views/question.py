"""Questions: the matrix of those who hold something, and a page each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from generator.base import edtf
from generator.model.library import Stated
from generator.model.question import Question

from ..edition import Edition, Link
from ..shown import Shown
from .dates import WhenView, in_time, when_view
from .prose import Citations, SentenceView
from .statement import StanceView, StatementView, short_question, stance_view, statement_view


@dataclass(frozen=True, slots=True)
class HolderView:
    """Somebody, and what he held of one question over time."""

    holder: Link
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """``templates/question.md.j2``."""

    name: Shown
    proposition: Shown
    short_answer: Shown
    answer: tuple[SentenceView, ...]
    as_of: Shown
    background: tuple[SentenceView, ...]
    holders: tuple[HolderView, ...]
    disagreements: tuple[Link, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class Held:
    """A stance, when it was taken, and where the words are."""

    stance: StanceView
    when: WhenView | None
    href: str


@dataclass(frozen=True, slots=True)
class Cell:
    """What somebody held of a question in these sources, the last first; perhaps nothing."""

    question: Link
    held: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One who holds something, and a cell for each question."""

    holder: Link
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with its answer in a line and the date of the answer."""

    link: Link
    answer: Shown
    as_of: Shown


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """``templates/questions.md.j2``."""

    cards: tuple[QuestionCard, ...]
    columns: tuple[Link, ...]
    rows: tuple[Row, ...]


def in_order(edition: Edition) -> tuple[Question, ...]:
    """The questions in the order in which a reader would ask them."""
    return tuple(sorted(edition.library.seeds.questions.values(), key=lambda q: (q.order, q.id)))


def _held(edition: Edition) -> dict[str, dict[str, list[Stated]]]:
    """For each holder and question, what was held, in order of time."""
    held: dict[str, dict[str, list[Stated]]] = defaultdict(lambda: defaultdict(list))
    for stated in in_time(edition, edition.library.statements.values()):
        stance, holder = stated.statement.stance, stated.statement.holder
        if stance and holder:
            held[holder][stance.question].append(stated)
    return held


def _alphabetical(edition: Edition, holders: list[str]) -> list[str]:
    return sorted(holders, key=lambda holder: edition.tongue.order(edition.name(holder).words))


def _disagreements(edition: Edition, question_id: str, page: str) -> tuple[Link, ...]:
    """Those in which a side takes a stance on the question."""
    statements = edition.library.statements
    found = [
        disagreement.id
        for disagreement in edition.library.seeds.disagreements.values()
        if any(
            (stance := statements[address].statement.stance) and stance.question == question_id
            for side in disagreement.sides
            for address in side.statements
        )
    ]
    return edition.links(tuple(found), page)


def as_of(edition: Edition, question: Question) -> Shown:
    """The date of the answer, in words."""
    return edition.own(edition.tongue.period(edtf.parse(question.answer.as_of)))


def question_view(edition: Edition, question_id: str, page: str) -> QuestionView:
    """A question's page."""
    question = edition.library.seeds.questions[question_id]
    order = [each.id for each in in_order(edition)]
    index = order.index(question_id)
    held = {holder: by[question_id] for holder, by in _held(edition).items() if by.get(question_id)}
    citations = Citations(edition, page)
    return QuestionView(
        name=edition.text(question.name),
        proposition=edition.text(question.proposition),
        short_answer=edition.text(question.answer.short),
        answer=citations.prose(question.answer.sentences),
        as_of=as_of(edition, question),
        background=citations.prose(question.background),
        holders=tuple(
            HolderView(
                edition.link(holder, page),
                tuple(statement_view(edition, stated, page, anchor="") for stated in held[holder]),
            )
            for holder in _alphabetical(edition, list(held))
        ),
        disagreements=_disagreements(edition, question_id, page),
        before=edition.link(order[index - 1], page) if index else None,
        after=edition.link(order[index + 1], page) if index + 1 < len(order) else None,
    )


def _cell(edition: Edition, question: Question, stated: list[Stated], page: str) -> Cell:
    held: list[Held] = []
    for each in reversed(stated):
        stance = stance_view(edition, each.statement.stance, page)
        if stance and (not held or stance.value != held[-1].stance.value):
            lang = edition.library.seeds.sources[each.statement.evidence[0].source].lang
            href = edition.addresses.statement(each.address).seen_from(page)
            held.append(Held(stance, when_view(edition, each.date, lang), href))
    return Cell(short_question(edition, question.id, page), tuple(held))


def cards(edition: Edition, page: str) -> tuple[QuestionCard, ...]:
    """The questions with their answers in a line."""
    return tuple(
        QuestionCard(edition.link(q.id, page), edition.text(q.answer.short), as_of(edition, q))
        for q in in_order(edition)
    )


def questions_view(edition: Edition, page: str) -> QuestionsView:
    """The questions, and who holds what: rows only for those who hold something."""
    held = _held(edition)
    questions = in_order(edition)
    rows = tuple(
        Row(
            edition.link(holder, page),
            tuple(_cell(edition, question, held[holder].get(question.id, []), page) for question in questions),
        )
        for holder in _alphabetical(edition, list(held))
    )
    columns = tuple(short_question(edition, question.id, page) for question in questions)
    return QuestionsView(cards(edition, page), columns, rows)
