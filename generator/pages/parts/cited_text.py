"""Our own sentences, with the statements or the outside references on which they rest."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText
from generator.model.common import CitedText, Reference

from ..edition import Edition, Link


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation: its number on the page, and the link to the statement."""

    number: int
    link: Link


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of ours with its citations, or with its reference outside the articles."""

    text: LocalizedText
    cites: tuple[Cite, ...]
    reference: Link | None
    new_paragraph: bool

    @property
    def is_ours(self) -> bool:
        """Whether it has neither a citation nor a reference. It is then shown as an editors' note."""
        return not self.cites and self.reference is None


class Citations:
    """Numbers the citations of a page from 1. The same statement keeps its number."""

    def __init__(self, edition: Edition, page: str) -> None:
        """Begin for the page at the path ``page``."""
        self._edition, self._page = edition, page
        self._numbers: dict[str, int] = {}

    def prose(self, text: CitedText) -> tuple[SentenceView, ...]:
        """``text`` with numbered citations. New statements get the next numbers."""
        edition = self._edition
        return tuple(
            SentenceView(
                edition.quoting(sentence.text, *sentence.cites),
                tuple(self._cite(address) for address in sentence.cites),
                reference(edition, sentence.reference) if sentence.reference else None,
                sentence.new_paragraph,
            )
            for sentence in text
        )

    def new_in(self, text: CitedText) -> dict[str, int]:
        """The statements that ``text`` is the first on the page to cite: their numbers by address, in order.

        Call this before calling ``prose`` with the same text.
        """
        addresses = dict.fromkeys(address for sentence in text for address in sentence.cites)
        return {each: self._number(each) for each in addresses if each not in self._numbers}

    def _number(self, address: str) -> int:
        return self._numbers.setdefault(address, len(self._numbers) + 1)

    def _cite(self, address: str) -> Cite:
        return Cite(self._number(address), self._edition.to_statement(address, self._page))


def reference(edition: Edition, outside: Reference) -> Link:
    """A link to a reference outside the site."""
    return Link(edition.text(outside.title), str(outside.url))
