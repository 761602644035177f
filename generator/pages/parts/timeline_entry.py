"""An entry of the timeline: an event in brief, each statement with its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.facts.chronology import certainty
from generator.facts.facets import actors_of, questions_of
from generator.facts.permalinks import entry_anchor
from generator.facts.timeline_anchors import former_anchors
from generator.markup.localized import LocalizedText
from generator.model.anchors import Anchor
from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .caveats import CaveatView, caveat_views
from .dates import WhenView, when_view
from .event_facts import EventFactsView, event_facts
from .quotation import QuoteView, quote_view
from .stance import StanceView, stance_view
from .statement import figure_words


@dataclass(frozen=True, slots=True)
class EntryStatementView:
    """A statement in brief. ``when`` is ``None`` if it has the date of the event."""

    anchor: str
    aliases: tuple[str, ...]
    text: LocalizedText
    speaker: Link | None
    on_behalf_of: Link | None
    via: Link | None
    mode_key: str
    when: WhenView | None
    stance: StanceView | None
    figure: LocalizedText | None
    answers: Link | None
    caveats: tuple[CaveatView, ...]
    words: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class TimelineEntryView:
    """An entry of the timeline. ``former`` are old ids of the event.

    The list can be filtered by ``actors`` and ``questions`` (ids, separated by blanks), ``kind_key`` and ``certainty``.
    """

    id: str
    former: tuple[str, ...]
    name: LocalizedText
    href: str
    has_page: bool
    kind_key: str
    certainty: str
    facts: EventFactsView
    statements: tuple[EntryStatementView, ...]
    actors: str
    questions: str


def _words(edition: Edition, anchor: Anchor, page: str) -> QuoteView:
    """A quotation in the page's language and in its own. The pages of events may show a further language."""
    source = edition.library.seeds.sources[anchor.source]
    quote = quote_view(edition, anchor, page)
    return replace(quote, lines=tuple(line for line in quote.lines if line.lang in (edition.lang, source.lang)))


def _statement(edition: Edition, stated: LocatedStatement, page: str) -> EntryStatementView:
    statement = stated.statement
    lang = edition.library.seeds.sources[statement.evidence[0].source].lang

    def link(actor_id: str | None) -> Link | None:
        return edition.link(actor_id, page) if actor_id else None

    return EntryStatementView(
        anchor=entry_anchor(stated.owner, stated.key),
        aliases=former_anchors(edition.facts, stated.address),
        text=edition.quoting(statement.text, stated.address),
        speaker=link(statement.said_by),
        on_behalf_of=link(statement.on_behalf_of),
        via=link(statement.via),
        mode_key=statement.mode,
        when=when_view(edition, statement.date, lang),
        stance=stance_view(edition, stated, page),
        figure=figure_words(edition, statement.figure) if statement.figure else None,
        answers=edition.to_statement(statement.responds_to, page) if statement.responds_to else None,
        caveats=caveat_views(edition, stated.address),
        words=tuple(_words(edition, anchor, page) for anchor in edition.anchors_of(stated)),
    )


def timeline_entry_view(edition: Edition, event_id: str, page: str) -> TimelineEntryView:
    """An event as an entry on ``page``, a page of the timeline."""
    event = edition.library.seeds.events[event_id]
    stated = (edition.library.statements[f"{event_id}#{key}"] for key in event.statements)
    return TimelineEntryView(
        id=event_id,
        former=edition.renames.ids(event_id),
        name=edition.text(event.name),
        href=edition.permalinks.record(event_id).seen_from(page),
        has_page=edition.permalinks.has_page(event_id),
        kind_key=event.kind,
        certainty=certainty(event.date),
        facts=event_facts(edition, event, page),
        statements=tuple(_statement(edition, each, page) for each in stated),
        actors=" ".join(sorted(actors_of(event))),
        questions=" ".join(sorted(questions_of(edition.library, event))),
    )
