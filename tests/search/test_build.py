"""The index of a few pages: what stands in its pieces, and that the same pages make the same bytes."""

from __future__ import annotations

import json

from generator.model.plain import PlainSection, SearchDocument
from generator.search import build


def page(address: str, text: str, title: str = "", names: tuple[str, ...] = ()) -> SearchDocument:
    """A page of one section."""
    return SearchDocument(address, title, names, "kind", (PlainSection("", "", text),))


PAGES = [page("a.html", "red house, red roof"), page("b.html", "a blue house", "Houses", ("Domus",))]


def test_the_same_pages_make_the_same_pieces() -> None:
    """Protects builds that change nothing from writing anything."""
    assert build(PAGES, "en") == build(list(PAGES), "en")


def test_texts_come_back_as_they_were_fed() -> None:
    """Protects snippets: what a result shows is the page's own text, letter for letter."""
    texts = json.loads(build(PAGES, "en")["text-0"])
    assert texts == [[["", "", "red house, red roof"]], [["", "", "a blue house"]]]
    assert json.loads(build(PAGES, "en")["pages-0"])[1] == ["b.html", "Houses", "kind", ["Domus"]]


def test_no_pages_make_an_index_all_the_same() -> None:
    """Protects a site without pages in one language: the box answers that nothing was found."""
    assert json.loads(build([], "en")["meta"])["pages"] == 0
