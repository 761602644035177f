"""The anchors of the timeline: those that events and their statements have on it, and those that they had."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .facts import Facts
from .permalinks import TIMELINE, entry_anchor

# With more old anchors than these on a page, only a script brings an old address to its new page.
_MOST = 400


def former_anchors(facts: Facts, address: str) -> tuple[str, ...]:
    """The anchors that a statement of an event had on the timeline before."""
    return tuple(entry_anchor(*former) for former in facts.renames.addresses(address))


def anchors_elsewhere(facts: Facts, page: str) -> dict[str, tuple[str, ...]]:
    """For each stretch on other pages the anchors of it that stood on ``page`` once, as far as anybody can know.

    Every event may have stood on the first page, and on any page one that had another name and another day. Where
    all are too many, there are only those that had another name.
    """
    former = _former_by_event(facts)
    for with_present in (True, False) if page == TIMELINE else (False,):
        found = {
            stretch.anchor: tuple(
                anchor
                for each in stretch.ids
                for anchor in (*(_anchors(facts, each) if with_present else ()), *former.get(each, ()))
            )
            for stretch in facts.permalinks.stretches
            if stretch.page != page
        }
        if sum(map(len, found.values())) <= _MOST:
            return found
    return {}


def former_names(facts: Facts) -> dict[str, str]:
    """The former ids of events; and of the former anchors of statements those that changed by more than their event."""
    found = {old: new for old, new in facts.renames.records.items() if new in facts.library.seeds.events}
    for (owner, key), address in facts.renames.statements.items():
        stated = facts.library.statements[address]
        if stated.owner_kind == "event" and (stated.owner, stated.key) != (found.get(owner, owner), key):
            found[entry_anchor(owner, key)] = entry_anchor(stated.owner, stated.key)
    return dict(sorted(found.items()))


def _former_by_event(facts: Facts) -> dict[str, list[str]]:
    """By event: the anchors that it and its statements had when they had other names."""
    found: dict[str, list[str]] = defaultdict(list)
    for old, new in sorted(facts.renames.records.items()):
        found[new].append(old)
    for (owner, key), address in sorted(facts.renames.statements.items()):
        found[facts.library.statements[address].owner].append(entry_anchor(owner, key))
    return found


def _anchors(facts: Facts, event_id: str) -> Iterator[str]:
    """The anchors that an event and its statements have."""
    yield event_id
    yield from (entry_anchor(event_id, key) for key in facts.library.seeds.events[event_id].statements)
