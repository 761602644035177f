"""The anchors that events and their statements have on the timeline, and those that they had before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from .facts import Facts
from .permalinks import TIMELINE, entry_anchor

# A page holds at most this many old anchors; beyond that, only a script brings an old address to its new page.
_MOST = 400


def former_anchors(facts: Facts, address: str) -> tuple[str, ...]:
    """The anchors that the statement at ``address`` had on the timeline under its old addresses."""
    return tuple(entry_anchor(*former) for former in facts.renames.addresses(address))


def anchors_elsewhere(facts: Facts, page: str) -> dict[str, tuple[str, ...]]:
    """The anchors that may have stood on ``page`` before and belong to other pages now, by the stretch that has them.

    Keys are the anchors of stretches. Any event may have stood on the first page of the timeline. A renamed event may
    have stood on any page, because its day may have changed too. If that makes more than ``_MOST`` anchors, only those
    of renamed events are given; if these are too many as well, none.
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
    """Former anchors of the timeline and the present ones: ids of events, and anchors of statements.

    The anchor of a statement is left out if only its event was renamed: the script finds it by the event's id.
    """
    found = {old: new for old, new in facts.renames.records.items() if new in facts.library.seeds.events}
    for (owner, key), address in facts.renames.statements.items():
        stated = facts.library.statements[address]
        if stated.owner_kind == "event" and (stated.owner, stated.key) != (found.get(owner, owner), key):
            found[entry_anchor(owner, key)] = entry_anchor(stated.owner, stated.key)
    return dict(sorted(found.items()))


def _former_by_event(facts: Facts) -> dict[str, list[str]]:
    """By event: the anchors of it and of its statements under their old names."""
    found: dict[str, list[str]] = defaultdict(list)
    for old, new in sorted(facts.renames.records.items()):
        found[new].append(old)
    for (owner, key), address in sorted(facts.renames.statements.items()):
        found[facts.library.statements[address].owner].append(entry_anchor(owner, key))
    return found


def _anchors(facts: Facts, event_id: str) -> Iterator[str]:
    """The present anchors of an event and of its statements."""
    yield event_id
    yield from (entry_anchor(event_id, key) for key in facts.library.seeds.events[event_id].statements)
