"""No page asks another host for anything: whatever in the built site looks like an address of one is known, and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from fnmatch import fnmatch
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest

from generator.render.theme import mend, mended

_HOST = re.compile(r"https?:(?:\\?/){2}[^/\\\s\"'`<>)]+", re.IGNORECASE)
# In code and style sheets also an address without a scheme; two slashes elsewhere begin a comment.
_WITHOUT_SCHEME = re.compile(r"""(?:["'`]|url\()(//[a-z0-9-]+\.[a-z0-9.-]+)""", re.IGNORECASE)
# Files that a browser may read, of those that we ship. What developers' tools ask for (.map) comes from our own host;
# and texts beside (.txt, .yaml) are read by people.
_READ = {".js", ".css", ".json", ".svg", ".xml", ".html"}
# What may stand in files that are no pages: in which, what, and why nobody is asked.
KNOWN = [
    ("*", "http://www.w3.org", "a name space, which is a name and not fetched"),
    ("sitemap.xml", "http://www.sitemaps.org", "a name space"),
    ("assets/javascripts/bundle.*.js", "https://clipboardjs.com", "in a comment about a licence"),
    ("assets/stylesheets/main.*.css", "https://fontawesome.com", "in a comment about a licence"),
    ("assets/javascripts/lunr/*", "*", "the theme's search for other languages, which no page loads"),
    ("assets/javascripts/workers/search.*.js", "*", "the theme's search, which no page loads: ours is in its place"),
]
# Attributes of pages that may name another host. Everything else in a page would be asked for, or sent there.
LEADS = {
    ("a", "href"): "a link, followed by readers only",
    ("svg", "xmlns"): "a name space",
    ("link rel=canonical", "href"): "our own address, for search engines",
    ("link rel=alternate ", "href"): "our own address in the other language, for search engines",
    ("meta", "content"): "what other sites show beside a link to the page",
}


def _found(site: Path) -> Iterator[tuple[str, str]]:
    """Each file that is no page, with each address of a host in it, in whichever language's site it lies."""
    for path in sorted(site.rglob("*")):
        if path.suffix in _READ - {".html"}:
            text = path.read_text("utf-8")
            name = path.relative_to(site).as_posix().removeprefix("en/")
            for host in {*_HOST.findall(text), *_WITHOUT_SCHEME.findall(text)}:
                yield name, host.lower().replace("\\", "")


def test_every_address_in_scripts_and_style_sheets_is_known(toy_site: Path) -> None:
    """Protects the promise against the theme and what else we ship: a new address has to be explained."""
    used, unknown = set(), defaultdict(set)
    for name, host in _found(toy_site):
        known = [entry for entry in KNOWN if fnmatch(name, entry[0]) and fnmatch(host, entry[1])]
        used.update(known)
        if not known:
            unknown[host].add(name)
    assert unknown == {}
    assert [entry for entry in KNOWN if entry not in used] == [], "not there any more"


class _Named(HTMLParser):
    """The attributes of a page that name another host, those of `link` with what the page is told of it."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str, str]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        name = f"{tag} rel={dict(attrs).get('rel')}" if tag == "link" else tag
        for attribute, value in attrs:
            words = (value or "").strip()
            if _HOST.search(words) or words.startswith("//"):
                self.found.add((name, attribute, words))


def test_pages_load_nothing_from_elsewhere(toy_site: Path) -> None:
    """Protects readers from being seen by others: pages name other hosts in links only."""
    for page in sorted(toy_site.rglob("*.html")):
        text = page.read_text("utf-8")
        parser = _Named()
        parser.feed(text)
        assert [each for each in parser.found if each[:2] not in LEADS] == [], page
        code = "".join(re.findall(r"<(?:script|style)\b[^>]*>(.*?)</(?:script|style)>", text, re.DOTALL))
        assert {host for host in _HOST.findall(code) if "toy.example" not in host} == set(), page
        loaded = re.findall(r'<script[^>]* src="([^"]+)"', text)
        assert loaded or "refresh" in text
        assert [each for each in loaded if "/lunr/" in each or "/workers/" in each] == [], page
        assert "instead-of=search." in text or "refresh" in text, f"{page} has the theme's own search"
        # For these the theme's script would fetch something.
        assert not re.search(r'data-md-component="source"|class="[^"]*\bmermaid\b', text), page


def _theme() -> Path:
    """The theme's script, as it is installed."""
    (script,) = Path(str(files("material"))).glob("templates/assets/javascripts/bundle.*.js")
    return script


def test_the_theme_s_script_names_no_host_after_it_was_mended() -> None:
    """Protects against a theme that asks another host in another way than the one that we know."""
    script = mended(_theme().read_text("utf-8"))
    outside_comments = re.sub(r"/\*.*?\*/", "", script, flags=re.DOTALL)
    assert {host for host in _HOST.findall(outside_comments) if "www.w3.org" not in host} == set()
    assert script.count("resize-observer.js") == 1


def test_a_theme_that_we_do_not_know_stops_the_build(tmp_path: Path) -> None:
    """Protects whoever takes a newer theme: what it asks is looked at before a site is made with it."""
    folder = tmp_path / "assets" / "javascripts"
    folder.mkdir(parents=True)
    assert mend(tmp_path) == [], "a theme without this script is another theme"
    (folder / "bundle.0.min.js").write_text('load("https://elsewhere.example/x.js")', "utf-8")
    assert [(problem.code, "theme" in problem.message) for problem in mend(tmp_path)] == [("render-failed", True)]


@pytest.mark.browser
@pytest.mark.parametrize("path", ["index.html", "en/timeline/index.html", "en/actors/salma-bahhar.html"])
@pytest.mark.parametrize("has_it", [True, False])
def test_a_browser_without_the_observer_asks_nobody_else(has_it, path, toy_site: Path, serve_folder, watched) -> None:
    """Protects readers with an old browser: the theme works for them, and they ask our own host alone."""
    if not has_it:
        watched.page.add_init_script("delete self.ResizeObserver")
    home = serve_folder(toy_site)
    watched.page.goto(f"{home}/{path}", wait_until="networkidle")
    asked = [address for address in watched.requests if address.endswith("/resize-observer.js")]
    assert len(asked) == (0 if has_it else 1)
    watched.page.set_viewport_size({"width": 600, "height": 700})
    watched.page.wait_for_timeout(200)
    assert watched.page.evaluate("typeof ResizeObserver") == "function"
    assert watched.strangers(home) == []
    assert watched.errors == []
