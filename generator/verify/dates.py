"""Dates against the articles that they rest on: nothing is known before it is published."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, TypeAlias, get_args

from pydantic import BaseModel

from generator.base.places import KeyPath
from generator.base.problems import Problem, warning
from generator.dates.edtf import parse
from generator.model.actor import Actor, Post
from generator.model.event import Event
from generator.model.evidence import IS_EDTF, Date, Evidence
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.source import Source
from generator.model.walk import Make, Walk

# A date with its basis; one in EDTF that stands alone; a day on which somebody changed a record.
AnyDate: TypeAlias = Date | str | date


def _wanted_date(annotation: Any) -> Make[tuple[KeyPath, AnyDate]] | None:
    is_date = annotation in (Date, date) or IS_EDTF in get_args(annotation)[1:]
    return (lambda value, path: (path, value)) if is_date else None


def _wanted_source(annotation: Any) -> Make[str] | None:
    is_evidence = isinstance(annotation, type) and issubclass(annotation, Evidence)
    return (lambda value, _: value.source) if is_evidence else None


# Found by type, so that a further field for a date cannot be forgotten.
dates_in = Walk(_wanted_date)
_sources_of = Walk(_wanted_source)


def _holder(record: BaseModel, path: KeyPath) -> BaseModel:
    """The value that has the date at ``path`` as a field: the record, one of its statements, one of its posts."""
    here: Any = record
    for key in path[:-1]:
        here = getattr(here, str(key)) if isinstance(here, BaseModel) else here[key]
    return here  # type: ignore[no-any-return]


def _bounds(seeds: Seeds, sources: Collection[str]) -> Iterator[tuple[str, Date, date]]:
    """Those of ``sources`` of which it is known when they appeared, and the last day on which they may have."""
    for source_id in sorted(set(sources)):
        source = seeds.sources.get(source_id)
        if source and source.date_published and (last := source.date_published.period.last):
            yield source_id, source.date_published, last


def _too_late(
    seeds: Seeds, record: BaseModel, owner: str, path: KeyPath, when: Date, today: date | None
) -> Iterator[Problem]:
    """A date that begins, or reaches, past the day on which an article appeared that it rests on.

    It rests on the evidence of whatever has it as a field. A post may go on after the article that tells of it.
    Where nobody knows when the articles appeared, ``today`` is the bound.
    """
    if isinstance(record, Event) and record.status == "expected":
        return
    holder = _holder(record, path)
    first, last = when.period.first, when.period.last
    bounds = list(_bounds(seeds, _sources_of(holder)))
    if not bounds:
        yield from _still_to_come(seeds, owner, (*path, "edtf"), first, today)
    for source_id, published, latest in bounds:
        if (last or date.max) <= latest:
            continue
        place = seeds.place(owner, *path, "edtf")
        if isinstance(holder, Post):
            if first and first > latest:
                message = f"{when.edtf} begins after {source_id} appeared ({published.edtf})."
                hint = "The article cannot know a later post: correct the date or the evidence."
                yield Problem("date-after-publication", place, message, hint)
        elif first and first > latest:
            message = f"{when.edtf} lies after {source_id} appeared ({published.edtf})."
            hint = "Correct the date" + (
                ", or set 'status: expected' if it was still to come." if isinstance(record, Event) else "."
            )
            yield Problem("date-after-publication", place, message, hint)
        else:
            message = f"{when.edtf} reaches past the day on which {source_id} appeared ({published.edtf})."
            hint = f"What it reports had happened by then: end the interval at {latest.isoformat()}."
            yield Problem("date-past-publication", place, message, hint)


def check_dates(library: Library, today: date | None = None) -> list[Problem]:
    """A problem for each date that its articles, or anybody, cannot have known.

    ``today`` is the day of the run; without it, no date counts as still to come.
    """
    seeds, last = library.seeds, _last_day(library)
    problems: list[Problem] = []
    for owner, record in seeds.written():
        for path, value in dates_in(record):
            if isinstance(value, str):
                problems += _from_the_future(library, owner, path, value, last)
            elif isinstance(value, date):
                problems += _still_to_come(seeds, owner, path, value, today)
            elif isinstance(record, Source) and len(path) == 1:  # the article's own day, which bounds all others
                problems += _still_to_come(seeds, owner, (*path, "edtf"), value.period.first, today)
            else:
                problems += _too_late(seeds, record, owner, path, value, today)
        if isinstance(record, Actor):
            problems += _undated_governments(seeds, record)
    return problems


def _still_to_come(seeds: Seeds, owner: str, path: KeyPath, day: date | None, today: date | None) -> Iterator[Problem]:
    """A problem if a day on which something was published or changed lies after ``today``."""
    if day and today and day > today:
        message = f"{day} is still to come."
        yield warning("date-to-come", seeds.place(owner, *path), message, "Correct the date.")


def _undated_governments(seeds: Seeds, actor: Actor) -> Iterator[Problem]:
    """A problem for each change of government whose event has no date, or none that begins."""
    for index, event_id in enumerate(actor.governments):
        event = seeds.events.get(event_id)
        if event and (event.date is None or event.date.period.first is None):
            yield Problem(
                "government-undated",
                seeds.place(actor.id, "governments", index),
                f"Nobody can say what lies before '{event_id}': it has no date, or none that begins.",
                "Give the event a date, or take it out of 'governments'.",
            )


def _last_day(library: Library) -> date | None:
    """The last day that an article or a statement is of; ``None`` if none of them has a date that ends."""
    seeds = library.seeds
    expected = {event.id for event in seeds.events.values() if event.status == "expected"}
    dates = [source.date_published for source in seeds.sources.values()]
    dates += [stated.date for stated in library.statements.values() if stated.owner not in expected]
    return max((when.period.last for when in dates if when and when.period.last), default=None)


def _from_the_future(library: Library, owner: str, path: KeyPath, as_of: str, last: date | None) -> Iterator[Problem]:
    """A problem if an answer claims to hold on a day (``as_of``) after everything that the articles tell.

    While a file cannot be read, nobody knows what its article tells.
    """
    first = parse(as_of).first
    if last and first and first > last and not library.seeds.broken:
        yield Problem(
            "answer-after-articles",
            library.seeds.place(owner, *path),
            f"{as_of} lies after everything that the articles tell, which ends on {last}.",
            "Write the day of the newest statement on this question that the answer knows.",
        )
