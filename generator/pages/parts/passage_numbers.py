"""Where the number of a marked passage stands: behind its last word and the stops that follow, in rising order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.text.sentences import Span


def _last_word(text: str, span: Span) -> int:
    """Where the last word of ``span`` ends; its beginning, if it has none."""
    return next((at for at in range(span.end, span.start, -1) if text[at - 1].isalnum()), span.start)


def carriers(passages: Mapping[str, Span], text: str) -> dict[str, list[str]]:
    """The passages that end with one and the same word, by the one of them that ends last.

    Of ``text`` two passages may end together, or one with the word and the other with the full stop behind it; their
    numbers stand side by side at the end of the outermost, in the order of ``passages``.
    """
    ending: dict[int, list[str]] = defaultdict(list)
    for passage, span in passages.items():
        ending[_last_word(text, span)].append(passage)
    return {
        max(together, key=lambda passage: (passages[passage].end, -passages[passage].start)): together
        for together in ending.values()
    }


def in_order(passages: Mapping[str, Span], text: str) -> list[str]:
    """``passages`` as a reader of ``text`` meets their numbers: each stands where its passage ends."""
    together = sorted(carriers(passages, text).items(), key=lambda item: passages[item[0]].end)
    return [passage for _, several in together for passage in several]
