"""Which articles report a thing, and whether they are independent of each other."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from generator.model.library import LocatedStatement


def articles_of(statements: Iterable[LocatedStatement]) -> list[str]:
    """The ids of the articles that the statements quote, each once, in the order of the statements."""
    return list(dict.fromkeys(evidence.source for stated in statements for evidence in stated.statement.evidence))


def are_independent(origins: Iterable[frozenset[str]]) -> bool:
    """Whether at least two articles have known origins, and no origin in common.

    ``origins`` has one set for each article: the actors that it relies on. An empty set means that the origin is
    unknown; such an article never counts as independent.
    """
    known = [each for each in origins if each]
    return any(one.isdisjoint(other) for one, other in combinations(known, 2))
