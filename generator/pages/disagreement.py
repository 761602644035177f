"""Disagreements: the index, and the page of each with its sides. The sides are shown as equals."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import DISAGREEMENTS, DISAGREEMENTS_MEAN
from generator.markup.localized import LocalizedText
from generator.model.disagreement import Disagreement

from .edition import Edition, Link
from .parts.cited_text import Citations, SentenceView
from .parts.corroboration import CorroborationView, corroborations
from .parts.statement import StatementView, reports, statement_view


@dataclass(frozen=True, slots=True)
class SideView:
    """A side of a disagreement. ``place`` says which of how many it is; that is no rank."""

    name: LocalizedText
    place: LocalizedText
    reported: LocalizedText
    origins: tuple[LocalizedText, ...]
    statements: tuple[StatementView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementView:
    """``disagreement.md.j2``."""

    name: LocalizedText
    kind: LocalizedText
    meaning: LocalizedText
    sides: tuple[SideView, ...]
    explanation: tuple[SentenceView, ...]


@dataclass(frozen=True, slots=True)
class DisagreementCard:
    """A disagreement in the index: the names of its sides, and the number of its articles in words."""

    link: Link
    sides: tuple[LocalizedText, ...]
    articles: LocalizedText


@dataclass(frozen=True, slots=True)
class KindGroup:
    """The disagreements of one kind, in alphabetical order, and what the kind means."""

    anchor: str
    name: LocalizedText
    meaning: LocalizedText
    cards: tuple[DisagreementCard, ...]


@dataclass(frozen=True, slots=True)
class DisagreementsView:
    """``disagreements.md.j2``."""

    groups: tuple[KindGroup, ...]
    corroborated: tuple[CorroborationView, ...]


def _side(edition: Edition, disagreement: Disagreement, number: int, page: str) -> SideView:
    side = disagreement.sides[number]
    stated = [edition.library.statements[address] for address in side.statements]
    reported, origins = reports(edition, stated)
    views = tuple(statement_view(edition, each, page, anchor="") for each in stated)
    place = edition.localizer.say("Side %(number)s of %(all)s", number=number + 1, all=len(disagreement.sides))
    return SideView(edition.text(side.name), edition.own(place), reported, origins, views)


def disagreement_view(edition: Edition, disagreement_id: str, page: str) -> DisagreementView:
    """The page of a disagreement, which stands at the path ``page``."""
    disagreement = edition.library.seeds.disagreements[disagreement_id]
    say = edition.localizer.say
    return DisagreementView(
        name=edition.text(disagreement.name),
        kind=edition.own(say(DISAGREEMENTS[disagreement.kind])),
        meaning=edition.own(say(DISAGREEMENTS_MEAN[disagreement.kind])),
        sides=tuple(_side(edition, disagreement, number, page) for number in range(len(disagreement.sides))),
        explanation=Citations(edition, page).prose(disagreement.explanation),
    )


def _card(edition: Edition, disagreement: Disagreement, page: str) -> DisagreementCard:
    statements = edition.library.statements
    addresses = [address for side in disagreement.sides for address in side.statements]
    sources = {each.source for address in addresses for each in statements[address].statement.evidence}
    articles = edition.localizer.say_many("in one article", "in %(num)s articles", len(sources))
    return DisagreementCard(
        edition.link(disagreement.id, page),
        tuple(edition.text(side.name) for side in disagreement.sides),
        edition.own(articles),
    )


def disagreements_view(edition: Edition, page: str) -> DisagreementsView:
    """All disagreements by kind, and the events that several articles report."""
    say, groups = edition.localizer.say, []
    for kind, name in DISAGREEMENTS.items():
        records = [each for each in edition.library.seeds.disagreements.values() if each.kind == kind]
        cards = [_card(edition, each, page) for each in sorted(records, key=lambda each: each.id)]
        cards.sort(key=lambda card: edition.localizer.order(card.link.text.words))
        if cards:
            meaning = edition.own(say(DISAGREEMENTS_MEAN[kind]))
            groups.append(KindGroup(kind, edition.own(say(name)), meaning, tuple(cards)))
    return DisagreementsView(tuple(groups), corroborations(edition, page))
