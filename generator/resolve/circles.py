"""Nothing may be a part of itself, and an id that was given up must not be in use again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.ids import did_you_mean
from generator.base.problems import Problem
from generator.model.seeds import Seeds

# The kinds of records that have statements.
_OWNERS = frozenset({"event", "source"})


def _parents(seeds: Seeds) -> Iterator[tuple[str, Mapping[str, tuple[str, ...]]]]:
    yield "part_of", {actor.id: actor.part_of for actor in seeds.actors.values()}
    yield "part_of", {event.id: (event.part_of,) if event.part_of else () for event in seeds.events.values()}
    yield "broader", {term.id: term.broader for term in seeds.terms.values()}


def _circle(start: str, parents: Mapping[str, tuple[str, ...]]) -> list[str] | None:
    """The way from ``start`` back to itself, if there is one."""
    paths = [[start]]
    seen = set()
    while paths:
        path = paths.pop()
        for parent in parents.get(path[-1], ()):
            if parent == start:
                return [*path, start]
            if parent not in seen:
                seen.add(parent)
                paths.append([*path, parent])
    return None


def check_circles(seeds: Seeds) -> list[Problem]:
    """A problem for every record that is, by way of others, a part of itself."""
    problems = []
    for key, parents in _parents(seeds):
        for start in sorted(parents):
            circle = _circle(start, parents)
            if circle and start == min(circle):
                message = f"'{key}' goes round in a circle: {' → '.join(circle)}."
                hint = f"Take '{key}' away at one of them."
                problems.append(Problem("circle", seeds.place(start, key), message, hint))
    return problems


def check_redirects(seeds: Seeds, kinds: Mapping[str, str]) -> list[Problem]:
    """A problem for every redirect whose old id still exists or whose new one does not."""
    problems = []
    for old, new in sorted(seeds.redirects.items()):
        place = seeds.place("redirects", old)
        if old in kinds:
            hint = "Take the line away, or rename the record."
            problems.append(Problem("redirect-of-existing", place, f"'{old}' still exists.", hint))
        if new not in kinds and new not in seeds.broken:
            hint = did_you_mean(new, kinds, otherwise="Name the record that took its place.")
            problems.append(Problem("unknown-id", place, f"There is no record '{new}'.", hint))
        if ("#" in old) != ("#" in new):
            hint = "A record leads to a record, a statement (with '#') to a statement."
            problems.append(Problem("wrong-kind", place, f"'{old}' and '{new}' are not of one kind.", hint))
        owner = old.partition("#")[0]
        if "#" in old and kinds.get(owner, "event") not in _OWNERS:
            hint = "Name the event or the article under which the statement stood."
            message = f"'{owner}' is of kind '{kinds[owner]}', which has no statements."
            problems.append(Problem("wrong-kind", place, message, hint))
    return problems
