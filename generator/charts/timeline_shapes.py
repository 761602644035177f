"""The shapes of the timeline's pictures, each with its place, as the part ``picture.j2`` prints them.

Texts are lengths of SVG: pixels, or percentages of the width. Numbers are pixels.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextView:
    """Words in the page's language. ``anchor`` is start, middle or end, as in SVG; ``kind`` chooses the look."""

    x: str
    y: str
    words: str
    kind: str
    anchor: str = "start"
    dx: str = "0"


@dataclass(frozen=True, slots=True)
class LineView:
    """A straight line, part of the axis or of the grid."""

    x1: str
    y1: str
    x2: str
    y2: str
    kind: str


@dataclass(frozen=True, slots=True)
class SpotView:
    """A place from which other shapes are measured in pixels."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class StemView:
    """The line from a label down to its mark. ``x`` is the spot of the mark, and the line is ``dx`` pixels from it."""

    x: str
    dx: float
    top: str
    foot: str


@dataclass(frozen=True, slots=True)
class MarkView:
    """A mark that is a link. ``id`` is the event's; ``turn`` is in degrees, 0 pointing left."""

    id: str
    href: str
    name: str
    shape: str
    certainty: str
    dx: float
    dy: float
    turn: int = 0


@dataclass(frozen=True, slots=True)
class DotsView:
    """Marks around one spot."""

    spot: SpotView
    marks: tuple[MarkView, ...]


@dataclass(frozen=True, slots=True)
class BarView:
    """A bar that is a link: ``box`` is drawn, and the larger ``hit`` can be clicked (left, top, width, height)."""

    id: str
    href: str
    name: str
    certainty: str
    box: tuple[str, str, str, str]
    hit: tuple[str, str, str, str]
    label: TextView | None


@dataclass(frozen=True, slots=True)
class HeapView:
    """A circle that stands for many events: it shows their number and is a link to the first.

    ``known`` is the percentage of events with a known day. That part of the ring is a solid line, the rest is dotted.
    """

    spot: SpotView
    href: str
    name: str
    number: str
    known: int
    radius: float


@dataclass(frozen=True, slots=True)
class DrawingView:
    """One drawing of the picture: ``height`` in pixels, and the shapes in the order in which they are drawn."""

    kind: str
    height: str
    lines: tuple[LineView, ...]
    stems: tuple[StemView, ...]
    gaps: tuple[SpotView, ...]
    texts: tuple[TextView, ...]
    bars: tuple[BarView, ...]
    dots: tuple[DotsView, ...]
    heaps: tuple[HeapView, ...]


@dataclass(frozen=True, slots=True)
class PictureView:
    """The picture in its drawings, and the lines of the legend that it needs.

    ``numbers`` has the numbers of events, by id (see ``timeline_scene.numbered``).
    """

    drawings: tuple[DrawingView, ...]
    legend: tuple[str, ...]
    numbers: Mapping[str, int]
