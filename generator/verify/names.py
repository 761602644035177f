"""Names that two records share: an article that has one of them names nobody knows whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.base.places import KeyPath
from generator.base.problems import Problem
from generator.model.actor import Actor
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.term import Term
from generator.text.normal import fold


def _names(seeds: Seeds, record: Actor | Term) -> Iterator[tuple[str, KeyPath]]:
    """Every name by which articles may call the record, and its path."""
    for lang in seeds.site.languages:
        if name := record.name.get(lang):
            yield name, ("name", lang)
        for key, names in (("alt_names", record.alt_names), ("hidden_names", record.hidden_names)):
            for index, each in enumerate(names.get(lang)):
                yield each, (key, lang, index)


def _may_share(seeds: Seeds, one: str, other: str) -> bool:
    """Whether one is the term that names the other: then the name opens the actor."""
    pairs = ((one, other), (other, one))
    return any((term := seeds.terms.get(first)) is not None and term.about == second for first, second in pairs)


def _is_decided(library: Library, folded: str) -> bool:
    """Whether every article that has the name says in its label who is meant."""
    for source_id, mentions in library.mentions.items():
        source = library.seeds.sources[source_id]
        said = {fold(each.words) for each in source.reads_as} | {
            fold(each.exact) for each in source.defects if each.exact and (each.means or each.no_mentions)
        }
        if any(folded in fold(mention.surface) for mention in mentions) and not any(folded in each for each in said):
            return False
    return True


def check_names(library: Library) -> list[Problem]:
    """A problem for each name, compared as articles write it, that an actor or a term shares with another record."""
    seeds = library.seeds
    bearers: dict[str, dict[str, tuple[str, KeyPath]]] = defaultdict(dict)
    records: tuple[Actor | Term, ...] = (*seeds.actors.values(), *seeds.terms.values())
    for record in records:
        for name, path in _names(seeds, record):
            bearers[fold(name)].setdefault(record.id, (name, path))
    problems = []
    for folded, by_record in bearers.items():
        (first, _), *others = by_record.items()
        for record_id, (name, path) in others:
            if not _may_share(seeds, first, record_id) and not _is_decided(library, folded):
                message = (
                    f"«{name}» is a name of '{record_id}' and of '{first}', so nobody knows whom an article means."
                )
                hint = "Take it away from one of them, or say under 'reads_as' in each article's label who is meant."
                problems.append(Problem("name-shared", seeds.place(record_id, *path), message, hint))
    return problems
