"""Finds a quotation in an article: verbatim, exactly once, inside one paragraph.

The rule is the W3C Web Annotation TextQuoteSelector, made strict: what two texts may
differ in is what no reader sees (see ``base.arabic.strict``), and nothing is ever
accepted as near enough.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.base.arabic import strict
from generator.base.mapped import Mapped, is_mark
from generator.base.sentences import Span
from generator.model.evidence import Quote


@dataclass(frozen=True, slots=True)
class Page:
    """An article made ready to be searched."""

    text: str
    compared: Mapped
    paragraphs: tuple[Span, ...]

    @classmethod
    def of(cls, text: str, paragraphs: tuple[Span, ...]) -> Page:
        """The page of ``text``, whose paragraphs are known."""
        return cls(text, strict(text), paragraphs)

    def paragraph_of(self, span: Span) -> Span | None:
        """The paragraph that holds ``span`` whole; ``None`` if it reaches over two."""
        return next((paragraph for paragraph in self.paragraphs if paragraph.holds(span)), None)


def _cuts_a_letter(compared: str, start: int, end: int) -> bool:
    """Whether a mark that belongs to a letter inside would be left outside, or the reverse."""
    after = compared[end : end + 1]
    return bool(after and is_mark(after)) or is_mark(compared[start])


def _context_fits(quote: Quote, compared: str, start: int, end: int) -> bool:
    before, after = compared[:start].rstrip(), compared[end:].lstrip()
    prefix = strict(quote.prefix or "").text.strip()
    suffix = strict(quote.suffix or "").text.strip()
    return before.endswith(prefix) and after.startswith(suffix)


def occurrences(page: Page, quote: Quote) -> list[Span]:
    """Every place in the article where the quotation stands, prefix and suffix obeyed."""
    needle = strict(quote.exact).text.strip()
    found = []
    for start in page.compared.find_all(needle):
        end = start + len(needle)
        if not _cuts_a_letter(page.compared.text, start, end) and _context_fits(
            quote, page.compared.text, start, end
        ):
            found.append(page.compared.original(start, end))
    return found


def context(page: Page, span: Span, length: int = 24) -> tuple[str, str]:
    """Whole words before and after ``span``, about ``length`` code points each, to tell two places apart."""
    paragraph = page.paragraph_of(span) or span
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


def holders(pages: Sequence[tuple[str, Page]], quote: Quote, not_in: str) -> list[str]:
    """The other articles in which the words of ``quote`` stand."""
    bare = Quote(exact=quote.exact)
    return [name for name, page in pages if name != not_in and occurrences(page, bare)]
