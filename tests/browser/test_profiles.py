"""Profiles in a browser: who is tied to whom, drawn and told, and what was said, on every screen."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from tests.audit.pages import pages_of

pytestmark = pytest.mark.browser

LANGS = {"ar": "", "en": "en/"}


def fullest(site: Path, number: int = 6) -> list[str]:
    """The longest profiles, which have something of everything, and the shortest one."""
    found = ((page.size, Path(page.path)) for page in pages_of(site) if (page.kind, page.lang) == ("actor", "ar"))
    pages = [path for _, path in sorted(found)]
    return [path.name for path in (*pages[-number:], pages[0])]


def test_a_profile_is_light(site: Path) -> None:
    """Protects phones: no profile is heavier than 60 kB, not even the fullest."""
    pages = [*(site / "actors").glob("*.html"), *(site / "en" / "actors").glob("*.html")]
    heavy = {p.name: p.stat().st_size for p in pages if p.stem != "index" and p.stat().st_size > 60_000}
    assert pages and heavy == {}


@pytest.mark.parametrize("lang", LANGS)
def test_the_list_says_what_is_drawn(lang, site: Path, site_url, watched) -> None:
    """Protects those who do not see the drawing: its links are those of the list, and no stop of the keyboard."""
    drawn = 0
    for name in fullest(site):
        watched.page.goto(f"{site_url}/{LANGS[lang]}actors/{name}")
        for svg in watched.page.locator("svg.map").all():
            assert svg.get_attribute("aria-hidden") == "true"
            links = svg.evaluate("s => [...s.querySelectorAll('circle + a')].map(a => a.getAttribute('href'))")
            listed = watched.page.locator(".ties dd > .who").evaluate_all("all => all.map(a => a.getAttribute('href'))")
            assert sorted(links) == sorted(listed), name
            assert svg.locator("a:not([tabindex='-1'])").count() == 0
            drawn += len(links)
    assert drawn > 10
    assert watched.errors == []


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_drawn_leads_to_pages(lang, site: Path, site_url, watched) -> None:
    """Protects fingers: each neighbour is a way to a page that exists."""
    home = site / LANGS[lang] / "actors"
    for name in fullest(site):
        watched.page.goto(f"{site_url}/{LANGS[lang]}actors/{name}")
        for href in watched.page.locator("svg.map a").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
            if href.startswith("#"):
                assert watched.page.locator(href).count() == 1, href
            else:
                assert (home / unquote(urlsplit(href).path)).is_file(), href


@pytest.mark.parametrize("width", [320, 390, 1280])
@pytest.mark.parametrize("lang", LANGS)
def test_names_in_the_drawing_are_whole_and_apart(lang, width, site: Path, site_url, watched) -> None:
    """Protects legibility with the real fonts: one drawing is seen, unscaled, no text leaves it or meets another."""
    watched.page.set_viewport_size({"width": width, "height": 800})
    for name in fullest(site):
        watched.page.goto(f"{site_url}/{LANGS[lang]}actors/{name}")
        watched.page.evaluate("document.fonts.ready")
        found = watched.page.evaluate(
            """() => [...document.querySelectorAll('svg.map')].filter(s => s.getBoundingClientRect().width).map(s => {
                 const frame = s.getBoundingClientRect();
                 return {scale: frame.width / s.getAttribute('width'), right: frame.right, left: frame.left,
                         frame: [frame.left, frame.top, frame.right, frame.bottom],
                         sizes: [...s.querySelectorAll('text')].map(t => parseFloat(getComputedStyle(t).fontSize)),
                         // The box of the glyphs' cells is taller than what is seen of them.
                         boxes: [...s.querySelectorAll('text')].map(t => t.getBoundingClientRect())
                                .map(b => [b.left, b.top + b.height / 4, b.right, b.bottom - b.height / 4])};
               })"""
        )
        assert len(found) == (watched.page.locator("svg.map").count() and 1), name
        for svg in found:
            assert abs(svg["scale"] - 1) < 0.01 and min(svg["sizes"]) >= 12, name
            left, top, right, bottom = svg["frame"]
            assert left >= 0 and right <= width
            for number, box in enumerate(svg["boxes"]):
                assert box[0] >= left - 1 and box[2] <= right + 1 and box[1] >= top - 1 and box[3] <= bottom + 1, name
                for other in svg["boxes"][number + 1 :]:
                    apart = box[2] <= other[0] or other[2] <= box[0] or box[3] <= other[1] or other[3] <= box[1]
                    assert apart, (name, box, other)
        over = watched.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert over <= 0, name


def test_a_statement_stands_once_and_is_linked_to(site: Path, site_url, unscripted) -> None:
    """Protects the reader's place, also without scripts: each link within a profile lands, each place stands once."""
    page = unscripted
    for name in fullest(site):
        page.goto(f"{site_url}/actors/{name}")
        assert page.locator("main h1").is_visible()
        inner = page.locator("main a[href^='#']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
        for href in inner:
            assert page.locator(f"[id='{href[1:]}']").count() == 1, (name, href)


def test_our_words_are_in_our_face(site_url, watched, site: Path) -> None:
    """Protects the rule of two voices: what a profile tells is in our face; only quoted words are in the sources'."""
    for name in fullest(site):
        watched.page.goto(f"{site_url}/actors/{name}")
        ours_to_tell = ".statement-text, .statement summary, .lines > li > p, .changes, .ties"
        faces = watched.page.locator(ours_to_tell).evaluate_all(
            "all => all.map(each => getComputedStyle(each).fontFamily)"
        )
        ours = watched.page.evaluate("getComputedStyle(document.body).fontFamily")
        assert set(faces) <= {ours}, name
