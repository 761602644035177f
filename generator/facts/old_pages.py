"""Pages that existed under an address that is no longer used, and where their content is now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.kinds import BY_NAME

from .facts import Facts
from .permalinks import Permalink


@dataclass(frozen=True, slots=True)
class OldPage:
    """A page that is gone.

    ``path`` is its old address, relative to the root of a language's site. ``record`` is the id of the record that
    took its place, and ``target`` is where that record stands. ``moved`` has pairs: an anchor of the old page that
    ``target`` does not have under the same name, and the address of the statement that it meant.
    """

    path: str
    record: str
    target: Permalink
    moved: tuple[tuple[str, str], ...]


def old_pages(facts: Facts) -> Iterator[OldPage]:
    """Each page that was at an old address, sorted by its old id.

    Its folder is that of the record that took its place. Nobody knows whether a renamed event had a page of its own,
    so each is treated as if it had. An event that is present but has no page counts too if a statement of it was moved:
    it may have had a page before.
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
