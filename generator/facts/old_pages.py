"""The pages that were there once: where each lay, and where what stood on it stands now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.kinds import BY_NAME

from .facts import Facts
from .permalinks import Permalink


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page that is gone: ``path`` is where it lay, ``record`` what took its place, and ``target`` where that is.

    ``moved`` has the anchors that ``target`` does not have under the same name, each with the statement meant.
    """

    path: str
    record: str
    target: Permalink
    moved: tuple[tuple[str, str], ...]


def old_pages(facts: Facts) -> Iterator[OldPage]:
    """Each page that was at an old address, in order of ids.

    It lay in the folder of what took its place. Whether an event had a page before it was renamed nobody knows, so
    each counts as if it had. An event that has lost statements to others, and with them its page, had one.
    """
    events, permalinks, renames = facts.library.seeds.events, facts.permalinks, facts.renames
    bare = {owner for owner, _ in renames.statements if owner in events and not permalinks.has_page(owner)}
    for old in sorted({*renames.records, *bare}):
        record = renames.records.get(old, old)
        target = permalinks.record(record)
        path = f"{BY_NAME[facts.index.kinds[record]].folder}/{old}.html"
        anchors = dict(renames.keys(old))
        if old in bare:
            anchors |= {key: f"{old}#{key}" for key in events[old].statements}
        moved = (
            (key, address)
            for key, address in sorted(anchors.items())
            if permalinks.statement(address) != Permalink(target.page, key)
        )
        yield OldPage(path, record, target, tuple(moved))
