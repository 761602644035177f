"""The second stage: all records tied to each other, every reference known to lead somewhere."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from generator.text.passages import SearchableText
from generator.text.sentences import Sentence, Span

from .evidence import Date
from .seeds import Seeds
from .statement import Statement


@dataclass(frozen=True, slots=True)
class LocatedStatement:
    """A statement where it stands. ``date`` is its own, or that of its event."""

    address: str
    owner: str
    owner_kind: str
    key: str
    statement: Statement
    date: Date | None

    @property
    def is_analysis(self) -> bool:
        """Whether it is the article's own judgement."""
        return self.statement.mode == "analysis"


class Mention(NamedTuple):
    """A name in a text: ``surface`` as it is written there, ``resolved`` the record meant."""

    span: Span
    surface: str
    resolved: str


class MentionFinder(Protocol):
    """Finds names in a text. Rooms depend on this alone, and not on how it is done."""

    def find(self, text: str, lang: str) -> list[Mention]:
        """The mentions in ``text``, in order, none overlapping another."""
        ...


@dataclass(frozen=True, slots=True)
class Segmentation:
    """An article cut into paragraphs and sentences, with our translation beside them.

    ``page`` is its text, made ready to be searched; ``translations[lang]`` maps a sentence's address to its
    translation.
    """

    page: SearchableText
    sentences: tuple[Sentence, ...]
    translations: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        """Where the paragraphs stand."""
        return self.page.paragraphs

    def touched_by(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that share a letter with ``span``."""
        first = bisect_right(self.sentences, span.start, key=lambda sentence: sentence.span.end)
        last = bisect_left(self.sentences, span.end, key=lambda sentence: sentence.span.start)
        return self.sentences[first:last]


@dataclass(frozen=True, slots=True)
class Library:
    """The seeds, resolved.

    ``chronology`` holds event ids in order of time, those without a date last;
    ``citations`` says for each statement address which records' texts cite it;
    ``mentions`` for each source what its article mentions, and ``translated_mentions`` what each
    sentence of our translations does (source, language, address of the sentence);
    ``related`` for each record which others name it (their ids, in order).
    """

    seeds: Seeds
    statements: Mapping[str, LocatedStatement]
    chronology: tuple[str, ...]
    segmentations: Mapping[str, Segmentation]
    mentions: Mapping[str, tuple[Mention, ...]]
    translated_mentions: Mapping[str, Mapping[str, Mapping[str, tuple[Mention, ...]]]]
    citations: Mapping[str, tuple[str, ...]]
    related: Mapping[str, tuple[str, ...]]
