"""Look-outs for what runs in a wrong direction on a page, read from its HTML alone.

The Unicode bidirectional algorithm (UAX #9) turns round what stands between digits and letters of two directions:
``12-5`` becomes ``5-12`` to the eye, the plus of ``C++`` and the percent sign of ``80%`` change sides.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

from generator.text.direction import direction

# A sign, a unit or a separator at figures; a sign at the end of a Latin run, a full stop at its beginning; an address.
_TURNED = re.compile(r"(?<![\w/])[-+$€£]\d|\d[-–/:.,]\d|\d%|[A-Za-z]\d*[+#]|https?://|\d{4}-\d{2}|\.[A-Z]{2,}")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "path", "circle", "source"})
_UNSEEN = frozenset({"script", "style", "head", "title", "template"})


class Runs(HTMLParser):
    """Collects the words that stand in right-to-left text without being isolated."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, bool | None]] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the direction that an element gives to what is in it; None for that of its parent."""
        named = dict(attrs)
        direction = named.get("dir")
        left = tag in {"bdi", "code", "pre", "kbd", "svg"} or direction in {"ltr", "auto"}
        if tag not in _VOID:
            self.open.append((tag, True if left else False if direction == "rtl" else None))

    def handle_endtag(self, tag: str) -> None:
        """Leave the element and all that was left open in it."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Look for runs that would be turned round."""
        if any(tag in _UNSEEN for tag, _ in self.open):
            return
        isolated = next((left for _, left in reversed(self.open) if left is not None), False)
        if not isolated and (found := _TURNED.search(data)):
            self.faults.append(data[max(0, found.start() - 30) : found.end() + 30].strip())


class Strangers(HTMLParser):
    """Collects the elements that say another language than the page's and leave its direction to the page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = ""
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element whose language runs the other way. The name of a language in a switch is one word."""
        named = dict(attrs)
        lang = named.get("lang") or ""
        if tag == "html":
            self.page = direction(lang)
        elif lang and direction(lang) != self.page and "dir" not in named and "hreflang" not in named:
            self.faults.append(self.get_starttag_text() or tag)


def faults(look_out: Runs | Strangers, html: str) -> list[str]:
    """What ``look_out`` collects from ``html``."""
    look_out.feed(html)
    return look_out.faults


def faults_on(pages: list[Path], look_out: Callable[[], Runs | Strangers], only: str = "") -> dict[str, list[str]]:
    """The first faults of each page that holds ``only``, by file."""
    found = {}
    for page in pages:
        text = page.read_text("utf-8")
        if only in text and (seen := faults(look_out(), text)):
            found[page.as_posix()] = seen[:3]
    return found


def arabic_pages(site: Path) -> list[Path]:
    """Every page of the Arabic site; the English one lies below it."""
    return sorted(path for path in site.rglob("*.html") if path.relative_to(site).parts[0] not in {"en", "data"})
