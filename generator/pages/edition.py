"""One language's edition: the library seen through its words, its order and its links."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.permalinks import Permalinks
from generator.facts.renames import Renames
from generator.language.localizer import Localizer
from generator.markup.localized import LocalizedText, spaced
from generator.markup.quoted import quoted_spans
from generator.model.anchors import Anchor, Anchors
from generator.model.common import Record, Text
from generator.model.kinds import BY_NAME
from generator.model.library import Library, LocatedStatement

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Link:
    """Something to go to: its name and where it is, relative to the page.

    ``in_sentence`` is the name of an actor as it stands after a preposition; other things have none.
    """

    text: LocalizedText
    href: str
    in_sentence: LocalizedText | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """What every view is built from, one per language: the only door from a page to the facts."""

    facts: Facts
    localizer: Localizer
    _made: dict[Any, Any] = field(default_factory=dict, repr=False, compare=False)

    @property
    def library(self) -> Library:
        """The records, tied to each other."""
        return self.facts.library

    @property
    def anchors(self) -> Anchors:
        """The quotations, found."""
        return self.facts.anchors

    @property
    def index(self) -> Index:
        """The reverse look-ups."""
        return self.facts.index

    @property
    def permalinks(self) -> Permalinks:
        """Where everything stands."""
        return self.facts.permalinks

    @property
    def renames(self) -> Renames:
        """What everything was called before."""
        return self.facts.renames

    @property
    def lang(self) -> str:
        """The language of this edition's pages."""
        return self.localizer.lang

    @property
    def others(self) -> tuple[str, ...]:
        """The other languages of the site, in its order."""
        return tuple(lang for lang in self.library.seeds.site.languages if lang != self.lang)

    def text(self, text: Text) -> LocalizedText:
        """``text`` in this language, or in the first other that has it."""
        for lang in (self.lang, *self.library.seeds.site.languages, *text.langs):
            words = text.get(lang)
            if words:
                return LocalizedText(words, lang, self.lang)
        raise ValueError("a text without a language cannot be made")

    def quoting(self, text: Text, *addresses: str) -> LocalizedText:
        """``text``, in which the words of the statements at ``addresses`` are told from ours."""
        shown = self.text(text)
        words = spaced(shown.words)
        spans = quoted_spans(words, self._evidence(addresses))
        return LocalizedText(words, shown.lang, shown.page_lang, spans)

    def _evidence(self, addresses: tuple[str, ...]) -> Iterator[str]:
        """The quotations of statements, and the sentences of every translation that they touch."""
        for address in addresses:
            for anchor in self.anchors_of(self.library.statements[address]):
                yield anchor.span.of(self.library.seeds.articles[anchor.source].text)
                for lines in self.library.segmentations[anchor.source].translations.values():
                    yield " ".join(lines[sentence] for sentence in anchor.sentences if sentence in lines)

    def own(self, words: str) -> LocalizedText:
        """Interface words, which are in this language already."""
        return LocalizedText(words, self.lang, self.lang)

    def once(self, make: Callable[[Edition], T]) -> T:
        """What ``make`` makes of this edition, made the first time it is asked for: the same for every page."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def record(self, record_id: str) -> Record:
        """A record of any kind."""
        return self.library.seeds.of_kind(self.index.kinds[record_id])[record_id]

    def name(self, record_id: str) -> LocalizedText:
        """What a record is called."""
        return self.text(BY_NAME[self.index.kinds[record_id]].title_of(self.record(record_id)))

    def name_in_sentence(self, actor_id: str) -> LocalizedText:
        """What an actor is called after a preposition: "the League"."""
        actor = self.library.seeds.actors[actor_id]
        words = actor.name_in_sentence.get(self.lang)
        return self.own(words) if words else self.text(actor.name)

    def link(self, record_id: str, page: str) -> Link:
        """A link to a record, as seen from ``page``."""
        in_sentence = self.name_in_sentence(record_id) if record_id in self.library.seeds.actors else None
        return Link(self.name(record_id), self.permalinks.record(record_id).seen_from(page), in_sentence)

    def links(self, ids: tuple[str, ...], page: str) -> tuple[Link, ...]:
        """Links to records, in alphabetical order of this language; of equal names, by id."""
        made = [self.link(record_id, page) for record_id in sorted(ids)]
        return tuple(sorted(made, key=lambda link: self.localizer.order(link.text.words)))

    def to_statement(self, address: str, page: str) -> Link:
        """A link to a statement, named by its text."""
        text = self.quoting(self.library.statements[address].statement.text, address)
        return Link(text, self.permalinks.statement(address).seen_from(page))

    def anchors_of(self, stated: LocatedStatement) -> tuple[Anchor, ...]:
        """The quotations on which a statement rests."""
        return self.anchors.of_statement(stated.address)

    def seed_file(self, record_id: str) -> str:
        """The file in which a record is written."""
        return self.library.seeds.places[record_id].path
