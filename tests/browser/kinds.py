"""A page of every kind of a built site, whatever stands in its seeds."""

from __future__ import annotations

from pathlib import Path

from generator.model.kinds import RECORD_KINDS
from generator.pages.kinds import GATHERING
from tests.worlds import ROOT

# Each language's folder on the site; the first language has none.
LANGS = {"ar": "", "en": "en/"}


def of_records(site: Path) -> list[str]:
    """A page of each kind of record of which there is a page: the middle one, in order of names."""
    found = []
    for kind in RECORD_KINDS:
        pages = sorted(path for path in (site / kind.folder).glob("*.html") if path.stem != "index")
        pages = [path for path in pages if 'http-equiv="refresh"' not in path.read_text("utf-8")]
        if pages:
            found.append(pages[len(pages) // 2].relative_to(site).as_posix())
    return found


def one_of_each(site: Path) -> list[str]:
    """A page of every kind, relative to the root of one language's site; those that people write come last."""
    written = sorted(path.relative_to(ROOT / "docs" / "ar") for path in (ROOT / "docs" / "ar" / "about").glob("*.md"))
    by_hand = [path.with_suffix(".html").as_posix() for path in written if path.stem in ("index", "method")]
    return [*(kind.path for kind in GATHERING), *of_records(site), *by_hand]
