"""Every id that a record names, found by the types of the model, and whether it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel

from generator.base.ids import did_you_mean
from generator.base.places import KeyPath
from generator.base.problems import Problem
from generator.model.common import Ref
from generator.model.seeds import Seeds


@dataclass(frozen=True, slots=True)
class Named:
    """An id that a record names: where, which, and what it may be."""

    path: KeyPath
    target: str
    kinds: frozenset[str]


@cache
def _hints(model: type[BaseModel]) -> Mapping[str, Any]:
    return get_type_hints(model, include_extras=True)


def _walk(value: Any, annotation: Any, path: KeyPath) -> Iterator[Named]:
    """The references in ``value``, which ``annotation`` describes."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        ref = next((extra for extra in args[1:] if isinstance(extra, Ref)), None)
        if ref and isinstance(value, str):
            yield Named(path, value, ref.kinds)
        else:
            yield from _walk(value, args[0], path)
    elif origin in (Union, UnionType):
        if value is not None:
            yield from _walk(value, next(arg for arg in args if arg is not type(None)), path)
    elif isinstance(value, BaseModel) and not isinstance(value, RootModel):
        for name, inner in _hints(type(value)).items():
            if name in type(value).model_fields:
                yield from _walk(getattr(value, name), inner, (*path, name))
    elif origin is tuple and isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, args[0], (*path, index))
    elif isinstance(value, AnyMapping) and len(args) == 2:
        for key, item in value.items():
            yield from _walk(item, args[1], (*path, key))


def references(record: BaseModel) -> Iterator[Named]:
    """Every id and statement address that ``record`` names."""
    yield from _walk(record, type(record), ())


def _unknown(seeds: Seeds, owner: str, named: Named, kinds: Mapping[str, str]) -> Problem:
    place = seeds.place(owner, *named.path)
    key = named.path[-1] if isinstance(named.path[-1], str) else named.path[-2]
    wanted = " or ".join(sorted(named.kinds)[:3]) if len(named.kinds) < 4 else "record"
    if named.target in kinds:
        message = f"'{named.target}' in '{key}' is {_a(kinds[named.target])}, not {_a(wanted)}."
        known = [name for name, kind in kinds.items() if kind in named.kinds]
        hint = did_you_mean(named.target, known, otherwise=f"Name {_a(wanted)} here.")
        return Problem("wrong-kind", place, message, hint)
    known = [name for name, kind in kinds.items() if kind in named.kinds]
    if "statement" in named.kinds:
        hint = did_you_mean(named.target, known, otherwise=_statements_of(named.target, known))
        return Problem("unknown-statement", place, f"There is no statement '{named.target}'.", hint)
    hint = did_you_mean(named.target, known, otherwise=f"Add a file {named.target}.yaml for it, or name another.")
    return Problem("unknown-id", place, f"There is no {wanted} '{named.target}'.", hint)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _statements_of(address: str, known: list[str]) -> str:
    owner = address.partition("#")[0]
    there = [name for name in known if name.startswith(f"{owner}#")]
    if there:
        return f"'{owner}' has: {', '.join(there)}."
    return "An address is event-id#statement-key; look the two up in seeds/events/."


def kinds_by_id(seeds: Seeds) -> dict[str, str]:
    """Each id and each statement address, with its kind."""
    kinds = {record.id: kind for kind, record in seeds.records()}
    for owner, statements in owners(seeds):
        kinds.update({f"{owner}#{key}": "statement" for key in statements})
    return kinds


def owners(seeds: Seeds) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Everything that holds statements: its id and its statements."""
    for event in seeds.events.values():
        yield event.id, event.statements
    for source in seeds.sources.values():
        yield source.id, source.statements


def check_references(seeds: Seeds) -> list[Problem]:
    """A problem for every id that leads nowhere, or to the wrong kind of record."""
    kinds = kinds_by_id(seeds)
    problems = []
    everything = [(record.id, record) for _, record in seeds.records()]
    for owner, record in [*everything, ("site", seeds.site)]:
        for named in references(record):
            known = kinds.get(named.target) in named.kinds
            if not known and named.target.partition("#")[0] not in seeds.broken:
                problems.append(_unknown(seeds, owner, named, kinds))
    return problems
