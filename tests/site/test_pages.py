"""A site as a browser shows it, whatever its articles are."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.audit.pages import pages_of

pytestmark = pytest.mark.browser

LANGS = {"ar": ("", "rtl"), "en": ("en/", "ltr")}
_HEADER = re.compile(r'<header class="md-header.*?</header>', re.DOTALL)
_LINK = re.compile(r"<a\b[^>]*>")
_HREF = re.compile(r'href="([^"]*)"')
_CORRECT = re.compile(r'class="[^"]*correct-fact.*?<a\b[^>]*>', re.DOTALL)


@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_page_is_in_its_language_fits_and_keeps_to_itself(lang, kinds, site_url, watched) -> None:
    """Direction and language stand on the root element; no screen is too narrow; nothing fails, no host is asked.

    On a phone a page that is wider than the screen cannot be read.
    """
    folder, direction = LANGS[lang]
    # The drawer slides while a window becomes narrow.
    watched.page.emulate_media(reduced_motion="reduce")
    for path in kinds:
        watched.page.set_viewport_size({"width": 1280, "height": 800})
        watched.page.goto(f"{site_url}/{folder}{path}")
        root = watched.page.locator("html")
        assert (root.get_attribute("lang"), root.get_attribute("dir")) == (lang, direction), path
        assert watched.page.locator("h1").count() == 1, path
        assert watched.page.title(), path
        for width in (1280, 390, 320):
            watched.page.set_viewport_size({"width": width, "height": 800})
            over = watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
            assert over <= 0, f"{lang}: {path} is {over} px too wide at {width}"
    assert watched.errors == []
    assert watched.strangers(site_url) == []


def test_the_language_switch_lands_on_the_same_page(kinds, site_url, watched) -> None:
    """A reader who changes the language goes on reading where he was, and back again."""
    page = watched.page
    for path in kinds[::6]:
        page.goto(f"{site_url}/{path}")
        page.locator("header a[hreflang=en]").first.click()
        page.wait_for_url(f"{site_url}/en/{path}*")
        page.locator("header a[hreflang=ar]").first.click()
        page.wait_for_url(f"{site_url}/{path}*")


def test_every_page_leads_to_itself_in_the_other_language(site: Path) -> None:
    """Protects the pages that the test above does not click through: the link of the header, on each page."""
    for page in pages_of(site):
        if page.kind in ("404", "redirect"):
            continue
        header = _HEADER.search((site / page.path).read_text("utf-8"))
        assert header, page.path
        found = [_HREF.search(link).group(1) for link in _LINK.findall(header.group()) if "hreflang" in link]
        other = page.path.removeprefix("en/") if page.lang == "en" else f"en/{page.path}"
        folder = posixpath.dirname(page.path)
        assert found and {posixpath.normpath(posixpath.join(folder, href)) for href in found} == {other}, page.path


def _letters(text: str) -> str:
    """``text`` without blanks and digits: between marked words stand the numbers of passages."""
    return "".join(letter for letter in text if not letter.isdigit() and not letter.isspace())


@pytest.mark.parametrize("lang", LANGS)
def test_the_link_of_a_fact_lands_on_its_marked_words(lang, site: Path, site_url, watched) -> None:
    """One click from a fact to the highlighted passage, which holds the very words quoted."""
    page = watched.page
    for event in [each for each in pages_of(site) if (each.kind, each.lang) == ("event", lang)][:3]:
        page.goto(f"{site_url}/{event.path}")
        figure = page.locator(".statement .quotation").first
        quoted = {_letters(words) for words in figure.locator("blockquote").all_inner_texts()}
        link = figure.locator("a.to-passage")
        anchor = urlsplit(link.get_attribute("href")).fragment
        link.click()
        page.wait_for_url(f"**/sources/*.html#{anchor}", wait_until="load")
        mark = page.locator(f"mark.passage#{anchor}")
        mark.wait_for()
        assert mark.count() == 1, page.url
        pieces = page.locator(f".original mark#{anchor}, .original mark[data-of='{anchor}']").all_text_contents()
        assert _letters("".join(pieces)) in quoted, page.url
        box = mark.bounding_box()
        header = page.locator("header.md-header").bounding_box()
        assert box["y"] >= header["y"] + header["height"] - 1, f"the passage hides beneath the header: {page.url}"
        assert box["y"] < 900, f"the passage is out of sight: {page.url}"


def test_every_passage_leads_back_to_what_rests_on_it(site: Path, site_url, watched) -> None:
    """The way works in both directions: the note beside a passage leads to its facts."""
    for source in [each for each in pages_of(site) if (each.kind, each.lang) == ("source", "ar")][:5]:
        watched.page.goto(f"{site_url}/{source.path}")
        lost = watched.page.evaluate(
            """() => [...document.querySelectorAll('mark.passage[id]')].filter(mark => {
                 const back = document.querySelector(`.rests a.passage-number[href="#${mark.id}"]`);
                 return !back || !back.closest('.resting, .quoting').querySelector('a[href]:not(.passage-number)');
               }).map(mark => mark.id)"""
        )
        assert lost == [], source.path


def test_every_page_names_the_file_that_it_comes_from(site: Path) -> None:
    """“Correct this fact” leads to a file on every generated page."""
    for page in pages_of(site):
        if page.kind in ("about", "404", "redirect"):
            continue
        text = (site / page.path).read_text("utf-8")
        found = _CORRECT.search(text)
        assert found, page.path
        assert (site / posixpath.dirname(page.path) / _HREF.search(found.group()).group(1)).is_file(), page.path
