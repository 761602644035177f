"""Names that two records share: an article that has one of them names nobody knows whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from generator.base.problems import Problem
from generator.model.evidence import Quote
from generator.model.library import Library, Mention
from generator.model.names import WrittenName, written_names
from generator.model.seeds import Seeds
from generator.model.source import Reading, Source
from generator.model.term import Term
from generator.text.normal import fold
from generator.text.sentences import Span


def _are_one(one: WrittenName, other: WrittenName) -> bool:
    """Whether both names mean one thing: they are of one record, or one is of a term that names the other."""
    pairs = ((one.record, other.record), (other.record, one.record))
    return one.record.id == other.record.id or any(
        isinstance(first, Term) and first.about == second.id for first, second in pairs
    )


def _parties(names: Sequence[WrittenName]) -> list[list[WrittenName]]:
    """``names`` by what they mean, the largest party first."""
    parties: list[list[WrittenName]] = []
    for name in names:
        fitting = [party for party in parties if any(_are_one(name, each) for each in party)]
        joined = [each for party in fitting for each in party]
        parties = [*(party for party in parties if party not in fitting), [*joined, name]]
    return sorted(parties, key=len, reverse=True)


def _decided(library: Library, source: Source, folded: str) -> list[Span]:
    """Where the label of an article says of a name who is meant there: by its defects, and by words beside the name."""
    said: list[tuple[Quote | Reading, str]] = [
        (defect.quote, defect.quote.exact)
        for defect in source.defects
        if defect.quote and (defect.means or defect.no_mentions)
    ]
    said += [(each, each.words) for each in source.reads_as if each.prefix or each.suffix]
    page = library.segmentations[source.id].page
    return [
        span
        for context, words in said
        if folded in fold(words)
        for span in page.find(words, context.prefix or "", context.suffix or "")
    ]


def _surfaces(library: Library, source_id: str, folded: str) -> Iterator[tuple[Mention, bool]]:
    """The mentions in which a name stands, and whether that is in a translation of the article."""
    lines = library.translated_mentions[source_id].values()
    translated = (mention for by_address in lines for found in by_address.values() for mention in found)
    for mentions, is_translated in ((library.mentions[source_id], False), (translated, True)):
        yield from ((mention, is_translated) for mention in mentions if folded in fold(mention.surface))


def _is_decided(library: Library, folded: str) -> bool:
    """Whether labels say who is meant by a name, wherever it stands."""
    is_decided = False
    for source_id in library.mentions:
        source = library.seeds.sources[source_id]
        if any(folded in fold(each.words) for each in source.reads_as if not (each.prefix or each.suffix)):
            is_decided = True
            continue
        spans = _decided(library, source, folded)
        is_decided |= bool(spans)
        for mention, is_translated in _surfaces(library, source_id, folded):
            if is_translated or not any(span.touches(mention.span) for span in spans):
                return False
    return is_decided


def check_names(library: Library) -> list[Problem]:
    """A problem for each name, compared as articles write it, that an actor or a term shares with another record."""
    seeds = library.seeds
    by_form: dict[str, list[WrittenName]] = defaultdict(list)
    for name in written_names(seeds):
        by_form[fold(name.text)].append(name)
    problems = []
    for folded, names in by_form.items():
        if len({name.record.id for name in names}) > 1:
            parties = _parties(names)
            if len(parties) > 1 and not _is_decided(library, folded):
                problems.append(_shared(seeds, parties))
    return problems


def _shared(seeds: Seeds, parties: Sequence[Sequence[WrittenName]]) -> Problem:
    """The problem at the name of the smallest party, the last of them, which came in most likely."""
    *others, last = parties
    name = last[0]
    others_shown = " and ".join(
        f"of '{each.record.id}' ({seeds.place(each.record.id, *each.path)})" for party in others for each in party[:1]
    )
    message = f"«{name.text}» is a name of '{name.record.id}' and {others_shown}: nobody knows whom an article means."
    hint = "Take it away from all but one of them, or say under 'reads_as' in each article's label who is meant."
    return Problem("name-shared", seeds.place(name.record.id, *name.path), message, hint)
