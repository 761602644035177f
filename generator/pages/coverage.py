"""The page that lists every sentence of every article with what rests on it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.facts.permalinks import Permalink
from generator.language.labels import NOTHING, SHARES
from generator.markup.localized import LocalizedText
from generator.model.anchors import CoverageRow
from generator.text.direction import direction

from .edition import Edition, Link

# Letters in a line of the table on a phone 360 pixels wide.
_LETTERS = 30


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """A sentence of an article and what rests on it. ``href`` leads to its paragraph, if the article's page shows it.

    ``lines`` is the number of lines that it takes on a phone, estimated rather too high than too low.
    """

    address: str
    href: str
    words: LocalizedText
    lang: str
    dir: str
    share_key: str
    share: LocalizedText
    reason: LocalizedText | None
    statements: tuple[Link, ...]
    lines: int


@dataclass(frozen=True, slots=True)
class SourceCoverage:
    """The sentences of an article, and how many there are by what rests on them."""

    source: Link
    shares: tuple[tuple[LocalizedText, int], ...]
    rows: tuple[SentenceRow, ...]


@dataclass(frozen=True, slots=True)
class CoverageView:
    """``coverage.md.j2``."""

    total: int
    shares: tuple[tuple[LocalizedText, int], ...]
    quotations: int
    sources: tuple[SourceCoverage, ...]
    missing: tuple[tuple[LocalizedText, int], ...]


def _shares(edition: Edition, rows: list[CoverageRow]) -> tuple[tuple[LocalizedText, int], ...]:
    return tuple(
        (edition.own(edition.localizer.say(words)), sum(row.share == share for row in rows))
        for share, words in SHARES.items()
    )


def _href(edition: Edition, row: CoverageRow, page: str) -> str:
    """The link to the paragraph of a sentence; to the whole article if its page does not show the paragraph."""
    source = edition.library.seeds.sources[row.source]
    paragraph = row.sentence.partition("s")[0]
    quoted = edition.anchors.passages_of(row.source)
    is_shown = source.display == "full" or any(
        address.partition("s")[0] == paragraph for anchor in quoted for address in anchor.sentences
    )
    return Permalink(edition.permalinks.record(row.source).page, paragraph if is_shown else "").seen_from(page)


def _lines(words: str) -> int:
    return -(-len(words) // _LETTERS)


def _row(edition: Edition, row: CoverageRow, page: str) -> SentenceRow:
    lang = edition.library.seeds.sources[row.source].lang
    statements = tuple(edition.to_statement(address, page) for address in (*row.statements, *row.analysis))
    return SentenceRow(
        address=row.sentence,
        href=_href(edition, row, page),
        words=LocalizedText(row.words, lang, lang),
        lang=lang,
        dir=direction(lang),
        share_key=row.share,
        share=edition.own(edition.localizer.say(SHARES[row.share])),
        reason=edition.own(edition.localizer.say(NOTHING[row.nothing])) if row.nothing else None,
        statements=statements,
        # Added are the address, two labels, and a reason or the space between the statements.
        lines=_lines(row.words) + sum(_lines(each.text.words) for each in statements) + len(statements) // 2 + 6,
    )


def coverage_view(edition: Edition, page: str) -> CoverageView:
    """Every sentence of every article, and how many texts are still missing in each language."""
    rows = list(edition.anchors.coverage)
    sources = []
    for source_id, group in groupby(rows, key=lambda row: row.source):
        own = list(group)
        views = tuple(_row(edition, row, page) for row in own)
        sources.append(SourceCoverage(edition.link(source_id, page), _shares(edition, own), views))
    return CoverageView(
        total=len(rows),
        shares=_shares(edition, rows),
        quotations=edition.anchors.counts["quotations"],
        sources=tuple(sources),
        missing=tuple(
            (edition.own(edition.localizer.language_name(lang)), number)
            for lang, number in edition.anchors.missing.items()
        ),
    )
