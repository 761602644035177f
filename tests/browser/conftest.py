"""What the browser tests share: the pages of the real site, one of each kind, and whole sites of invented worlds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.worlds import TOY, site_of

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


@pytest.fixture(scope="session")
def toy_site(tmp_path_factory) -> Path:
    """The rendered site of the toy world, whose names and texts try to break out of their places."""
    return site_of(TOY, tmp_path_factory.mktemp("toy"))
