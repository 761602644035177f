"""Ties the records together: references, chronology, mentions, and who names whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from generator.base.problems import Problem
from generator.model.library import Library, LocatedStatement, Mention, Segmentation
from generator.model.seeds import Seeds

from .circles import check_circles, check_redirects
from .common_names import check_common_names
from .mentions import linker_for, linker_of, mentions_in, mentions_in_translations
from .references import Named, check_references, kinds_by_id, references
from .segmentation import segment


def _statements(seeds: Seeds) -> dict[str, LocatedStatement]:
    owners = [
        *((event.id, "event", event.date, event.statements) for event in seeds.events.values()),
        *((source.id, "source", source.date_published, source.statements) for source in seeds.sources.values()),
    ]
    return {
        f"{owner}#{key}": LocatedStatement(f"{owner}#{key}", owner, kind, key, statement, statement.date or whole)
        for owner, kind, whole, statements in owners
        for key, statement in statements.items()
    }


def _chronology(seeds: Seeds) -> tuple[str, ...]:
    """The ids of events by the earliest day that is possible, then by the latest; those without a date come last."""

    def key(event_id: str) -> tuple[bool, date, date, str]:
        when = seeds.events[event_id].date
        if when is None:
            return True, date.max, date.max, event_id
        period = when.period
        last = period.last or date.max
        return False, period.first or last, last, event_id

    return tuple(sorted(seeds.events, key=key))


def _named_by(
    references: Iterable[tuple[str, Named]],
) -> tuple[dict[str, tuple[str, ...]], dict[str, tuple[str, ...]]]:
    """For each statement who cites it, and for each record who names it."""
    citing: dict[str, set[str]] = defaultdict(set)
    naming: dict[str, set[str]] = defaultdict(set)
    for record_id, named in references:
        owner = named.target.partition("#")[0]
        if "statement" in named.kinds:
            citing[named.target].add(record_id)
        if owner != record_id:
            naming[owner].add(record_id)
    return (
        {address: tuple(sorted(ids)) for address, ids in citing.items()},
        {record_id: tuple(sorted(ids)) for record_id, ids in naming.items()},
    )


def resolve(seeds: Seeds) -> tuple[Library, list[Problem]]:
    """The library of ``seeds``, and every reference that leads nowhere.

    The library is made even then, so that quotations can be checked in the same run.
    """
    kinds = kinds_by_id(seeds)
    of_records = [(record.id, named) for _, record in seeds.records() for named in references(record)]
    of_site = [("site", named) for named in references(seeds.site)]
    problems = [
        *check_references(seeds, kinds, [*of_records, *of_site]),
        *check_circles(seeds),
        *check_redirects(seeds, kinds),
        *check_common_names(seeds),
    ]
    segmentations: dict[str, Segmentation] = {}
    for source_id, article in seeds.articles.items():
        segmentations[source_id], complaints = segment(seeds, source_id, article)
        problems += complaints
    citations, related = _named_by(of_records)
    names = linker_of(seeds)
    mentions: dict[str, tuple[Mention, ...]] = {}
    translated: dict[str, dict[str, dict[str, tuple[Mention, ...]]]] = {}
    for source_id, cut in segmentations.items():
        source = seeds.sources[source_id]
        own = linker_for(source, names)
        mentions[source_id] = mentions_in(source, cut.page, own)
        translated[source_id] = mentions_in_translations(cut, mentions[source_id], own)
    library = Library(
        seeds=seeds,
        statements=_statements(seeds),
        chronology=_chronology(seeds),
        segmentations=segmentations,
        mentions=mentions,
        translated_mentions=translated,
        citations=citations,
        related=related,
    )
    return library, problems
