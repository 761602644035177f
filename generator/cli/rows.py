"""The coverage of the articles as a table for a terminal, or as JSON."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from generator.base.characters import in_one_line

from .faces import dumped

if TYPE_CHECKING:  # a run with nothing to do must not load the models: they are slow
    from generator.model.anchors import CoverageRow

_WIDTH = 70


def table(rows: Sequence[CoverageRow]) -> Iterator[str]:
    """The lines of the table: each article, its sentences, and for each what rests on it, or why nothing does."""
    source = None
    for row in rows:
        if row.source != source:
            source = row.source
            yield source
        yield f"  {row.sentence:7} {row.share:11} {_short(row.words)}"
        for line in (*row.statements, *row.analysis, *([row.nothing] if row.nothing else [])):
            yield f"{'':22}{line}"


def as_json(rows: Iterable[CoverageRow]) -> str:
    """A JSON list with an object for each sentence."""
    listed = [
        {
            "source": row.source,
            "sentence": row.sentence,
            "share": row.share,
            "words": row.words,
            "statements": list(row.statements),
            "analysis": list(row.analysis),
            "nothing": row.nothing,
        }
        for row in rows
    ]
    return dumped(listed)


def shares(rows: Sequence[CoverageRow]) -> dict[str, str]:
    """The lines of the summary: the number of sentences by what rests on them."""
    counted = Counter(row.share for row in rows)
    accounted = len(rows) - counted["unaccounted"]
    found = {name: str(counted[name]) for name in ("statement", "analysis", "nothing", "unaccounted")}
    return {"sentences": f"{accounted} of {len(rows)} accounted for", **found}


def _short(words: str) -> str:
    """``words`` in one line of at most ``_WIDTH`` characters."""
    line = in_one_line(" ".join(words.split()))
    return line if len(line) <= _WIDTH else line[: _WIDTH - 1] + "…"
