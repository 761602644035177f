"""What all tests share: the options, the built site of an invented world, a server, and a browser.

The tests of the machine take invented worlds. Those of `tests/site/` take the site that ``--seeds`` and ``--site``
name; without them the one of this project, which `make test` builds first.
"""

from __future__ import annotations

import functools
import http.server
import os
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.pipeline import Settings, build
from tests.audit.server import Patient
from tests.browser.opened import launched
from tests.busy import busy_world
from tests.contract import NO_PAGES
from tests.worlds import pages_expected, toy_pages

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

ROOT = Path(__file__).resolve().parent.parent
# Workers take whole files, in this order and then by name: what takes long must not be left for the end.
_LONGEST = ("site/test_other_articles", "browser/test_audit", "browser/test_search", "tests/browser/", "tests/site/")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what this project's tests can be told."""
    parser.addoption("--update-goldens", action="store_true", help="rewrite the golden files")
    parser.addoption("--seeds", type=Path, default=ROOT / "seeds", help="the seeds that tests/site looks at")
    parser.addoption("--site", type=Path, default=ROOT / "site", help="the built site that tests/site looks at")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the longest files first, and leave the browser tests out where the caller said so."""
    items.sort(key=lambda item: next((n for n, name in enumerate(_LONGEST) if name in item.nodeid), len(_LONGEST)))
    if os.environ.get("BROWSER") == "none":
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="BROWSER=none"))


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in which tests were skipped for want of pages, also if the test that says why was not part of it."""
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    skipped = reporter.stats.get("skipped", []) if reporter else []
    if session.exitstatus == pytest.ExitCode.OK and any(NO_PAGES in str(report.longrepr) for report in skipped):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def update_goldens(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be rewritten instead of compared."""
    return bool(pytestconfig.getoption("--update-goldens"))


@pytest.fixture
def made_pages() -> None:
    """Skips where pages cannot be made, because another test reports why: for tests that make views themselves."""
    toy_pages()


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, Callable[[Path], object]], Path]:
    """A function from a name and a maker to a folder that one worker of the run fills for all of them."""
    base = tmp_path_factory.getbasetemp()
    home = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base

    def folder_of(name: str, make: Callable[[Path], object]) -> Path:
        folder, done = home / name, home / f"{name}.done"
        try:
            folder.mkdir()
        except FileExistsError:
            while not done.exists():
                time.sleep(0.1)
        else:
            try:
                make(folder)
            finally:
                done.touch()
        return folder

    return folder_of


@pytest.fixture(scope="session")
def busy(shared, root: Path) -> Settings:
    """Where the busy world of `tests/busy.py` stands, built."""

    def settings_of(folder: Path) -> Settings:
        return Settings(root, folder / "seeds", folder / "docs", folder / "site")

    def make(folder: Path) -> None:
        busy_world(folder)
        with pages_expected():
            built = build(settings_of(folder))
        assert [problem for problem in built.problems if problem.is_error] == []

    folder = shared("busy", make)
    if not (folder / "site" / "index.html").is_file():
        toy_pages()  # skips where no page can be made at all
        pytest.fail("the busy world could not be built, as another test says")
    return settings_of(folder)


@pytest.fixture(scope="session")
def toy_site(busy: Settings) -> Path:
    """A site on which all records of the toy world stand, whose names and texts try to break out of their places."""
    return busy.out


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing about requests."""


@pytest.fixture(scope="session")
def serve_folder() -> Iterator[object]:
    """A function from a folder to the address of a local server that serves it."""
    servers: list[Patient] = []

    @functools.cache
    def serve(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = Patient(("127.0.0.1", 0), handler)
        server.daemon_threads = True
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_address[1]}"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium, one for each worker."""
    from playwright.sync_api import Error

    try:
        with launched() as started:
            yield started
    except Error as error:
        pytest.fail(f"no browser could be started; `sh tests/install_browser.sh` gets one. {error}")


@dataclass
class Watched:
    """A page and all that went wrong or out while it was open."""

    page: Page
    errors: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)

    def strangers(self, *own: str) -> list[str]:
        """Requests to any address that does not begin with one of ``own`` (or is made in the page)."""
        mine = (*own, "data:", "blob:")
        return [address for address in self.requests if not address.startswith(mine)]


DESK = {"width": 1280, "height": 900}


class Tab:
    """A page that a worker keeps, because a new one costs more than most tests do in it."""

    def __init__(self, browser: Browser, *, has_scripts: bool) -> None:
        """Opens it in a profile of its own."""
        self.context = browser.new_context(java_script_enabled=has_scripts, viewport=DESK)
        self.context.set_default_timeout(15_000)
        self.page = self.context.new_page()

    def cleared(self) -> Page:
        """The page as a new one would be: nothing stored, no route, no other page, no special screen."""
        self.context.unroute_all()
        for page in self.context.pages:
            if page != self.page:
                page.close()
        if self.page.url.startswith(("http:", "file:")):
            self.page.evaluate("() => { try { localStorage.clear(); sessionStorage.clear(); } catch {} }")
        self.page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
        self.page.set_viewport_size(DESK)
        self.page.goto("about:blank")
        return self.page


@pytest.fixture(scope="session")
def tab(browser: Browser) -> Tab:
    """The page of this worker on which scripts run."""
    return Tab(browser, has_scripts=True)


@pytest.fixture(scope="session")
def tab_without_scripts(browser: Browser) -> Tab:
    """The page of this worker on which none run."""
    return Tab(browser, has_scripts=False)


@pytest.fixture
def unscripted(tab_without_scripts: Tab) -> Page:
    """A fresh page in a browser that runs no scripts."""
    return tab_without_scripts.cleared()


@pytest.fixture
def watched(tab: Tab) -> Iterator[Watched]:
    """A fresh page that notes console errors, exceptions and requests."""
    record = Watched(tab.cleared())
    notes = {
        "console": lambda message: record.errors.append(message.text) if message.type == "error" else None,
        "pageerror": lambda error: record.errors.append(str(error)),
    }
    for event, note in notes.items():
        record.page.on(event, note)  # type: ignore[call-overload]

    def asked(request: Request) -> None:
        record.requests.append(request.url)

    tab.context.on("request", asked)
    yield record
    tab.context.remove_listener("request", asked)
    for event, note in notes.items():
        record.page.remove_listener(event, note)
