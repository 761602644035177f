"""What the timeline's pictures are drawn of: each shape at its place, as ``parts/picture.j2`` prints it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TextView:
    """Words of the page's language at a place.

    ``anchor`` is start, middle or end, as in SVG; ``kind`` chooses the look.
    """

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
    """A place from which things are measured in pixels."""

    x: str
    y: str


@dataclass(frozen=True, slots=True)
class StemView:
    """The line from a label down to its mark: where the mark's spot is, and how many pixels from it the mark."""

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
    """A bar that is a link: the rectangle that is drawn, and the larger one that is hit."""

    id: str
    href: str
    name: str
    certainty: str
    box: tuple[str, str, str, str]
    hit: tuple[str, str, str, str]
    label: TextView | None


@dataclass(frozen=True, slots=True)
class HeapView:
    """Events that are too many to be drawn one by one: a circle with their number, a link to the first.

    ``known`` is how many hundredths of them have a known day: so much of the ring is a line, the rest is dots.
    """

    spot: SpotView
    href: str
    name: str
    number: str
    known: int
    radius: float


@dataclass(frozen=True, slots=True)
class DrawingView:
    """One drawing of the picture: ``height`` in pixels, the parts in the order in which they are drawn."""

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
    """The picture, and what of the legend it needs: the certainties and shapes that occur in it.

    ``numbers`` has those events whose names stand in the first drawing, to which the second one refers.
    """

    drawings: tuple[DrawingView, ...]
    legend: tuple[str, ...]
    numbers: Mapping[str, int]
