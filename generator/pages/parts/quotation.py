"""Quotations with their translation, their article, and a link to the passage."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.markup.localized import LocalizedText
from generator.model.anchors import Anchor
from generator.text.direction import direction

from ..edition import Edition, Link
from .dates import WhenView, when_view


@dataclass(frozen=True, slots=True)
class QuotedText:
    """The quoted words, or their translation, in one language."""

    words: LocalizedText
    lang: str
    dir: str


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation with its translation, its article, and the link to the passage.

    ``lines`` has the page's own language first. ``closes`` says that no quotation from the same article follows: the
    article is named only below the last quotation from it.
    """

    lines: tuple[QuotedText, ...]
    passage: str
    source: Link
    publisher: Link | None
    published: WhenView | None
    closes: bool = True


def _line(words: str, lang: str) -> QuotedText:
    return QuotedText(LocalizedText(words, lang, lang), lang, direction(lang))


def _matching(words: str, part: str) -> str:
    """The ``part`` of a translated sentence to which the evidence is narrowed, with dots for the rest."""
    before, found, after = words.partition(part)
    if not found:
        return words
    return f"{'… ' if before.strip() else ''}{part}{' …' if after.strip(' .') else ''}"


def quote_view(edition: Edition, anchor: Anchor, page: str) -> QuoteView:
    """A quotation: the original, and a translation if there is one; the page's own language comes first."""
    seeds = edition.library.seeds
    source = seeds.sources[anchor.source]
    original = _line(anchor.span.of(seeds.articles[anchor.source].text), source.lang)
    lines = [original]
    # A reader of the original's language gets the next language of the site, to be able to check our translation.
    wanted = edition.lang if edition.lang != source.lang else next(iter(edition.others), edition.lang)
    translated = edition.library.segmentations[anchor.source].translations.get(wanted, {})
    words = " ".join(translated[address] for address in anchor.sentences if address in translated)
    if words:
        lines.append(_line(_matching(words, anchor.narrowed.get(wanted) or words), wanted))
    lines.sort(key=lambda line: line.lang != edition.lang)
    return QuoteView(
        lines=tuple(lines),
        passage=edition.permalinks.passage(anchor).seen_from(page),
        source=edition.link(anchor.source, page),
        publisher=edition.link(source.publisher, page) if source.publisher else None,
        published=when_view(edition, source.date_published, source.lang),
    )


def quote_views(edition: Edition, anchors: Iterable[Anchor], page: str) -> tuple[QuoteView, ...]:
    """The quotations at ``anchors``, each as ``quote_view`` makes it."""
    return tuple(quote_view(edition, anchor, page) for anchor in anchors)


def in_runs(quotes: tuple[QuoteView, ...]) -> tuple[QuoteView, ...]:
    """``quotes`` with ``closes`` set: of quotations in a row from the same article, only for the last."""
    following = [*(quote.source.href for quote in quotes[1:]), ""]
    return tuple(
        replace(quote, closes=quote.source.href != after) for quote, after in zip(quotes, following, strict=True)
    )
