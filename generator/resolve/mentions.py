"""Who and what the articles mention: the records' names, the labels' readings and defects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.model.actor import Actor
from generator.model.library import Mention, Segmentation
from generator.model.seeds import Seeds
from generator.model.source import Source
from generator.model.term import Term
from generator.text.normal import strict
from generator.text.passages import SearchableText
from generator.text.sentences import Span

from .linking.linker import Linker
from .linking.names import Name

# Kinds of actors that are called by common nouns: whoever holds the office, whoever was asked.
_NOUNS = ("unnamed-source",)


def _is_noun(record: Actor | Term) -> bool:
    """Whether the record's names are common nouns, which Arabic inflects more freely than names."""
    return record.about is None if isinstance(record, Term) else record.kind in _NOUNS


def names_of(seeds: Seeds) -> Iterator[Name]:
    """Every name of every actor, then of every term: a name that is both opens the actor."""
    for record in (*_by_id(seeds.actors), *_by_id(seeds.terms)):
        for lang in seeds.site.languages:
            name = record.name.get(lang)
            for each in ((name,) if name else ()) + record.alt_names.get(lang) + record.hidden_names.get(lang):
                yield Name(each, record.id, common=_is_noun(record))


def _by_id(records: Mapping[str, Actor] | Mapping[str, Term]) -> Iterator[Actor | Term]:
    return (records[record_id] for record_id in sorted(records))


def _in_context(source: Source, text: str) -> Iterator[tuple[Span, str]]:
    """Where the label's readings apply that name the words before or after."""
    for reading in source.reads_as:
        if reading.prefix or reading.suffix:
            for mention in Linker([Name(reading.words, reading.means)]).find(text, source.lang):
                if _stands_between(text, mention.span, reading.prefix or "", reading.suffix or ""):
                    yield mention.span, reading.means


def _stands_between(text: str, span: Span, prefix: str, suffix: str) -> bool:
    """Whether ``prefix`` stands right before ``span`` and ``suffix`` right after it, letter by letter."""
    before, after = strict(text[: span.start]).text.rstrip(), strict(text[span.end :]).text.lstrip()
    return before.endswith(strict(prefix).text.strip()) and after.startswith(strict(suffix).text.strip())


def _by_defects(source: Source, page: SearchableText) -> Iterator[tuple[Span, str | None]]:
    """Words that the label takes out of recognition, and whom they mean, if anybody."""
    for defect in source.defects:
        if defect.quote and (defect.no_mentions or defect.means):
            spans = page.find(defect.quote.exact, defect.quote.prefix or "", defect.quote.suffix or "")
            if len(spans) == 1:  # anything else is reported by verify
                yield spans[0], defect.means


def _with_readings(source: Source, names: Linker) -> Linker:
    """The linker for one source: what its label says of bare words is believed first."""
    return names.also(Name(each.words, each.means) for each in source.reads_as if not (each.prefix or each.suffix))


def mentions_in(source: Source, page: SearchableText, names: Linker) -> tuple[Mention, ...]:
    """What the article mentions, whose label and text these are, after the label's own readings and its defects."""
    text = page.text
    found = _with_readings(source, names).find(text, source.lang)
    for span, record_id in (*_in_context(source, text), *_by_defects(source, page)):
        found = [mention for mention in found if not mention.span.touches(span)]
        if record_id:
            found.append(Mention(span, span.of(text), record_id))
    return tuple(sorted(found, key=lambda mention: mention.span))


def mentions_in_translations(
    source: Source, segmentation: Segmentation, mentions: tuple[Mention, ...], names: Linker
) -> dict[str, dict[str, tuple[Mention, ...]]]:
    """What our translations of an article mention, by language and address of the sentence.

    Offsets are those of the translated sentence. A name counts only where the sentence of the article mentions
    the same record (``mentions`` are those of the article): so its readings and defects hold here too, and a
    common word of another language that is also a name misleads nobody.
    """
    linker = _with_readings(source, names)
    meant = {
        sentence.address: {mention.resolved for mention in mentions if sentence.span.touches(mention.span)}
        for sentence in segmentation.sentences
    }
    return {
        lang: {
            address: tuple(found for found in linker.find(words, lang) if found.resolved in meant.get(address, ()))
            for address, words in lines.items()
        }
        for lang, lines in segmentation.translations.items()
    }
