"""The table of stances: who holds what on which question, and how that changed; each cell leads to the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.facts.attribution import government_changed_since, last_said
from generator.facts.chronology import day, is_day
from generator.language.labels import STANCES, STANCES_MEAN
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement
from generator.model.question import Question

from ..edition import Edition, Link
from .dates import date_pieces
from .stance import StanceView, account, short_question, stance_view
from .stance_history import SparklineView, edtf, stance_history

# The kinds of actors that speak for many; their rows come first.
_FOR_MANY = frozenset({"state", "group-of-states", "alliance"})
# What a wide screen has room for: the number of columns, and of letters in the unbroken dates of all columns.
_COLUMNS, _LETTERS = 8, 190


@dataclass(frozen=True, slots=True)
class Since:
    """A change of government: the link to its event, and its date."""

    href: str
    when: tuple[LocalizedText, ...]


@dataclass(frozen=True, slots=True)
class HeldView:
    """A stance, who spoke, when, and the link to the words.

    ``who`` is ``None`` if only the actor of the row spoke. ``since`` is a change of government after the words.
    """

    stance: StanceView
    href: str
    who: LocalizedText | None
    when: tuple[LocalizedText, ...]
    since: Since | None


@dataclass(frozen=True, slots=True)
class Cell:
    """The last stance of an actor on a question; several if none is known to be the last.

    If the sources have none, ``held`` is empty, and the cell stands for ``span`` questions in a row.
    """

    question: Link
    held: tuple[HeldView, ...]
    history: SparklineView | None
    span: int


@dataclass(frozen=True, slots=True)
class Row:
    """The row of an actor. ``unheld`` says in words on how many questions the sources have nothing.

    ``ranks`` is for sorting: for each question the number of the first stance in the cell, in the order of all stances;
    -1 for nothing. ``last`` is the day of the last statement as ``YYYY-MM-DD``; empty if none has a date. ``number`` is
    the number of stances in all cells.
    """

    holder: Link
    cells: tuple[Cell, ...]
    number: int
    unheld: LocalizedText | None
    ranks: str
    last: str


@dataclass(frozen=True, slots=True)
class RowGroup:
    """The rows under one heading, in alphabetical order."""

    name: LocalizedText
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A stance with its shape, its word, and what it means."""

    value: str
    shape: str
    word: LocalizedText
    meaning: LocalizedText


def alphabetical(edition: Edition, holders: Iterable[str]) -> list[str]:
    """The ids of actors, sorted by their names and then by id."""
    return sorted(holders, key=lambda holder: (edition.localizer.order(edition.name(holder).words), holder))


def legend(edition: Edition) -> tuple[LegendEntry, ...]:
    """All stances, in the order by which columns are sorted."""
    say, own = edition.localizer.say, edition.own
    return tuple(
        LegendEntry(value, shape, own(say(word)), own(say(STANCES_MEAN[value])))
        for value, (shape, word) in STANCES.items()
    )


def _speaker(stated: LocatedStatement) -> str | None:
    """The actor whose stance it is: if the record names a holder, that one, otherwise the speaker."""
    statement = stated.statement
    told = statement.stance.holder if statement.stance else None
    return told or statement.said_by or statement.holder


def _since(edition: Edition, stated: LocatedStatement, page: str) -> Since | None:
    event = government_changed_since(edition.library.seeds, stated)
    if event is None:
        return None
    return Since(edition.permalinks.record(event.id).seen_from(page), date_pieces(edition, event.date))


def _held_view(edition: Edition, row: str, same: Sequence[LocatedStatement], page: str) -> HeldView:
    """One stance in a cell. ``same`` are the statements that show it with the same date; it leads to the first."""
    stated = same[0]
    stance = stance_view(edition, stated, page)
    assert stance is not None  # only statements with a stance are held
    speakers = dict.fromkeys(speaker for each in same if (speaker := _speaker(each)) and speaker != row)
    names = [edition.name(speaker).words for speaker in speakers]
    return HeldView(
        stance=stance,
        href=edition.permalinks.statement(stated.address).seen_from(page),
        who=edition.own(edition.localizer.listed(names)) if names else None,
        when=date_pieces(edition, stated.date),
        since=_since(edition, stated, page),
    )


