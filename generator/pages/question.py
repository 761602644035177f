"""Questions: the index with the table of stances, and the page of each."""

from __future__ import annotations

from dataclasses import dataclass

from generator.dates import edtf
from generator.markup.localized import LocalizedText
from generator.model.question import Question

from .edition import Edition, Link
from .parts.cited_text import Citations, SentenceView
from .parts.stance import short_question
from .parts.stance_history import SparklineView, stance_history
from .parts.stance_matrix import LegendEntry, RowGroup, alphabetical, is_wide, legend, row_groups
from .parts.statement import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class HolderView:
    """An actor on the page of a question: the sparkline, and the statements held in its name, in order of time."""

    id: str
    holder: Link
    history: SparklineView | None
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class QuestionView:
    """``question.md.j2``."""

    name: LocalizedText
    proposition: LocalizedText
    short_answer: LocalizedText
    answer: tuple[SentenceView, ...]
    as_of: LocalizedText
    background: tuple[SentenceView, ...]
    holders: tuple[HolderView, ...]
    disagreements: tuple[Link, ...]
    before: Link | None
    after: Link | None


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """A question with its short answer, and the date of the answer."""

    link: Link
    answer: LocalizedText
    as_of: LocalizedText


@dataclass(frozen=True, slots=True)
class QuestionsView:
    """``questions.md.j2``."""

    cards: tuple[QuestionCard, ...]
    legend: tuple[LegendEntry, ...]
    columns: tuple[Link, ...]
    groups: tuple[RowGroup, ...]
    is_wide: bool


def in_order(edition: Edition) -> tuple[Question, ...]:
    """The questions, sorted by their ``order`` and then by id."""
    return tuple(sorted(edition.library.seeds.questions.values(), key=lambda q: (q.order, q.id)))


def short_answer(edition: Edition, question: Question) -> LocalizedText:
    """The short answer. Quoted words in it are marked if they are in what the long answer cites."""
    cited = (address for sentence in question.answer.sentences for address in sentence.cites)
    return edition.quoting(question.answer.short, *dict.fromkeys(cited))


def as_of(edition: Edition, question: Question) -> LocalizedText:
    """The date of the answer, in words."""
    return edition.own(edition.localizer.period(edtf.parse(question.answer.as_of)))


def question_view(edition: Edition, question_id: str, page: str) -> QuestionView:
    """The page of a question, which stands at the path ``page``."""
    question = edition.library.seeds.questions[question_id]
    order = [each.id for each in edition.once(in_order)]
    index = order.index(question_id)
    held = edition.index.holders.get(question_id, {})
    citations = Citations(edition, page)
    return QuestionView(
        name=edition.text(question.name),
        proposition=edition.text(question.proposition),
        short_answer=short_answer(edition, question),
        answer=citations.prose(question.answer.sentences),
        as_of=as_of(edition, question),
        background=citations.prose(question.background),
        holders=tuple(
            HolderView(
                holder,
                edition.link(holder, page),
                stance_history(edition, held[holder], large=True),
                tuple(statement_view(edition, stated, page, anchor="") for stated in held[holder]),
            )
            for holder in alphabetical(edition, held)
        ),
        disagreements=edition.links(edition.index.disagreements_on.get(question_id, ()), page),
        before=edition.link(order[index - 1], page) if index else None,
        after=edition.link(order[index + 1], page) if index + 1 < len(order) else None,
    )


def cards(edition: Edition, page: str) -> tuple[QuestionCard, ...]:
    """The questions with their short answers."""
    return tuple(
        QuestionCard(edition.link(q.id, page), short_answer(edition, q), as_of(edition, q))
        for q in edition.once(in_order)
    )


def questions_view(edition: Edition, page: str) -> QuestionsView:
    """The questions, and the table of stances."""
    questions = edition.once(in_order)
    groups = row_groups(edition, questions, page)
    return QuestionsView(
        cards=cards(edition, page),
        legend=legend(edition),
        columns=tuple(short_question(edition, question.id, page) for question in questions),
        groups=groups,
        is_wide=is_wide(groups, len(questions)),
    )
