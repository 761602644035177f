"""Pages in a browser, on a phone and on a desk: axe-core in both colours, console, other hosts, width, motion, keys.

A page is loaded once for each width, and everything is looked at in turn, so that nothing is loaded for one look.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.browser.by_keyboard import moving, unreachable
from tests.browser.opened import COLOURS, axe_source, launched, violations

from .measures import Measure
from .pages import Page
from .pool import measured, shares
from .server import packed

WIDTHS = (390, 1280)
HEIGHT = 844
NARROWEST = 320
CHECKS = frozenset({"axe", "console", "hosts", "sideways", "first", "motion", "keyboard"})
FIRST_VISIT = 300_000
# A page asks for its fonts when it is first laid out, which may be after it is loaded.
_SHOWN = """new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(
  () => document.fonts.ready.then(() => shown(true)))))"""
# As it was before somebody went through it by keyboard.
_LEFT = "() => { document.activeElement?.blur(); scrollTo(0, 0); }"
# As a reader sees it who has opened every fold and scrolled to the end.
_ALL_OPEN = """() => {
  for (const fold of document.querySelectorAll('details')) fold.open = true;
  document.head.append(Object.assign(document.createElement('style'),
    {textContent: '* { content-visibility: visible !important; }'}));
}"""
_OVER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


@dataclass(frozen=True, slots=True)
class Task:
    """Pages to be visited at one width, for some of the ``CHECKS``, by one process with a browser of its own."""

    address: str
    site: Path
    pages: tuple[Page, ...]
    width: int
    checks: frozenset[str]


def visit(
    address: str, site: Path, pages: Sequence[Page], checks: frozenset[str], cores: int, told: Callable[[int], None]
) -> Iterator[Measure]:
    """The ``checks`` of all ``pages`` of the site that is served at ``address``, by ``cores`` processes.

    ``told`` is called with the number of visits done, whenever there are more: one for each page and width.
    """
    tasks = [Task(address, site, share, width, checks) for share in shares(pages) for width in WIDTHS]
    yield from measured(_visits, tasks, cores, told)


def _visits(task: Task) -> list[Measure]:
    with launched() as browser:
        context = browser.new_context(viewport={"width": task.width, "height": HEIGHT})
        context.set_default_timeout(60_000)
        # One tab for all: each new one is a new process.
        tab = _Tab(context.new_page())
        network = context.new_cdp_session(tab.tab)
        network.send("Network.enable")
        # What an earlier page has fetched, fonts above all, would count as this one's.
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        found = [measure for page in task.pages for measure in _Visit(task, tab, page).measures()]
        return [measure for measure in found if measure.check in task.checks]


class _Tab:
    """A tab, and what its console said and what it asked for since the last ``forget``."""

    def __init__(self, tab: Any) -> None:
        self.tab = tab
        self.errors: list[str] = []
        self.requests: list[str] = []
        tab.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        tab.on("pageerror", lambda error: self.errors.append(str(error)))
        tab.on("request", lambda request: self.requests.append(request.url))

    def forget(self) -> None:
        """Begin anew."""
        self.errors.clear()
        self.requests.clear()


class _Visit:
    def __init__(self, task: Task, tab: _Tab, page: Page) -> None:
        self.task, self.page, self.seen, self.tab = task, page, tab, tab.tab

    def measures(self) -> Iterator[Measure]:
        wanted = self.task.checks
        self._open()
        yield self._first_visit()
        # First what is changed by a look at it, then what changes the page.
        if wanted & {"motion", "keyboard"}:
            yield from self._hands(wanted)
        if wanted & {"axe", "sideways"}:
            self.tab.evaluate(_ALL_OPEN)
        if "axe" in wanted:
            yield from self._axe()
        if "sideways" in wanted:
            yield from self._sideways()
        # What the server did not have is in the console, too.
        yield self._of("console", self.seen.errors)
        own = (self.task.address, "data:", "blob:")
        yield self._of("hosts", [url for url in self.seen.requests if not url.startswith(own)])

    def _open(self) -> None:
        self.tab.set_viewport_size({"width": self.task.width, "height": HEIGHT})
        self.tab.emulate_media(color_scheme="light", reduced_motion="no-preference")
        self.seen.forget()
        self.tab.goto(f"{self.task.address}/{self.page.path}", wait_until="load")
        if self.page.kind == "redirect":
            self.tab.wait_for_load_state("networkidle")
        self.tab.evaluate(_SHOWN)

    def _of(self, check: str, faults: Sequence[str], how: str = "") -> Measure:
        variant = f"{self.task.width} {how}".strip()
        return Measure(check, self.page.path, self.page.kind, len(faults), not faults, tuple(faults), variant)

    def _hands(self, wanted: frozenset[str]) -> Iterator[Measure]:
        """For readers who want nothing to move; and by keyboard alone, which is quicker where nothing moves."""
        self.tab.emulate_media(reduced_motion="reduce")
        yield self._of("motion", moving(self.tab))
        if "keyboard" in wanted:
            yield self._of("keyboard", unreachable(self.tab)[1])
            self.tab.evaluate(_LEFT)
        self.tab.emulate_media(reduced_motion="no-preference")

    def _axe(self) -> Iterator[Measure]:
        """In the dark the same page has other colours, and nothing else: only what rests on them is looked at again."""
        yield self._of("axe", violations(self.tab, axe_source()), "light")
        self.tab.emulate_media(color_scheme="dark")
        yield self._of("axe", violations(self.tab, axe_source(), COLOURS), "dark")

    def _sideways(self) -> Iterator[Measure]:
        for width in (self.task.width, *((NARROWEST,) if self.task.width == WIDTHS[0] else ())):
            self.tab.set_viewport_size({"width": width, "height": HEIGHT})
            over = self.tab.evaluate(_OVER)
            fault = (f"{over} px too wide at {width}",) if over > 0 else ()
            yield Measure("sideways", self.page.path, self.page.kind, max(over, 0), not fault, fault)

    def _first_visit(self) -> Measure:
        """What an empty cache has to fetch."""
        own = [url for url in self.seen.requests if url.startswith(self.task.address)]
        paths = {unquote(urlsplit(url).path).lstrip("/") for url in own}
        sizes = {path: len(packed(file)) for path in paths if (file := self.task.site / path).is_file()}
        total = sum(sizes.values())
        largest = ", ".join(f"{path} {size // 1000}" for path, size in sorted(sizes.items(), key=lambda s: -s[1])[:4])
        good = total <= FIRST_VISIT
        fault = f"{total / 1000:.0f} kB at {self.task.width}, {FIRST_VISIT // 1000} allowed ({largest})"
        return Measure("first", self.page.path, self.page.kind, total / 1000, good, () if good else (fault,))
