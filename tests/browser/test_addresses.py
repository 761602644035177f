"""Addresses that somebody typed, cut off or glued together: every page opens, without an error."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.audit.pages import of_each_kind, pages_of

pytestmark = pytest.mark.browser

# What may stand behind `#`: no valid encoding, signs with a meaning in selectors and addresses, names that every
# JavaScript object has, other scripts, far too much.
ANCHORS = [
    "50%", "%", "%%", "%E0%A4%A", "%E0%A4", "%ff", "%00", "%2523", "a%20b", "a b", "--", "a--b", "?a=b", "#", "#a#b",
    "a\\", '"]', "']", "[", "*", "a=b&c=%zz", ":~:text=x", "<script>", "__proto__", "constructor", "toString--x",
    "%D8%A7%D9%84", "الجسر", "n-0", "n-99999", "x" * 5000,
]  # fmt: skip
# What may stand behind `?`.
QUERIES = [
    "50%", "%E0%A4%A", "actor=%E0%A4%A", "actor", "actor=", "actor=a&actor=b", "kind=__proto__", "certainty=%",
    "actor=a?actor=b", "q=%E0%A4%A", "a=b?c=d", "=&&=", "constructor=1", "q=" + "x" * 500,
]  # fmt: skip
# Whoever is on a page already changes the anchor only.
CHANGED = """async (anchors) => {
  for (const anchor of anchors) {
    location.hash = anchor;
    await new Promise((changed) => setTimeout(changed));
  }
}"""


def test_an_odd_address_opens_every_kind_of_page_without_an_error(toy_site: Path, serve_folder, watched) -> None:
    """Protects whoever follows a link that a program cut off: the page is there, and its scripts go on."""
    home, page = serve_folder(toy_site), watched.page
    pages = [each for each in of_each_kind(pages_of(toy_site)) if each.lang == "ar"]
    assert len(pages) > 15
    for number, each in enumerate(pages):
        address = f"{each.path}?{QUERIES[number % len(QUERIES)]}#{ANCHORS[number % len(ANCHORS)]}"
        page.goto(f"{home}/{address}")
        page.wait_for_url("**" if each.kind != "redirect" else lambda url, old=each.path: old not in url)
        assert watched.errors == [], address
        page.evaluate(CHANGED, ANCHORS)
        assert watched.errors == [], each.path
    assert watched.strangers(home) == []


@pytest.mark.parametrize("path", ["timeline/index.html", "sources/bridge-plan-1987.html"])
def test_pages_that_read_their_address_open_at_an_odd_one(path, toy_site: Path, serve_folder, watched) -> None:
    """Protects the filter and the article, which read the address when they are opened."""
    address = f"{serve_folder(toy_site)}/en/{path}"
    for number, query in enumerate(QUERIES):
        odd = f"?{query}#{ANCHORS[number]}"
        watched.page.goto(address + odd)
        assert watched.errors == [], odd
        assert urlsplit(watched.page.url).path == urlsplit(address).path


def test_the_language_link_takes_only_places_along(toy_site: Path, serve_folder, watched) -> None:
    """Protects the reader who changes the language: a place that both pages have comes along, nothing else."""
    page = watched.page
    links = "links => [...new Set(links.map(link => link.hash))]"
    page.goto(f"{serve_folder(toy_site)}/timeline/index.html#y1987")
    assert page.eval_on_selector_all("a[data-counterpart]", links) == ["#y1987"]
    page.evaluate("location.hash = '50%'")
    page.wait_for_function("!document.querySelector('a[data-counterpart]').hash")
    assert page.eval_on_selector_all("a[data-counterpart]", links) == [""]
