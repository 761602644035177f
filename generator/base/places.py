"""Where something stands in a file: path, line and column, as an editor counts them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Key: TypeAlias = str | int
KeyPath: TypeAlias = tuple[Key, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A point in a file. Line and column are counted from 1, the column in code points; line 0 means the whole file.

    ``path`` is relative to the folder that holds the seeds, with forward slashes.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Places:
    """For each key path of one YAML file, the place of its value."""

    path: str
    at: Mapping[KeyPath, Place] = field(default_factory=dict)

    def of(self, *keys: Key) -> Place:
        """The place of the value at ``keys``, such as ``of("statements", "a", "evidence", 0, "exact")``.

        If the value is missing, the place of its nearest parent, so that a message can always name a line.
        """
        for parent in _parents(keys):
            if parent in self.at:
                return self.at[parent]
        return Place(self.path)


def _parents(keys: KeyPath) -> Iterator[KeyPath]:
    for length in range(len(keys), -1, -1):
        yield keys[:length]
