"""Finds words in a text: verbatim, whole letters only, with what must stand before and after them.

The rule is the W3C Web Annotation TextQuoteSelector, made strict: what two texts may
differ in is what no reader sees (see ``arabic.strict``), and nothing is ever accepted
as near enough.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from .mapped import Mapped, is_mark
from .normal import strict
from .sentences import Span, paragraphs


@dataclass(frozen=True, slots=True)
class SearchableText:
    """A text made ready to be searched: once for each article, since that takes longer than any search in it."""

    text: str
    compared: Mapped
    paragraphs: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> SearchableText:
        """The page of ``text``."""
        return cls(text, strict(text), paragraphs(text))

    def paragraph_of(self, span: Span) -> int | None:
        """The index of the paragraph that holds ``span`` whole; ``None`` if it reaches over two."""
        index = bisect_right(self.paragraphs, span.start, key=lambda paragraph: paragraph.start) - 1
        return index if index >= 0 and self.paragraphs[index].holds(span) else None

    def find(self, exact: str, prefix: str = "", suffix: str = "") -> list[Span]:
        """Every place where ``exact`` stands right after ``prefix`` and right before ``suffix``."""
        return self.find_compared(as_compared(exact), as_compared(prefix), as_compared(suffix))

    def find_compared(self, needle: str, before: str = "", after: str = "") -> list[Span]:
        """The same, of words that have been made ready (``as_compared``): for those who look in many pages."""
        compared = self.compared.text
        return [
            self.compared.original(start, start + len(needle))
            for start in self.compared.find_all(needle)
            if not _cuts_a_letter(compared, start, start + len(needle))
            and self._between(start, start + len(needle), before, after)
        ]

    def stands_between(self, span: Span, prefix: str, suffix: str) -> bool:
        """Whether ``prefix`` stands right before ``span`` and ``suffix`` right after it; ``span`` is whole words."""
        start, end = self.compared.offset(span.start), self.compared.offset(span.end)
        return self._between(start, end, as_compared(prefix), as_compared(suffix))

    def _between(self, start: int, end: int, before: str, after: str) -> bool:
        compared = self.compared.text
        return compared[:start].rstrip().endswith(before) and compared[end:].lstrip().startswith(after)


def as_compared(words: str) -> str:
    """``words`` as they are looked for."""
    return strict(words).text.strip() if words else ""


def _cuts_a_letter(compared: str, start: int, end: int) -> bool:
    """Whether a mark that belongs to a letter inside would be left outside, or the reverse."""
    after = compared[end : end + 1]
    return bool(after and is_mark(after)) or is_mark(compared[start])
