"""Old addresses in a browser: with scripts and without, from a server and from a folder."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urldefrag, urljoin

import pytest

from tests.audit.pages import pages_of

pytestmark = pytest.mark.browser

_HREF = re.compile(r'href="([^"]*)"')


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("place", ["server", "folder"])
def test_an_old_address_leads_on(place, scripts, site: Path, site_url, watched, unscripted) -> None:
    """Protects whoever kept a link to a renamed page: with scripts its anchor and query come along, and Back works."""
    home = site_url if place == "server" else site.as_uri()
    old_ones = [found for found in pages_of(site) if found.kind == "redirect"]
    assert old_ones
    page = watched.page if scripts else unscripted
    for old in old_ones:
        new = _HREF.search((site / old.path).read_text("utf-8"))
        assert new, old.path
        address = urljoin(f"{home}/{old.path}", new[1])
        path, anchor = urldefrag(address)
        page.goto(f"{home}/index.html")
        page.goto(f"{home}/{old.path}?from=here#of-the-article")
        page.wait_for_url(f"{path}?from=here#{anchor or 'of-the-article'}" if scripts else address)
        page.go_back()
        page.wait_for_url("**/index.html")
