"""The fast scan sees what a parser sees."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

from generator.render.scan import scan
from generator.render.site import render


class Slow(HTMLParser):
    """Ids and links by the standard library."""

    def __init__(self) -> None:
        super().__init__()
        self.anchors: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, _: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what the tag offers and asks for."""
        found = dict(attrs)
        self.anchors |= {found[key] or "" for key in ("id",) if key in found}
        self.links += [found[key] or "" for key in ("href", "src") if key in found]


def test_the_scan_agrees_with_a_parser_on_real_pages(project: Path, sites) -> None:
    """The scan is a shortcut: on what the theme really writes it may not see more or less."""
    assert not render(project, project / "site", sites).problems
    pages = sorted((project / "site").rglob("*.html"))
    assert len(pages) == 6
    for page in pages:
        text = page.read_text("utf-8")
        slow = Slow()
        slow.feed(text)
        fast = scan(text)
        assert fast.anchors == slow.anchors, page
        assert [address for address, _ in fast.links] == slow.links, page
        assert len(slow.links) > 5
