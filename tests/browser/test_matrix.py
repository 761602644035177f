"""The matrix of actors and questions, as a grid and as a list, with scripts and without."""

from __future__ import annotations

from urllib.parse import urldefrag, urljoin

import pytest

pytestmark = pytest.mark.browser

PAGES = ("questions/index.html", "en/questions/index.html")
# For each group of rows, the values by which they are sorted, and their names.
ROWS = """() => [...document.querySelectorAll('table.matrix tbody')].map(body =>
  [...body.querySelectorAll('tr:not(.sort)')].map(row => ({
    name: row.querySelector('th a').textContent,
    last: row.dataset.last,
    ranks: row.dataset.ranks.split(' ').map(Number),
  })))"""


@pytest.fixture(params=PAGES)
def desk(request, site_url, watched):
    """The page with the matrix on a desk, in either language."""
    watched.page.set_viewport_size({"width": 1280, "height": 900})
    watched.page.goto(f"{site_url}/{request.param}")
    return watched.page


def test_a_head_sorts_its_column_by_stance(desk) -> None:
    """Protects the order: firmest first, then turned round, what the sources do not have always last."""
    before = desk.evaluate(ROWS)
    head = desk.locator("table.matrix thead th").nth(1)
    button = head.locator("button")
    for way, sign in (("ascending", 1), ("descending", -1)):
        button.click()
        assert head.get_attribute("aria-sort") == way
        assert desk.locator("table.matrix [aria-sort]").count() == 1
        for rows in desk.evaluate(ROWS):
            ranks = [row["ranks"][0] for row in rows]
            held = [rank for rank in ranks if rank >= 0]
            assert held == sorted(held, reverse=sign < 0)
            assert ranks == held + [-1] * (len(ranks) - len(held))
    assert desk.evaluate(ROWS) != before
    desk.locator("table.matrix thead th").first.locator("button").first.click()
    assert desk.evaluate(ROWS) == before


def test_rows_are_sorted_by_their_last_date(desk) -> None:
    """Protects the newest: it comes first, and rows without a date come last; the head says that it is sorted."""
    first = desk.locator("table.matrix thead th").first
    first.locator("button").nth(1).click()
    assert first.get_attribute("aria-sort") == "other"
    for rows in desk.evaluate(ROWS):
        dates = [row["last"] for row in rows]
        assert dates == sorted(dates, reverse=True)


def test_sorting_works_by_keyboard(desk) -> None:
    """Protects those without a mouse: a head is a real button, and keeps the focus."""
    button = desk.locator("table.matrix thead th").nth(1).locator("button")
    button.focus()
    desk.keyboard.press("Enter")
    assert button.get_attribute("aria-pressed") == "true"
    assert button.evaluate("button => button === document.activeElement")


def test_the_grid_shows_all_questions_and_breaks_no_date(desk) -> None:
    """Protects the desk: every column is in sight, and no date ends on the next line."""
    frame = desk.locator(".matrix-frame")
    for head in desk.locator("table.matrix thead th").all():
        box = head.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 1280
    assert frame.evaluate("frame => frame.scrollWidth - frame.clientWidth") <= 0
    broken = desk.evaluate(
        """() => [...document.querySelectorAll('.matrix .whole')]
             .filter(date => new Set([...date.getClientRects()].map(box => Math.round(box.bottom / 8))).size > 1)
             .map(date => date.textContent)"""
    )
    assert broken == []


def test_the_heads_stay_in_sight(desk) -> None:
    """Protects long tables: half-way down, a cell still stands beneath its question."""
    desk.locator("table.matrix tbody tr").nth(8).scroll_into_view_if_needed()
    desk.mouse.wheel(0, 600)
    desk.wait_for_function("document.querySelector('table.matrix tbody').getBoundingClientRect().top < 0")
    header = desk.locator("header.md-header").bounding_box()
    head = desk.locator("table.matrix thead th").nth(1).bounding_box()
    assert header["y"] + header["height"] - 2 <= head["y"] <= 200


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_gets_a_list_by_actor(path, site_url, watched) -> None:
    """Protects phones: each entry names its question, empty ones are counted instead of shown."""
    page = watched.page
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(f"{site_url}/{path}")
    assert not page.locator("table.matrix thead").is_visible()
    columns = page.locator("table.matrix thead th").count() - 1
    for row in page.locator("table.matrix tbody tr:not(.sort)").all():
        # What is out of sight is not laid out yet, and what has come into sight only with the next frame.
        row.scroll_into_view_if_needed()
        entries = row.locator("td[data-label]")
        entries.first.wait_for(state="visible")
        shown = entries.evaluate_all("cells => cells.map(cell => getComputedStyle(cell, '::before').content)")
        labels = [cell.get_attribute("data-label").replace('"', '\\"') for cell in entries.all()]
        assert shown == [f'"{label}"' for label in labels]
        assert all(not cell.is_visible() for cell in row.locator("td.nothing").all())
        assert row.locator(".unheld").is_visible() == (len(shown) < columns)


@pytest.mark.parametrize("path", PAGES)
def test_the_matrix_is_whole_without_scripts(path, site_url, unscripted) -> None:
    """Protects readers without JavaScript: everything is there, in alphabetical order, and no dead buttons."""
    page = unscripted
    page.goto(f"{site_url}/{path}")
    assert page.locator("table.matrix button").count() == 0
    assert page.locator("table.matrix .held").first.is_visible()
    assert page.locator("table.matrix .strip").first.is_visible()
    assert page.locator(".stances li").first.is_visible()


@pytest.mark.parametrize("path", PAGES)
def test_every_cell_leads_to_something_that_is_there(path, site_url, watched) -> None:
    """Protects the promise of one click: stance, strip and change of government land on an element."""
    page = watched.page
    page.goto(f"{site_url}/{path}")
    links = page.locator("table.matrix td a:not(.outside)")
    hrefs = links.evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert hrefs
    wanted: dict[str, set[str]] = {}
    for href in hrefs:
        target, anchor = urldefrag(urljoin(f"{site_url}/{path}", href))
        assert anchor, href
        wanted.setdefault(target, set()).add(anchor)
    for target, anchors in wanted.items():
        page.goto(target)
        lost = page.evaluate("ids => ids.filter(id => !document.getElementById(id))", sorted(anchors))
        assert lost == [], target


def test_a_strip_says_in_words_what_it_shows(desk) -> None:
    """Protects readers who do not see it: as many steps in the label as marks in the drawing, or more."""
    for strip in desk.locator("table.matrix a.strip").all():
        label = strip.get_attribute("aria-label")
        marks = strip.locator("path[class*=stance-]").count()
        assert marks > 1
        assert label.count(";") + label.count("؛") + 1 >= marks
        assert strip.bounding_box()["height"] >= 24
