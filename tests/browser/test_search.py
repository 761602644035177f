"""The search box on the site of an invented world, over HTTP and from the bundle on disk."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from generator import pipeline
from tests.browser.box import LISTEN, Box, queries, wrong
from tests.worlds import TOY, pages_expected

pytestmark = pytest.mark.browser

FOLDERS = {"ar": "", "en": "en/"}
TYPES = {".html": "text/html", ".js": "text/javascript", ".json": "application/json", ".css": "text/css"}
# From disk the same worker runs in a frame: every so many queries show that.
ON_DISK = 4


@pytest.fixture(scope="module")
def unpacked(root: Path, tmp_path_factory) -> Path:
    """The bundle of the toy world as somebody has it who unpacked it from a memory stick."""
    folder = tmp_path_factory.mktemp("stick")
    settings = pipeline.Settings(root, TOY, folder / "docs", folder / "site")
    with pages_expected():
        packed = pipeline.bundle(settings)
    assert packed.archive is not None, packed.problems
    with zipfile.ZipFile(packed.archive) as archive:
        archive.extractall(folder)
    return folder / packed.archive.stem


@pytest.mark.parametrize("lang", FOLDERS)
def test_the_right_page_comes_first(lang, site_url, watched) -> None:
    """A reader who types a name, a word or a question, inflected or misspelt, finds its page at the top."""
    home = f"{site_url}/{FOLDERS[lang]}"
    assert wrong(Box(watched.page, f"{home}index.html"), home, queries(lang)) == []
    assert watched.errors == []
    assert watched.strangers(site_url) == []


@pytest.mark.parametrize("lang", FOLDERS)
def test_the_right_page_comes_first_on_a_memory_stick(lang, unpacked, watched) -> None:
    """The same from file://, with no request to anything but the stick."""
    home = f"{unpacked.as_uri()}/{FOLDERS[lang]}"
    assert wrong(Box(watched.page, f"{home}index.html"), home, queries(lang)[::ON_DISK]) == []
    assert watched.errors == []
    assert watched.strangers(unpacked.as_uri()) == []


def test_there_are_queries_enough() -> None:
    """Protects the two tests above from a file that is no longer read."""
    assert len(queries("ar")) >= 25
    assert len(queries("en")) >= 15
    assert all(pages for lang in FOLDERS for _, pages in queries(lang))


def test_a_result_shows_what_was_found(site_url, watched) -> None:
    """The kind of the page, the words as they are printed, clitics and all, and the place that they lead to."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.ask("للجسر")
    marked = set(box.result.locator(".search-snippet mark").all_inner_texts())
    assert "الجسر" in marked
    assert marked - {"الجسر"}, "only one form of the word is marked"
    box.ask("قمرة")
    first = box.result.locator(".md-search-result__item").first
    assert first.locator(".search-kind").inner_text() == "دولة"
    assert first.locator("h1 mark").inner_text() == "قمرة"
    box.ask("sayyad")
    assert box.result.locator(".search-snippet bdi[dir=ltr] mark").first.inner_text().startswith("Sayyad")
    for link in box.result.locator("a[href*='#']").all()[:4]:
        address = link.get_attribute("href")
        anchor = address.partition("#")[2]
        text = watched.page.request.get(address).text()
        assert f'id="{anchor}"' in text, address


def test_a_result_says_which_word_it_lacks(site_url, watched) -> None:
    """A page that answers a part of the query names the rest, as it was typed."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.ask("طاحونة جامعيّة")
    first = box.result.locator(".md-search-result__item").first
    assert "طاحونة" in first.locator("mark").first.inner_text()
    assert set(first.locator(".md-search-result__terms del").all_text_contents()) == {"جامعيّة"}


def letters(text: str) -> str:
    """``text`` without blanks, signs and digits."""
    return "".join(letter for letter in text if letter.isalpha())


def test_what_a_snippet_quotes_stands_on_the_page(site_url, watched) -> None:
    """Words are cut between words and shown unchanged: every line of a snippet is a stretch of its page's text."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.ask("الجسر بين قمرة وزعتر")
    snippets = box.result.locator(".search-snippet").evaluate_all(
        "all => all.slice(0, 8).map(each => [each.closest('a').href.split('#')[0], each.textContent])"
    )
    assert len(snippets) >= 5
    for address, snippet in snippets:
        watched.page.goto(address)
        text = letters(watched.page.locator("main").evaluate("main => main.textContent"))
        for line in snippet.strip("… ").split(" · "):
            words = letters(line)
            # A label or the number of a passage may stand between two words of the page.
            assert words[:20] in text or words[-20:] in text, (address, line)


def test_nothing_found_is_said(site_url, watched) -> None:
    """A word of which no letters stand together anywhere brings an empty list, and says so."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.ask("ظظظظضضضض")
    assert box.result.locator(".md-search-result__item").count() == 0
    assert box.result.locator("[role=status]").inner_text() == "لا نتائج"


