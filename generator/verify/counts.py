"""What a run reports, and the promises about it in ``site.yaml``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generator.base.problems import Problem
from generator.model.anchors import CoverageRow
from generator.model.library import Library
from generator.model.site import Site

from .texts import untranslated
from .written import Written


def missing_texts(languages: Iterable[str], texts: Iterable[Written]) -> dict[str, int]:
    """For each of ``languages`` how many of ``texts`` lack it."""
    missing = dict.fromkeys(languages, 0)
    for text in texts:
        for lang in missing if text.is_needed else ():
            missing[lang] += lang not in text.entries
    return missing


def _narrative(site: Site) -> dict[str, int]:
    """How long the narrative is in the language that has fewest words of it, and how much of it rests on statements.

    The part is that of the sentences with citations, in percent, rounded down.
    """
    sentences = [sentence for section in site.narrative for sentence in section.sentences]
    words = {lang: sum(len((each.text.get(lang) or "").split()) for each in sentences) for lang in site.languages}
    cited = sum(bool(sentence.cites) for sentence in sentences)
    return {"narrative-words": min(words.values()), "narrative-cited-percent": 100 * cited // len(sentences)}


def count(
    library: Library, rows: tuple[CoverageRow, ...], found: int, checked: int, missing: Mapping[str, int]
) -> dict[str, int]:
    """The counts of a run, by the names that assertions use. ``missing``: texts by the language that they lack."""
    seeds = library.seeds
    return {
        "sources": len(seeds.sources),
        "actors": len(seeds.actors),
        "events": len(seeds.events),
        "terms": len(seeds.terms),
        "questions": len(seeds.questions),
        "disagreements": len(seeds.disagreements),
        "statements": len(library.statements),
        "quotations": found,
        "quotations-checked": checked,
        "figures": sum(stated.statement.figure is not None for stated in library.statements.values()),
        "sentences": len(rows),
        "sentences-unaccounted": sum(row.share == "unaccounted" for row in rows),
        "texts-missing": sum(missing.values()),
        "translations-missing": len(untranslated(seeds)),
        **_narrative(seeds.site),
    }


def check_assertions(library: Library, counts: dict[str, int]) -> list[Problem]:
    """A problem for each promise of ``site.yaml`` that ``counts`` break, and for a run that checked no quotation."""
    seeds = library.seeds
    problems = []
    for index, assertion in enumerate(seeds.site.assertions):
        number = counts[assertion.counts]
        low, high = assertion.at_least, assertion.at_most
        if (low is not None and number < low) or (high is not None and number > high):
            bound = f"at least {low}" if low is not None and number < low else f"at most {high}"
            problems.append(
                Problem(
                    "assertion-broken",
                    seeds.place("site", "assertions", index),
                    f"'{assertion.counts}' is {number}, and site.yaml promises {bound}.",
                    f"The reason given is: {assertion.reason} "
                    "Mend what was lost, or change the promise with a new reason.",
                )
            )
    if counts["quotations-checked"] == 0:
        message = "Not one quotation was checked."
        hint = "A site without evidence is not built: add events with statements under seeds/events/."
        problems.append(Problem("nothing-checked", seeds.place("site"), message, hint))
    return problems
