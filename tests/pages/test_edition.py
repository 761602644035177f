"""An edition: one language's names and links."""

from __future__ import annotations

from itertools import combinations

import pytest

from tests.worlds import TOY, edition_of


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_equal_names_keep_their_order(lang: str) -> None:
    """Protects reproducibility: an actor and the term that names it have one name, and ids may come out of a set."""
    edition = edition_of(TOY, lang)
    ids = [record.id for kind, record in edition.library.seeds.records() if kind in ("actor", "term")]
    same = [pair for pair in combinations(ids, 2) if edition.name(pair[0]).words == edition.name(pair[1]).words]
    assert same
    for one, other in same:
        assert edition.links((one, other), "index.html") == edition.links((other, one), "index.html")


def test_a_name_stands_otherwise_in_a_sentence() -> None:
    """Protects "on behalf of the Council": a language without a form of its own uses the name, never another's form."""
    council = {lang: edition_of(TOY, lang).link("zaatar-council", "index.html") for lang in ("ar", "en")}
    assert str(council["en"].text) == "Council of Zaatar"
    assert str(council["en"].in_sentence) == "the Council of Zaatar"
    assert council["ar"].in_sentence == council["ar"].text
    assert edition_of(TOY, "en").link("night-ferry-debate-1987", "index.html").in_sentence is None
