"""The glossary, letter by letter."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.markup.localized import LocalizedText

from .edition import Edition, Link


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
