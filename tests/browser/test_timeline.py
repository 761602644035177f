"""The timeline as a browser shows it: the picture leads to its events, the filter keeps its state in the address."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

pytestmark = pytest.mark.browser

SHOWN = "li.moment:not([hidden])"
# A page of the busy world that has events of several kinds, in either language, but no plan.
PAGE = "timeline/1985.html"
FACETS = {"actor": "actors", "question": "questions", "kind": "kind", "certainty": "certainty"}


def _chosen(page, facet: str) -> str:
    """A value of a facet that some events of the page have and others have not."""
    found = page.evaluate(
        """(name) => {
             const moments = [...document.querySelectorAll("li.moment")];
             const values = moments.flatMap((moment) => moment.dataset[name].split(" ")).filter(Boolean);
             return values.find((value) => values.filter((each) => each === value).length < moments.length);
           }""",
        FACETS[facet],
    )
    assert found, f"no value of {facet} tells the events apart"
    return found


def _wanted(page, facet: str, value: str) -> list[str]:
    return page.evaluate(
        """([name, value]) => [...document.querySelectorAll("li.moment")]
             .filter((moment) => moment.dataset[name].split(" ").includes(value)).map((moment) => moment.id)""",
        [FACETS[facet], value],
    )


def _shown(page) -> list[str]:
    return page.eval_on_selector_all(SHOWN, "moments => moments.map((moment) => moment.id)")


def _asked(page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


@pytest.mark.parametrize("facet", FACETS)
@pytest.mark.parametrize("folder", ["", "en/"])
def test_each_facet_filters_the_list_and_stands_in_the_address(facet, folder, site_url, watched) -> None:
    """Protects the filter: what is shown is what was chosen, counted aloud, and an address that can be shared."""
    page = watched.page
    page.goto(f"{site_url}/{folder}{PAGE}")
    value = _chosen(page, facet)
    wanted = _wanted(page, facet, value)
    page.select_option(f"#by-{facet}", value)
    page.wait_for_function("document.querySelector('.filter-status').textContent")
    assert _shown(page) == wanted
    assert _asked(page) == {facet: [value]}
    status = page.locator(".filter-status")
    assert status.get_attribute("aria-live") == "polite"
    faded = page.eval_on_selector_all(
        ".picture .across a.mark.faded", "marks => marks.map((mark) => mark.getAttribute('href').split('#')[1])"
    )
    assert faded, "nothing in the picture steps back"
    assert not set(faded) & set(wanted)
    # The same address, opened anew, shows the same.
    page.goto("about:blank")
    page.goto(f"{site_url}/{folder}{PAGE}?{facet}={value}")
    assert _shown(page) == wanted
    assert page.locator(f"#by-{facet}").input_value() == value
    assert watched.errors == []


def test_back_and_clear_undo_a_choice(site_url, watched) -> None:
    """Protects the reader's way: Back takes back one choice, the button all of them."""
    page = watched.page
    page.goto(f"{site_url}/{PAGE}")
    everything = _shown(page)
    page.select_option("#by-kind", _chosen(page, "kind"))
    some = _shown(page)
    page.select_option("#by-certainty", "external")
    assert len(_shown(page)) < len(some) < len(everything)
    page.go_back()
    assert _shown(page) == some
    assert page.locator("#by-certainty").input_value() == ""
    page.locator(".filter-clear").click()
    page.wait_for_function("!location.search")
    assert _shown(page) == everything
    assert page.locator(".filter-clear").is_hidden()


def test_an_empty_result_says_so(site_url, watched) -> None:
    """Protects against a blank page that looks like a mistake."""
    page = watched.page
    page.goto(f"{site_url}/en/{PAGE}?kind=plan")
    page.wait_for_function("document.querySelector('.filter-status').textContent")
    assert _shown(page) == []
    assert "Nothing here matches" in page.locator(".filter-status").inner_text()


