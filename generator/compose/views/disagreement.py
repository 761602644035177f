"""Disagreements: the index, and a page for each with its sides, none of which wins."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.disagreement import Side

from ..edition import Edition, Link
from ..shown import Shown
from ..words import DISAGREEMENTS
from .prose import Citations, SentenceView
from .statement import StatementView, reports, statement_view


@dataclass(frozen=True, slots=True)
class SideView:
    """One side of a disagreement."""

    name: Shown
    reported: Shown
    origins: tuple[Shown, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """``templates/disagreement.md.j2``."""

    name: Shown
    kind: Shown
    sides: tuple[SideView, ...]
    explanation: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementCard:
    """A disagreement in the index, with the names of its sides."""

    link: Link
    kind: Shown
    sides: tuple[Shown, ...]


@dataclass(frozen=True, slots=True)
class DisagreementsView:
    """``templates/disagreements.md.j2``."""

    cards: tuple[DisagreementCard, ...]


def _side(edition: Edition, side: Side, page: str) -> SideView:
    stated = [edition.library.statements[address] for address in side.statements]
    reported, origins = reports(edition, stated)
    views = tuple(statement_view(edition, each, page, anchor="") for each in stated)
    return SideView(edition.text(side.name), reported, origins, views)


def _kind(edition: Edition, disagreement_id: str) -> Shown:
    kind = edition.library.seeds.disagreements[disagreement_id].kind
    return edition.own(edition.tongue.say(DISAGREEMENTS[kind]))


def disagreement_view(edition: Edition, disagreement_id: str, page: str) -> DisagreementView:
    """A disagreement's page."""
    disagreement = edition.library.seeds.disagreements[disagreement_id]
    return DisagreementView(
        name=edition.text(disagreement.name),
        kind=_kind(edition, disagreement_id),
        sides=tuple(_side(edition, side, page) for side in disagreement.sides),
        explanation=Citations(edition, page).prose(disagreement.explanation),
    )


def disagreements_view(edition: Edition, page: str) -> DisagreementsView:
    """All disagreements, in alphabetical order."""
    disagreements = edition.library.seeds.disagreements.values()
    cards = [
        DisagreementCard(
            edition.link(each.id, page),
            _kind(edition, each.id),
            tuple(edition.text(side.name) for side in each.sides),
        )
        for each in disagreements
    ]
    return DisagreementsView(tuple(sorted(cards, key=lambda card: edition.tongue.order(card.link.text.words))))
