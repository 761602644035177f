"""The first stage: what stands in the seeds folder, each record for itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.base.places import Place, Places

from .actor import Actor
from .common import Record, Strict
from .disagreement import Disagreement
from .event import Event
from .kinds import BY_NAME, RECORD_KINDS
from .question import Question
from .site import Site
from .source import Source
from .term import Term


@dataclass(frozen=True, slots=True)
class Translation:
    """Our translation of an article: one sentence a line, a blank line between paragraphs."""

    text: str
    path: str


@dataclass(frozen=True, slots=True)
class Article:
    """The text beside a source's label, and our translations of it, by language.

    ``unreadable`` are the languages of translations that are there and could not be read, which is told already.
    """

    text: str
    sha256: str
    path: str
    translations: Mapping[str, Translation] = field(default_factory=dict)
    unreadable: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Seeds:
    """All records, keyed by id within their kind, and where each was written.

    ``broken`` are the ids of files that are there but could not be read: naming one
    of them is no second mistake.
    """

    site: Site
    sources: Mapping[str, Source] = field(default_factory=dict)
    articles: Mapping[str, Article] = field(default_factory=dict)
    actors: Mapping[str, Actor] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    disagreements: Mapping[str, Disagreement] = field(default_factory=dict)
    redirects: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, Places] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    broken: frozenset[str] = frozenset()

    def records(self) -> Iterator[tuple[str, Record]]:
        """Every record with the name of its kind, kind by kind, in order of ids."""
        for kind in RECORD_KINDS:
            for _, record in sorted(self.of_kind(kind.name).items()):
                yield kind.name, record

    def written(self) -> Iterator[tuple[str, Strict]]:
        """``site.yaml``, then every record, each with the name under which ``place`` knows it."""
        yield "site", self.site
        for _, record in self.records():
            yield record.id, record

    def of_kind(self, name: str) -> Mapping[str, Record]:
        """The records of a kind, by id, in the order in which they were read."""
        records: Mapping[str, Record] = getattr(self, BY_NAME[name].folder)
        return records

    def place(self, owner: str, *keys: str | int) -> Place:
        """Where the value at ``keys`` of the record ``owner`` (or ``site``) was written."""
        return self.places[owner].of(*keys) if owner in self.places else Place(owner)
