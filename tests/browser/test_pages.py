"""The built real site, as a browser shows it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

LANGS = {"ar": ("", "rtl"), "en": ("en/", "ltr")}


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_page_is_in_its_language_and_keeps_to_itself(lang, kinds, site_url, watched) -> None:
    """Direction and language stand on the root element; nothing fails; no other host is asked."""
    folder, direction = LANGS[lang]
    for path in kinds:
        watched.page.goto(f"{site_url}/{folder}{path}")
        root = watched.page.locator("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == (lang, direction), path
        assert watched.page.locator("h1").count() == 1, path
        assert watched.page.title(), path
    assert watched.errors == []
    assert watched.strangers(site_url) == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(width, kinds, site_url, watched) -> None:
    """On a phone a page that is wider than the screen cannot be read."""
    watched.page.set_viewport_size({"width": width, "height": 800})
    for path in kinds:
        for folder, _ in LANGS.values():
            watched.page.goto(f"{site_url}/{folder}{path}")
            over = watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, f"{folder}{path} is {over} px too wide at {width}"


def test_the_language_switch_lands_on_the_same_page(kinds, site_url, watched) -> None:
    """A reader who changes the language goes on reading where he was, and back again."""
    page = watched.page
    for path in kinds:
        page.goto(f"{site_url}/{path}")
        page.locator("header a[hreflang=en]").first.click()
        page.wait_for_url(f"{site_url}/en/{path}*")
        page.locator("header a[hreflang=ar]").first.click()
        page.wait_for_url(f"{site_url}/{path}*")


@pytest.mark.parametrize("lang", LANGS)
def test_the_link_of_a_fact_lands_on_its_marked_words(lang, site: Path, site_url, watched) -> None:
    """One click from a fact to the highlighted passage, which holds the very words quoted."""
    folder, _ = LANGS[lang]
    page = watched.page
    for event in sorted((site / folder / "events").glob("*.html"))[:6]:
        page.goto(f"{site_url}/{folder}events/{event.name}")
        figure = page.locator(".statement .quotation").first
        quoted = figure.locator("blockquote[lang=ar]").inner_text()
        link = figure.locator("a.to-passage")
        anchor = urlsplit(link.get_attribute("href")).fragment
        link.click()
        page.wait_for_url(f"**/sources/*.html#{anchor}", wait_until="load")
        mark = page.locator(f"mark.passage#{anchor}")
        mark.wait_for()
        assert mark.count() == 1, page.url
        pieces = page.locator(f".original mark#{anchor}, .original mark[data-of='{anchor}']").all_text_contents()
        found = "".join(letter for letter in "".join(pieces) if not letter.isdigit() and not letter.isspace())
        wanted = "".join(letter for letter in quoted if not letter.isdigit() and not letter.isspace())
        assert found == wanted, page.url
        box = mark.bounding_box()
        header = page.locator("header.md-header").bounding_box()
        assert box["y"] >= header["y"] + header["height"] - 1, f"the passage hides beneath the header: {page.url}"
        assert box["y"] < 900, f"the passage is out of sight: {page.url}"


def test_every_passage_leads_back_to_what_rests_on_it(site: Path, site_url, watched) -> None:
    """The way works in both directions: the note beside a passage leads to its facts."""
    for source in sorted((site / "sources").glob("*.html")):
        if source.stem == "index":
            continue
        watched.page.goto(f"{site_url}/sources/{source.name}")
        lost = watched.page.evaluate(
            """() => [...document.querySelectorAll('mark.passage[id]')].filter(mark => {
                 const back = document.querySelector(`.rests a.passage-number[href="#${mark.id}"]`);
                 return !back || !back.closest('.resting, .quoting').querySelector('a[href]:not(.passage-number)');
               }).map(mark => mark.id)"""
        )
        assert lost == [], source.name


def test_pages_work_without_scripts(kinds, site_url, browser) -> None:
    """JavaScript only adds: words, evidence and links are all there without it."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    try:
        for path in kinds:
            page.goto(f"{site_url}/{path}")
            assert page.locator("main h1").is_visible(), path
            for details in page.locator("main details.evidence").all()[:2]:
                if details.get_attribute("open") is None:
                    details.locator("summary").click()
                assert details.locator("blockquote").first.is_visible(), path
    finally:
        context.close()


def test_every_page_names_the_file_that_it_comes_from(kinds, site_url, watched) -> None:
    """"Correct this fact" leads somewhere on every generated page."""
    for path in kinds:
        if path.startswith("about/"):
            continue
        watched.page.goto(f"{site_url}/{path}")
        link = watched.page.locator(".correct-fact a").first
        assert link.count() == 1, path
        answer = watched.page.request.get(link.evaluate("a => a.href"))
        assert answer.ok, path
