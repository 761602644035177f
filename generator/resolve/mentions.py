"""Names in texts, by whole words. The Arabic issue puts a better finder behind the same door."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from dataclasses import dataclass

from generator.base.arabic import fold, fold_mapped
from generator.base.passages import Page
from generator.base.sentences import Span
from generator.model.actor import Actor
from generator.model.library import Mention
from generator.model.seeds import Seeds
from generator.model.source import Source
from generator.model.term import Term

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
# One letter alone is no name, whatever a record says.
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Token:
    folded: str
    span: Span


def _tokens(text: str) -> list[_Token]:
    mapped = fold_mapped(text)
    return [
        _Token(match.group(), mapped.original(match.start(), match.end()))
        for match in _WORD.finditer(mapped.text)
    ]


def _key(name: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(name)))


class WholeWords:
    """Recognises names that stand as whole words; the longest wins, the first record on a tie."""

    def __init__(self, names: Iterable[tuple[str, str]]) -> None:
        """``names`` are pairs of a name and the id of the record that it means."""
        self._ids: MutableMapping[tuple[str, ...], str] = {}
        self._longest = 0
        self._add(names, {})

    def also(self, names: Iterable[tuple[str, str]]) -> WholeWords:
        """A finder that knows ``names`` too, and believes them first."""
        other = WholeWords(())
        other._longest = self._longest
        other._add(names, self._ids)
        return other

    def _add(self, names: Iterable[tuple[str, str]], base: MutableMapping[tuple[str, ...], str]) -> None:
        own: dict[tuple[str, ...], str] = {}
        for name, record_id in names:
            key = _key(name)
            if len("".join(key)) >= _SHORTEST:
                own.setdefault(key, record_id)
                self._longest = max(self._longest, len(key))
        self._ids = ChainMap(own, base) if base and own else own or base

    def find(self, text: str, lang: str) -> list[Mention]:  # noqa: ARG002 — the interface has it
        """The mentions in ``text``, in order. ``lang`` makes no difference to whole words."""
        tokens = _tokens(text)
        found: list[Mention] = []
        index = 0
        while index < len(tokens):
            length, record_id = self._at(tokens, index)
            if record_id:
                span = Span(tokens[index].span.start, tokens[index + length - 1].span.end)
                found.append(Mention(span, span.of(text), record_id))
            index += length
        return found

    def _at(self, tokens: list[_Token], index: int) -> tuple[int, str | None]:
        for length in range(min(self._longest, len(tokens) - index), 0, -1):
            record_id = self._ids.get(tuple(token.folded for token in tokens[index : index + length]))
            if record_id:
                return length, record_id
        return 1, None


def names_of(seeds: Seeds) -> Iterator[tuple[str, str]]:
    """Every name of every actor, then of every term: a name that is both opens the actor."""
    named: tuple[Mapping[str, Actor | Term], ...] = (seeds.actors, seeds.terms)
    for records in named:
        for record_id, record in sorted(records.items()):
            for lang in seeds.site.languages:
                name = record.name.get(lang)
                for each in ((name,) if name else ()) + record.alt_names.get(lang) + record.hidden_names.get(lang):
                    yield each, record_id


def _is_whole(text: str, span: Span) -> bool:
    """Whether no letter or digit stands right before or after ``span``."""
    return not _WORD.match(text[max(0, span.start - 1) : span.start]) and not _WORD.match(text[span.end : span.end + 1])


def _in_context(source: Source, page: Page) -> Iterator[tuple[Span, str]]:
    """Where the label's readings apply that name the words before or after."""
    for reading in source.reads_as:
        if reading.prefix or reading.suffix:
            for span in page.find(reading.words, reading.prefix or "", reading.suffix or ""):
                if _is_whole(page.text, span):
                    yield span, reading.means


def _by_defects(source: Source, page: Page) -> Iterator[tuple[Span, str | None]]:
    """Words that the label takes out of recognition, and whom they mean, if anybody."""
    for defect in source.defects:
        if defect.quote and (defect.no_mentions or defect.means):
            spans = page.find(defect.quote.exact, defect.quote.prefix or "", defect.quote.suffix or "")
            if len(spans) == 1:  # anything else is reported by verify
                yield spans[0], defect.means


def mentions_in(seeds: Seeds, source_id: str, names: WholeWords) -> tuple[Mention, ...]:
    """What the article mentions, after its label's own readings and its defects."""
    source, text = seeds.sources[source_id], seeds.articles[source_id].text
    page = Page.of(text, ())
    everywhere = [(each.words, each.means) for each in source.reads_as if not (each.prefix or each.suffix)]
    found = names.also(everywhere).find(text, source.lang)
    for span, record_id in (*_in_context(source, page), *_by_defects(source, page)):
        found = [mention for mention in found if not mention.span.touches(span)]
        if record_id:
            found.append(Mention(span, span.of(text), record_id))
    return tuple(sorted(found, key=lambda mention: mention.span))
