"""Every quotation of every record, found in its article or reported."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.base.places import KeyPath, Place
from generator.base.problems import Problem
from generator.model.anchors import Anchor, Purpose
from generator.model.evidence import Evidence, Quote
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.source import Defect
from generator.model.term import Usage
from generator.model.walk import Make, Walk
from generator.text.normal import strict
from generator.text.passages import SearchableText

from .locate import context, holders, line_of, occurrences
from .nearest import nearest


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation as a record writes it: by whom, at which path, from which article, for what."""

    owner: str
    path: KeyPath
    source: str
    quote: Quote
    purpose: Purpose
    address: str = ""


def _wanted(annotation: Any) -> Make[tuple[KeyPath, Evidence | Defect]] | None:
    is_evidence = isinstance(annotation, type) and issubclass(annotation, Evidence)
    return (lambda value, path: (path, value)) if is_evidence or annotation is Defect else None


# Found by type, so that a further kind of record cannot have evidence that nobody looks for.
_walk = Walk(_wanted)


def _purpose(path: KeyPath, value: Evidence | Defect) -> Purpose:
    if isinstance(value, Defect):
        return "defect"
    if isinstance(value, Usage):
        return "usage"
    purposes: dict[str | int, Purpose] = {"statements": "statement", "posts": "post"}
    return purposes.get(path[0], "record")


def quotations(seeds: Seeds) -> Iterator[Quoted]:
    """Everything in the seeds that claims to be somebody's words."""
    for _, record in seeds.records():
        for path, value in _walk(record):
            purpose = _purpose(path, value)
            if isinstance(value, Defect):
                if value.quote:
                    yield Quoted(record.id, path, record.id, value.quote, purpose)
            else:
                address = f"{record.id}#{path[1]}" if purpose == "statement" else ""
                yield Quoted(record.id, path, value.source, value, purpose, address)


def _not_found(quoted: Quoted, seeds: Seeds, pages: Mapping[str, SearchableText]) -> Problem:
    place = seeds.place(quoted.owner, *quoted.path, "exact")
    page = pages[quoted.source]
    article = seeds.articles[quoted.source].path
    bare = Quote(exact=quoted.quote.exact)
    if occurrences(page, bare):
        return Problem(
            "quotation-context",
            place,
            f"The words stand in {article}, but not after this prefix or before this suffix.",
            "Copy prefix and suffix from the article: the words right before and right after.",
        )
    message = f"These words do not stand in {article}: «{quoted.quote.exact}»."
    elsewhere = holders(pages, quoted.quote, quoted.source)
    if elsewhere:
        hint = f"They stand in {', '.join(elsewhere)}: change 'source' to it."
        return Problem("quotation-not-found", place, message, hint)
    near = nearest(page, quoted.quote.exact)
    if near is None:
        hint = "Nothing like them stands there; copy the words from the article, letter by letter."
        return Problem("quotation-not-found", place, message, hint)
    hint = (
        f"Line {near.line} comes closest: «{near.words}». "
        f"It differs first at «{near.there}», where the quotation has «{near.wanted}»."
    )
    return Problem("quotation-not-found", place, message, hint)


def _not_once(quoted: Quoted, seeds: Seeds, page: SearchableText, spans: Sequence[object]) -> Problem:
    places = []
    for span in occurrences(page, quoted.quote):
        before, after = context(page, span)
        offer = f"prefix: '{before}'" if before else f"suffix: '{after}'"
        places.append(f"line {line_of(page.text, span.start)} ({offer})")
    return Problem(
        "quotation-not-unique",
        seeds.place(quoted.owner, *quoted.path, "exact"),
        f"These words stand {len(spans)} times in {seeds.articles[quoted.source].path}: «{quoted.quote.exact}».",
        f"Quote more words, or say which place is meant: {'; '.join(places)}.",
    )


def _narrowed(quoted: Quoted, library: Library, addresses: tuple[str, ...]) -> tuple[dict[str, str], list[Problem]]:
    """The words of the translation to which the evidence is narrowed, if they stand there."""
    evidence = quoted.quote
    if not isinstance(evidence, Evidence) or evidence.en is None:
        return {}, []
    lines = library.segmentations[quoted.source].translations.get("en", {})
    aligned = [lines[address] for address in addresses if address in lines]
    # A translation that is not aligned, or cannot be read, is reported elsewhere.
    if not aligned and (lines or "en" in library.seeds.articles[quoted.source].unreadable):
        return {}, []
    # The words as the translation writes them, so that whoever shows them finds them there.
    found = [span.of(each) for each in aligned for span in SearchableText.of(each).find(evidence.en)]
    if len(found) == 1:
        return {"en": found[0]}, []
    place = library.seeds.place(quoted.owner, *quoted.path, "en")
    return {}, [_not_narrowed(place, evidence.en, aligned, found)]


def _not_narrowed(place: Place, wanted: str, aligned: Sequence[str], found: Sequence[str]) -> Problem:
    """Why the words to which evidence is narrowed mark no one place in its aligned sentences."""
    shown = " | ".join(f"“{sentence}”" for sentence in aligned)
    if found:
        message = f"These words stand more than once in the translation of the quotation: “{wanted}”."
        return Problem("translation-not-unique", place, message, f"Take more words of it, enough to be alone: {shown}.")
    if strict(wanted).text.strip() in strict(" ".join(aligned)).text:
        message = f"These words reach over two sentences of the translation: “{wanted}”."
        hint = f"Take words of one sentence, or leave 'en' out to mark both: {shown}."
        return Problem("translation-over-sentences", place, message, hint)
    message = f"These words do not stand in the translation of the quotation: “{wanted}”."
    hint = f"The aligned sentence is: {shown}." if aligned else "The article has no English translation."
    return Problem("translation-not-found", place, message, hint)


def locate_all(library: Library) -> tuple[dict[tuple[str, KeyPath], Anchor], list[Problem], int]:
    """Look for every quotation: anchors by record and path, problems of the others, how many were looked for."""
    seeds = library.seeds
    pages = {name: segmentation.page for name, segmentation in sorted(library.segmentations.items())}
    found: dict[tuple[str, KeyPath], Anchor] = {}
    problems: list[Problem] = []
    checked = 0
    for quoted in quotations(seeds):
        checked += 1
        page = pages.get(quoted.source)
        if page is None:  # the article is missing or unknown, which is reported elsewhere
            continue
        spans = occurrences(page, quoted.quote)
        if len(spans) != 1:
            problem = _not_once(quoted, seeds, page, spans) if spans else _not_found(quoted, seeds, pages)
            problems.append(problem)
            continue
        if page.paragraph_of(spans[0]) is None:
            place = seeds.place(quoted.owner, *quoted.path, "exact")
            message = "The quotation reaches over two paragraphs."
            hint = "Make two entries under evidence of it, one for each paragraph."
            problems.append(Problem("quotation-over-paragraphs", place, message, hint))
            continue
        addresses = tuple(s.address for s in library.segmentations[quoted.source].touched_by(spans[0]))
        narrowed, complaints = _narrowed(quoted, library, addresses)
        problems += complaints
        found[quoted.owner, quoted.path] = Anchor(
            quoted.source, spans[0], quoted.quote, quoted.purpose, quoted.owner, quoted.address, addresses, narrowed
        )
    return found, problems, checked
