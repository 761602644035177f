"""Quotations with their translation, where they are from, and the way to the passage."""

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
    """A quotation with its translation, where it is from, and the way to the passage.

    ``closes``: the next quotation, if there is one, is from another article; only here is it said which.
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
    """Of a translated sentence, the ``part`` that the evidence is narrowed to; dots stand for the rest."""
    before, found, after = words.partition(part)
    if not found:
        return words
    return f"{'… ' if before.strip() else ''}{part}{' …' if after.strip(' .') else ''}"


def quote_view(edition: Edition, anchor: Anchor, page: str) -> QuoteView:
    """A quotation: the original always, and a translation; the page's own language first."""
    seeds = edition.library.seeds
    source = seeds.sources[anchor.source]
    original = _line(anchor.span.of(seeds.articles[anchor.source].text), source.lang)
    lines = [original]
    # A reader of the original's language is offered the site's next language, to check our translation by.
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
    """The quotations ``anchors``, each as ``quote_view`` shows it."""
    return tuple(quote_view(edition, anchor, page) for anchor in anchors)


def in_runs(quotes: tuple[QuoteView, ...]) -> tuple[QuoteView, ...]:
    """``quotes`` in a row: of those that follow one another from one article, only the last names it."""
    following = [*(quote.source.href for quote in quotes[1:]), ""]
    return tuple(
        replace(quote, closes=quote.source.href != after) for quote, after in zip(quotes, following, strict=True)
    )
