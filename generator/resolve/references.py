"""Every id that a record names, found by the types of the model, and whether it leads somewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Mapping as AnyMapping
from dataclasses import dataclass
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel

from generator.base.ids import did_you_mean
from generator.base.places import KeyPath, Place
from generator.base.problems import Problem
from generator.model.common import Ref
from generator.model.seeds import Seeds


@dataclass(frozen=True, slots=True)
class Named:
    """An id that a record names: where, which, and what it may be."""

    path: KeyPath
    target: str
    kinds: frozenset[str]


# Adds to a list what a value at a path names.
_Finder = Callable[[Any, KeyPath, list[Named]], None]


@cache
def _fields(model: type[BaseModel]) -> tuple[tuple[str, _Finder], ...]:
    """The fields of a record that can name something, each with what finds it."""
    hints = get_type_hints(model, include_extras=True)
    finders = ((name, _finder(hints[name])) for name in hints if name in model.model_fields)
    return tuple((name, finder) for name, finder in finders if finder)


def _in_record(value: Any, path: KeyPath, found: list[Named]) -> None:
    model: type[BaseModel] = type(value)
    for name, finder in _fields(model):
        finder(getattr(value, name), (*path, name), found)


def _finder(annotation: Any) -> _Finder | None:
    """What finds the references in values that ``annotation`` describes; ``None`` if there can be none."""
    origin, args = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        ref = next((extra for extra in args[1:] if isinstance(extra, Ref)), None)
        return _at(ref.kinds) if ref else _finder(args[0])
    if origin in (Union, UnionType):
        inner = _finder(next(arg for arg in args if arg is not type(None)))
        return inner and _if_there(inner)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return _in_record if not issubclass(annotation, RootModel) and _fields(annotation) else None
    if origin is tuple:
        inner = _finder(args[0])
        return inner and _in_each(inner, enumerate)
    if isinstance(origin, type) and issubclass(origin, AnyMapping):
        inner = _finder(args[1])
        return inner and _in_each(inner, AnyMapping.items)
    return None


def _at(kinds: frozenset[str]) -> _Finder:
    return lambda value, path, found: found.append(Named(path, value, kinds))


def _if_there(inner: _Finder) -> _Finder:
    return lambda value, path, found: None if value is None else inner(value, path, found)


def _in_each(inner: _Finder, pairs: Callable[[Any], Iterable[tuple[Any, Any]]]) -> _Finder:
    def find(value: Any, path: KeyPath, found: list[Named]) -> None:
        for key, item in pairs(value):
            inner(item, (*path, key), found)

    return find


def references(record: BaseModel) -> list[Named]:
    """Every id and statement address that ``record`` names."""
    found: list[Named] = []
    _in_record(record, (), found)
    return found


class _Known:
    """What could have been meant: each question is answered once, however often the same slip was made."""

    def __init__(self, kinds: Mapping[str, str]) -> None:
        self.kinds = kinds
        self._names: dict[frozenset[str], list[str]] = {}
        self._near: dict[tuple[str, frozenset[str]], str] = {}

    def names(self, kinds: frozenset[str]) -> list[str]:
        """All ids and addresses of some kinds."""
        if kinds not in self._names:
            self._names[kinds] = [name for name, kind in self.kinds.items() if kind in kinds]
        return self._names[kinds]

    def near(self, named: Named, otherwise: str) -> str:
        """The names nearest to what was written, or ``otherwise``."""
        key = named.target, named.kinds
        if key not in self._near:
            self._near[key] = did_you_mean(named.target, self.names(named.kinds), otherwise="")
        return self._near[key] or otherwise


def _unknown(place: Place, named: Named, known: _Known) -> Problem:
    key = named.path[-1] if isinstance(named.path[-1], str) else named.path[-2]
    wanted = " or ".join(sorted(named.kinds)[:3]) if len(named.kinds) < 4 else "record"
    if named.target in known.kinds:
        message = f"'{named.target}' in '{key}' is {_a(known.kinds[named.target])}, not {_a(wanted)}."
        return Problem("wrong-kind", place, message, known.near(named, f"Name {_a(wanted)} here."))
    if "statement" in named.kinds:
        hint = known.near(named, _statements_of(named.target, known.names(named.kinds)))
        return Problem("unknown-statement", place, f"There is no statement '{named.target}'.", hint)
    hint = known.near(named, f"Add a file {named.target}.yaml for it, or name another.")
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


def check_references(seeds: Seeds, kinds: Mapping[str, str], named_by: Iterable[tuple[str, Named]]) -> list[Problem]:
    """A problem for every id that leads nowhere, or to the wrong kind of record.

    ``kinds`` are the kinds of all ids and addresses, ``named_by`` all references, each with the record that has it.
    """
    known = _Known(kinds)
    return [
        _unknown(seeds.place(owner, *named.path), named, known)
        for owner, named in named_by
        if kinds.get(named.target) not in named.kinds and named.target.partition("#")[0] not in seeds.broken
    ]
