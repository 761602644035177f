"""The story so far: the narrative in chapters, each with the quoted words folded below it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import COUNTED
from generator.markup.localized import LocalizedText
from generator.model.common import CitedText, Text

from .edition import Edition
from .parts.cited_text import Citations, SentenceView
from .parts.statement import StatementView, statement_view


@dataclass(frozen=True, slots=True)
class CitedView:
    """A statement with its words, and the number by which the sentences cite it."""

    number: int
    statement: StatementView


@dataclass(frozen=True, slots=True)
class Chapter:
    """Sentences of ours, perhaps under a heading, and the statements that they are the first on the page to cite.

    ``counted`` says in words how many statements these are.
    """

    heading: LocalizedText | None
    sentences: tuple[SentenceView, ...]
    cited: tuple[CitedView, ...]
    counted: LocalizedText


@dataclass(frozen=True, slots=True)
class StoryView:
    """``story.md.j2``."""

    chapters: tuple[Chapter, ...]


def chapter(
    edition: Edition, citations: Citations, page: str, sentences: CitedText, heading: Text | None = None
) -> Chapter:
    """A chapter with ``sentences``. ``citations`` numbers all citations of ``page``."""
    stated = edition.library.statements
    cited = tuple(
        CitedView(number, statement_view(edition, stated[address], page, anchor=""))
        for address, number in citations.new_in(sentences).items()
    )
    return Chapter(
        heading=edition.text(heading) if heading else None,
        sentences=citations.prose(sentences),
        cited=cited,
        counted=edition.own(edition.localizer.say_many(*COUNTED["statements"], len(cited))),
    )


def story_view(edition: Edition, page: str) -> StoryView:
    """The whole narrative."""
    site = edition.library.seeds.site
    citations = Citations(edition, page)
    return StoryView(
        chapters=tuple(
            chapter(edition, citations, page, section.sentences, section.heading) for section in site.narrative
        ),
    )
