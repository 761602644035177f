"""How the timeline is cut into pages: by year; by month if a year is too long; in parts if a month is too long.

The cut depends on the records alone, so that a page has the same address in every language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.model.common import Text
from generator.model.event import Event
from generator.model.library import Library

TIMELINE = "timeline/index.html"
UNDATED = "undated"
# Bytes of HTML, estimated. LIMIT: how much the events of one page may take; its frame and its picture are not counted.
# The others: what an event, a statement and a quotation take besides their own words.
LIMIT = 125_000
_EVENT, _STATEMENT, _QUOTATION = 1_050, 380, 270


@dataclass(frozen=True, slots=True)
class Stretch:
    """The events that stand under one heading of the timeline: a year, a month, a part of either, or the undated ones.

    ``key`` is ``2024``, ``2024-05`` or ``undated``. ``part`` counts from 1 if there are several parts, and is 0
    otherwise. ``page`` is the path of its page, relative to the root of a language's site. ``ids`` are its events, in
    order of time.
    """

    key: str
    part: int
    page: str
    ids: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """The anchor of the heading."""
        return f"{'' if self.key == UNDATED else 'y'}{self.key}" + (f"-part-{self.part}" if self.part else "")


def _bytes(text: Text | None) -> int:
    """The size of ``text`` in UTF-8, in the language that takes most."""
    return max((len(words.encode()) for words in text.root.values()), default=0) if text else 0


def weight(event: Event) -> int:
    """How much HTML an event makes on the timeline: an estimate in bytes."""
    return (
        _EVENT
        + _bytes(event.name)
        + sum(
            _STATEMENT
            + _bytes(statement.text)
            + sum(_QUOTATION + len(evidence.exact.encode()) for evidence in statement.evidence)
            for statement in event.statements.values()
        )
    )


def _year(event: Event) -> str:
    day = event.date and (event.date.period.first or event.date.period.last)
    return f"{day.year:04}" if day else UNDATED


def _month(event: Event) -> str:
    """The month of an event, as ``2024-05``; if its date has no month, the year."""
    assert event.date is not None  # undated events are never cut by month
    period = event.date.period
    side = period.begin or period.end
    assert side is not None  # edtf.parse allows nothing else
    day = period.first or period.last
    return f"{day:%Y-%m}" if side.precision in ("day", "month") else f"{day:%Y}"


def _parts(ids: Sequence[str], weights: dict[str, int]) -> Iterator[tuple[str, ...]]:
    """``ids`` in order, in parts that each take at most ``LIMIT`` bytes (a part has at least one event)."""
    part: list[str] = []
    held = 0
    for event_id in ids:
        if part and held + weights[event_id] > LIMIT:
            yield tuple(part)
            part, held = [], 0
        part.append(event_id)
        held += weights[event_id]
    yield tuple(part)


def _pieces(library: Library, weights: dict[str, int]) -> Iterator[tuple[str, int, tuple[str, ...]]]:
    """Key, part and events of each stretch, in order of time; each is short enough for a page."""
    events = library.seeds.events

    def total(ids: Iterable[str]) -> int:
        return sum(weights[event_id] for event_id in ids)

    for year, in_year in groupby(library.chronology, key=lambda event_id: _year(events[event_id])):
        ids = tuple(in_year)
        if total(ids) <= LIMIT:
            yield year, 0, ids
            continue
        month = (lambda _: UNDATED) if year == UNDATED else (lambda event_id: _month(events[event_id]))
        # The sort is stable, so events stay in order of time within a month. The key "2024" sorts before "2024-01".
        for key, in_month in groupby(sorted(ids, key=month), key=month):
            parts = tuple(_parts(tuple(in_month), weights))
            for number, part in enumerate(parts, 1):
                yield key, number if len(parts) > 1 else 0, part


def stretches(library: Library) -> tuple[Stretch, ...]:
    """The timeline in stretches, in order of time; the undated ones come last.

    The first page takes as many of the newest stretches as it can hold, at least one. Each other stretch has a page of
    its own. So a site with few events has its whole timeline on one page.
    """
    weights = {event.id: weight(event) for event in library.seeds.events.values()}
    pieces = list(_pieces(library, weights))
    dated = [piece for piece in pieces if piece[0] != UNDATED]
    undated = [piece for piece in pieces if piece[0] == UNDATED]
    first_page: set[tuple[str, int]] = set()
    room = LIMIT
    for run in (reversed(dated), undated):
        for key, part, ids in run:
            taken = sum(weights[event_id] for event_id in ids)
            if taken > room and first_page:
                break
            first_page.add((key, part))
            room -= taken
    return tuple(
        Stretch(
            key,
            part,
            TIMELINE if (key, part) in first_page else f"timeline/{key}{f'-{part}' if part else ''}.html",
            ids,
        )
        for key, part, ids in pieces
    )
