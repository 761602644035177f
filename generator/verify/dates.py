"""Dates against the articles that they rest on: nothing is known before it is published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.base.places import KeyPath
from generator.base.problems import Problem
from generator.dates.edtf import parse
from generator.model.actor import Actor
from generator.model.evidence import Date
from generator.model.library import Library
from generator.model.seeds import Seeds


def _bounds(seeds: Seeds, sources: set[str]) -> Iterator[tuple[str, Date]]:
    for source_id in sorted(sources):
        source = seeds.sources.get(source_id)
        if source and source.date_published:
            yield source_id, source.date_published


def _too_late(seeds: Seeds, owner: str, path: KeyPath, when: Date, sources: set[str]) -> Iterator[Problem]:
    """A date that begins, or reaches, past the day on which its article appeared."""
    for source_id, published in _bounds(seeds, sources):
        latest = published.period.last
        if latest is None:
            continue
        first, last = when.period.first, when.period.last
        if first and first > latest:
            yield Problem(
                "date-after-publication",
                seeds.place(owner, *path, "edtf"),
                f"{when.edtf} lies after {source_id} appeared ({published.edtf}).",
                "Correct the date, or set 'status: expected' if it was still to come.",
            )
        elif last is None or last > latest:
            yield Problem(
                "date-past-publication",
                seeds.place(owner, *path, "edtf"),
                f"{when.edtf} reaches past the day on which {source_id} appeared ({published.edtf}).",
                f"What it reports had happened by then: end the interval at {latest.isoformat()}.",
            )


def check_dates(library: Library) -> list[Problem]:
    """Every date of an event, a statement or a post that its articles could not have known."""
    seeds = library.seeds
    problems: list[Problem] = []
    for event in seeds.events.values():
        sources = {e.source for statement in event.statements.values() for e in statement.evidence}
        if event.date and event.status != "expected":
            problems += _too_late(seeds, event.id, ("date",), event.date, sources)
        for key, statement in event.statements.items():
            if statement.date and event.status != "expected":
                own = {evidence.source for evidence in statement.evidence}
                problems += _too_late(seeds, event.id, ("statements", key, "date"), statement.date, own)
    for source in seeds.sources.values():
        for key, statement in source.statements.items():
            if statement.date:
                own = {evidence.source for evidence in statement.evidence}
                problems += _too_late(seeds, source.id, ("statements", key, "date"), statement.date, own)
    problems += _answers_from_the_future(library)
    for actor in seeds.actors.values():
        for index, post in enumerate(actor.posts):
            if post.date and (first := post.date.period.first):
                sources = {evidence.source for evidence in post.evidence}
                for source_id, published in _bounds(seeds, sources):
                    if published.period.last and first > published.period.last:
                        problems.append(
                            Problem(
                                "date-after-publication",
                                seeds.place(actor.id, "posts", index, "date", "edtf"),
                                f"{post.date.edtf} begins after {source_id} appeared ({published.edtf}).",
                                "The article cannot know a later post: correct the date or the evidence.",
                            )
                        )
        problems += _undated_governments(seeds, actor)
    return problems


def _undated_governments(seeds: Seeds, actor: Actor) -> Iterator[Problem]:
    """Changes of government of which nobody knows the day, even roughly."""
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


def _answers_from_the_future(library: Library) -> Iterator[Problem]:
    """Answers that claim to hold for a time of which no article can tell."""
    last = _last_day(library)
    for question in library.seeds.questions.values():
        first = parse(question.answer.as_of).first
        if last and first and first > last:
            yield Problem(
                "answer-after-articles",
                library.seeds.place(question.id, "answer", "as_of"),
                f"{question.answer.as_of} lies after everything that the articles tell, which ends on {last}.",
                "Write the day of the newest statement on this question that the answer knows.",
            )
