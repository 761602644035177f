"""What the browser tests share: the pages of the real site, one of each kind."""

from __future__ import annotations

from pathlib import Path

import pytest

LANGS = {"ar": "", "en": "en/"}
FOLDERS = ("actors", "events", "questions", "sources", "terms")
GATHERING = ("index", "actors/index", "timeline/index", "questions/index", "terms/index", "sources/index")
MORE = ("story/index", "disagreements/index", "figures/index", "coverage/index", "editorial/index", "about/index")
WRITTEN = ("about/method",)


def one_of_each(site: Path) -> list[str]:
    """A page of every kind, relative to the root of one language's site."""
    singles = []
    for folder in FOLDERS:
        pages = sorted(path.name for path in (site / folder).glob("*.html") if path.stem != "index")
        assert pages, f"the site has no page in {folder}/"
        singles.append(f"{folder}/{pages[len(pages) // 2]}")
    return [*(f"{name}.html" for name in (*GATHERING, *MORE, *WRITTEN)), *singles]


@pytest.fixture(scope="session")
def kinds(site: Path) -> list[str]:
    """A page of every kind."""
    return one_of_each(site)
