"""What records say once in each language, wherever it stands in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple, TypeAlias, get_args, get_origin

from pydantic import RootModel

from generator.base.places import KeyPath
from generator.model.common import LangKey, Text
from generator.model.seeds import Seeds
from generator.model.walk import Make, Walk

# What stands under a language: a text, several names, a form for each number.
Entry: TypeAlias = str | tuple[str, ...] | Mapping[str, str]


class Written(NamedTuple):
    """What a record says once in each language: whose, at which path, and whether every language needs it."""

    owner: str
    path: KeyPath
    entries: Mapping[str, Entry]
    is_needed: bool


def _wanted(annotation: Any) -> Make[tuple[KeyPath, Mapping[str, Entry], bool]] | None:
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        if _is_by_language(annotation.model_fields["root"].annotation):
            return lambda value, path: (path, value.root, annotation is Text)
    elif _is_by_language(annotation):
        return lambda value, path: (path, value, False)
    return None


def _is_by_language(annotation: Any) -> bool:
    origin, args = get_origin(annotation), get_args(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping) and args[0] == LangKey


# Found by type, so that a further field for a text cannot be forgotten.
texts_in = Walk(_wanted)


def written(seeds: Seeds) -> list[Written]:
    """Everything that is written once in each language."""
    return [Written(owner, *found) for owner, record in seeds.written() for found in texts_in(record)]


class Line(NamedTuple):
    """One text in one language, and where it stands."""

    owner: str
    path: KeyPath
    lang: str
    text: str


def lines_of(text: Written) -> Iterator[Line]:
    """Each single text of ``text``."""
    for lang, entry in text.entries.items():
        if isinstance(entry, str):
            yield Line(text.owner, (*text.path, lang), lang, entry)
        else:
            keyed = entry.items() if isinstance(entry, Mapping) else enumerate(entry)
            yield from (Line(text.owner, (*text.path, lang, key), lang, line) for key, line in keyed)


def shown(path: KeyPath) -> str:
    """``path`` as messages have it: its keys, with dots between them."""
    return ".".join(str(key) for key in path)
