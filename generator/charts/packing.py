"""Finds places without overlaps: lanes for bars, and places above the axis for labels."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


def lanes(extents: Sequence[tuple[float, float]], apart: float) -> list[int]:
    """For each extent (start, end) the first lane, from 0, in which it keeps ``apart`` pixels from all others.

    Extents are placed in the order given; sort them by their start to need few lanes.
    """
    taken: list[list[tuple[float, float]]] = []
    chosen = []
    for start, end in extents:
        free = (
            number
            for number, lane in enumerate(taken)
            if all(end + apart <= other[0] or other[1] + apart <= start for other in lane)
        )
        number = next(free, len(taken))
        if number == len(taken):
            taken.append([])
        taken[number].append((start, end))
        chosen.append(number)
    return chosen


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its place: the number of its mark, where the mark is on the axis, and its own level, start and end.

    ``at``, ``start`` and ``end`` are pixels along the axis; level 0 is next to the axis.
    """

    mark: int
    at: float
    level: int
    start: float
    end: float

    def meets(self, other: PlacedLabel, apart: float) -> bool:
        """Whether the two labels are nearer than ``apart`` pixels, or the line of one to its mark crosses the other."""
        if self.level == other.level:
            return self.start < other.end + apart and other.start < self.end + apart
        low, high = sorted((self, other), key=lambda label: label.level)
        return low.start - apart < high.at < low.end + apart


# The search for places stops after so many tries, so that no set of labels can take long.
_TRIES = 1500


def labels(wanted: Iterable[tuple[int, float, float]], length: float, levels: int, apart: float) -> list[PlacedLabel]:
    """Places for labels above the axis, which is ``length`` pixels long. A label without a place is left out.

    ``wanted`` are triples: the number of a mark, its place on the axis, and the width of its label, in pixels. The most
    important come first. A label begins or ends at its mark. A thin line leads from it down to the mark and crosses no
    other label. There are ``levels`` levels, from 0 next to the axis.
    """
    placed: list[PlacedLabel] = []
    held: list[tuple[int, float, float]] = []
    for each in wanted:
        trial = sorted((*held, each), key=lambda item: item[1])
        found = _place(trial, length, levels, apart)
        if found:
            placed, held = found, trial
    return placed


def _place(wanted: Sequence[tuple[int, float, float]], length: float, levels: int, apart: float) -> list[PlacedLabel]:
    """A place for every one of ``wanted``; an empty list if they do not all find one."""
    tries = iter(range(_TRIES))

    def search(done: list[PlacedLabel]) -> list[PlacedLabel]:
        if len(done) == len(wanted):
            return done
        number, at, size = wanted[len(done)]
        sides = [side for side in ((at, at + size), (at - size, at)) if side[0] >= 0 and side[1] <= length]
        for level in range(levels):
            for start, end in sides:
                if next(tries, None) is None:
                    return []
                label = PlacedLabel(number, at, level, start, end)
                if any(label.meets(other, apart) for other in done):
                    continue
                found = search([*done, label])
                if found:
                    return found
        return []

    return search([])
