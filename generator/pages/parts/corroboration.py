"""Events that several articles report: how many, with which known origins, and the words of each."""

from __future__ import annotations

from dataclasses import dataclass

from generator.facts.corroboration import are_independent, articles_of
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .dates import WhenView, when_view
from .quotation import QuoteView, in_runs, quote_view
from .statement import reports


@dataclass(frozen=True, slots=True)
class Account:
    """A statement as one article has it: our sentence, and the quotations from that article."""

    statement: Link
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class ArticleAccount:
    """The accounts of an event in one article, and the origins of that article in words."""

    source: Link
    origins: LocalizedText
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class CorroborationView:
    """An event that several articles report. ``verdict`` says whether their origins are known to differ."""

    link: Link
    when: WhenView | None
    reported: LocalizedText
    origins: tuple[LocalizedText, ...]
    verdict: LocalizedText
    articles: tuple[ArticleAccount, ...]


def _article(edition: Edition, source_id: str, stated: list[LocatedStatement], page: str) -> ArticleAccount:
    accounts = []
    for each in stated:
        found = [anchor for anchor in edition.anchors_of(each) if anchor.source == source_id]
        if found:
            quotes = in_runs(tuple(quote_view(edition, anchor, page) for anchor in found))
            accounts.append(Account(edition.to_statement(each.address, page), quotes))
    relies_on = edition.library.seeds.sources[source_id].relies_on
    names = [edition.name(origin).words for origin in relies_on] or [edition.localizer.say("unknown")]
    return ArticleAccount(edition.link(source_id, page), edition.own(edition.localizer.listed(names)), tuple(accounts))


def _event(
    edition: Edition, event_id: str, stated: list[LocatedStatement], sources: list[str], page: str
) -> CorroborationView:
    seeds, say = edition.library.seeds, edition.localizer.say
    reported, origins = reports(edition, stated)
    differ = are_independent(frozenset(seeds.sources[source].relies_on) for source in sources)
    verdict = say("origins known to differ") if differ else say("not known to be independent of each other")
    return CorroborationView(
        link=edition.link(event_id, page),
        when=when_view(edition, seeds.events[event_id].date, seeds.sources[sources[0]].lang),
        reported=reported,
        origins=origins,
        verdict=edition.own(verdict),
        articles=tuple(_article(edition, source, stated, page) for source in sources),
    )


def corroborations(edition: Edition, page: str) -> tuple[CorroborationView, ...]:
    """The events that two or more articles report, in order of time."""
    events, views = edition.library.seeds.events, []
    for event_id in edition.library.chronology:
        stated = [edition.library.statements[f"{event_id}#{key}"] for key in events[event_id].statements]
        sources = articles_of(stated)
        if len(sources) > 1:
            views.append(_event(edition, event_id, stated, sources, page))
    return tuple(views)
