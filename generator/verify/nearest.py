"""For a quotation that is not found: what in the article comes closest, and where it differs.

Only messages use this. Nothing here ever makes a quotation acceptable.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

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


class _Overlap:
    """How many of the things that are wanted are there, of each as often as it is wanted, while things come and go."""

    def __init__(self, wanted: Iterable[str]) -> None:
        self._wanted, self._here = Counter(wanted), Counter[str]()
        self.size = 0

    def add(self, things: Iterable[str]) -> None:
        for each in things:
            self._here[each] += 1
            self.size += self._here[each] <= self._wanted[each]

    def drop(self, things: Iterable[str]) -> None:
        for each in things:
            self.size -= self._here[each] <= self._wanted[each]
            self._here[each] -= 1


class _Run(NamedTuple):
    """A run of words, as many as the quotation has or the paragraph: where it stands, and its letters.

    ``shared``: how many words it has in common with the quotation; ``at_most``: how like it can be by its letters.
    """

    shared: int
    at_most: float
    span: Span
    letters: str


def _runs(paragraph: Span, text: str, wanted: list[str]) -> Iterator[_Run]:
    """Every run of words of a paragraph."""
    spans = _words(paragraph.of(text))
    folded = [_bare(span.of(paragraph.of(text))) for span in spans]
    size = min(len(wanted), len(spans))
    quotation = " ".join(wanted)
    words, letters = _Overlap(wanted), _Overlap(quotation)
    letters.add(" " * (size - 1))
    for last, word in enumerate(folded):
        words.add([word])
        letters.add(word)
        at = last - size + 1
        if at > 0:
            words.drop([folded[at - 1]])
            letters.drop(folded[at - 1])
        if size and at >= 0:
            run = " ".join(folded[at : last + 1])
            span = Span(paragraph.start + spans[at].start, paragraph.start + spans[last].end)
            both = len(quotation) + len(run)
            yield _Run(words.size, 2 * letters.size / both if both else 1.0, span, run)


def _closest(page: SearchableText, wanted: list[str]) -> Span | None:
    """The first of the runs that are most like the quotation; ``None`` if none is like it."""
    runs: list[_Run] = []
    for paragraph in page.paragraphs:
        here = list(_runs(paragraph, page.text, wanted))
        most = max((run.shared for run in here), default=0)
        # Where several runs share as many words, their letters decide: a word misspelt is still that word.
        runs += (run for run in here if run.shared == most)
    quotation = " ".join(wanted)
    best: tuple[float, int] = _LEAST, -len(page.text)
    found = None
    # The likeness takes long to know: it is not asked for where it cannot be the best.
    for run in sorted(runs, key=lambda run: -run.at_most):
        if run.at_most < best[0]:
            break
        likeness = SequenceMatcher(None, quotation, run.letters, autojunk=False).ratio()
        rank = likeness, -run.span.start
        if rank >= best:
            best, found = rank, run.span
    return found


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
    span = _closest(page, wanted)
    if span is None:
        return None
    words = span.of(page.text)
    mine, theirs = _first_difference(strict(exact).text.strip(), strict(words).text.strip())
    return Near(words, line_of(page.text, span.start), mine, theirs)
