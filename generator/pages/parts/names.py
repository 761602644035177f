"""The names of an actor or a term, and where the articles mention it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.facts.permalinks import Permalink
from generator.language.labels import COUNTED
from generator.language.localizer import Localizer
from generator.markup.localized import LocalizedText
from generator.model.actor import Actor
from generator.model.library import Mention
from generator.model.term import Term
from generator.text.direction import direction

from ..edition import Edition, Link
from .dates import WhenView, when_view


@dataclass(frozen=True, slots=True)
class NamesView:
    """The names in one language. ``comma`` is what separates names in that language."""

    language: LocalizedText
    lang: str
    dir: str
    comma: str
    name: str
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MentionView:
    """An article that mentions a record, in words how often, and the link to the first paragraph that does."""

    source: Link
    published: WhenView | None
    times: LocalizedText
    first: str


def names_views(edition: Edition, record: Actor | Term) -> tuple[NamesView, ...]:
    """The names of an actor or a term, in each language of the site that has one."""
    views = []
    for lang in edition.library.seeds.site.languages:
        name = record.name.get(lang)
        if name:
            views.append(
                NamesView(
                    edition.own(edition.localizer.language_name(lang)),
                    lang,
                    direction(lang),
                    Localizer(lang).say(", "),
                    name,
                    record.alt_names.get(lang),
                )
            )
    return tuple(views)


def _paragraphs(edition: Edition, source_id: str) -> tuple[int, ...]:
    """The numbers, from 1, of the paragraphs that the page of an article shows."""
    segmentation = edition.library.segmentations[source_id]
    everything = range(1, len(segmentation.paragraphs) + 1)
    if edition.library.seeds.sources[source_id].display == "full":
        return tuple(everything)
    quoted = [anchor.span for anchor in edition.anchors.passages_of(source_id)]
    return tuple(n for n in everything if any(segmentation.paragraphs[n - 1].touches(span) for span in quoted))


def _first(edition: Edition, source_id: str, mentions: Sequence[Mention], page: str) -> str:
    """The link to the first paragraph with a mention that the article's page shows; if none, to the article."""
    spans = edition.library.segmentations[source_id].paragraphs
    numbers = _paragraphs(edition, source_id)
    found = next((n for n in numbers if any(spans[n - 1].touches(m.span) for m in mentions)), None)
    here = edition.permalinks.record(source_id).page
    return Permalink(here, f"p{found}" if found else "").seen_from(page)


def mention_views(edition: Edition, record_id: str, page: str) -> tuple[MentionView, ...]:
    """The articles that mention a record; the one with the most mentions comes first."""
    by_source = edition.index.mentions.get(record_id, {})
    sources = edition.library.seeds.sources
    return tuple(
        MentionView(
            edition.link(source_id, page),
            when_view(edition, sources[source_id].date_published, sources[source_id].lang),
            edition.own(edition.localizer.say_many(*COUNTED["mentions"], len(mentions))),
            _first(edition, source_id, mentions, page),
        )
        for source_id, mentions in sorted(by_source.items(), key=lambda item: (-len(item[1]), item[0]))
    )
