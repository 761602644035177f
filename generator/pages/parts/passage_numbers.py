"""Where the number of a marked passage stands, so that a reader meets the numbers in rising order.

A number stands at the end of its passage. Passages that end at the same word show their numbers together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.text.sentences import Span


def _last_word(text: str, span: Span) -> int:
    """The offset of the end of the last word in ``span``; if it has no word, that of its beginning."""
    return next((at for at in range(span.end, span.start, -1) if text[at - 1].isalnum()), span.start)


def carriers(passages: Mapping[str, Span], text: str) -> dict[str, list[str]]:
    """The passages whose numbers are shown together, by the passage at whose end they are shown.

    Passages belong together if they end with the same word of ``text``; one of them may end with the full stop behind
    it. The numbers are shown at the end of the outermost one, in the order of ``passages``.
    """
    ending: dict[int, list[str]] = defaultdict(list)
    for passage, span in passages.items():
        ending[_last_word(text, span)].append(passage)
    return {
        max(together, key=lambda passage: (passages[passage].end, -passages[passage].start)): together
        for together in ending.values()
    }


def in_order(passages: Mapping[str, Span], text: str) -> list[str]:
    """The keys of ``passages`` in the order in which a reader of ``text`` meets their numbers."""
    together = sorted(carriers(passages, text).items(), key=lambda item: passages[item[0]].end)
    return [passage for _, several in together for passage in several]
