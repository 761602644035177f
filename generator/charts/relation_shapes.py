"""The shapes of a drawing of relations: labels, lines and dots, each with its place.

All numbers are CSS pixels from the top left corner of the frame; nothing is scaled. ``x`` of a text is where it starts
or ends in its own direction, as SVG's ``text-anchor`` means it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

Point = tuple[float, float]


def path(line: Sequence[Point]) -> str:
    """The path data of SVG for two points (a straight line) or four (a cubic curve); empty for none."""
    if not line:
        return ""
    first, *rest = (f"{x:g} {y:g}" for x, y in line)
    return f"M{first}{'C' if len(rest) > 1 else 'L'}{' '.join(rest)}"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; ``x`` and ``y`` are its top left corner."""

    x: float
    y: float
    width: float
    height: float

    def overlaps(self, other: Box) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its baseline."""

    words: str
    y: float


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the drawing. ``box`` is the room that they have, and the area to tap; ``anchor`` is SVG's."""

    lines: tuple[Line, ...]
    x: float
    anchor: str
    box: Box


@dataclass(frozen=True, slots=True)
class Node:
    """A neighbour: its ``index`` in its group, its name, and the dot at the end of its line.

    A node may also say how many more neighbours there are. Then ``index`` is that of the first one left out, and there
    is no dot and no line. ``line`` is the two points of a straight line, or the four of a cubic curve.
    """

    index: int
    label: Label
    dot: Point | None
    line: tuple[Point, ...]

    @property
    def path(self) -> str:
        """The line as SVG writes it."""
        return path(self.line)


@dataclass(frozen=True, slots=True)
class Cluster:
    """A kind of relation: ``group`` is its index in the given groups, ``label`` its name."""

    group: int
    label: Label
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Drawing:
    """A finished drawing. ``spine`` is the line from which all others branch, if there is one."""

    width: float
    height: float
    hub: Label
    spine: tuple[Point, ...]
    clusters: tuple[Cluster, ...]

    @property
    def spine_path(self) -> str:
        """The spine as SVG writes it; empty where there is none."""
        return path(self.spine)

    def mirrored(self) -> Drawing:
        """The same drawing with left and right swapped. Anchors stay: they depend on the direction of the text."""
        wide = self.width

        def point(at: Point) -> Point:
            return (round(wide - at[0], 1), at[1])

        def label(each: Label) -> Label:
            box = replace(each.box, x=round(wide - each.box.x - each.box.width, 1))
            return replace(each, x=round(wide - each.x, 1), box=box)

        def node(each: Node) -> Node:
            line = tuple(point(at) for at in each.line)
            return replace(each, label=label(each.label), dot=point(each.dot) if each.dot else None, line=line)

        clusters = tuple(
            replace(each, label=label(each.label), nodes=tuple(node(one) for one in each.nodes))
            for each in self.clusters
        )
        spine = tuple(point(at) for at in self.spine)
        return replace(self, hub=label(self.hub), spine=spine, clusters=clusters)