def _now(edition: Edition, row: str, stated: Sequence[LocatedStatement], page: str) -> tuple[HeldView, ...]:
    """The stances that may be the last, each value once."""
    by_value: dict[str, list[LocatedStatement]] = defaultdict(list)
    for each in last_said(stated):
        if each.statement.stance:
            by_value[each.statement.stance.value].append(each)
    views = []
    for value in sorted(by_value, key=list(STANCES).index):
        newest = max(by_value[value], key=lambda each: (is_day(each), day(each)))
        alike = (edtf(newest), account(edition, newest))
        same = [each for each in by_value[value] if (edtf(each), account(edition, each)) == alike]
        views.append(_held_view(edition, row, same, page))
    return tuple(views)


def _cells(
    edition: Edition,
    row: str,
    held: Mapping[str, tuple[LocatedStatement, ...]],
    questions: Sequence[Question],
    page: str,
) -> Iterator[Cell]:
    """A cell for each question with a stance, and one for each run of questions without."""
    for has_any, run in groupby(questions, key=lambda question: bool(held.get(question.id))):
        group = list(run)
        if not has_any:
            yield Cell(short_question(edition, group[0].id, page), (), None, len(group))
            continue
        for question in group:
            stated = held[question.id]
            there = edition.permalinks.record(question.id).seen_from(page)
            history = stance_history(edition, stated, href=f"{there}#holder-{row}")
            yield Cell(short_question(edition, question.id, page), _now(edition, row, stated, page), history, 1)


def _row(
    edition: Edition,
    row: str,
    held: Mapping[str, tuple[LocatedStatement, ...]],
    questions: Sequence[Question],
    page: str,
) -> Row:
    cells = tuple(_cells(edition, row, held, questions, page))
    unheld = sum(cell.span for cell in cells if not cell.held)
    words = edition.localizer.say_many(
        "nothing in the sources on %(num)s other question",
        "nothing in the sources on %(num)s other questions",
        unheld,
    )
    days = [day(stated) for statements in held.values() for stated in statements if stated.date]
    order = list(STANCES)
    ranks = [[order.index(cell.held[0].stance.value)] if cell.held else [-1] * cell.span for cell in cells]
    return Row(
        holder=edition.link(row, page),
        cells=cells,
        number=sum(len(cell.held) for cell in cells),
        unheld=edition.own(words) if unheld else None,
        ranks=" ".join(str(rank) for several in ranks for rank in several),
        last=max(days).isoformat() if days else "",
    )


def row_groups(edition: Edition, questions: Sequence[Question], page: str) -> tuple[RowGroup, ...]:
    """All rows: first those of states and alliances, then those of actors with stances in their own name."""
    held, seeds = edition.index.held, edition.library.seeds
    groups = []
    for name, for_many in (
        (edition.localizer.say("States and alliances"), True),
        (edition.localizer.say("In their own name"), False),
    ):
        ids = [row for row in held if (seeds.actors[row].kind in _FOR_MANY) == for_many]
        rows = tuple(_row(edition, row, held[row], questions, page) for row in alphabetical(edition, ids))
        if rows:
            groups.append(RowGroup(edition.own(name), rows))
    return tuple(groups)


def is_wide(groups: Iterable[RowGroup], number: int) -> bool:
    """Whether a table with ``number`` columns is too wide for a page of 1280 pixels, because of its unbroken dates."""
    widest: dict[str, int] = defaultdict(int)
    for cell in (cell for group in groups for row in group.rows for cell in row.cells):
        for piece in (piece for held in cell.held for piece in held.when if piece.whole):
            widest[cell.question.href] = max(widest[cell.question.href], len(piece.words))
    return number > _COLUMNS or sum(widest.values()) > _LETTERS
