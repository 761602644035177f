"""Where everything is: the page of each record, the anchor of each statement."""

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
    """A page, relative to the root of one language's site, and an anchor on it."""

    page: str
    anchor: str = ""

    def seen_from(self, page: str) -> str:
        """The relative link from ``page``; it works over HTTP and from ``file://``."""
        path = posixpath.relpath(self.page, posixpath.dirname(page) or ".")
        if self.page == page and self.anchor:
            return f"#{self.anchor}"
        return f"{path}#{self.anchor}" if self.anchor else path


def entry_anchor(event_id: str, key: str) -> str:
    """The anchor on the timeline of a statement of an event. It stays when the event gets a page of its own."""
    return f"{event_id}--{key}"


class Permalinks:
    """Answers where a record or a statement stands. The same paths in every language."""

    def __init__(self, library: Library) -> None:
        """``library`` decides which events have a page of their own."""
        self._seeds = library.seeds
        self._statements = library.statements
        self._kinds = {record.id: kind for kind, record in library.seeds.records()}
        self.stretches: tuple[Stretch, ...] = stretches(library)
        self._on_timeline = {event_id: stretch.page for stretch in self.stretches for event_id in stretch.ids}
        self.timeline = frozenset({TIMELINE, *self._on_timeline.values()})

    def has_page(self, event_id: str) -> bool:
        """Whether an event has a page: from two statements on."""
        return len(self._seeds.events[event_id].statements) > 1

    def on_timeline(self, event_id: str) -> Permalink:
        """Where an event stands on the timeline."""
        return Permalink(self._on_timeline[event_id], event_id)

    def record(self, record_id: str) -> Permalink:
        """Where a record stands."""
        kind = self._kinds[record_id]
        if kind == "event" and not self.has_page(record_id):
            return self.on_timeline(record_id)
        return Permalink(f"{BY_NAME[kind].folder}/{record_id}.html")

    def statement(self, address: str) -> Permalink:
        """Where a statement stands, by its permanent address ``owner#key``."""
        owner, _, key = address.partition("#")
        if self._kinds[owner] == "event" and not self.has_page(owner):
            return Permalink(self._on_timeline[owner], entry_anchor(owner, key))
        return Permalink(self.record(owner).page, key)

    def passage(self, anchor: Anchor) -> Permalink:
        """The marked passage on the page of its article."""
        return Permalink(self.record(anchor.source).page, anchor.passage)
