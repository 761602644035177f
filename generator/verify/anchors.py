"""All checks, in one run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date

from generator.base.places import KeyPath
from generator.base.problems import Problem, has_errors
from generator.model.anchors import Anchor, Anchors, CoverageRow
from generator.model.library import Library

from .answers import check_answers
from .counts import check_assertions, count, missing_texts
from .dates import check_dates
from .labels import check_coverage, check_labels, coverage
from .names import check_names
from .questions import check_orders
from .quotations import locate_all, quotations
from .replies import check_replies
from .statements import check_figures, check_modes, check_speakers
from .texts import check_texts
from .time_expressions import check_date_words
from .written import written


def _incomplete(library: Library, found: Mapping[tuple[str, KeyPath], Anchor]) -> frozenset[str]:
    """The articles of which not every quotation is known, so that nothing can be said of what rests on them."""
    lost = {quoted.source for quoted in quotations(library.seeds) if (quoted.owner, quoted.path) not in found}
    if library.seeds.broken or lost - set(library.seeds.sources):
        return frozenset(library.seeds.sources)
    return frozenset(lost)


def verify(library: Library, today: date | None = None) -> tuple[Anchors, list[Problem]]:
    """Where every quotation stands, and every problem of the records.

    ``today`` is the last day that an article or a change may have; without it, that is not checked.
    If a problem is an error, the anchors are incomplete: they serve the counts and the coverage, and no page.
    """
    found, problems, checked = locate_all(library)
    anchors = list(found.values())
    rows = coverage(library, anchors)
    texts = written(library.seeds)
    missing = missing_texts(library.seeds.site.languages, texts)
    counts = count(library, rows, len(found), checked, missing)
    problems += check_labels(library)
    problems += check_dates(library, today)
    problems += check_answers(library)
    problems += check_date_words(library)
    problems += check_modes(library)
    problems += check_figures(library)
    problems += check_texts(library, texts)
    problems += check_names(library)
    problems += check_replies(library)
    problems += check_orders(library)
    problems += check_speakers(library, found)
    problems += check_coverage(library, rows, _incomplete(library, found))
    if not has_errors(problems) and not library.seeds.broken:
        problems += check_assertions(library, counts)
    return _anchors(found, rows, counts, missing), problems


def _anchors(
    found: Mapping[tuple[str, KeyPath], Anchor],
    rows: tuple[CoverageRow, ...],
    counts: Mapping[str, int],
    missing: Mapping[str, int],
) -> Anchors:
    """The anchors by what they serve. Here alone is known how the path of a quotation is spelled."""
    statements: dict[str, list[Anchor]] = defaultdict(list)
    posts: dict[tuple[str, int], list[Anchor]] = defaultdict(list)
    records: dict[str, list[Anchor]] = defaultdict(list)
    single: dict[str, dict[tuple[str, int], Anchor]] = {"usage": {}, "defect": {}}
    sources: dict[str, list[Anchor]] = defaultdict(list)
    for (owner, path), anchor in found.items():
        if anchor.purpose == "statement":
            statements[anchor.address].append(anchor)
        elif anchor.purpose == "post":
            posts[owner, int(path[1])].append(anchor)
        elif anchor.purpose == "record":
            records[owner].append(anchor)
        else:
            single[anchor.purpose][owner, int(path[1])] = anchor
    for anchor in sorted(found.values(), key=lambda anchor: (anchor.span, anchor.owner, anchor.address)):
        sources[anchor.source].append(anchor)
    return Anchors(
        by_statement={address: tuple(each) for address, each in statements.items()},
        by_post={key: tuple(each) for key, each in posts.items()},
        by_usage=single["usage"],
        by_defect=single["defect"],
        by_record={record_id: tuple(each) for record_id, each in records.items()},
        by_source={source: tuple(each) for source, each in sources.items()},
        coverage=rows,
        counts=counts,
        missing=missing,
    )
