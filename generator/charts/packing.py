"""Who stands beside whom: bars in lanes, labels where nothing else is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


def lanes(extents: Sequence[tuple[float, float]], apart: float) -> list[int]:
    """For each extent (from, to) the first lane in which it keeps ``apart`` pixels from all others.

    Extents are taken in the order given; sort them first.
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
    """A label that found its place: for which mark, where that stands, on which level, from where to where."""

    mark: int
    at: float
    level: int
    start: float
    end: float

    def meets(self, other: PlacedLabel, apart: float) -> bool:
        """Whether the two come nearer than ``apart`` pixels, or the line of one crosses the other."""
        if self.level == other.level:
            return self.start < other.end + apart and other.start < self.end + apart
        low, high = sorted((self, other), key=lambda label: label.level)
        return low.start - apart < high.at < low.end + apart


# So many tries to find a place for all labels of a set: the layout must not take longer, however they stand.
_TRIES = 1500


def labels(wanted: Iterable[tuple[int, float, float]], length: float, levels: int, apart: float) -> list[PlacedLabel]:
    """Places for labels above the axis; those that come first in ``wanted`` matter most, who finds none has none.

    ``wanted`` are mark, where it stands, and how long its label is. A label begins at its mark, or ends there, and a
    thin line leads down to the mark from it, crossing no other label. Level 0 is next to the axis.
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
    """A place for every one of ``wanted``, or nothing."""
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
