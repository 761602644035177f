"""For a quotation that is not found: what in the article comes closest, and where it differs.

Only messages use this. Nothing here ever makes a quotation acceptable.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.text.normal import fold, strict
from generator.text.passages import SearchableText
from generator.text.sentences import Span

from .locate import line_of

_LEAST = 0.5
_AROUND = 12
_MARKS = ".,:;!?،؛؟…\"'“”‘’«»()[]-–—"


@dataclass(frozen=True, slots=True)
class Near:
    """The words that come closest, their line in the article, and the first difference.

    ``wanted`` and ``there`` are the quotation's and the article's letters at that point,
    with a little of what stands around them.
    """

    words: str
    line: int
    wanted: str
    there: str


def _bare(word: str) -> str:
    """A word as names are compared, without the marks around it: a full stop makes no other word."""
    folded = fold(word)
    return folded.strip(_MARKS) or folded


def _words(text: str) -> list[Span]:
    spans, start = [], 0
    for word in text.split():
        at = text.index(word, start)
        start = at + len(word)
        spans.append(Span(at, start))
    return spans


def _window(paragraph: str, wanted: list[str]) -> tuple[float, Span] | None:
    """The run of words, as long as the quotation, that shares most words with it."""
    spans = _words(paragraph)
    folded = [_bare(span.of(paragraph)) for span in spans]
    size = min(len(wanted), len(spans))
    if not size:
        return None
    goal = Counter(wanted)
    shared = [sum((Counter(folded[start : start + size]) & goal).values()) for start in range(len(spans) - size + 1)]
    most = max(shared)
    # Where several runs share as many words, their letters decide: a word misspelt is still that word.
    ratio, best = max(
        (SequenceMatcher(None, " ".join(wanted), " ".join(folded[at : at + size]), autojunk=False).ratio(), -at)
        for at, number in enumerate(shared)
        if number == most
    )
    span = Span(spans[-best].start, spans[size - best - 1].end)
    return ratio, span


def _first_difference(wanted: str, there: str) -> tuple[str, str]:
    for tag, a, b, c, d in SequenceMatcher(None, wanted, there, autojunk=False).get_opcodes():
        if tag != "equal":
            return (
                wanted[max(0, a - _AROUND) : b + _AROUND],
                there[max(0, c - _AROUND) : d + _AROUND],
            )
    return wanted[-_AROUND:], there[-_AROUND:]


def nearest(page: SearchableText, exact: str) -> Near | None:
    """The closest words of the article; ``None`` if nothing is near enough to be helpful."""
    wanted = [_bare(word) for word in exact.split()]
    best: tuple[float, Span] | None = None
    for paragraph in page.paragraphs:
        found = _window(paragraph.of(page.text), wanted)
        if found and (best is None or found[0] > best[0]):
            ratio, span = found
            best = ratio, Span(paragraph.start + span.start, paragraph.start + span.end)
    if best is None or best[0] < _LEAST:
        return None
    words = best[1].of(page.text)
    mine, theirs = _first_difference(strict(exact).text.strip(), strict(words).text.strip())
    return Near(words, line_of(page.text, best[1].start), mine, theirs)