def test_other_periods_are_counted_and_keep_the_filter(site_url, watched) -> None:
    """Protects readers of one page from taking its events for all: the others are counted, and the links carry on."""
    page = watched.page
    page.goto(f"{site_url}/en/timeline/index.html?kind=meeting")
    page.wait_for_function("document.querySelector('.filter-status').textContent.includes('other periods')")
    said = re.search(r"other periods: (\d+)", page.locator(".filter-status").inner_text())
    assert said
    counted = 0
    for link in page.locator(".periods li:not(.here) a[href]").all():
        href = link.evaluate("link => link.href")
        assert urlsplit(href).query == "kind=meeting"
        other = page.context.new_page()
        other.goto(href)
        matching = len(_shown(other))
        words = page.locator(".periods li", has=page.locator(f"a[href='{link.get_attribute('href')}']")).inner_text()
        assert re.search(rf"\b{matching} of \d+", words), words
        counted += matching
        other.close()
    assert counted == int(said[1]) > 0


def test_without_scripts_the_list_is_complete(site: Path, site_url, unscripted) -> None:
    """Protects readers without JavaScript: every event is there with its words, and no idle control."""
    page = unscripted
    for file in sorted((site / "timeline").glob("*.html")):
        page.goto(f"{site_url}/timeline/{file.name}")
        moments = page.locator("li.moment")
        assert moments.count() > 0, file.name
        assert all(moment.is_visible() for moment in moments.all()), file.name
        assert page.locator("form.filter").is_hidden()
        fold = page.locator("li.moment details.evidence").first
        fold.locator("summary").click()
        assert fold.locator("blockquote").first.is_visible(), file.name


def test_the_filter_is_used_with_the_keyboard(site_url, watched) -> None:
    """Protects those who do not point: a control is reached, changed and left with keys alone."""
    page = watched.page
    page.goto(f"{site_url}/en/{PAGE}")
    everything = _shown(page)
    page.locator("#by-actor").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "by-kind"
    page.keyboard.press("ArrowDown")
    page.wait_for_function("location.search")
    assert _shown(page) != everything
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.matches('.filter-clear')")
    page.keyboard.press("Enter")
    page.wait_for_function("!location.search")
    assert _shown(page) == everything


@pytest.mark.parametrize("folder", ["", "en/"])
def test_the_keyboard_goes_past_the_picture(folder, site_url, watched) -> None:
    """Protects those who do not point: one link, seen when it is reached, leads past dozens of marks to the list."""
    page = watched.page
    page.goto(f"{site_url}/{folder}{PAGE}")
    before = page.locator(".past-picture a")
    assert page.locator(".past-picture").bounding_box()["width"] < 4, "it takes no place where nobody needs it"
    page.locator("#top").evaluate("heading => { heading.tabIndex = -1; heading.focus(); }")
    for _ in range(4):
        page.keyboard.press("Tab")
        if before.evaluate("link => link === document.activeElement"):
            break
    assert before.evaluate("link => link === document.activeElement"), "it comes before the marks"
    assert page.locator(".past-picture").bounding_box()["width"] > 40
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('h2 ~ *, h2') !== null")
    assert page.evaluate("document.activeElement.closest('.picture') === null")


@pytest.mark.parametrize("path", ["timeline/index.html", "en/timeline/index.html"])
def test_it_works_from_a_memory_stick(path, site: Path, watched) -> None:
    """Protects readers without a network: filter, address and the counts of other periods from file://."""
    page = watched.page
    page.goto(f"{(site / path).as_uri()}?kind=meeting")
    assert page.locator("#by-kind").input_value() == "meeting"
    page.wait_for_function("/\\d/.test(document.querySelector('.periods li:not(.here) .meta').textContent)")
    page.select_option("#by-kind", "statement")
    assert _asked(page) == {"kind": ["statement"]}
    page.go_back()
    assert _asked(page) == {"kind": ["meeting"]}
    page.locator(".filter-clear").click()
    page.wait_for_function("!location.search")
    assert watched.errors == []


