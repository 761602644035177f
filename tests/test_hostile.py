"""A world in which every text is hostile: the site that is made of it has no element that a harmless one has not.

What is compared is what a browser makes of the pages: elements, their attributes, scripts and the schemes of
addresses. The words are those of the records, and so differ.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.pipeline import Settings, build
from tests.hostile import harmless, hostile_texts, hostile_world
from tests.worlds import ROOT, TOY

# What may do something, or may be what a page is made of. Every other element comes and goes with the words: a run
# of Latin letters in Arabic is isolated, a name is a link where it is recognised.
ACTIVE = frozenset(
    "audio base body button embed form frame frameset head html iframe img input link math meta noscript object "
    "script select source style template textarea title track video".split()
)
_ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset")

_CALL = re.compile(r'(?:explainerPiece\("[^"]+",|explainerTimeline\(|var __index=)(.*?)\)?;\n')


@dataclass
class Seen:
    """What a browser would see of a page besides its words."""

    shapes: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    active: Counter[str] = field(default_factory=Counter)
    scripts: Counter[str] = field(default_factory=Counter)
    schemes: set[str] = field(default_factory=set)
    others: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.seen = Seen()
        self.within = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.shapes.add((tag, tuple(sorted(name for name, _ in attrs))))
        self.within = tag
        if tag in ACTIVE:
            self.seen.active[tag] += 1
        for name, value in attrs:
            scheme = re.match(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*):", value or "")
            if name in _ADDRESSES and scheme:
                self.seen.schemes.add(scheme[1].lower())

    def handle_data(self, data: str) -> None:
        if self.within in ("script", "style"):
            self.seen.scripts[data] += 1
        else:
            self.seen.words.append(data)

    def handle_endtag(self, _: str) -> None:
        self.within = ""

    def handle_comment(self, data: str) -> None:
        self.seen.others.append(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def _pages(site: Path) -> Iterator[tuple[str, Seen]]:
    for path in sorted(site.rglob("*.html")):
        reader = _Reader()
        reader.feed(path.read_text("utf-8"))
        reader.close()
        yield path.relative_to(site).as_posix(), reader.seen


def _kind(name: str) -> str:
    """Pages that are made by one template: those of a folder, the index apart."""
    folder, _, file = name.rpartition("/")
    return f"{folder.removeprefix('en').strip('/')}/{file if file == 'index.html' else ''}"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The hostile site and the harmless one."""
    made = []
    for name, texts in (("hostile", hostile_texts()), ("harmless", [harmless(text) for text in hostile_texts()])):
        home = tmp_path_factory.mktemp(name)
        seeds = Path(shutil.copytree(TOY, home / "seeds"))
        hostile_world(seeds, texts)
        built = build(Settings(ROOT, seeds, home / "docs", home / "site"))
        assert [str(problem) for problem in built.problems if problem.is_error] == []
        made.append(home / "site")
    return made[0], made[1]


def test_no_text_becomes_markup(sites: tuple[Path, Path]) -> None:
    """Protects readers: whatever stands in whichever field, a page has no element, attribute or script more."""
    hostile, tame = (dict(_pages(site)) for site in sites)
    assert list(hostile) == list(tame)
    shapes: defaultdict[str, set[tuple[str, tuple[str, ...]]]] = defaultdict(set)
    for name, seen in tame.items():
        shapes[_kind(name)] |= seen.shapes
    for name, seen in hostile.items():
        assert seen.shapes - shapes[_kind(name)] == set(), name
        assert seen.active == tame[name].active, name
        assert seen.scripts == tame[name].scripts, name
        assert seen.schemes <= tame[name].schemes, name
        assert seen.others == tame[name].others, name


def test_every_hostile_text_is_shown_as_it_is(sites: tuple[Path, Path]) -> None:
    """Protects the test above from having gone blind, and texts from being mended: each is read, sign by sign."""
    shown = " ".join("".join(seen.words) for _, seen in _pages(sites[0]))
    shown = " ".join(shown.split())
    assert [text for text in hostile_texts() if " ".join(text.split()) not in shown] == []


def test_what_scripts_read_is_whole(sites: tuple[Path, Path]) -> None:
    """Protects the search and the filter: their files hold data and nothing else, and the records are copied as are."""
    pieces = [path for path in sites[0].rglob("*.js") if path.read_text("utf-8").startswith(("explainer", "var __"))]
    assert len(pieces) > 10
    for path in pieces:
        call = _CALL.fullmatch(path.read_text("utf-8"))
        assert call, path
        json.loads(call[1])
    ElementTree.parse(sites[0] / "sitemap.xml")
    for path in (sites[0] / "data").rglob("*.yaml"):
        assert path.read_bytes() == (sites[0].parent / "seeds" / path.relative_to(sites[0] / "data")).read_bytes()
