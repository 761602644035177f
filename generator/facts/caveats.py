"""What a reader must know wherever a statement is shown: its caveat, and the notes on the words beneath it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from generator.model.anchors import Anchors
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


def caveats_of(library: Library, anchors: Anchors) -> Mapping[str, tuple[Caveat, ...]]:
    """By statement: what must be known of it wherever it is shown; a statement without anything is left out.

    That is its own caveat, or if it has none, the notes on the words on which it rests.
    """
    noted = _noted(library, anchors)
    found: dict[str, tuple[Caveat, ...]] = {}
    for address, quoted in anchors.by_statement.items():
        own, defects = library.statements[address].statement.caveat, list[Defect]()
        for anchor in quoted:
            defects += [each for each in noted.get((anchor.source, anchor.passage), ()) if each not in defects]
        notes = (own,) if own else tuple(Caveat(text=each.note, reference=each.reference) for each in defects)
        if notes:
            found[address] = notes
    return found
