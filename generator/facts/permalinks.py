"""The addresses: the page of each record, and the anchor of each statement on a page."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass

from generator.model.anchors import Anchor
from generator.model.kinds import BY_NAME
from generator.model.library import Library

from .timeline_pages import TIMELINE, Stretch, stretches

__all__ = ["TIMELINE", "Permalink", "Permalinks", "entry_anchor"]


@dataclass(frozen=True, slots=True)
class Permalink:
    """The path of a page, relative to the root of a language's site, and an anchor on it (empty: the whole page)."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """The relative link to this place from ``page`` (a path like ``self.page``). It also works from ``file://``."""
        path = posixpath.relpath(self.page, posixpath.dirname(page) or ".")
        if self.page == page and self.anchor:
            return f"#{self.anchor}"
        return f"{path}#{self.anchor}" if self.anchor else path


def entry_anchor(event_id: str, key: str) -> str:
    """The anchor that a statement of an event has on the timeline, also if the event has a page of its own."""
    return f"{event_id}--{key}"


class Permalinks:
    """Says on which page a record or a statement stands. The paths are the same in every language."""

    def __init__(self, library: Library) -> None:
        """Take the records of ``library``, which decide which events have a page, and cut its timeline into pages."""
        self._seeds = library.seeds
        self._statements = library.statements
        self._kinds = {record.id: kind for kind, record in library.seeds.records()}
        self.stretches: tuple[Stretch, ...] = stretches(library)
        self._on_timeline = {event_id: stretch.page for stretch in self.stretches for event_id in stretch.ids}
        self.timeline = frozenset({TIMELINE, *self._on_timeline.values()})

    def has_page(self, event_id: str) -> bool:
        """Whether an event has a page of its own. It does if it has two statements or more."""
        return len(self._seeds.events[event_id].statements) > 1

    def on_timeline(self, event_id: str) -> Permalink:
        """The place of an event on the timeline."""
        return Permalink(self._on_timeline[event_id], event_id)

    def record(self, record_id: str) -> Permalink:
        """The page of a record; for an event without a page, its place on the timeline."""
        kind = self._kinds[record_id]
        if kind == "event" and not self.has_page(record_id):
            return self.on_timeline(record_id)
        return Permalink(f"{BY_NAME[kind].folder}/{record_id}.html")

    def statement(self, address: str) -> Permalink:
        """The place of the statement with the permanent address ``address`` (``owner#key``)."""
        owner, _, key = address.partition("#")
        if self._kinds[owner] == "event" and not self.has_page(owner):
            return Permalink(self._on_timeline[owner], entry_anchor(owner, key))
        return Permalink(self.record(owner).page, key)

    def passage(self, anchor: Anchor) -> Permalink:
        """The place of a marked passage on the page of its article."""
        return Permalink(self.record(anchor.source).page, anchor.passage)
