"""What a run reports, and the promises about it in ``site.yaml``."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from generator.base.problems import Problem
from generator.model.anchors import CoverageRow
from generator.model.common import Names, Text
from generator.model.library import Library


def _texts(value: Any) -> list[Text]:
    """Every text in several languages inside ``value``."""
    if isinstance(value, Text):
        return [value]
    if isinstance(value, Names):
        return []
    if isinstance(value, BaseModel):
        return [text for name in type(value).model_fields for text in _texts(getattr(value, name))]
    if isinstance(value, dict):
        return [text for item in value.values() for text in _texts(item)]
    if isinstance(value, (tuple, list)):
        return [text for item in value for text in _texts(item)]
    return []


def missing_texts(library: Library) -> dict[str, list[str]]:
    """For each language the ids of records with a text that lacks it, once per text."""
    missing: dict[str, list[str]] = {lang: [] for lang in library.seeds.site.languages}
    records = [*(record for _, record in library.seeds.records())]
    for owner, record in [("site", library.seeds.site), *((r.id, r) for r in records)]:
        for text in _texts(record):
            for lang, owners in missing.items():
                if lang not in text.langs:
                    owners.append(owner)
    return missing


def count(library: Library, rows: tuple[CoverageRow, ...], found: int, checked: int) -> dict[str, int]:
    """The counts of a run, by the names that assertions use."""
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
        "texts-missing": sum(len(ids) for ids in missing_texts(library).values()),
    }


def check_assertions(library: Library, counts: dict[str, int]) -> list[Problem]:
    """Promises of ``site.yaml`` that this run breaks; and a run that checked nothing at all."""
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
                    f"There are {number} {assertion.counts}, where site.yaml promises {bound}.",
                    f"The reason given is: {assertion.reason} "
                    "Mend what was lost, or change the promise with a new reason.",
                )
            )
    if counts["quotations-checked"] == 0:
        message = "Not one quotation was checked."
        hint = "A site without evidence is not built: add events with statements under seeds/events/."
        problems.append(Problem("nothing-checked", seeds.place("site"), message, hint))
    return problems
