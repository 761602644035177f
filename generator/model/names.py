"""The names of actors and terms, and where each of them was written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from generator.base.places import KeyPath

from .actor import Actor
from .seeds import Seeds
from .term import Term


class WrittenName(NamedTuple):
    """A name as a record writes it: whose, in which language, at which path of the record."""

    text: str
    lang: str
    record: Actor | Term
    path: KeyPath


def written_names(seeds: Seeds) -> Iterator[WrittenName]:
    """Every name by which articles may call somebody, in the languages of the site.

    Actors come before terms, each in the order of their ids; of a record the name comes before the further ones, and
    those that are never shown come last.
    """
    for record in (*_by_id(seeds.actors.values()), *_by_id(seeds.terms.values())):
        for lang in seeds.site.languages:
            if name := record.name.get(lang):
                yield WrittenName(name, lang, record, ("name", lang))
            for key, names in (("alt_names", record.alt_names), ("hidden_names", record.hidden_names)):
                for index, each in enumerate(names.get(lang)):
                    yield WrittenName(each, lang, record, (key, lang, index))


def _by_id(records: Iterable[Actor | Term]) -> list[Actor | Term]:
    return sorted(records, key=lambda record: record.id)
