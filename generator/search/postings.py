"""Which word stands on which page, and how much it weighs there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from generator.model.plain import SearchDocument

from .text import tokens

# How often a word counts by where it stands. The first words of a page say what it is about, as its
# headings do; a title or a name says it outright (and is marked as such besides).
IN_TITLE = 3
IN_NAME = 2
IN_HEADING = 2
IN_LEAD = 2
LEAD = 6
# Above this, more of the same makes no difference to the ranking.
MOST = 40
# A name of more words is told by the words of its page as well.
LONG = 9


@dataclass(slots=True)
class Posting:
    """The pages of one word, ascending, and for each its weight and whether a title or name has the word."""

    pages: list[int] = field(default_factory=list)
    weights: list[int] = field(default_factory=list)
    named: list[bool] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Postings:
    """All words of a site, what is known of each page, and the words that a page shows.

    ``lengths`` are the pages' lengths in weighted words. ``names`` are the words in the shortest of a page's title and
    names, ``LONG`` at most: 1 for a page that one word may name as a whole.
    """

    words: dict[str, Posting]
    lengths: list[int]
    names: list[int]
    shown: frozenset[str]


def postings(pages: Sequence[SearchDocument]) -> Postings:
    """Count the words of ``pages``. ``shown`` are the words that stand in a text, a heading or a title."""
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
