"""The glossary: the index in alphabetical order, and the page of each term."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

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


@dataclass(frozen=True, slots=True)
class TermEntry:
    """A term in the index, with its name in another language, and the first sentence of its definition."""

    link: Link
    foreign: LocalizedText | None
    definition: LocalizedText


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter of the index, with its terms."""

    letter: str
    terms: tuple[TermEntry, ...]


@dataclass(frozen=True, slots=True)
class TermsView:
    """``terms.md.j2``."""

    letters: tuple[Letter, ...]


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


def _entry(edition: Edition, term_id: str, page: str) -> TermEntry:
    term = edition.library.seeds.terms[term_id]
    foreign = next((lang for lang in edition.others if term.name.get(lang)), None)
    return TermEntry(
        edition.link(term_id, page),
        LocalizedText(term.name.get(foreign) or "", foreign, edition.lang) if foreign else None,
        edition.text(term.definition[0].text),
    )


def terms_view(edition: Edition, page: str) -> TermsView:
    """The index of terms, letter by letter."""
    localizer = edition.localizer
    entries = sorted(
        (_entry(edition, term_id, page) for term_id in edition.library.seeds.terms),
        key=lambda entry: localizer.order(entry.link.text.words),
    )
    return TermsView(
        tuple(
            Letter(letter, tuple(group))
            for letter, group in groupby(entries, key=lambda entry: localizer.initial(entry.link.text.words))
        )
    )
