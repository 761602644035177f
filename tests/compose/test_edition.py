"""An edition: one language's names and links."""

from __future__ import annotations

from itertools import combinations

import pytest

from generator.compose.addresses import Addresses
from generator.compose.edition import Edition
from generator.compose.localise import Tongue
from tests.worlds import REAL, checked_once


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_equal_names_keep_their_order(lang: str) -> None:
    """Protects reproducibility: an actor and the term that names it have one name, and ids may come out of a set."""
    found = checked_once(REAL)
    assert found.library is not None and found.anchors is not None
    edition = Edition(found.library, found.anchors, Tongue(lang), Addresses(found.library))
    ids = [record.id for kind, record in found.library.seeds.records() if kind in ("actor", "term")]
    same = [pair for pair in combinations(ids, 2) if edition.name(pair[0]).words == edition.name(pair[1]).words]
    assert same
    for one, other in same:
        assert edition.links((one, other), "index.html") == edition.links((other, one), "index.html")
