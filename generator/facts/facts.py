"""All facts of a verified library. They are made once; every page of every language reads them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.anchors import Anchors
from generator.model.library import Library
from generator.model.statement import Caveat

from .caveats import caveats_of
from .index import Index, make_index
from .permalinks import Permalinks
from .renames import Renames


@dataclass(frozen=True, slots=True)
class Facts:
    """The records, where they are quoted from, the reverse look-ups, the addresses, the old names, the notes."""

    library: Library
    anchors: Anchors
    index: Index
    permalinks: Permalinks
    renames: Renames
    caveats: Mapping[str, tuple[Caveat, ...]]

    @classmethod
    def of(cls, library: Library, anchors: Anchors) -> Facts:
        """The facts of ``library``; ``anchors`` must have a place for each of its quotations."""
        return cls(
            library, anchors, make_index(library), Permalinks(library), Renames(library), caveats_of(library, anchors)
        )
