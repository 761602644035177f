"""Hostile records, those of the toy world, on a whole site: their names and texts try to break out of their places."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest


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


def test_no_text_of_a_record_becomes_markup(site: Path) -> None:
    """A name such as ``<script>`` is shown, and never run, in body, title and attributes alike."""
    pages = list(site.rglob("*.html"))
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
def test_hostile_records_do_nothing_in_a_browser(site: Path, watched) -> None:
    """No dialog, no error, no request to another host, on any kind of page, in both languages."""
    dialogs: list[str] = []
    watched.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    hostile = [
        path.relative_to(site).as_posix() for path in site.glob("[!e]*/*.html") if "alert(1)" in path.read_text()
    ]
    assert len(hostile) > 5
    for folder in ("", "en/"):
        for path in ("index.html", *hostile):
            watched.page.goto(f"{site.as_uri()}/{folder}{path}")
            assert watched.page.locator("main h1").count() == 1, path
    assert dialogs == []
    assert watched.strangers(site.as_uri()) == []
