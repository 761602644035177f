"""What stands on an Arabic page in another script or in figures keeps its order: the built site, file by file.

The Unicode bidirectional algorithm (UAX #9) turns round what stands between digits and letters of two directions:
``12-5`` becomes ``5-12`` to the eye, the plus of ``C++`` and the percent sign of ``80%`` change sides.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from generator.text.direction import direction

# A sign, a unit or a separator at figures; a sign at the end of a Latin run, a full stop at its beginning; an address.
_TURNED = re.compile(r"(?<![\w/])[-+$€£]\d|\d[-–/:.,]\d|\d%|[A-Za-z]\d*[+#]|https?://|\d{4}-\d{2}|\.[A-Z]{2,}")
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "wbr", "path", "circle", "source"})
_UNSEEN = frozenset({"script", "style", "head", "title", "template"})


class _Runs(HTMLParser):
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


def _arabic_pages(site: Path) -> list[Path]:
    pages = [path for path in site.rglob("*.html") if path.relative_to(site).parts[0] not in {"en", "data"}]
    assert len(pages) > 20
    return pages


class _Strangers(HTMLParser):
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


def _faults(look_out: _Runs | _Strangers, html: str) -> list[str]:
    """What ``look_out`` collects from ``html``."""
    look_out.feed(html)
    return look_out.faults


def test_no_run_in_arabic_text_is_put_out_of_order(site: Path) -> None:
    """Protects figures, ranges and Latin names on every Arabic page: each that bidi would turn round is isolated."""
    faults = {}
    for page in _arabic_pages(site):
        text = page.read_text("utf-8")
        if 'dir="rtl"' not in text:
            continue
        if found := _faults(_Runs(), text):
            faults[str(page.relative_to(site))] = found[:3]
    assert faults == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<p dir="rtl">بين 5-7 سفن</p>', True),
        ('<p dir="rtl">بين <bdi dir="ltr">5-7</bdi> سفن</p>', False),
        ('<p dir="rtl">نسبة 80% منها</p>', True),
        ('<p dir="rtl">لغة C++ هنا</p>', True),
        ('<p dir="ltr">5-7 ships</p>', False),
        ('<p dir="rtl">عام 1987، في 3 أيار</p>', False),
    ],
)
def test_the_look_out_sees_what_bidi_turns(html: str, found: bool) -> None:
    """Protects the test above from seeing nothing."""
    assert bool(_faults(_Runs(), html)) == found


def test_what_is_in_the_other_language_says_its_direction(site: Path) -> None:
    """Protects Arabic words on an English page: 22 before its month stands to the right of it, not to the left."""
    faults = {}
    for page in site.rglob("*.html"):
        if found := _faults(_Strangers(), page.read_text("utf-8")):
            faults[str(page.relative_to(site))] = found[:3]
    assert faults == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<html lang="en" dir="ltr"><q lang="ar">22 أيار</q>', True),
        ('<html lang="en" dir="ltr"><q lang="ar" dir="rtl">22 أيار</q>', False),
        ('<html lang="ar" dir="rtl"><q lang="ar">22 أيار</q>', False),
        ('<html lang="ar" dir="rtl"><span lang="en">22 May</span>', True),
        ('<html lang="ar" dir="rtl"><a hreflang="en" lang="en">English</a>', False),
    ],
)
def test_the_look_out_sees_what_says_no_direction(html: str, found: bool) -> None:
    """Protects the test above from seeing nothing."""
    assert bool(_faults(_Strangers(), html)) == found
