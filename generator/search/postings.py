"""On which pages each word stands, and how much it counts there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.plain import SearchDocument

from .text import tokens

# How much a word counts, by its place. Titles, names, headings and the first LEAD words say what a page is about. The
# index also marks words of titles and names.
IN_TITLE = 3
IN_NAME = 2
IN_HEADING = 2
IN_LEAD = 2
LEAD = 6
# The largest weight: beyond it, more of the same word makes no difference to the ranking.
MOST = 40
# Names with more words than this count as if they had this many.
LONG = 9


@dataclass(slots=True)
class Posting:
    """The pages of one word by their numbers, ascending; for each, its weight, and whether a title or name has it."""

    pages: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    named: list[bool] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of all words, and for each page its length and the length of its name.

    ``lengths`` are the lengths of pages in weighted words. ``names`` has for each page the number of words in the
    shortest of its title and names, at most ``LONG``; 1 means that one word may be the whole name. ``shown`` are the
    words that pages show; other words stand only in names that are not shown.
    """

    words: dict[str, Posting]
    lengths: list[int]
    names: list[int]
    shown: frozenset[str]


def postings(pages: Sequence[SearchDocument]) -> Postings:
    """Count the words of ``pages``. The number of a page is its place in ``pages``, from 0."""
    found = Postings({}, [], [], frozenset())
    shown: set[str] = set()
    for number, page in enumerate(pages):
        names = Counter(word for name in page.names for word in tokens(name))
        title = Counter(tokens(page.title))
        body = _body(page)
        shown.update(body, title)
        found.lengths.append(body.total())
        found.names.append(min(LONG, *(len(tokens(name)) for name in (page.title, *page.names))))
        named = {*names, *title}
        for word in {*body, *named}:
            weight = body[word] + IN_TITLE * (word in title) + IN_NAME * (word in names)
            posting = found.words.setdefault(word, Posting())
            posting.pages.append(number)
            posting.weights.append(min(weight, MOST))
            posting.named.append(word in named)
    return Postings(found.words, found.lengths, found.names, frozenset(shown))


def _body(page: SearchDocument) -> Counter[str]:
    """The words of the text and the headings of ``page``, each with its weight."""
    counted: Counter[str] = Counter()
    lead = LEAD
    for section in page.sections:
        words = tokens(section.text)
        counted.update(words)
        for word in words[:lead]:
            counted[word] += IN_LEAD - 1
        lead = max(0, lead - len(words))
        for word in tokens(section.heading):
            counted[word] += IN_HEADING
    return counted
