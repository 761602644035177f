"""What a reader must know wherever a statement or a quotation is shown: caveats, and notes on the words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model.anchors import Anchor, Anchors
from generator.model.library import Library
from generator.model.source import FORM_ONLY, Defect
from generator.model.statement import Caveat


def _noted(library: Library, anchors: Anchors) -> dict[tuple[str, str], tuple[Defect, ...]]:
    """By article and passage: the defects whose words the passage shares, in the order of the article's label.

    What is only a slip of the pen changes nothing of what the words say, and is left to the page of the article.
    """
    found: dict[tuple[str, str], dict[int, Defect]] = defaultdict(dict)
    for (source_id, number), where in sorted(anchors.by_defect.items()):
        defect = library.seeds.sources[source_id].defects[number]
        if defect.kind in FORM_ONLY:
            continue
        for anchor in anchors.passages_of(source_id):
            if anchor.span.start < where.span.end and where.span.start < anchor.span.end:
                found[source_id, anchor.passage][number] = defect
    return {key: tuple(each.values()) for key, each in found.items()}


@dataclass(frozen=True, slots=True)
class Caveats:
    """The notes on statements and on quotations. A statement's own caveat stands in for the notes on its words."""

    by_passage: Mapping[tuple[str, str], tuple[Defect, ...]]
    by_statement: Mapping[str, tuple[Caveat, ...]]

    @classmethod
    def of(cls, library: Library, anchors: Anchors) -> Caveats:
        """The notes of all statements and quotations of ``library``."""
        by_passage = _noted(library, anchors)
        by_statement: dict[str, tuple[Caveat, ...]] = {}
        for address, quoted in anchors.by_statement.items():
            own, defects = library.statements[address].statement.caveat, list[Defect]()
            for anchor in quoted:
                defects += [each for each in by_passage.get((anchor.source, anchor.passage), ()) if each not in defects]
            found = (own,) if own else tuple(Caveat(text=each.note, reference=each.reference) for each in defects)
            if found:
                by_statement[address] = found
        return cls(by_passage, by_statement)

    def of_statement(self, address: str) -> tuple[Caveat, ...]:
        """What must be known of the statement at ``address``: its caveat, or the notes on the words beneath it."""
        return self.by_statement.get(address, ())

    def of_quotation(self, anchor: Anchor) -> tuple[Defect, ...]:
        """The notes on the words of a quotation."""
        return self.by_passage.get((anchor.source, anchor.passage), ())
