"""What of `make audit` needs no browser: the headings of every page."""

from __future__ import annotations

from pathlib import Path

from tests.audit.pages import pages_of
from tests.audit.static import headings


def test_headings_lead_through_every_page(site: Path) -> None:
    """Readers with a screen reader go from heading to heading: one of the first level, and none is skipped."""
    pages = pages_of(site)
    assert pages
    assert [f"{each.path}: {fault}" for each in headings(site, pages) for fault in each.faults] == []
