"""What of `make audit` needs neither Node nor Java: accessibility, weight, first visit, and pages without scripts."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.audit.pages import pages_of
from tests.audit.static import headings, html
from tests.browser.by_keyboard import moving, unreachable
from tests.browser.kinds import LANGS
from tests.browser.opened import COLOURS, axe_source, violations

# Each language sees one width and one scheme here, and the others in `tests/site/`.
VARIANTS = {"ar": (1280, "light"), "en": (390, "dark")}
FIRST_VISIT = 300_000


@pytest.mark.browser
def test_axe_finds_what_is_wrong(browser) -> None:
    """Protects the test below from a script that finds nothing in anything."""
    page = browser.new_page()
    page.set_content("<!doctype html><html lang=en><title>t</title><main><h1>t</h1><img src=x.png></main></html>")
    found = violations(page, axe_source())
    page.close()
    assert [fault.partition(":")[0] for fault in found] == ["image-alt"]


@pytest.mark.browser
def test_axe_looks_at_colours_alone_where_only_they_change(browser) -> None:
    """Protects readers in the dark, whose page the audit looks at for its colours only."""
    page = browser.new_page()
    page.set_content("<style>p { color: #999; background: #fff }</style><main><p>pale</p><img src=x.png></main>")
    found = violations(page, axe_source(), COLOURS)
    page.close()
    assert [fault.partition(":")[0] for fault in found] == ["color-contrast"]


@pytest.mark.browser
def test_the_walk_by_keyboard_goes_on_through_a_drawing(browser) -> None:
    """Protects the audit: links in a drawing count as reached, and what stands behind many of them is reached too."""
    page = browser.new_page()
    marks = "".join(f'<a href="#{n}"><rect x="{n}" width="9" height="9"/><title>{n}</title></a>' for n in range(80))
    page.set_content(f'<style>:focus {{ outline: 2px solid }}</style><svg>{marks}</svg><a href="#end">end</a>')
    offered, missed = unreachable(page)
    page.close()
    assert (offered, missed) == (81, [])


@pytest.mark.browser
def test_colours_on_their_way_are_waited_for(browser) -> None:
    """Protects the audit of the dark scheme: while colours change, each is pale for a moment."""
    page = browser.new_page(color_scheme="light")
    page.set_content("""<style>p { color: #000; background: #fff; transition: color 1s, background-color 1s }
      @media (prefers-color-scheme: dark) { p { color: #fff; background: #000 } }</style><main><p>words</p></main>""")
    page.emulate_media(color_scheme="dark")
    found = violations(page, axe_source(), COLOURS)
    page.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_axe_finds_nothing_on_any_kind_of_page(lang, site, site_url, kinds, browser) -> None:
    """Readers with a screen reader, weak eyes or a keyboard get every kind of page, unfolded evidence included."""
    found: list[str] = []
    width, scheme = VARIANTS[lang]
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = context.new_page()
    moved = next(each.path for each in pages_of(site) if each.kind == "redirect")
    for path in (*(f"{LANGS[lang]}{kind}" for kind in kinds), f"{LANGS[lang]}404.html", moved):
        page.goto(f"{site_url}/{path}")
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        found += [f"{path} {width} {scheme}: {fault}" for fault in violations(page, axe_source())]
    context.close()
    assert found == []


@pytest.mark.browser
@pytest.mark.parametrize("lang", LANGS)
def test_every_kind_of_page_works_without_scripts(lang, kinds, site_url, unscripted) -> None:
    """A reader whose browser runs no script reads, unfolds, and gets on: text, evidence, the other pages."""
    page = unscripted
    page.set_viewport_size({"width": 390, "height": 844})
    unfolded = 0
    for path in kinds:
        page.goto(f"{site_url}/{LANGS[lang]}{path}")
        # Lines move a little when a font comes late, and a click would miss.
        page.evaluate("document.fonts.ready")
        assert page.locator("main h1").is_visible(), path
        ways = page.locator("footer .site-map a")
        assert ways.count() > 10 and ways.first.is_visible(), path
        assert page.locator("main").inner_text().strip(), path
        fold = page.locator("main details:not([open]) > summary:visible").first
        if fold.count():
            handle = fold.element_handle()
            handle.click()
            assert handle.evaluate("summary => summary.parentElement.open"), path
            unfolded += 1
        for evidence in page.locator("main details.evidence").all()[:2]:
            if evidence.get_attribute("open") is None:
                evidence.locator("summary").first.click()
            assert evidence.locator("blockquote").first.is_visible(), path
    assert unfolded > 2, "no page has anything to unfold"
    page.goto(f"{site_url}/{LANGS[lang]}index.html")
    page.locator("header label[for=__drawer]").first.click()
    page.locator(".md-nav--primary a", has_text="خط" if lang == "ar" else "Timeline").first.click()
    page.wait_for_url("**/timeline/index.html")
    page.locator("footer a[hreflang]").first.click()
    assert page.url == f"{site_url}/{LANGS['en' if lang == 'ar' else 'ar']}timeline/index.html"


@pytest.mark.browser
def test_nothing_moves_for_those_who_do_not_want_it(kinds, site_url, browser) -> None:
    """Movement makes some readers ill; that the probe sees movement is shown by a page with it."""
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path in kinds:
        page.goto(f"{site_url}/{path}")
        found += [f"{path}: {fault}" for fault in moving(page)]
    assert found == []
    page.set_content("<style>p { transition: transform 1s }</style><p>x")
    assert moving(page) == ["p: transition of transform"]
    context.close()


def test_no_page_weighs_too_much(site: Path) -> None:
    """A page must come down a slow line, and open on an old phone."""
    pages = pages_of(site)
    assert len(pages) > 100
    measures = [*html(pages), *headings(site, pages)]
    assert [f"{each.path}: {fault}" for each in measures for fault in each.faults] == []


@pytest.mark.browser
def test_a_first_visit_is_light(site: Path, kinds, site_url, browser) -> None:
    """With an empty cache, fonts included, and before anything is searched or unfolded."""
    context = browser.new_context()
    page, asked, heavy = context.new_page(), [], []
    context.on("request", lambda request: asked.append(request.url))
    for path in (f"{folder}{kind}" for folder in LANGS.values() for kind in kinds):
        asked.clear()
        page.goto(f"{site_url}/{path}")
        page.evaluate("document.fonts.ready")
        files = {site / address.removeprefix(f"{site_url}/").partition("?")[0] for address in asked}
        size = sum(_sent(file) for file in files if file.is_file())
        assert size > 50_000, "requests are no longer seen"
        if size > FIRST_VISIT:
            heavy.append(f"{path}: {size}")
    context.close()
    assert heavy == []


def _sent(file: Path) -> int:
    content = file.read_bytes()
    return len(content) if file.suffix in (".woff2", ".png") else len(gzip.compress(content, 6))
