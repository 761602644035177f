"""The index of one language, in pieces that a browser loads when it needs them.

``meta`` has the number of pages, the lengths of the pages and of their names, and where each piece begins. ``words-N``
have words with the pages on which they stand. ``pages-N`` have what a result shows of a page. ``text-N`` have the
texts, for snippets. A site of moderate size has one piece of words. The reasons are in
docs/decisions/14-search-by-stems-and-letters.md.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from itertools import groupby
from typing import TypeVar

from generator.model.plain import SearchDocument

from .pack import front_coded, gaps, numbers
from .postings import Posting, Postings, postings
from .stems import core, stem

# The version of the format of the pieces: index.js refuses another.
FORM = 2
# Characters of JSON in a piece of texts or of pages. Gzip makes them about a third as long.
PIECE = 12_000
# An index with more than WHOLE postings is cut into pieces of words with about SHARE postings.
SHARE = 7_000
WHOLE = 1_000_000

Item = TypeVar("Item")


def build(pages: Sequence[SearchDocument], lang: str) -> dict[str, str]:
    """The index of ``pages``, which are in the language ``lang``: the pieces as JSON, by name.

    The same pages give the same bytes. Results with equal scores will be shown in the order of ``pages``.
    """
    found = postings(pages)
    shown = [[page.address, page.title, page.kind, list(page.names)] for page in pages]
    texts = [[[s.anchor, s.heading, s.text] for s in page.sections] for page in pages]
    pages_from = _cut(shown, lambda item: len(_json(item)))
    texts_from = _cut(texts, lambda item: len(_json(item)))
    words = _share_out(found)
    meta = {
        "form": FORM,
        "lang": lang,
        "pages": len(pages),
        "lengths": numbers(found.lengths),
        "names": numbers(found.names),
        "words": [first for first, _ in words],
        "pagesFrom": pages_from,
        "textsFrom": texts_from,
    }
    pieces: dict[str, object] = {"meta": meta}
    pieces |= {f"words-{number}": _words(found, part) for number, part in enumerate(part for _, part in words)}
    pieces |= _pieces("pages", shown, pages_from)
    pieces |= _pieces("text", texts, texts_from)
    return {name: _json(piece) for name, piece in pieces.items()}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _share_out(found: Postings) -> list[tuple[str, list[str]]]:
    """For each piece the core with which it begins, and its words, sorted. All forms of a word are in one piece."""
    if sum(len(posting.pages) for posting in found.words.values()) <= WHOLE:
        return [("", sorted(found.words))]
    filed = sorted((core(stem(word)), word) for word in found.words)
    shares: list[tuple[str, list[str]]] = []
    room = 0
    for of, words in groupby(filed, lambda pair: pair[0]):
        together = [word for _, word in words]
        if room <= 0:
            shares.append((of, []))
            room = SHARE
        shares[-1][1].extend(together)
        room -= sum(len(found.words[word].pages) + 2 for word in together)
    return [(of, sorted(words)) for of, words in shares]


def _words(found: Postings, words: Sequence[str]) -> dict[str, object]:
    """Sorted ``words`` with their postings, as strings with one part for each word; see ``pack``."""
    shared, rests = front_coded(words)
    lists = [found.words[word] for word in words]
    return {
        "shared": shared,
        "rests": rests,
        "counts": numbers(len(posting.pages) - 1 for posting in lists),
        "pages": numbers(gap for posting in lists for gap in gaps(posting.pages)),
        "weights": numbers(weight for posting in lists for weight in _weights(posting)),
        "hidden": numbers(gaps(n for n, word in enumerate(words) if word not in found.shown)),
    }


def _weights(posting: Posting) -> list[int]:
    """The weights in one number each, from 0: it is odd if a title or name has the word."""
    return [2 * (weight - 1) + named for weight, named in zip(posting.weights, posting.named, strict=True)]


def _cut(items: Sequence[Item], size: Callable[[Item], int]) -> list[int]:
    """The number of the first item of each piece. A piece with more than one item has a size of at most ``PIECE``."""
    starts: list[int] = []
    room = 0
    for number, item in enumerate(items):
        if (need := size(item)) > room:
            starts.append(number)
            room = PIECE
        room -= need
    return starts


def _pieces(kind: str, items: Sequence[Item], starts: Sequence[int]) -> dict[str, object]:
    ends = (*starts[1:], len(items))
    return {
        f"{kind}-{number}": list(items[start:end])
        for number, (start, end) in enumerate(zip(starts, ends, strict=False))
    }
