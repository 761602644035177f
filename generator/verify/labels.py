"""Labels against the bytes that they describe."""

from __future__ import annotations

from collections import defaultdict

from generator.base.places import Place
from generator.base.problems import Problem, warning
from generator.model.anchors import Anchor, CoverageRow
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.text.passages import SearchableText

from .locate import line_of, occurrences


def check_labels(library: Library) -> list[Problem]:
    """A problem for each changed article, each correction that matches nothing, and each sentence that is not there."""
    seeds = library.seeds
    problems = []
    for source_id, article in seeds.articles.items():
        source = seeds.sources[source_id]
        if article.sha256 != source.sha256:
            message = f"{article.path} is not the text that this label describes: its sha256 is {article.sha256}."
            hint = "Put the original bytes back; an article is never corrected, its defects are noted in the label."
            problems.append(Problem("article-changed", seeds.place(source_id, "sha256"), message, hint))
        problems += _corrections(seeds, source_id, library.segmentations[source_id].page)
        problems += _nothing(library, source_id)
    return problems


def _corrections(seeds: Seeds, source_id: str, page: SearchableText) -> list[Problem]:
    label = seeds.sources[source_id].sentences
    problems = []
    for key, quotes in (("split_before", label.split_before), ("join_before", label.join_before)):
        for index, quote in enumerate(quotes):
            count = len(occurrences(page, quote))
            if count != 1:
                place = seeds.place(source_id, "sentences", key, index, "exact")
                message = f"The words with which the sentence begins stand {count} times in the article."
                hint = "Copy the first words of it, enough to be alone."
                problems.append(Problem("correction-not-found", place, message, hint))
    return problems


def _nothing(library: Library, source_id: str) -> list[Problem]:
    known = {sentence.address for sentence in library.segmentations[source_id].sentences}
    problems = []
    for index, entry in enumerate(library.seeds.sources[source_id].sentences.nothing):
        if entry.at not in known:
            place = library.seeds.place(source_id, "sentences", "nothing", index, "at")
            hint = "'python -m generator coverage' lists the sentences with their addresses."
            problems.append(Problem("unknown-sentence", place, f"There is no sentence {entry.at}.", hint))
    return problems


def coverage(library: Library, anchors: list[Anchor]) -> tuple[CoverageRow, ...]:
    """Each sentence of each article with what quotes it, in the order of the text."""
    quoting: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for anchor in anchors:
        if anchor.purpose == "statement":
            kind = "analysis" if library.statements[anchor.address].is_analysis else "statements"
            for address in anchor.sentences:
                quoting[anchor.source, address][kind].add(anchor.address)
    rows = []
    for source_id, segmentation in sorted(library.segmentations.items()):
        reasons = {entry.at: entry.reason for entry in library.seeds.sources[source_id].sentences.nothing}
        text = library.seeds.articles[source_id].text
        for sentence in segmentation.sentences:
            by = quoting[source_id, sentence.address]
            rows.append(
                CoverageRow(
                    source=source_id,
                    sentence=sentence.address,
                    span=sentence.span,
                    words=sentence.span.of(text),
                    statements=tuple(sorted(by["statements"])),
                    analysis=tuple(sorted(by["analysis"])),
                    nothing=reasons.get(sentence.address),
                )
            )
    return tuple(rows)


def check_coverage(library: Library, rows: tuple[CoverageRow, ...], incomplete: frozenset[str]) -> list[Problem]:
    """A warning for each sentence on which nothing rests, and an error for each wrongly said to support nothing.

    ``incomplete`` are the articles of which some quotation could not be read or found. That is to be mended first,
    so nobody is told of a sentence there that has lost its statement.
    """
    problems = []
    for row in rows:
        if row.share == "unaccounted" and row.source not in incomplete:
            hint = "Quote it in a statement, or say under sentences.nothing of the label why it supports none."
            article = library.seeds.articles[row.source]
            place = Place(article.path, line_of(article.text, row.span.start), 1)
            message = f"Nothing rests on {row.sentence}: «{row.words}»."
            problems.append(warning("sentence-unaccounted", place, message, hint))
        elif row.nothing and (row.statements or row.analysis):
            label = library.seeds.place(row.source, "sentences", "nothing")
            names = ", ".join((*row.statements, *row.analysis))
            message = f"The label says that nothing rests on {row.sentence}, but this does: {names}."
            problems.append(Problem("sentence-not-nothing", label, message, "Take it out of sentences.nothing."))
    return problems