@pytest.mark.parametrize("scripts", [True, False])
def test_an_old_anchor_leads_to_the_page_of_its_event(scripts, site: Path, site_url, watched, unscripted) -> None:
    """Protects old links: when an event moved to a page of its period, the address it had on the first page lands."""
    text = (site / PAGE).read_text("utf-8")
    anchor = re.search(r'<article class="statement told" id="([\w-]+)"', text)
    assert anchor
    page = watched.page if scripts else unscripted
    page.goto(f"{site_url}/timeline/index.html#{anchor[1]}")
    if scripts:
        page.wait_for_url(f"**/{PAGE}#{anchor[1]}")
        assert page.locator(f"#{anchor[1]}").is_visible()
    else:
        assert page.locator(f".periods li:has(a[id='{anchor[1]}']) a[href^='1985.html']").is_visible()


@pytest.mark.parametrize("folder", ["", "en/"])
def test_an_old_anchor_takes_the_filter_along(folder, site_url, watched) -> None:
    """Protects a filtered address that somebody kept: on the page of its event the filter still holds."""
    page = watched.page
    page.goto(f"{site_url}/{folder}{PAGE}")
    event, actors = page.eval_on_selector("li.moment", "moment => [moment.id, moment.dataset.actors.split(' ')]")
    page.goto(f"{site_url}/{folder}timeline/index.html?actor={actors[0]}&from=here#{event}")
    page.wait_for_url(f"**/{folder}{PAGE}?actor={actors[0]}&from=here#{event}")
    assert page.locator("#by-actor").input_value() == actors[0]
    assert page.locator(f"li.moment[id='{event}']").is_visible()
    assert 0 < len(_shown(page)) < page.locator("li.moment").count()
    assert watched.errors == []


@pytest.mark.parametrize(("width", "kind"), [(390, "down"), (1280, "across")])
@pytest.mark.parametrize("folder", ["", "en/"])
def test_every_mark_of_the_picture_is_a_link_with_a_name(width, kind, folder, site_url, watched) -> None:
    """Protects those who do not see the picture: one drawing at a time, each mark named, and none twice."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(f"{site_url}/{folder}{PAGE}")
    visible = page.locator("svg.drawing:visible")
    assert visible.count() == 1
    assert kind in visible.get_attribute("class")
    marks = visible.locator("a.mark")
    names = marks.evaluate_all(
        "marks => marks.map((mark) => (mark.querySelector('title')"
        " ?? document.getElementById(mark.getAttribute('aria-labelledby'))).textContent.trim())"
    )
    leads = marks.evaluate_all("marks => marks.map((mark) => mark.getAttribute('href').split('#')[1])")
    assert all(names)
    assert len(set(leads)) == len(leads) == page.locator("li.moment").count() > 10
    # Earliest first in the direction of reading.
    dots = visible.locator("a.mark:has(circle)")
    first, last = dots.first.bounding_box(), dots.nth(dots.count() - 1).bounding_box()
    if kind == "down":
        assert first["y"] < last["y"]
    else:
        assert (first["x"] > last["x"]) == (folder == "")
    dots.first.click()
    page.wait_for_url("**/timeline/*.html#*")
    assert page.locator(":target").is_visible()


@pytest.mark.parametrize("width", [390, 1280])
def test_marks_do_not_lie_on_each_other(width, site_url, watched) -> None:
    """Protects clusters of one week: what is drawn of one event covers no other."""
    page = watched.page
    page.set_viewport_size({"width": width, "height": 900})
    for folder in ("", "en/"):
        page.goto(f"{site_url}/{folder}{PAGE}")
        met = page.evaluate(
            """() => {
                 const drawn = [...document.querySelectorAll("svg.drawing")].find((svg) => svg.getClientRects().length);
                 const box = (mark) => mark.querySelector("circle, rect:not(.hit), .no-date").getBoundingClientRect();
                 const marks = [...drawn.querySelectorAll("a.mark")];
                 const boxes = marks.map((mark) => [mark.getAttribute("href"), box(mark)]);
                 const beside = (a, b) => a.right <= b.left || b.right <= a.left;
                 const apart = (a, b) => beside(a, b) || a.bottom <= b.top || b.bottom <= a.top;
                 return boxes.flatMap(([name, box], n) =>
                   boxes.slice(n + 1).filter(([, other]) => !apart(box, other)).map(([other]) => [name, other]));
               }"""
        )
        assert met == [], folder
