"""The search box of an open page, as a reader uses it."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin

# Keeps the last answer of the worker where a test can see which query it answers.
LISTEN = """() => component$.subscribe(({ ref, items, query, state }) => {
  if (items && !state) window.answered = query;
})"""


def queries(lang: str) -> list[tuple[str, list[str]]]:
    """What is typed, and the pages of which one must come first."""
    lines = (Path(__file__).parent / f"queries.{lang}.txt").read_text("utf-8").splitlines()
    pairs = (line.split(" -> ") for line in lines if line and not line.startswith("//"))
    return [(typed.strip(), [page.strip() for page in pages.split("|")]) for typed, pages in pairs]


class Box:
    """The search box of an open page, as a reader uses it."""

    def __init__(self, page, address: str) -> None:
        """Opens ``address`` and the box on it."""
        self.page = page
        page.goto(address)
        page.evaluate(LISTEN)
        self.input = page.locator("[data-md-component=search-query]")
        if page.viewport_size["width"] < 960:  # there the box lies off the screen until it is opened
            page.locator("header label[for=__search]").first.click()
        self.input.click()

    def ask(self, query: str) -> None:
        """Puts ``query`` into the box at once and waits for its answer."""
        self.page.evaluate("window.answered = null")
        self.input.fill(query)
        self.page.wait_for_function("query => window.answered === query", arg=query)

    def pages(self) -> list[str]:
        """Where the headings of the results lead, best first."""
        return self.page.locator(".md-search-result__item").evaluate_all(
            "items => items.map(item => item.querySelector('h1').closest('a').href)"
        )

    @property
    def result(self):
        """The list with its heading."""
        return self.page.locator("[data-md-component=search-result]")


def wrong(box: Box, home: str, asked: list[tuple[str, list[str]]], among: int = 1) -> list[str]:
    """The queries that do not bring a right page among the first ones, and what they bring."""
    missed = []
    for query, expected in asked:
        box.ask(query)
        first = box.pages()[:among]
        if not {urljoin(home, page) for page in expected} & set(first):
            brought = ", ".join(page.removeprefix(home) for page in first) or "nothing"
            missed.append(f"{query}: {brought} instead of {' or '.join(expected)}")
    return missed
