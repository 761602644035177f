"""The timeline: all events in order of time, those without a date last, on one or more pages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.charts.timeline_scene import legend_of, numbered
from generator.charts.timeline_shapes import PictureView
from generator.charts.timeline_tall import down
from generator.charts.timeline_wide import across
from generator.facts.permalinks import TIMELINE
from generator.facts.timeline_anchors import anchors_elsewhere
from generator.facts.timeline_pages import UNDATED, Stretch
from generator.markup.localized import LocalizedText

from .edition import Edition, Link
from .parts.timeline_entry import TimelineEntryView, timeline_entry_view
from .parts.timeline_facets import FacetView, facets
from .parts.timeline_picture import scene

_MONTH = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True)
class StretchView:
    """A stretch (the events under one heading) that stands on this page."""

    anchor: str
    name: LocalizedText
    events: tuple[TimelineEntryView, ...]


@dataclass(frozen=True, slots=True)
class ElsewhereView:
    """A stretch in the list of all. ``key`` is its anchor, which ``timeline_data`` also gives with each event.

    ``anchors`` are those of its events that may have stood on this page before, so that old links still work.
    """

    key: str
    name: LocalizedText
    href: str
    is_here: bool
    events: LocalizedText
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """``timeline.md.j2``. ``piece`` is the file with the data of all events; empty if all stand on this page.

    ``forms`` are the words for a number of events as JSON, by plural category, with ``{n}`` for the number.
    """

    heading: LocalizedText
    picture: PictureView
    stretches: tuple[StretchView, ...]
    elsewhere: tuple[ElsewhereView, ...]
    before: Link | None
    after: Link | None
    index: Link | None
    facets: tuple[FacetView, ...]
    forms: str
    piece: str


def stretch_name(edition: Edition, stretch: Stretch) -> str:
    """The name of a stretch: its year or month in words, and the number of the part if there are several."""
    match = _MONTH.fullmatch(stretch.key)
    if match:
        name = edition.localizer.month(date(int(match[1]), int(match[2]), 1))
    else:
        name = edition.localizer.say("Without a date") if stretch.key == UNDATED else stretch.key
    return (
        edition.localizer.say("%(period)s, part %(number)s", period=name, number=stretch.part) if stretch.part else name
    )


def page_heading(edition: Edition, page: str) -> str:
    """The title of ``page``, a page of the timeline."""
    name = edition.localizer.say("Timeline")
    if page == TIMELINE:
        return name
    here = next(stretch for stretch in edition.permalinks.stretches if stretch.page == page)
    return edition.localizer.say("%(name)s: %(date)s", name=name, date=stretch_name(edition, here))


def further_pages(edition: Edition) -> Iterator[tuple[str, str]]:
    """The path and title of each page of the timeline except the first."""
    for path in sorted(edition.permalinks.timeline - {TIMELINE}):
        yield path, page_heading(edition, path)


def picture_view(edition: Edition, event_ids: Iterable[str], page: str) -> PictureView:
    """The picture of ``event_ids``, which are in order of time, for ``page``."""
    shown = scene(edition, event_ids, page)
    drawings = (across(shown), down(shown))
    has_gaps = any(drawing.gaps for drawing in drawings)
    legend = legend_of(shown.marks, has_gaps, any(drawing.heaps for drawing in drawings))
    return PictureView(drawings, legend, numbered(drawings[0]))


def _elsewhere(edition: Edition, page: str) -> tuple[ElsewhereView, ...]:
    """All stretches, the newest first, the undated ones last; none if the timeline has only one page."""
    if len(edition.permalinks.timeline) == 1:
        return ()
    anchors = anchors_elsewhere(edition.facts, page)
    views = []
    newest_first = edition.permalinks.stretches[::-1]
    for stretch in sorted(newest_first, key=lambda stretch: stretch.key == UNDATED):
        is_here = stretch.page == page
        counted = edition.localizer.say_many("%(num)s event", "%(num)s events", len(stretch.ids))
        address = edition.permalinks.on_timeline(stretch.ids[0]).page
        href = f"#{stretch.anchor}" if is_here else f"{address.rpartition('/')[2]}#{stretch.anchor}"
        views.append(
            ElsewhereView(
                stretch.anchor,
                edition.own(stretch_name(edition, stretch)),
                href,
                is_here,
                edition.own(counted),
                anchors.get(stretch.anchor, ()),
            )
        )
    return tuple(views)


def _neighbours(edition: Edition, page: str) -> tuple[Link | None, Link | None]:
    """Links to the earlier and the later page; ``None`` where there is none."""
    stretches = sorted(edition.permalinks.stretches, key=lambda stretch: stretch.key == UNDATED)
    order = list(dict.fromkeys(stretch.page for stretch in stretches)) or [page]
    at = order.index(page)

    def link(index: int) -> Link | None:
        if not 0 <= index < len(order):
            return None
        name = page_heading(edition, order[index])
        return Link(edition.own(name), order[index].rpartition("/")[2])

    return link(at - 1), link(at + 1)


def timeline_view(edition: Edition, page: str) -> TimelineView:
    """The events that stand on ``page``, with a picture, the filter, and links to the other pages."""
    here = [stretch for stretch in edition.permalinks.stretches if stretch.page == page]
    is_index = page == TIMELINE
    ids = edition.library.chronology if is_index else [event_id for stretch in here for event_id in stretch.ids]
    before, after = _neighbours(edition, page)
    return TimelineView(
        heading=edition.own(page_heading(edition, page)),
        picture=picture_view(edition, ids, page),
        stretches=tuple(
            StretchView(
                stretch.anchor,
                edition.own(stretch_name(edition, stretch)),
                tuple(timeline_entry_view(edition, event_id, page) for event_id in stretch.ids),
            )
            for stretch in here
        ),
        elsewhere=_elsewhere(edition, page),
        before=before,
        after=after,
        index=None if is_index else Link(edition.own(page_heading(edition, TIMELINE)), "index.html"),
        facets=edition.once(facets),
        forms=json.dumps(edition.localizer.forms("%(num)s event", "%(num)s events"), ensure_ascii=False),
        piece="events.js" if len(edition.permalinks.timeline) > 1 else "",
    )