@pytest.mark.parametrize("way", ["keys", "mouse"])
def test_the_nearest_words_are_offered(way, site_url, watched) -> None:
    """A word that stands nowhere brings words that do; one key or one click asks for them, and the box stays open."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.ask("المجدداففيي")
    link = box.result.locator(".search-nearest a").first
    assert link.inner_text() == "المجدافي"
    if way == "mouse":
        link.click()
    else:
        watched.page.keyboard.press("ArrowDown")
        assert watched.page.evaluate("document.activeElement.closest('.search-nearest') !== null")
        watched.page.keyboard.press("Enter")
    watched.page.wait_for_function("window.answered === 'المجدافي'")
    assert box.input.input_value() == "المجدافي"
    assert watched.page.locator("#__search").is_checked()
    assert re.search(r"/actors/\w+-al-mijdafi\.html$", box.pages()[0])
    assert not box.result.locator(".search-nearest").is_visible()


def test_the_keyboard_is_enough(site_url, watched) -> None:
    """F opens the box, arrows go through the results, Enter goes to one, Escape closes."""
    page = watched.page
    page.goto(f"{site_url}/index.html")
    page.evaluate(LISTEN)
    page.keyboard.press("f")
    page.keyboard.type("زعتر")
    page.wait_for_function("window.answered === 'زعتر'")
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.href")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.tagName") in {"A", "SUMMARY"}
    assert page.evaluate("document.activeElement.href") != first
    page.keyboard.press("Escape")
    assert not page.locator("#__search").is_checked()
    page.keyboard.press("/")
    page.wait_for_function("document.querySelector('#__search').checked")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site_url}/actors/zaatar.html*")
    assert watched.errors == []


@pytest.mark.parametrize(
    ("lang", "query", "pattern"),
    [("ar", "قمرة", r"^\d+ (نتائج|نتيجة)$"), ("en", "Qumra", r"^\d+ results$")],
)
def test_the_number_of_results_is_said(lang, query, pattern, site_url, watched) -> None:
    """Screen readers are told how many there are, in the plural that the language has for that number."""
    box = Box(watched.page, f"{site_url}/{FOLDERS[lang]}index.html")
    box.ask(query)
    status = box.result.locator("[role=status]")
    assert re.match(pattern, status.inner_text())
    number = int(status.inner_text().split()[0])
    if lang == "ar":
        assert status.inner_text().endswith("نتائج") == (3 <= number % 100 <= 10)


def test_a_piece_that_fails_is_said_and_tried_again(site_url, watched) -> None:
    """A lost connection says so in the box; when it is back, the next word finds."""
    page = watched.page
    page.context.route(re.compile(r"/search/(?!search_index)"), lambda route: route.abort())
    box = Box(page, f"{site_url}/index.html")
    # All at once: each further letter would ask again, and take the message away for a moment.
    box.input.fill("قمرة")
    status = box.result.locator("[role=status]")
    failed = box.result.get_attribute("data-failed")
    page.wait_for_function("text => document.querySelector('[role=status]').textContent === text", arg=failed)
    assert status.inner_text() == failed
    page.context.unroute_all()
    box.ask("زعتر")
    assert box.pages()[0] == f"{site_url}/actors/zaatar.html"


def test_the_box_obeys_a_strict_policy(site: Path, watched) -> None:
    """A host may forbid all but its own scripts, workers and files, and the page's few inline scripts."""
    policy = (
        "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
    )

    def answer(route) -> None:
        path = site / route.request.url.partition("/strict/")[2].partition("?")[0]
        route.fulfill(path=path, headers={"content-security-policy": policy}, content_type=TYPES.get(path.suffix))

    home = "http://127.0.0.1/strict/"
    watched.page.context.route("**/strict/**", answer)
    box = Box(watched.page, f"{home}index.html")
    box.ask("قمرة")
    assert box.pages()[0] == f"{home}actors/qumra.html"
    assert watched.errors == []


def test_nothing_is_loaded_before_a_word_is_typed(site_url, watched) -> None:
    """Readers who do not search do not pay for it: the theme's own index is empty, ours comes with the first letter."""
    watched.page.goto(f"{site_url}/index.html")
    watched.page.wait_for_load_state("networkidle")
    loaded = [address for address in watched.requests if "/search/" in address]
    assert [address.rpartition("/")[2] for address in loaded] == ["search_index.json"]
    assert len(watched.page.request.get(loaded[0]).body()) < 200


def test_only_the_newest_query_is_answered(site_url, watched) -> None:
    """An answer that comes late never replaces that to what was typed since."""
    box = Box(watched.page, f"{site_url}/index.html")
    box.page.evaluate("window.all = []; component$.subscribe(({items, query}) => items && window.all.push(query))")
    box.input.press_sequentially("المرجان")
    box.page.wait_for_function("window.answered === 'المرجان'")
    seen = box.page.evaluate("window.all")
    assert [len(query) for query in seen] == sorted(len(query) for query in seen)
    assert box.pages()[0] == f"{site_url}/actors/coral-island.html"


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("lang", FOLDERS)
def test_results_fit_the_screen(lang, width, site_url, watched) -> None:
    """No result is cut off or runs out of its box, on a phone and on a desk."""
    watched.page.set_viewport_size({"width": width, "height": 800})
    box = Box(watched.page, f"{site_url}/{FOLDERS[lang]}index.html")
    box.ask("Sayyad")
    over = box.result.evaluate(
        """result => [...result.querySelectorAll('h1, h2, p, .search-kind')].filter(each => {
             const [inner, outer] = [each.getBoundingClientRect(), result.getBoundingClientRect()];
             const cut = each.scrollWidth > each.clientWidth + 1;
             return each.offsetParent && (inner.left < outer.left - 1 || inner.right > outer.right + 1 || cut);
           }).map(each => each.textContent)"""
    )
    assert over == []
    assert box.pages()[0].endswith("actors/nadim-sayyad.html")


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
