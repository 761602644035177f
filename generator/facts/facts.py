"""All that is known of a verified library, made once and handed to every page of every language."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.anchors import Anchors
from generator.model.library import Library

from .index import Index, make_index
from .permalinks import Permalinks
from .renames import Renames


@dataclass(frozen=True, slots=True)
class Facts:
    """The records, their quotations, the reverse look-ups, where everything stands, and what it was called before."""

    library: Library
    anchors: Anchors
    index: Index
    permalinks: Permalinks
    renames: Renames

    @classmethod
    def of(cls, library: Library, anchors: Anchors) -> Facts:
        """The facts of a library whose quotations were all found."""
        return cls(library, anchors, make_index(library), Permalinks(library), Renames(library))
