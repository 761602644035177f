"""What the list of the timeline can be filtered by."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.facts.chronology import certainty
from generator.facts.facets import actors_of, questions_of
from generator.language.labels import CERTAINTIES, EVENT_KINDS
from generator.markup.localized import LocalizedText

from ..edition import Edition


@dataclass(frozen=True, slots=True)
class OptionView:
    """A value to filter by, and how many events have it."""

    value: str
    name: LocalizedText
    number: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """Something by which the list can be filtered. ``key`` is its name in the address."""

    key: str
    name: LocalizedText
    options: tuple[OptionView, ...]


def facets(edition: Edition) -> tuple[FacetView, ...]:
    """What the list can be filtered by. A facet has only values that occur, and has at least two of them."""
    events = edition.library.seeds.events.values()
    say, own = edition.localizer.say, edition.own

    def ordered(counts: Counter[str], names: dict[str, LocalizedText]) -> tuple[OptionView, ...]:
        ids = sorted(counts, key=lambda each: (edition.localizer.order(names[each].words), each))
        return tuple(OptionView(each, names[each], counts[each]) for each in ids)

    actors = Counter(each for event in events for each in actors_of(event))
    questions = Counter(each for event in events for each in questions_of(edition.library, event))
    kinds = Counter[str](event.kind for event in events)
    certainties = Counter(certainty(event.date) for event in events)
    short = {each: edition.text(edition.library.seeds.questions[each].short) for each in questions}
    found = (
        FacetView("actor", own(say("Actor")), ordered(actors, {each: edition.name(each) for each in actors})),
        FacetView("question", own(say("Readers’ question")), ordered(questions, short)),
        FacetView("kind", own(say("Kind of event")), ordered(kinds, {k: own(say(EVENT_KINDS[k])) for k in kinds})),
        FacetView(
            "certainty",
            own(say("How the date is known")),
            # In the order of the legend: from certain to unknown.
            tuple(OptionView(k, own(say(CERTAINTIES[k])), certainties[k]) for k in CERTAINTIES if certainties[k]),
        ),
    )
    return tuple(facet for facet in found if len(facet.options) > 1)
