"""Every id that a record names, found by the types of the model, and whether it leads somewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_args

from generator.base.ids import did_you_mean
from generator.base.places import KeyPath, Place
from generator.base.problems import Problem
from generator.model.common import Ref
from generator.model.seeds import Seeds
from generator.model.walk import Make, Walk


@dataclass(frozen=True, slots=True)
class Named:
    """An id that a record names: where, which, and what it may be."""

    path: KeyPath
    target: str
    kinds: frozenset[str]


def _named(annotation: Any) -> Make[Named] | None:
    ref = next((extra for extra in get_args(annotation)[1:] if isinstance(extra, Ref)), None)
    return (lambda value, path: Named(path, value, ref.kinds)) if ref else None


# Every id and statement address that a record names.
references = Walk(_named)


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
    """A problem for every reference to an id that does not exist, or that belongs to the wrong kind of record.

    ``kinds`` are the kinds of all ids and addresses, ``named_by`` all references, each with the record that has it.
    """
    known = _Known(kinds)
    return [
        _unknown(seeds.place(owner, *named.path), named, known)
        for owner, named in named_by
        if kinds.get(named.target) not in named.kinds and named.target.partition("#")[0] not in seeds.broken
    ]
