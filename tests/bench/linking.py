"""Measures the linker: `make bench-linking DATA=FILE`.

The file is JSON: ``terms``, each with ``id``, ``text`` and ``kind`` (``name`` or ``term``), and
``docs``, each with ``text``, the ``gold`` mentions as ``[start, end, id]`` in code points, half
open, and spans to ``ignore``, which count neither way (``[start, end, null]``: whatever the term).
Two simple ways to find names are measured in the same run, on the same text.
"""

from __future__ import annotations

import json
import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.resolve.linking.linker import Linker
from generator.resolve.linking.names import Name

Found = tuple[int, int, Any]
Finder = Callable[[str], Sequence[Found]]

NAMES = 10_000
ARTICLE_LETTERS = 4_000
# Enough that the first sight of every word weighs what it weighs in an archive, not what it weighs in a page.
LINKER_BYTES, RIVAL_BYTES = 8_000_000, 100_000
SHOWN = 12


@dataclass
class Count:
    """How the mentions of one kind were found."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    errors: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    contexts: dict[tuple[str, str, str], str] = field(default_factory=dict)

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        found, real = self.right + self.wrong, self.right + self.missed
        return self.right / (found or 1), self.right / (real or 1), 2 * self.right / ((found + real) or 1)


def linker_of(terms: Sequence[dict[str, Any]]) -> Linker:
    """The linker of the build."""
    return Linker(Name(term["text"], term["id"], common=term["kind"] == "term") for term in terms)


def linker(terms: Sequence[dict[str, Any]]) -> Finder:
    """What the linker of the build finds."""
    made = linker_of(terms)
    return lambda text: [(mention.span.start, mention.span.end, mention.resolved) for mention in made.find(text, "ar")]


def whole_words(terms: Sequence[dict[str, Any]]) -> Finder:
    """Names that stand in the text letter by letter, as plugins for abbreviations and glossaries find them."""
    return _by_pattern("", {term["text"]: term["id"] for term in reversed(terms)})


def proclitics(terms: Sequence[dict[str, Any]]) -> Finder:
    """The same, after any proclitics, with the article or without."""
    ids: dict[str, Any] = {}
    for term in reversed(terms):
        bare = term["text"].removeprefix("ال")
        articles_of = ("ال", "ل") if bare != term["text"] else ("ال", "ل", "")
        ids.update({article + bare: term["id"] for article in articles_of})
    return _by_pattern("[وف]?[بكل]?", ids)


def _by_pattern(before: str, ids: dict[str, Any]) -> Finder:
    longest_first = sorted(ids, key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w){before}({'|'.join(map(re.escape, longest_first))})(?!\w)")
    return lambda text: [(*match.span(), ids[match.group(1)]) for match in pattern.finditer(text)]


def measure(data: dict[str, Any], find: Finder) -> dict[str, Count]:
    """What ``find`` gets right and wrong, by kind; names of several words are counted a second time on their own."""
    terms = {term["id"]: term for term in data["terms"]}
    counts = {kind: Count() for kind in ("name", "term", "names of several words")}
    for doc in data["docs"]:
        text, gold, found = doc["text"], {tuple(each) for each in doc["gold"]}, set(find(doc["text"]))
        ignored = {tuple(each) for each in doc["ignore"]}
        for start, end, term_id in found | gold:
            if (start, end, term_id) in ignored or (start, end, None) in ignored:
                continue
            term = terms[term_id]
            several = term["kind"] == "name" and " " in term["text"]
            for kind in (term["kind"], *(["names of several words"] if several else [])):
                context = f"{text[max(0, start - 25) : start]}⟦{text[start:end]}⟧{text[end : end + 25]}"
                _note(counts[kind], (start, end, term_id), found, gold, (text[start:end], term["text"], context))
    return counts


def _note(count: Count, mention: Found, found: set[Found], gold: set[Any], words: tuple[str, str, str]) -> None:
    if mention in found and mention in gold:
        count.right += 1
        return
    wrong = mention in found
    count.wrong += wrong
    count.missed += not wrong
    error = ("wrong" if wrong else "missed", *words[:2])
    count.errors[error] += 1
    count.contexts[error] = " ".join(words[2].split())


def ten_thousand(terms: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """``terms`` and as many names of two to four of their words as bring them to ten thousand."""
    words = sorted({word for term in terms for word in term["text"].split()})
    chance = random.Random(2024)
    sizes = range(2, min(4, len(words)) + 1)
    more = {" ".join(chance.sample(words, chance.choice(sizes))) for _ in range(2 * NAMES if sizes else 0)}
    more -= {term["text"] for term in terms}
    made_up = [{"id": f"made-up-{name}", "text": name, "kind": "name"} for name in sorted(more)]
    return [*terms, *made_up[: max(0, NAMES - len(terms))]]


def articles(data: dict[str, Any], size: int) -> Iterator[str]:
    """The texts of ``data``, again and again, as articles of usual length, ``size`` bytes in all."""
    if not any(doc["text"] for doc in data["docs"]):
        raise ValueError("the data has no text")
    lines: list[str] = []
    while size > 0:
        for doc in data["docs"]:
            lines.append(doc["text"])
            if sum(map(len, lines)) >= ARTICLE_LETTERS:
                article = "\n".join(lines)
                lines = []
                size -= len(article.encode())
                yield article
                if size <= 0:
                    return


def speed(find: Callable[[str], object], texts: Sequence[str]) -> float:
    """Megabytes of UTF-8 in a second of one core's time."""
    size = sum(len(text.encode()) for text in texts)
    begin = time.process_time()
    for text in texts:
        find(text)
    return size / (time.process_time() - begin) / 1e6


def _linker_speed(terms: Sequence[dict[str, Any]], texts: Sequence[str]) -> float:
    made = linker_of(terms)
    return speed(lambda text: made.find(text, "ar"), texts)


def report(data: dict[str, Any]) -> Iterator[str]:
    """All that is measured, line by line."""
    many = ten_thousand(data["terms"])
    long, short = list(articles(data, LINKER_BYTES)), list(articles(data, RIVAL_BYTES))
    yield f"{len(data['docs'])} texts, {len(data['terms'])} names and terms, {len(many)} for the speed"
    yield f"{'':24}{'kind':24}{'precision':>10}{'recall':>10}{'F1':>10}{'right':>8}{'wrong':>8}{'missed':>8}{'MB/s':>9}"
    best: dict[str, Count] = {}
    fastest = 0.0
    for title, make in (("the linker", linker), ("whole words", whole_words), ("regex with proclitics", proclitics)):
        counts = measure(data, make(data["terms"]))
        rate = speed(make(many), short) if make is not linker else _linker_speed(many, long)
        best, fastest = best or counts, fastest or rate
        for kind, count in counts.items():
            if count.right + count.wrong + count.missed:
                scores = "".join(f"{score:10.4f}" for score in count.scores())
                yield f"{title:24}{kind:24}{scores}{count.right:8}{count.wrong:8}{count.missed:8}{rate:9.2f}"
        if make is not linker:
            yield f"{'':24}the linker is {fastest / rate:.0f} times as fast"
    for kind, count in best.items():
        if count.errors and kind != "names of several words":
            yield f"\nThe commonest errors of the linker, kind {kind}: found, meant, how often, where"
            for error, number in count.errors.most_common(SHOWN):
                yield f"  {error[0]:7}{error[1]} ({error[2]}) × {number}: {count.contexts[error]}"


if __name__ == "__main__":
    for line in report(json.loads(Path(sys.argv[1]).read_text("utf-8"))):
        print(line)
