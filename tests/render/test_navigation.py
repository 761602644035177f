"""The navigation: a page of the tables is in it, whether a configuration names it or not."""

from __future__ import annotations

from generator.render.navigation import completed

PLAIN = [{"Home": "index.md"}, "story/index.md"]
WITH_SECTION = [{"Home": "index.md"}, {"More": [{"About": "about/index.md"}]}]


def test_a_page_that_is_there_stays_where_it_is() -> None:
    """Protects the order that a person wrote, in whatever form MkDocs allows."""
    assert completed(PLAIN, [("Story", "story/index.md")]) == PLAIN
    assert completed(WITH_SECTION, [("Us", "about/index.md")]) == WITH_SECTION


def test_a_page_that_is_missing_comes_last() -> None:
    """Protects readers from a page that nothing leads to: it stands in the last section, or at the end."""
    assert completed(PLAIN, [("Maps", "maps/index.md")])[-1] == {"Maps": "maps/index.md"}
    (section,) = completed(WITH_SECTION, [("Maps", "maps/index.md")])[-1].values()
    assert section == [{"About": "about/index.md"}, {"Maps": "maps/index.md"}]
    assert completed([], [("Maps", "maps/index.md")]) == [{"Maps": "maps/index.md"}]
