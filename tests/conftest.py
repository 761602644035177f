"""What all tests share: the golden option, the built site, a server for it, and a browser.

`make test` builds the site first; a test that asks for ``site`` without one is told so.
"""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.audit.server import Patient
from tests.browser.opened import launched
from tests.worlds import TOY, site_of

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--update-goldens``."""
    parser.addoption("--update-goldens", action="store_true", help="rewrite the golden files")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave the browser tests out where the caller said so."""
    if os.environ.get("BROWSER") == "none":
        for item in items:
            if item.get_closest_marker("browser"):
                item.add_marker(pytest.mark.skip(reason="BROWSER=none"))


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def update_goldens(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be rewritten instead of compared."""
    return bool(pytestconfig.getoption("--update-goldens"))


@pytest.fixture(scope="session")
def site() -> Path:
    """The built real site, both languages."""
    built = ROOT / "site"
    if not (built / "index.html").is_file():
        pytest.fail("site/ has not been built: run `make site` first, or all tests with `make test`")
    return built


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory) -> Path:
    """The rendered site of the toy world, whose names and texts try to break out of their places."""
    return site_of(TOY, tmp_path_factory.mktemp("toy"))


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
def site_url(site: Path, serve_folder) -> str:
    """The address of the real site on a local server, without a slash at the end."""
    return serve_folder(site)


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


@pytest.fixture
def watched(browser: Browser) -> Iterator[Watched]:
    """A fresh page in a fresh profile that notes console errors, exceptions and requests."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(15_000)
    record = Watched(context.new_page())
    record.page.on("console", lambda m: record.errors.append(m.text) if m.type == "error" else None)
    record.page.on("pageerror", lambda error: record.errors.append(str(error)))
    context.on("request", lambda request: record.requests.append(request.url))
    yield record
    context.close()
