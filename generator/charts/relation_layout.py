"""The geometry of a drawing of relations: an actor, and its neighbours (the actors that it has a relation to).

There are two drawings: ``spread`` for wide screens, with neighbours on both sides, and ``stem`` for phones, with one
neighbour beneath the other. Both are laid out from left to right, and mirrored at the end for a right-to-left page.
All numbers are CSS pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from .relation_shapes import Box, Cluster, Drawing, Label, Line, Node, Point
from .text_width import width, wrapped

NAME_SIZE: Final = 14.0
LABEL_SIZE: Final = 12.5
_NAME_LINE, _LABEL_LINE, _ROW_PAD, _GROUP_GAP = 21.0, 19.0, 8.0, 14.0
_PAD = 6.0  # round the whole frame, and round the actor's name
_HUB, _COLUMN, _REACH, _GAP = 150.0, 216.0, 56.0, 12.0
STEM_WIDTH: Final = 288.0
_SPINE, _BRANCH, _LABEL_AT = 16.0, 46.0, 28.0
_MOST, _LEAST = 25, 2


@dataclass(frozen=True, slots=True)
class Group:
    """What to draw: the name of a kind of relation, and the names of the neighbours.

    ``more`` is the text for the neighbours that have no room; ``{n}`` in it is replaced by their number.
    """

    name: str
    neighbours: tuple[str, ...]
    more: str


def shown_of(sizes: Sequence[int], most: int = _MOST) -> tuple[int, ...]:
    """How many neighbours of each group are drawn, for groups of these ``sizes``.

    All are drawn if there are at most ``most``. Otherwise each group is limited to the same number. A group never
    leaves out a single neighbour: its name takes no more room than the text "1 more".
    """
    limit = max(sizes, default=0)
    while limit > _LEAST and sum(min(size, limit) for size in sizes) > most:
        limit -= 1
    return tuple(size if size <= limit + 1 else limit for size in sizes)


@dataclass(frozen=True, slots=True)
class _Row:
    """Words cut into lines, their height and their font size; they have no place yet."""

    lines: tuple[str, ...]
    height: float
    size: float


def _row(words: str, most: float, size: float, lines: int) -> _Row:
    found = wrapped(words, most, size, lines)
    each = _NAME_LINE if size == NAME_SIZE else _LABEL_LINE
    return _Row(found, len(found) * each + (_ROW_PAD if size == NAME_SIZE else 0.0), size)


def _label(row: _Row, x: float, y: float, anchor: str) -> Label:
    """``row`` at a place: its top is ``y``, and ``x`` is its start, middle or end, as ``anchor`` says."""
    each = _NAME_LINE if row.size == NAME_SIZE else _LABEL_LINE
    top = y + (row.height - len(row.lines) * each) / 2
    wide = max(width(line, row.size) for line in row.lines)
    left = {"start": x, "middle": x - wide / 2, "end": x - wide}[anchor]
    lines = tuple(Line(line, round(top + each * (index + 0.7), 1)) for index, line in enumerate(row.lines))
    return Label(lines, round(x, 1), anchor, Box(round(left, 1), round(y, 1), round(wide, 1), row.height))


@dataclass(frozen=True, slots=True)
class _Block:
    """A group with its rows measured. ``full`` is the number of all its neighbours, drawn or not."""

    index: int
    title: _Row
    rows: tuple[_Row, ...]
    full: int

    @property
    def height(self) -> float:
        return self.title.height + sum(row.height for row in self.rows)


def _blocks(groups: Sequence[Group], most: float, title: float) -> list[_Block]:
    """The groups, measured. ``most`` and ``title`` are the widest that a name and a title may be."""
    counts = shown_of([len(group.neighbours) for group in groups])
    blocks = []
    for index, (group, shown) in enumerate(zip(groups, counts, strict=True)):
        words = [*group.neighbours[:shown]]
        if shown < len(group.neighbours):
            words.append(group.more.replace("{n}", str(len(group.neighbours) - shown)))
        rows = tuple(_row(each, most, NAME_SIZE, 2) for each in words)
        blocks.append(_Block(index, _row(group.name, title, LABEL_SIZE, 2), rows, len(group.neighbours)))
    return blocks


def _height(blocks: Sequence[_Block]) -> float:
    return sum(block.height for block in blocks) + _GROUP_GAP * max(len(blocks) - 1, 0)


def _tops(block: _Block, top: float) -> list[float]:
    """The top of each row of the block, whose own top is ``top``."""
    return list(accumulate((row.height for row in block.rows[:-1]), initial=top + block.title.height))


def _split(blocks: list[_Block]) -> int:
    """How many of the blocks stand on the first side, so that the higher side is as low as possible."""
    return min(range(len(blocks)), key=lambda at: (max(_height(blocks[:at]), _height(blocks[at:])), -at))


def _curve(start: Point, end: Point) -> tuple[Point, ...]:
    """A cubic curve that is horizontal at both ends."""
    middle = round((start[0] + end[0]) / 2, 1)
    return start, (middle, start[1]), (middle, end[1]), end


def _side(blocks: Sequence[_Block], top: float, hub: Point, dot_x: float, text_x: float) -> list[Cluster]:
    """The blocks of one side, placed from ``top`` down. Every line leads from ``hub`` to a dot at ``dot_x``."""
    anchor = "start" if text_x > dot_x else "end"
    clusters = []
    for block in blocks:
        nodes = []
        for index, (row, y) in enumerate(zip(block.rows, _tops(block, top), strict=True)):
            dot = (dot_x, round(y + row.height / 2, 1))
            is_one = len(block.rows) == block.full or index < len(block.rows) - 1
            label = _label(row, text_x, y, anchor)
            nodes.append(Node(index, label, dot, _curve(hub, dot)) if is_one else Node(index, label, None, ()))
        clusters.append(Cluster(block.index, _label(block.title, text_x, top, anchor), tuple(nodes)))
        top += block.height + _GROUP_GAP
    return clusters


def spread(name: str, groups: Sequence[Group], *, rtl: bool) -> Drawing:
    """The drawing for wide screens: the actor ``name`` in the middle, the groups before it and after it, in order."""
    blocks = _blocks(groups, _COLUMN, _COLUMN)
    at = _split(blocks)
    hub_row = _row(name, _HUB - 4 * _PAD, NAME_SIZE, 4)
    first, last = blocks[:at], blocks[at:]
    before = _COLUMN + _GAP + _REACH if first else 0.0
    whole = before + _HUB + _REACH + _GAP + _COLUMN + 2 * _PAD
    high = max(_height(first), _height(last), hub_row.height) + 2 * _PAD
    left = _PAD + before
    middle = round(high / 2, 1)
    hub = _label(hub_row, left + _HUB / 2, middle - hub_row.height / 2, "middle")
    clusters = [
        *_side(first, (high - _height(first)) / 2, (left, middle), left - _REACH, left - _REACH - _GAP),
        *_side(
            last,
            (high - _height(last)) / 2,
            (left + _HUB, middle),
            left + _HUB + _REACH,
            left + _HUB + _REACH + _GAP,
        ),
    ]
    boxed = replace(hub, box=Box(left, hub.box.y, _HUB, hub.box.height))
    drawing = Drawing(round(whole, 1), round(high, 1), boxed, (), tuple(clusters))
    return drawing.mirrored() if rtl else drawing


def stem(name: str, groups: Sequence[Group], *, rtl: bool) -> Drawing:
    """The drawing for phones: the actor ``name`` at the top, its neighbours along a line beneath it.

    It is ``STEM_WIDTH`` wide, which fits the smallest phones.
    """
    hub_row = _row(name, STEM_WIDTH - 4 * _PAD, NAME_SIZE, 3)
    wide = max(width(line, NAME_SIZE) for line in hub_row.lines) + 4 * _PAD
    hub = _label(hub_row, wide / 2, _PAD, "middle")
    blocks = _blocks(groups, STEM_WIDTH - _BRANCH - _GAP - _PAD, STEM_WIDTH - _LABEL_AT - _PAD)
    top = bottom = hub.box.y + hub.box.height + _GROUP_GAP
    clusters, end = [], top
    for block in blocks:
        nodes = []
        for index, (row, y) in enumerate(zip(block.rows, _tops(block, top), strict=True)):
            label = _label(row, _BRANCH + _GAP, y, "start")
            dot = (_BRANCH, round(y + row.height / 2, 1))
            if len(block.rows) == block.full or index < len(block.rows) - 1:
                nodes.append(Node(index, label, dot, ((_SPINE, dot[1]), dot)))
                end = dot[1]
            else:
                nodes.append(Node(index, label, None, ()))
        clusters.append(Cluster(block.index, _label(block.title, _LABEL_AT, top, "start"), tuple(nodes)))
        top += block.height + _GROUP_GAP
    spine = ((_SPINE, bottom - _GROUP_GAP), (_SPINE, end))
    high = max(top - _GROUP_GAP, bottom) + _PAD
    boxed = replace(hub, box=Box(0.0, hub.box.y, wide, hub.box.height))
    drawing = Drawing(STEM_WIDTH, round(high, 1), boxed, spine, tuple(clusters))
    return drawing.mirrored() if rtl else drawing
