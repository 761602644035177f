"""The table with which an audit ends, and the list of what failed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .measures import LIMITS, SCORES, Measure


def table(measures: Sequence[Measure]) -> Iterator[str]:
    """The lines: a row for each kind of page, in each cell the worst value and how many pages fail."""
    checks = [check for check in LIMITS if any(m.check == check for m in measures)]
    cells: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for measure in measures:
        cells[measure.kind, measure.check].append(measure)
    kinds = sorted({measure.kind for measure in measures})
    rows = [["kind", "pages", *checks]]
    for kind in kinds:
        pages = len({m.path for m in measures if m.kind == kind})
        rows.append([kind, str(pages), *(_cell(cells[kind, check]) for check in checks)])
    whole = {check: [m for m in measures if m.check == check] for check in checks}
    rows.append(["all", str(len({m.path for m in measures})), *(_cell(whole[check]) for check in checks)])
    rows.append(["pages measured", "", *(str(len({m.path for m in whole[check]})) for check in checks)])
    rows.append(["wanted", "", *(LIMITS[check][1] for check in checks)])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        first, *rest = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield "  ".join([first.strip().ljust(widths[0]), *rest]).rstrip()
    yield ""
    yield "Each cell: the worst value, and after ! the number of pages that fail. - was not measured."
    yield from (f"  {check:9} {LIMITS[check][0]}" for check in checks)


def coverage(measures: Sequence[Measure], pages: int, asked: Sequence[str]) -> Iterator[str]:
    """What was measured on how many of ``pages`` pages, and what of the checks that were ``asked`` for was not."""
    checks: dict[int, list[str]] = defaultdict(list)
    for check in (check for check in LIMITS if check in asked):
        checks[len({measure.path for measure in measures if measure.check == check})].append(check)
    for number, names in sorted(checks.items(), reverse=True):
        where = "not measured" if not number else f"on {number} of {pages} pages"
        yield f"{'on every page' if number == pages else where}: {', '.join(names)}"


def _cell(measures: Sequence[Measure]) -> str:
    if not measures:
        return "-"
    worst = (min if measures[0].check in SCORES else max)(measure.value for measure in measures)
    failed = len({measure.path for measure in measures if not measure.good})
    return f"{worst:.0f}!{failed}" if failed else f"{worst:.0f}"


def failures(measures: Sequence[Measure]) -> Iterator[str]:
    """A line for each fault of each page; the variants in which it shows stand in brackets."""
    seen: dict[tuple[str, str, str], list[str]] = defaultdict(list)
    for measure in measures:
        if not measure.good:
            for fault in measure.faults or (f"{measure.value:.0f}",):
                seen[measure.check, measure.path, fault].append(measure.variant)
    order = list(LIMITS)
    for (check, path, fault), variants in sorted(seen.items(), key=lambda item: (order.index(item[0][0]), item[0])):
        named = ", ".join(dict.fromkeys(variant for variant in variants if variant))
        yield f"{check:9} {path}: {fault}" + (f" ({named})" if named else "")
