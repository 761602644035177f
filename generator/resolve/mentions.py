"""Who and what the articles mention: the records' names, the labels' readings and defects."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.actor import Actor
from generator.model.library import Mention, Segmentation
from generator.model.names import written_names
from generator.model.seeds import Seeds
from generator.model.source import Reading, Source
from generator.model.term import Term
from generator.text.passages import SearchableText
from generator.text.sentences import Span

from .linking.linker import Linker
from .linking.names import Name

# Kinds of actors that are called by common nouns: whoever holds the office, whoever was asked.
_NOUNS = ("unnamed-source",)


def is_noun(record: Actor | Term) -> bool:
    """Whether the record's names are common nouns, which Arabic inflects more freely than names."""
    return record.about is None if isinstance(record, Term) else record.kind in _NOUNS


def names_of(seeds: Seeds) -> Iterator[Name]:
    """Every name of every actor, then of every term: a name that is both opens the actor."""
    return (Name(each.text, each.record.id, common=is_noun(each.record)) for each in written_names(seeds))


def _readings(source: Source) -> tuple[list[Name], list[tuple[Name, Reading]]]:
    """What the label says of bare words; and what it says of words that stand before or after certain others."""
    names = [(Name(each.words, each.means), each) for each in source.reads_as]
    bare = [name for name, reading in names if not (reading.prefix or reading.suffix)]
    return bare, [(name, reading) for name, reading in names if reading.prefix or reading.suffix]


def linker_of(seeds: Seeds) -> Linker:
    """The linker of all names, from which those of the articles are made."""
    readings = (Name(each.words, each.means) for source in seeds.sources.values() for each in source.reads_as)
    return Linker(names_of(seeds), readings)


def linker_for(source: Source, names: Linker) -> Linker:
    """The linker for one article and its translations. What the label says of bare words comes before all names."""
    bare, _ = _readings(source)
    return names.also(bare) if bare else names


def _in_context(source: Source, page: SearchableText, names: Linker) -> Iterator[tuple[Span, str]]:
    """Where the label's readings apply that name the words before or after."""
    for name, reading in _readings(source)[1]:
        for mention in names.only([name]).find(page.text, source.lang):
            if page.stands_between(mention.span, reading.prefix or "", reading.suffix or ""):
                yield mention.span, reading.means


def _by_defects(source: Source, page: SearchableText) -> Iterator[tuple[Span, str | None]]:
    """Words that the label takes out of recognition, and whom they mean, if anybody."""
    for defect in source.defects:
        if defect.quote and (defect.no_mentions or defect.means):
            spans = page.find(defect.quote.exact, defect.quote.prefix or "", defect.quote.suffix or "")
            if len(spans) == 1:  # anything else is reported by verify
                yield spans[0], defect.means


def mentions_in(source: Source, page: SearchableText, names: Linker) -> tuple[Mention, ...]:
    """What an article mentions: ``source`` is its label, ``page`` its text. The label's readings and defects hold.

    ``names`` is the article's own linker (``linker_for``).
    """
    text = page.text
    found = names.find(text, source.lang)
    for span, record_id in (*_in_context(source, page, names), *_by_defects(source, page)):
        found = [mention for mention in found if not mention.span.touches(span)]
        if record_id:
            found.append(Mention(span, span.of(text), record_id))
    return tuple(sorted(found, key=lambda mention: mention.span))


def mentions_in_translations(
    segmentation: Segmentation, mentions: tuple[Mention, ...], names: Linker
) -> dict[str, dict[str, tuple[Mention, ...]]]:
    """What our translations of an article mention, by language and address of the sentence.

    Offsets are those of the translated sentence. A name counts only where the sentence of the article mentions
    the same record (``mentions`` are those of the article): so its readings and defects hold here too, and a
    common word of another language that is also a name misleads nobody. ``names`` is the article's own linker.
    """
    meant = {
        sentence.address: {mention.resolved for mention in mentions if sentence.span.touches(mention.span)}
        for sentence in segmentation.sentences
    }
    return {
        lang: {
            address: tuple(found for found in names.find(words, lang) if found.resolved in meant[address])
            if meant[address]
            else ()
            for address, words in lines.items()
        }
        for lang, lines in segmentation.translations.items()
    }
