"""Who stands beside whom: marks of a day in a grid, bars in lanes, labels where nothing else is."""

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


def width(words: str, size: float) -> float:
    """About how wide ``words`` are in the page's sans at ``size`` pixels; rather too wide than too narrow."""
    return sum(0.0 if "\u064b" <= letter <= "\u0652" else _WIDTHS.get(letter, 0.6) for letter in words) * size


# In units of the letter's size: narrow letters, and wide ones.
_WIDTHS = {
    **dict.fromkeys("ijlI.,:;'|!()[] «»“”", 0.34),
    **dict.fromkeys("mwMW", 0.92),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", 0.7),
    **dict.fromkeys("ا أ إ آ ل ر ز و ؤ د ذ ،".split(), 0.4),
    **dict.fromkeys("ص ض س ش م ط ظ ك ق ف ة ه ح خ ج غ ع".split(), 0.66),
}


def shortened(words: str, room: float, size: float) -> str:
    """``words`` in ``room`` pixels: whole words and an ellipsis; empty if not even the first fits."""
    if width(words, size) <= room:
        return words
    kept: list[str] = []
    for word in words.split():
        if width(" ".join((*kept, word)) + "…", size) > room:
            break
        kept.append(word)
    return " ".join(kept).rstrip("،,:;.-–«“(") + "…" if kept else ""


def in_lines(words: str, room: float, size: float, most: int) -> tuple[str, ...]:
    """``words`` in at most ``most`` lines of ``room`` pixels, the last one shortened where there are more."""
    rest = words.split()
    lines: list[str] = []
    while rest and len(lines) < most - 1:
        line = [rest.pop(0)]
        while rest and width(" ".join((*line, rest[0])), size) <= room:
            line.append(rest.pop(0))
        lines.append(" ".join(line))
    if rest:
        lines.append(shortened(" ".join(rest), room, size) or "…")
    return tuple(lines)
