"""All checks, in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.base.places import KeyPath
from generator.base.problems import Problem, has_errors
from generator.model.anchors import Anchor, Anchors
from generator.model.library import Library

from .counts import check_assertions, count, missing_texts
from .dates import check_dates
from .labels import check_coverage, check_labels, coverage
from .quotations import locate_all, quotations
from .statements import check_figures, check_modes, check_speakers
from .time_expressions import check_date_words


def _incomplete(library: Library, found: Mapping[tuple[str, KeyPath], Anchor]) -> frozenset[str]:
    """The articles of which not every quotation is known, so that nothing can be said of what rests on them."""
    lost = {quoted.source for quoted in quotations(library.seeds) if (quoted.owner, quoted.path) not in found}
    if library.seeds.broken or lost - set(library.seeds.sources):
        return frozenset(library.seeds.sources)
    return frozenset(lost)


def verify(library: Library) -> tuple[Anchors, list[Problem]]:
    """Where every quotation stands, and everything that does not hold.

    If a problem is an error, the anchors are incomplete and must not be composed from;
    they still serve the counts and the coverage.
    """
    found, problems, checked = locate_all(library)
    anchors = list(found.values())
    rows = coverage(library, anchors)
    counts = count(library, rows, len(found), checked)
    problems += check_labels(library)
    problems += check_dates(library)
    problems += check_date_words(library)
    problems += check_modes(library)
    problems += check_figures(library)
    problems += check_speakers(library, found)
    problems += check_coverage(library, rows, _incomplete(library, found))
    if not has_errors(problems) and not library.seeds.broken:
        problems += check_assertions(library, counts)
    by_source: dict[str, list[Anchor]] = defaultdict(list)
    for anchor in sorted(anchors, key=lambda anchor: (anchor.span, anchor.owner, anchor.address)):
        by_source[anchor.source].append(anchor)
    in_sources = {source: tuple(each) for source, each in by_source.items()}
    missing = {lang: len(ids) for lang, ids in missing_texts(library).items()}
    return Anchors(found, in_sources, rows, counts, missing), problems
