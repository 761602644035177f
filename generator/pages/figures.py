"""The page with every number that the articles give, each with the statement that gives it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText

from .edition import Edition, Link
from .parts.statement import StatementView, figure_words, statement_view


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A number, what it counts, and the statement that gives it."""

    figure: LocalizedText
    of: Link | None
    statement: StatementView


@dataclass(frozen=True, slots=True)
class FiguresView:
    """``figures.md.j2``."""

    rows: tuple[FigureRow, ...]


def figures_view(edition: Edition, page: str) -> FiguresView:
    """Every number that a statement gives, in order of time."""
    rows = []
    for stated in edition.index.figures:
        figure = stated.statement.figure
        assert figure is not None
        rows.append(
            FigureRow(
                figure_words(edition, figure),
                edition.link(figure.of, page) if figure.of else None,
                statement_view(edition, stated, page, anchor=""),
            )
        )
    return FiguresView(tuple(rows))
