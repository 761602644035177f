"""The home page and the story: sentences of ours, and the words folded beneath them."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

PAGES = ("index.html", "story/index.html", "en/index.html", "en/story/index.html")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
@pytest.mark.parametrize("path", PAGES)
def test_a_citation_unfolds_its_words(path, scripts, site_url, watched, unscripted) -> None:
    """The number behind a sentence leads to the words in one click, with scripts and without."""
    page = watched.page if scripts else unscripted
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_url}/{path}")
    cite = page.locator("a.cite").nth(1)
    words = page.locator(cite.get_attribute("href"))
    assert not words.is_visible()
    cite.click()
    words.locator("blockquote").wait_for()
    box, header = words.bounding_box(), page.locator("header.md-header").bounding_box()
    assert header["y"] + header["height"] <= box["y"] < 800, "the words are out of sight"
    words.locator("a.to-passage").click()
    page.wait_for_url("**/sources/*.html#*")


@pytest.mark.parametrize("path", PAGES)
def test_every_citation_has_its_words_on_the_page(path, site_url, watched) -> None:
    """No number without words, and each words' passage exists in its article."""
    page = watched.page
    page.goto(f"{site_url}/{path}")
    cites = page.locator("a.cite").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    ids = page.locator(".cited li").evaluate_all("all => all.map(li => '#' + li.id)")
    assert cites
    assert set(cites) == set(ids)
    assert len(ids) == len(set(ids))
    assert watched.errors == []


@pytest.mark.parametrize("lang", ["", "en/"], ids=["ar", "en"])
def test_quoted_words_are_set_in_the_face_of_the_sources(lang, site_url, watched) -> None:
    """Who speaks is seen at a glance: quoted words in our sentences have the face of the articles, the rest ours."""
    page = watched.page
    page.goto(f"{site_url}/{lang}story/index.html")
    faces = page.evaluate(
        """() => {
          const face = selector => getComputedStyle(document.querySelector(selector)).fontFamily.split(',')[0];
          return [face('.page > p > .said'), face('.cited .words'), face('.page > p')];
        }"""
    )
    assert faces[0] == faces[1] != faces[2]
