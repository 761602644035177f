"""Quotations with their translation, where they are from, and the way to the passage."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.anchors import Anchor

from ..edition import Edition, Link
from ..shown import direction
from .dates import WhenView, when_view


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in some language; ``marked`` are the words of it that the evidence is narrowed to."""

    words: str
    lang: str
    dir: str
    before: str = ""
    marked: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation with its translation, where it is from, and the way to the passage."""

    lines: tuple[Line, ...]
    passage: str
    source: Link
    publisher: Link | None
    published: WhenView | None


def _line(words: str, lang: str, marked: str = "") -> Line:
    before, found, after = words.partition(marked) if marked else (words, "", "")
    return Line(words, lang, direction(lang), before if found else "", found, after if found else "")


def quote_view(edition: Edition, anchor: Anchor, page: str) -> QuoteView:
    """A quotation: the original always, and a translation; the page's own language first."""
    seeds = edition.library.seeds
    source = seeds.sources[anchor.source]
    original = _line(anchor.span.of(seeds.articles[anchor.source].text), source.lang)
    lines = [original]
    # A reader of the original's language is offered the site's next language, to check our translation by.
    wanted = edition.lang if edition.lang != source.lang else next(iter(edition.others), edition.lang)
    translated = edition.library.layouts[anchor.source].translations.get(wanted, {})
    words = " ".join(translated[address] for address in anchor.sentences if address in translated)
    if words:
        lines.append(_line(words, wanted, anchor.narrowed.get(wanted, "")))
    lines.sort(key=lambda line: line.lang != edition.lang)
    return QuoteView(
        lines=tuple(lines),
        passage=edition.addresses.passage(anchor).seen_from(page),
        source=edition.link(anchor.source, page),
        publisher=edition.link(source.publisher, page) if source.publisher else None,
        published=when_view(edition, source.date_published, source.lang),
    )


def quote_views(edition: Edition, owner: str, page: str, *path: str | int, count: int) -> tuple[QuoteView, ...]:
    """The quotations written at ``path`` of ``owner``, a list of ``count`` entries."""
    found = (edition.anchors.by_quote[owner, (*path, index)] for index in range(count))
    return tuple(quote_view(edition, anchor, page) for anchor in found)


