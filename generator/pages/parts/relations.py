"""The relations of an actor: as drawings, and as a list that says the same with the evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.charts.relation_layout import Group, spread, stem
from generator.charts.relation_shapes import Drawing
from generator.facts.chronology import in_time
from generator.facts.relations import Relation, relations
from generator.language.labels import COUNTED, RELATIONS
from generator.markup.localized import LocalizedText

from ..edition import Edition, Link
from .dates import WhenView, tenure_view, when_view
from .event_facts import event_status, event_when
from .statements_by_article import place_of

# The most letters of a statement in the list: its beginning is enough for a link.
_MOST = 50


@dataclass(frozen=True, slots=True)
class TieView:
    """What a relation rests on: a link to a post, a statement or a meeting, and its date.

    ``status`` is that of a meeting which is not simply reported; it is ``None`` in all other cases.
    """

    link: Link
    when: WhenView | None
    status: LocalizedText | None


@dataclass(frozen=True, slots=True)
class NeighbourView:
    """Other actors whose relation rests on the same ``ties``. ``counted``: the label if several are folded."""

    links: tuple[Link, ...]
    ties: tuple[TieView, ...]
    counted: LocalizedText | None


@dataclass(frozen=True, slots=True)
class RelationView:
    """A kind of relation and the other actors in it. ``is_ours``: it is the editors' classification.

    ``neighbours`` are links to the others, as they are drawn. ``entries`` has the same with what they rest on.
    """

    kind: str
    name: LocalizedText
    is_ours: bool
    neighbours: tuple[Link, ...]
    entries: tuple[NeighbourView, ...]


@dataclass(frozen=True, slots=True)
class RelationsView:
    """All relations of an actor, and the drawings of them, each with its name."""

    groups: tuple[RelationView, ...]
    drawings: tuple[tuple[str, Drawing], ...]


def _post(edition: Edition, actor_id: str, index: int, page: str) -> TieView:
    post = edition.library.seeds.actors[actor_id].posts[index]
    anchor = edition.anchors.of_post(actor_id, index)[0]
    link = Link(edition.text(post.title), edition.permalinks.passage(anchor).seen_from(page))
    return TieView(link, tenure_view(edition, post), None)


def _statements(edition: Edition, addresses: Sequence[str], here: Mapping[str, str], page: str) -> tuple[TieView, ...]:
    """Statements in order of time. ``here`` has the links to those that stand on the page, by their addresses."""
    ties = []
    for stated in in_time((edition.library.statements[address] for address in addresses), edition.index.order):
        link = edition.to_statement(stated.address, page, _MOST)
        link = replace(link, href=here.get(stated.address, link.href))
        lang = edition.library.seeds.sources[stated.statement.evidence[0].source].lang
        ties.append(TieView(link, when_view(edition, stated.date, lang), None))
    return tuple(ties)


def _meeting(edition: Edition, event_id: str, page: str) -> TieView:
    event = edition.library.seeds.events[event_id]
    return TieView(
        edition.link(event_id, page),
        event_when(edition, event),
        event_status(edition, event),
    )


def _neighbour(edition: Edition, relation: Relation, here: Mapping[str, str], page: str) -> NeighbourView:
    said = _statements(edition, relation.statements, here, page)
    ties = (
        *(_post(edition, *post, page) for post in relation.posts),
        *said,
        *(_meeting(edition, event_id, page) for event_id in relation.events),
    )
    counted = edition.localizer.say_many(*COUNTED["statements"], len(said)) if len(said) > 1 else ""
    return NeighbourView((edition.link(relation.other, page),), ties, edition.own(counted) if counted else None)


def _together(neighbours: Sequence[NeighbourView]) -> tuple[NeighbourView, ...]:
    """``neighbours`` with those that have the same ties in one entry, in the order of the first of each."""
    found: dict[tuple[TieView, ...], NeighbourView] = {}
    for each in neighbours:
        before = found.get(each.ties)
        found[each.ties] = replace(before, links=(*before.links, *each.links)) if before else each
    return tuple(found.values())


def _more(edition: Edition) -> str:
    return edition.localizer.say("and %(number)s more", number="{n}")


def relations_view(edition: Edition, actor_id: str, statements: Sequence[str], page: str) -> RelationsView | None:
    """The relations of an actor; ``None`` if it has none. ``statements`` are the addresses that stand on ``page``."""
    here = {address: f"#{place_of(address)}" for address in statements}
    groups = []
    name, rtl = edition.name(actor_id).words, edition.localizer.direction == "rtl"
    for kind, same in groupby(relations(edition.library, edition.index, actor_id), key=lambda each: each.kind):
        neighbours = [_neighbour(edition, each, here, page) for each in same]
        neighbours.sort(key=lambda each: edition.localizer.order(each.links[0].text.words))
        links = tuple(each.links[0] for each in neighbours)
        label = edition.own(edition.localizer.say(RELATIONS[kind]))
        groups.append(RelationView(kind, label, kind in ("part-of", "includes"), links, _together(neighbours)))
    if not groups:
        return None
    drawn = [
        Group(each.name.words, tuple(link.text.words for link in each.neighbours), _more(edition)) for each in groups
    ]
    drawings = (("spread", spread(name, drawn, rtl=rtl)), ("stem", stem(name, drawn, rtl=rtl)))
    return RelationsView(tuple(groups), drawings)
