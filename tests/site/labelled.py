"""Mentions labelled by hand: `mentions/README.md` says how they are written and what counts as one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.text.sentences import Span

FOLDER = Path(__file__).parent / "mentions"
_OF = re.compile(r"^# sha256 ([0-9a-f]{64})$", re.M)
_MARK = re.compile(r"\[([^][|]+)\|(?:([a-z0-9-]*[a-z0-9])|- ([^][|]+))\]")


@dataclass(frozen=True, slots=True, order=True)
class Label:
    """``span`` counts code points of the sentence; ``record`` is empty where nobody is meant."""

    span: Span
    record: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence without its marks, and what was marked in it."""

    address: str
    text: str
    labels: tuple[Label, ...]


def unmarked(marked: str) -> tuple[str, tuple[Label, ...]]:
    """The text without its marks, and the marks. A bracket that is no mark is a ``ValueError``."""
    text, at, labels = "", 0, []
    for match in _MARK.finditer(marked):
        text += marked[at : match.start()]
        labels.append(Label(Span(len(text), len(text) + len(match[1])), match[2] or ""))
        text, at = text + match[1], match.end()
    text += marked[at:]
    if re.search(r"[][|]", text):
        raise ValueError(f"A mark is not closed, or written wrongly: {marked}")
    return text, tuple(labels)


def sentences_of(path: Path) -> Iterator[Sentence]:
    """The sentences of one file of labels, in order."""
    for line in path.read_text("utf-8").split("\n"):
        if line and not line.startswith("#"):
            address, _, marked = line.partition(" ")
            yield Sentence(address, *unmarked(marked))


def labels_by_text() -> dict[str, Path]:
    """The files of labels by the SHA-256 of the article that each is about."""
    found = {}
    for path in sorted(FOLDER.glob("*.txt")):
        of = _OF.search(path.read_text("utf-8"))
        if of is None:
            raise ValueError(f"{path.name} does not say of which article it is: # sha256 …")
        found[of[1]] = path
    return found
