"""The page of a term."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText

from .edition import Edition, Link
from .parts.cited_text import Citations, SentenceView
from .parts.names import MentionView, NamesView, mention_views, names_views
from .parts.quotation import QuoteView, quote_view


@dataclass(frozen=True, slots=True)
class UsageView:
    """A quotation that uses the term, and who uses it (``None``: the article itself)."""

    quote: QuoteView
    used_by: Link | None


@dataclass(frozen=True, slots=True)
class TermView:
    """``term.md.j2``."""

    name: LocalizedText
    names: tuple[NamesView, ...]
    names_note: tuple[SentenceView, ...]
    definition: tuple[SentenceView, ...]
    about: Link | None
    translation_note: LocalizedText | None
    usage: tuple[UsageView, ...]
    broader: tuple[Link, ...]
    narrower: tuple[Link, ...]
    related: tuple[Link, ...]
    mentions: tuple[MentionView, ...]


def term_view(edition: Edition, term_id: str, page: str) -> TermView:
    """The page of a term, which stands at the path ``page``."""
    term = edition.library.seeds.terms[term_id]
    citations = Citations(edition, page)
    return TermView(
        name=edition.text(term.name),
        names=names_views(edition, term),
        definition=citations.prose(term.definition),
        names_note=citations.prose(term.names_note),
        about=edition.link(term.about, page) if term.about else None,
        translation_note=edition.text(term.translation_note) if term.translation_note else None,
        usage=tuple(
            UsageView(
                quote_view(edition, edition.anchors.of_usage(term_id, index), page),
                edition.link(usage.used_by, page) if usage.used_by else None,
            )
            for index, usage in enumerate(term.usage)
        ),
        broader=edition.links(term.broader, page),
        narrower=edition.links(edition.index.narrower.get(term_id, ()), page),
        related=edition.links(edition.index.related.get(term_id, ()), page),
        mentions=mention_views(edition, term_id, page),
    )
