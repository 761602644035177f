"""The data file of each language's site with what the timeline's filter needs about the events of other pages."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.facts.chronology import certainty
from generator.facts.facets import actors_of, questions_of
from generator.facts.facts import Facts
from generator.facts.timeline_anchors import former_names

FILE = "timeline/events.js"


def timeline_data(facts: Facts) -> Iterator[tuple[str, str]]:
    """The path of the file, relative to a language's site, and its text; nothing if the timeline has only one page.

    It is a script and not JSON, so that it works from ``file://``, where a page cannot fetch. It calls
    ``explainerTimeline`` with the pages, the values of each facet, and a row for each event: its id, the number of its
    page, the anchor of its stretch, and the numbers of its values. ``old`` maps former ids and anchors to present ones.
    """
    permalinks, library = facts.permalinks, facts.library
    if len(permalinks.timeline) == 1:
        return
    pages = sorted(permalinks.timeline)
    seeds = library.seeds
    facets: dict[str, dict[str, int]] = {name: {} for name in ("actor", "question", "kind", "certainty")}

    def numbers(facet: str, values: frozenset[str]) -> list[int]:
        known = facets[facet]
        return [known.setdefault(value, len(known)) for value in sorted(values)]

    rows = []
    for stretch in permalinks.stretches:
        for event_id in stretch.ids:
            event = seeds.events[event_id]
            rows.append(
                [
                    event_id,
                    pages.index(stretch.page),
                    stretch.anchor,
                    numbers("actor", actors_of(event)),
                    numbers("question", questions_of(library, event)),
                    numbers("kind", frozenset({event.kind})),
                    numbers("certainty", frozenset({certainty(event.date)})),
                ]
            )
    data = {
        "pages": [page.rpartition("/")[2] for page in pages],
        "facets": {name: list(values) for name, values in facets.items()},
        "events": rows,
        "old": former_names(facts),
    }
    yield FILE, f"explainerTimeline({json.dumps(data, ensure_ascii=False, separators=(',', ':'))});\n"
