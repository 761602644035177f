"""The page of an article: its text, with marked passages and what rests on them; and the index of articles."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import COUNTED
from generator.markup.localized import LocalizedText
from generator.model.source import Source
from generator.text.direction import direction

from .edition import Edition, Link
from .parts.article_text import Article, Paragraph
from .parts.cited_text import Citations, SentenceView
from .parts.dates import WhenView, when_view
from .parts.margin_notes import DefectView, defect_view
from .parts.reading_time import ReadingView, reading_view
from .parts.statement import MovedView, StatementView, moved_views, statement_view


@dataclass(frozen=True, slots=True)
class SourceView:
    """``source.md.j2``."""

    title: LocalizedText
    title_is_ours: bool
    lang: str
    dir: str
    publisher: Link | None
    publisher_note: LocalizedText | None
    published: WhenView | None
    relies_on: tuple[Link, ...]
    counts: tuple[LocalizedText, ...]
    reading: ReadingView
    summary: tuple[SentenceView, ...]
    excerpts: bool
    has_marks: bool
    defects: tuple[DefectView, ...]
    paragraphs: tuple[Paragraph, ...]
    own_voice: tuple[StatementView, ...]
    moved: tuple[MovedView, ...]
    seed_file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceCard:
    """An article in the index."""

    link: Link
    title_is_ours: bool
    publisher: Link | None
    published: WhenView | None
    relies_on: tuple[Link, ...]
    counts: tuple[LocalizedText, ...]
    reading: ReadingView


@dataclass(frozen=True, slots=True)
class SourcesView:
    """``sources.md.j2``."""

    sources: tuple[SourceCard, ...]


def _counts(edition: Edition, source_id: str) -> tuple[LocalizedText, ...]:
    numbers = {
        "sentences": len(edition.library.segmentations[source_id].sentences),
        "quotations": len(edition.anchors.passages_of(source_id)),
        "defects": len(edition.library.seeds.sources[source_id].defects),
    }
    return tuple(edition.own(edition.localizer.say_many(*COUNTED[name], number)) for name, number in numbers.items())


def source_view(edition: Edition, source_id: str, page: str) -> SourceView:
    """The page of an article, which stands at the path ``page``."""
    source = edition.library.seeds.sources[source_id]
    article = Article(edition, source_id, page)
    citations = Citations(edition, page)
    return SourceView(
        title=edition.text(source.title),
        title_is_ours=source.title_from == "editors",
        lang=source.lang,
        dir=direction(source.lang),
        publisher=edition.link(source.publisher, page) if source.publisher else None,
        publisher_note=edition.text(source.publisher_note) if source.publisher_note else None,
        published=when_view(edition, source.date_published, source.lang),
        relies_on=edition.links(source.relies_on, page),
        counts=_counts(edition, source_id),
        reading=reading_view(edition, source_id),
        summary=citations.prose(source.summary),
        excerpts=source.display == "excerpts",
        has_marks=bool(edition.anchors.passages_of(source_id)),
        defects=tuple(
            defect_view(edition, source, index, page)
            for index, defect in enumerate(source.defects)
            if defect.exact is None
        ),
        paragraphs=tuple(article.paragraphs()),
        own_voice=tuple(
            statement_view(edition, edition.library.statements[f"{source_id}#{key}"], page) for key in source.statements
        ),
        moved=moved_views(edition, source_id, page),
        seed_file=source.seed_file,
        sha256=source.sha256,
    )


def sources_view(edition: Edition, page: str) -> SourcesView:
    """All articles, in order of time; those without a date come last."""
    sources = edition.library.seeds.sources.values()

    def key(source: Source) -> tuple[bool, str, str]:
        when = source.date_published
        return when is None, str(when.period.first if when else ""), source.id

    return SourcesView(
        tuple(
            SourceCard(
                edition.link(source.id, page),
                source.title_from == "editors",
                edition.link(source.publisher, page) if source.publisher else None,
                when_view(edition, source.date_published, source.lang),
                edition.links(source.relies_on, page),
                _counts(edition, source.id),
                reading_view(edition, source.id),
            )
            for source in sorted(sources, key=key)
        )
    )
