"""How many articles report a thing, and whether that makes them witnesses of their own."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from generator.model.library import LocatedStatement


def articles_of(statements: Iterable[LocatedStatement]) -> list[str]:
    """The articles that the statements quote, each once, in the order in which they are met."""
    return list(dict.fromkeys(evidence.source for stated in statements for evidence in stated.statement.evidence))


def are_independent(origins: Iterable[frozenset[str]]) -> bool:
    """Whether two articles at least rest on known origins that have nothing in common.

    ``origins`` has a set for each article. An empty set is an origin that nobody knows, which proves nothing.
    """
    known = [each for each in origins if each]
    return any(one.isdisjoint(other) for one, other in combinations(known, 2))
