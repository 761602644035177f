"""The third stage: every quotation with the place where it was found."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from generator.text.sentences import Span

from .evidence import Quote

Purpose = Literal["statement", "post", "usage", "defect"]


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
    """What a sentence of an article is good for."""

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
    """All quotations, found. Only ``verify`` makes one, so nothing unverified is composed.

    ``by_quote[(owner, path)]`` is the anchor of the quotation written at ``path`` of the
    record ``owner``; ``counts`` are what the run reports; ``missing`` says for each
    language how many texts nobody has written in it yet.
    """

    by_quote: Mapping[tuple[str, tuple[str | int, ...]], Anchor]
    by_source: Mapping[str, tuple[Anchor, ...]]
    coverage: tuple[CoverageRow, ...]
    counts: Mapping[str, int]
    missing: Mapping[str, int]
