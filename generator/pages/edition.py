"""An edition: the facts in one language, with the names, links and order of that language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.permalinks import Permalinks
from generator.facts.renames import Renames
from generator.language.localizer import Localizer
from generator.markup.localized import LocalizedText, shortened, spaced
from generator.markup.quoted import quoted_spans
from generator.model.anchors import Anchor, Anchors
from generator.model.common import Record, Text
from generator.model.kinds import BY_NAME
from generator.model.library import Library, LocatedStatement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """A link: its text, and its address relative to the page.

    ``in_sentence`` is the name of an actor as it stands after a preposition; links to other things have none.
    ``notes`` are what must be known of a statement; links to other things have none.
    """

    text: LocalizedText
    href: str
    in_sentence: LocalizedText | None = None
    notes: tuple[LocalizedText, ...] = ()


@dataclass(frozen=True, slots=True)
class Edition:
    """What every view is made of; there is one for each language. Views reach the facts only through it."""

    facts: Facts
    localizer: Localizer
    _made: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def library(self) -> Library:
        """The records, with their references resolved."""
        return self.facts.library

    @property
    def anchors(self) -> Anchors:
        """The places of the quotations in the articles."""
        return self.facts.anchors

    @property
    def index(self) -> Index:
        """The reverse look-ups."""
        return self.facts.index

    @property
    def permalinks(self) -> Permalinks:
        """The addresses of records and statements."""
        return self.facts.permalinks

    @property
    def renames(self) -> Renames:
        """The old ids and addresses."""
        return self.facts.renames

    @property
    def lang(self) -> str:
        """The language of the pages, as a BCP 47 tag."""
        return self.localizer.lang

    @property
    def others(self) -> tuple[str, ...]:
        """The other languages of the site, in the order of ``site.yaml``."""
        return tuple(lang for lang in self.library.seeds.site.languages if lang != self.lang)

    def text(self, text: Text) -> LocalizedText:
        """``text`` in this language; if it is missing, in the first other language that has it."""
        for lang in (self.lang, *self.library.seeds.site.languages, *text.langs):
            words = text.get(lang)
            if words:
                return LocalizedText(words, lang, self.lang)
        raise ValueError("a text without a language cannot be made")

    def quoting(self, text: Text, *addresses: str) -> LocalizedText:
        """``text``, with the spans marked that are quoted from the evidence of the statements at ``addresses``."""
        shown = self.text(text)
        words = spaced(shown.words)
        spans = quoted_spans(words, self._evidence(addresses))
        return LocalizedText(words, shown.lang, shown.page_lang, spans)

    def _evidence(self, addresses: tuple[str, ...]) -> Iterator[str]:
        """The quotations of the statements at ``addresses``, and the translated sentences that they touch."""
        for address in addresses:
            for anchor in self.anchors_of(self.library.statements[address]):
                yield anchor.span.of(self.library.seeds.articles[anchor.source].text)
                for lines in self.library.segmentations[anchor.source].translations.values():
                    yield " ".join(lines[sentence] for sentence in anchor.sentences if sentence in lines)

    def own(self, words: str) -> LocalizedText:
        """``words`` of the interface, which are in this language."""
        return LocalizedText(words, self.lang, self.lang)

    def once(self, make: Callable[[Edition], T]) -> T:
        """The result of ``make`` for this edition. It is made at the first call and kept for all pages."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def record(self, record_id: str) -> Record:
        """The record ``record_id``, of any kind."""
        return self.library.seeds.of_kind(self.index.kinds[record_id])[record_id]

    def name(self, record_id: str) -> LocalizedText:
        """The name of a record; for a source, its title."""
        return self.text(BY_NAME[self.index.kinds[record_id]].title_of(self.record(record_id)))

    def name_in_sentence(self, actor_id: str) -> LocalizedText:
        """The name of an actor as it stands after a preposition: "the League"."""
        actor = self.library.seeds.actors[actor_id]
        words = actor.name_in_sentence.get(self.lang)
        return self.own(words) if words else self.text(actor.name)

    def link(self, record_id: str, page: str) -> Link:
        """A link to a record, from ``page`` (a path relative to the root of the language's site)."""
        in_sentence = self.name_in_sentence(record_id) if record_id in self.library.seeds.actors else None
        return Link(self.name(record_id), self.permalinks.record(record_id).seen_from(page), in_sentence)

    def links(self, ids: tuple[str, ...], page: str) -> tuple[Link, ...]:
        """Links to records, in the alphabetical order of this language; equal names are sorted by id."""
        made = [self.link(record_id, page) for record_id in sorted(ids)]
        return tuple(sorted(made, key=lambda link: self.localizer.order(link.text.words)))

    def to_statement(self, address: str, page: str, most: int | None = None) -> Link:
        """A link to a statement; its text is that of the statement, cut after about ``most`` code points."""
        text = self.quoting(self.library.statements[address].statement.text, address)
        if most is not None:
            text = LocalizedText(shortened(text.words, most), text.lang, self.lang)
        notes = tuple(self.text(each.text) for each in self.facts.caveats.get(address, ()))
        return Link(text, self.permalinks.statement(address).seen_from(page), notes=notes)

    def anchors_of(self, stated: LocatedStatement) -> tuple[Anchor, ...]:
        """The places of the quotations on which a statement rests."""
        return self.anchors.of_statement(stated.address)

    def seed_file(self, record_id: str) -> str:
        """The file in which a record is written."""
        return self.library.seeds.places[record_id].path
