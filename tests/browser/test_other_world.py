"""Another world beside this one: the same generator, other seeds, a whole site."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

PAGES = ("index.html", "actors/index.html", "timeline/index.html", "questions/index.html", "terms/index.html")


class _Dangers(HTMLParser):
    """What a browser would run: the insides of scripts, and attributes that are handlers or script addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self.handlers: list[str] = []
        self._in_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_script = tag == "script"
        for name, value in attrs:
            if name.startswith("on") or (value or "").strip().lower().startswith("javascript:"):
                self.handlers.append(f"{name}={value}")

    def handle_data(self, data: str) -> None:
        if self._in_script:
            self.scripts.append(data)

    def handle_endtag(self, tag: str) -> None:
        self._in_script = self._in_script and tag != "script"


def test_no_text_of_a_record_becomes_markup(toy_site: Path) -> None:
    """A name such as ``<script>`` is shown, and never run, in body, title and attributes alike."""
    pages = list(toy_site.rglob("*.html"))
    assert len(pages) > 50
    shown = 0
    for page in pages:
        text = page.read_text("utf-8")
        shown += "alert(1)" in text
        dangers = _Dangers()
        dangers.feed(text)
        assert [script for script in dangers.scripts if "alert(1)" in script] == [], page
        assert dangers.handlers == [], page
    assert shown > 5, "the toy world has lost its hostile texts"


@pytest.mark.browser
def test_hostile_records_do_nothing_in_a_browser(toy_site: Path, watched) -> None:
    """No dialog, no error, no request to another host, on any kind of page, in both languages."""
    dialogs: list[str] = []
    watched.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    singles = [next(toy_site.glob(f"{name}/[!i]*.html")) for name in ("actors", "events", "sources", "terms")]
    for folder in ("", "en/"):
        for path in (*PAGES, *(single.relative_to(toy_site).as_posix() for single in singles)):
            watched.page.goto(f"{toy_site.as_uri()}/{folder}{path}")
            assert watched.page.locator("main h1").count() == 1, path
    assert dialogs == []
    assert watched.strangers(toy_site.as_uri()) == []
