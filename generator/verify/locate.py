"""Quotations in articles: where they stand, what surrounds them, and who else holds them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.model.evidence import Quote
from generator.text.passages import SearchableText, as_compared
from generator.text.sentences import Span


def occurrences(page: SearchableText, quote: Quote) -> list[Span]:
    """Every place in the article where the quotation stands, prefix and suffix obeyed."""
    return page.find(quote.exact, quote.prefix or "", quote.suffix or "")


def context(page: SearchableText, span: Span, length: int = 24) -> tuple[str, str]:
    """Whole words before and after ``span``, about ``length`` code points each, to tell two places apart."""
    index = page.paragraph_of(span)
    paragraph = span if index is None else page.paragraphs[index]
    before = page.text[paragraph.start : span.start]
    after = page.text[span.end : paragraph.end]
    if len(before) > length:
        before = before[-length:].partition(" ")[2] or before[-length:]
    if len(after) > length:
        after = after[:length].rpartition(" ")[0] or after[:length]
    return before.strip(), after.strip()


def line_of(text: str, offset: int) -> int:
    """The line, from 1, in which ``offset`` lies."""
    return text.count("\n", 0, offset) + 1


def holders(pages: Mapping[str, SearchableText], quote: Quote, not_in: str) -> list[str]:
    """The other articles in which the words of ``quote`` stand."""
    needle = as_compared(quote.exact)
    return [name for name, page in pages.items() if name != not_in and page.find_compared(needle)]
