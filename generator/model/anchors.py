"""The third stage: every quotation with the place where it was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.text.sentences import Span

from .evidence import Quote

Purpose = Literal["statement", "post", "usage", "defect", "record"]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A quotation found: in which article, where, and what rests on it.

    ``owner`` is the record that quotes; ``address`` the statement's address, or empty.
    ``span`` is in code points of the article; ``sentences`` are the addresses of the
    sentences it touches; ``narrowed`` holds, by language, the words of the
    translation to which it is narrowed.
    """

    source: str
    span: Span
    quote: Quote
    purpose: Purpose
    owner: str
    address: str
    sentences: tuple[str, ...]
    narrowed: Mapping[str, str]

    @property
    def passage(self) -> str:
        """The id of the passage on the source's page. The same words, the same id."""
        return f"w{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """A sentence of an article, and what rests on it."""

    source: str
    sentence: str
    span: Span
    words: str
    statements: tuple[str, ...]
    analysis: tuple[str, ...]
    nothing: str | None

    @property
    def share(self) -> Literal["statement", "analysis", "nothing", "unaccounted"]:
        """How the sentence is accounted for."""
        if self.statements:
            return "statement"
        if self.analysis:
            return "analysis"
        return "nothing" if self.nothing else "unaccounted"


@dataclass(frozen=True, slots=True)
class Anchors:
    """All quotations, found. Only ``verify`` makes one, so no page is made of what is not verified.

    ``by_statement`` has the anchors of a statement by its address, in the order of its evidence; ``by_post`` those of
    a post by actor and number; ``by_usage`` and ``by_defect`` the one of a usage or a defect by record and number
    (from 0); ``by_record`` those of the evidence that a record has for itself, in its order; ``by_source`` all of an
    article, in the order of the text. ``counts`` are what the run reports;
    ``missing`` says for each language how many texts nobody has written in it yet.
    """

    by_statement: Mapping[str, tuple[Anchor, ...]]
    by_post: Mapping[tuple[str, int], tuple[Anchor, ...]]
    by_usage: Mapping[tuple[str, int], Anchor]
    by_defect: Mapping[tuple[str, int], Anchor]
    by_record: Mapping[str, tuple[Anchor, ...]]
    by_source: Mapping[str, tuple[Anchor, ...]]
    coverage: tuple[CoverageRow, ...]
    counts: Mapping[str, int]
    missing: Mapping[str, int]

    def of_statement(self, address: str) -> tuple[Anchor, ...]:
        """The quotations on which the statement at ``address`` rests, in the order in which it gives them."""
        return self.by_statement[address]

    def of_post(self, actor_id: str, number: int) -> tuple[Anchor, ...]:
        """The quotations on which the post ``number`` (from 0) of an actor rests."""
        return self.by_post[actor_id, number]

    def of_usage(self, term_id: str, number: int) -> Anchor:
        """The quotation that is the usage ``number`` (from 0) of a term."""
        return self.by_usage[term_id, number]

    def of_defect(self, source_id: str, number: int) -> Anchor | None:
        """The words that show the defect ``number`` (from 0) of an article; ``None`` for one of the whole article."""
        return self.by_defect.get((source_id, number))

    def of_record(self, record_id: str) -> tuple[Anchor, ...]:
        """The quotations on which a record as a whole rests, in the order in which it gives them."""
        return self.by_record.get(record_id, ())

    def passages_of(self, source_id: str) -> tuple[Anchor, ...]:
        """What is quoted from an article, in the order of the text; its defects are not."""
        return tuple(anchor for anchor in self.by_source.get(source_id, ()) if anchor.purpose != "defect")
