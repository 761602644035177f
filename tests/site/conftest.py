"""What the tests of a real site share: its seeds, what checking them finds, and the site built of them.

They hold for any world. ``--seeds FOLDER --site FOLDER`` names another than this project's own.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.pipeline import Checked
from tests.browser.kinds import one_of_each
from tests.worlds import checked_once


@pytest.fixture(scope="session")
def seeds(pytestconfig: pytest.Config) -> Path:
    """The folder of the seeds."""
    return Path(pytestconfig.getoption("--seeds")).resolve()


@pytest.fixture(scope="session")
def found(seeds: Path) -> Checked:
    """What checking the seeds finds."""
    return checked_once(seeds)


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Path:
    """The built site, both languages."""
    built = Path(pytestconfig.getoption("--site")).resolve()
    if not (built / "index.html").is_file():
        pytest.fail(f"{built} is no built site: run `make site` first, or all tests with `make test`")
    return built


@pytest.fixture(scope="session")
def site_url(site: Path, serve_folder) -> str:
    """Its address on a local server, without a slash at the end."""
    return serve_folder(site)


@pytest.fixture(scope="session")
def kinds(site: Path) -> list[str]:
    """A page of every kind that the site has."""
    return one_of_each(site)
