"""The search box of a site: whoever types a name that stands in the seeds comes to its page."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from generator.facts.permalinks import Permalinks
from generator.language.localizer import Localizer
from generator.model.kinds import RECORD_KINDS
from generator.model.library import Library
from generator.pages.kinds import GATHERING
from generator.pipeline import Checked
from generator.text.normal import fold
from tests.browser.box import Box, wrong
from tests.browser.kinds import LANGS

pytestmark = pytest.mark.browser

# So many names of each kind of record are typed, spread over all of them.
MANY = 6
# A name that is a whole sentence may be told better by another page than by the one that it heads.
TOP = 3


def names_of(library: Library) -> dict[str, set[str]]:
    """The addresses of the records that have a name in any language, by the name, folded."""
    found: dict[str, set[str]] = defaultdict(set)
    permalinks = Permalinks(library)
    for kind in RECORD_KINDS:
        for record_id, record in library.seeds.of_kind(kind.name).items():
            others = (getattr(record, key, None) for key in ("alt_names", "hidden_names"))
            all_names = [kind.title_of(record).get(lang) for lang in library.seeds.site.languages]
            all_names += [name for each in others if each for lang in each.root for name in each.get(lang)]
            for name in filter(None, all_names):
                found[fold(name)].add(permalinks.record(record_id).seen_from("index.html"))
    return found


def as_typed(name: str, number: int) -> str:
    """A name as it stands, or as readers type it: without its marks, in small letters, without a full stop."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if not unicodedata.combining(char))
    return (name, bare.lower().rstrip("?؟.!"))[number % 2]


@pytest.fixture(scope="module")
def library(found: Checked) -> Library:
    """The records, tied to each other."""
    assert found.library is not None
    return found.library


@pytest.mark.parametrize("lang", LANGS)
def test_a_name_leads_to_its_page(lang: str, library: Library, site_url: str, watched) -> None:
    """A reader who types the whole name of a record finds one that has this name near the top."""
    asked = []
    known = names_of(library)
    for kind in RECORD_KINDS:
        records = library.seeds.of_kind(kind.name).values()
        names = sorted({name for record in records if (name := kind.title_of(record).get(lang))})
        some = names[:: max(1, len(names) // MANY)]
        asked += [(as_typed(name, number), sorted(known[fold(name)])) for number, name in enumerate(some)]
    home = f"{site_url}/{LANGS[lang]}"
    assert wrong(Box(watched.page, f"{home}index.html"), home, asked, TOP) == []
    assert watched.errors == []
    assert watched.strangers(site_url) == []


@pytest.mark.parametrize("lang", LANGS)
def test_a_page_about_the_site_is_found(lang: str, library: Library, site: Path, watched) -> None:
    """A reader who types the title of a page that gathers records comes there, also from a memory stick."""
    say = Localizer(lang).say
    known = names_of(library)
    # A record may have such a name, too; then it may come first.
    titles = {say(kind.title): [kind.path, *known.get(fold(say(kind.title)), ())] for kind in GATHERING if kind.title}
    home = f"{site.as_uri()}/{LANGS[lang]}"
    assert wrong(Box(watched.page, f"{home}index.html"), home, list(titles.items()), TOP) == []
    assert watched.errors == []
    assert watched.strangers(site.as_uri()) == []
