"""Where a thing stands in a file: path, line and column, as an editor counts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Key: TypeAlias = str | int
KeyPath: TypeAlias = tuple[Key, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file; line and column are counted from 1, in code points.

    ``path`` is relative to the folder that holds the seeds, with forward slashes.
    Line 0 means the file as a whole.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Places:
    """For each key path of one YAML file, where its value stands.

    ``of("statements", "a", "evidence", 0, "exact")`` answers with the nearest
    parent that is known, so that a message about a missing key can name a line.
    """

    path: str
    at: Mapping[KeyPath, Place] = field(default_factory=dict)

    def of(self, *keys: Key) -> Place:
        """The place of the value at ``keys``, or of its nearest known parent."""
        for parent in _parents(keys):
            if parent in self.at:
                return self.at[parent]
        return Place(self.path)


def _parents(keys: KeyPath) -> Iterator[KeyPath]:
    for length in range(len(keys), -1, -1):
        yield keys[:length]
