"""The search box of the built real site, over HTTP and from the bundle on disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator import pipeline

pytestmark = pytest.mark.browser

# A query as people type it, and a word that a result must show. The theme's own index for now:
# spelling is folded, clitics wait for an index of ours.
QUERIES = {
    "ar": [
        ("أوكرانيا", "أوكرانيا"),
        ("اوكرانيا", "أوكرانيا"),
        ("ماكرون", "ماكرون"),
        ("مستبعد", "مستبعد"),
        ("قوه", "قوة"),
        ("٢٠٢٤", "2024"),
        ("الخُطوط", "الخطوط"),
    ],
    "en": [("Ukraine", "Ukraine"), ("macron", "Macron"), ("troops", "troops")],
}
FOLDERS = {"ar": "", "en": "en/"}


@pytest.fixture(scope="module")
def unpacked(root: Path, site: Path, tmp_path_factory) -> Path:  # noqa: ARG001 — the site comes first
    """The bundle as somebody has it who unpacked it from a memory stick."""
    folder = tmp_path_factory.mktemp("stick")
    settings = pipeline.Settings(root, root / "seeds", root / "docs", folder / "site")
    packed = pipeline.bundle(settings)
    assert packed.archive is not None, packed.problems
    with zipfile.ZipFile(packed.archive) as archive:
        archive.extractall(folder)
    return folder / packed.archive.stem


def results(page, query: str) -> list[str]:
    """What the box shows for ``query``, as text."""
    box = page.locator("[data-md-component=search-query]")
    if not box.is_visible():
        page.locator("label[for=__search]").first.click()
    box.fill("")
    box.type(query, delay=5)
    page.wait_for_function(
        "document.querySelectorAll('.md-search-result__item').length > 0", timeout=10_000
    )
    return page.locator(".md-search-result__item").all_inner_texts()


@pytest.mark.parametrize("lang", QUERIES)
def test_the_box_finds_words_over_http(lang, site_url, watched) -> None:
    """A reader who types a word of the pages gets pages that hold it."""
    watched.page.goto(f"{site_url}/{FOLDERS[lang]}index.html")
    for query, shown in QUERIES[lang]:
        assert any(shown in text for text in results(watched.page, query)), query
        watched.page.reload()
    assert watched.errors == []
    assert watched.strangers(site_url) == []


@pytest.mark.parametrize("lang", QUERIES)
def test_the_box_finds_words_on_a_memory_stick(lang, unpacked, watched) -> None:
    """The same from file://, with no request to anything but the stick."""
    home = f"{unpacked.as_uri()}/{FOLDERS[lang]}index.html"
    watched.page.goto(home)
    for query, shown in QUERIES[lang]:
        assert any(shown in text for text in results(watched.page, query)), query
        watched.page.reload()
    assert watched.errors == []
    assert watched.strangers(unpacked.as_uri()) == []


def test_the_bundle_keeps_to_itself(unpacked, watched) -> None:
    """Pages of every kind open from the stick, in both languages, and lead on to each other."""
    page = watched.page
    for folder in FOLDERS.values():
        for kind in ("index", "timeline/index", "questions/index", "sources/index", "terms/index", "actors/index"):
            page.goto(f"{unpacked.as_uri()}/{folder}{kind}.html")
            assert page.locator("main h1").count() == 1
    page.goto(f"{unpacked.as_uri()}/actors/index.html")
    page.locator("header a[hreflang=en]").first.click()
    page.wait_for_url("**/en/actors/index.html*")
    assert watched.errors == []
    assert watched.strangers(unpacked.as_uri()) == []
