"""Where everything in a file stands, worked out when somebody asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.base.places import KeyPath, Place

from .tree import read_tree


class PlacesIn(Mapping[KeyPath, Place]):
    """The places in a file. The file is read for them when the first one is asked for.

    Only problems name places. So a run without problems never makes any of these.
    """

    def __init__(self, path: str, content: bytes) -> None:
        self._path, self._content = path, content
        self._at: dict[KeyPath, Place] | None = None

    def _known(self) -> dict[KeyPath, Place]:
        if self._at is None:
            tree, _ = read_tree(self._path, self._content)
            self._at = tree.places() if tree else {}
        return self._at

    def __getitem__(self, path: KeyPath) -> Place:
        return self._known()[path]

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())
