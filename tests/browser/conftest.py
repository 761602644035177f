"""What the browser tests of the machine share: the site of the busy world."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.model.kinds import RECORD_KINDS
from generator.pipeline import Settings
from tests.browser.kinds import of_records, one_of_each


@pytest.fixture(scope="session")
def site(busy: Settings) -> Path:
    """The built site of the busy world, both languages."""
    assert len(of_records(busy.out)) == len(RECORD_KINDS), "the busy world lacks a kind of record"
    return busy.out


@pytest.fixture(scope="session")
def site_url(site: Path, serve_folder) -> str:
    """Its address on a local server, without a slash at the end."""
    return serve_folder(site)


@pytest.fixture(scope="session")
def kinds(site: Path) -> list[str]:
    """A page of every kind."""
    return one_of_each(site)
