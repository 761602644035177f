"""``redirects.yaml``: the ids and addresses that were given up, and what took their place."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from generator.base.complaint import Complaint
from generator.base.ids import fault_of_id, fault_of_key, is_address, is_id
from generator.base.places import Place
from generator.base.problems import Problem

from .tree import Tree

REDIRECTS = "redirects.yaml"
_FORM = "Each line says 'old-id: new-id', or of a statement 'event-id#old-key: event-id#new-key'."


def read_redirects(tree: Tree, events: Collection[str]) -> tuple[dict[str, str], dict[str, Place], list[Problem]]:
    """What the file says: new names by old ones, the place of each old one, and what is wrong with them.

    ``events`` are the ids of events, which are anchors as well. Lines that are wrong are left out.
    """
    data = tree.data
    if not isinstance(data, dict) or not all(isinstance(value, str) for value in data.values()):
        return {}, {}, [Problem("not-a-record", tree.place, "Redirects are pairs of ids.", _FORM)]
    pairs = {old: new for old, new in data.items() if isinstance(new, str)}
    places = {str(path[0]): place for path, place in tree.places().items() if len(path) == 1}
    faults = {old: list(_faults(places[old], old, new, new in events)) for old, new in pairs.items()}
    good = {old: new for old, new in pairs.items() if not faults[old]}
    return good, places, [problem for found in faults.values() for problem in found]


def _faults(place: Place, old: str, new: str, is_event: bool) -> Iterator[Problem]:
    for text in (old, new):
        fault = _fault(text, is_event)
        if fault:
            hint = fault.hint if fault.hint == _FORM else "No record can have had that name: take the line away."
            yield Problem(fault.code, place, f"'{text}' {fault.said}.", hint)


def _fault(text: str, is_event: bool) -> Complaint | None:
    """What keeps ``text`` from being the id of a record or the address of a statement; ``None`` if nothing does.

    What was given up is held to the rule for what is in use: its page and its anchors are still there.
    """
    owner, hash_, key = text.partition("#")
    if not (is_address(text) if hash_ else is_id(text)):
        return Complaint("is neither an id nor the address of a statement", _FORM, "malformed-value")
    anchor = key or (owner if is_event else "")
    return fault_of_id(owner) or (fault_of_key(anchor) if anchor else None)
