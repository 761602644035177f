"""The facts of a site stand in its seeds alone.

Only names of two words or more are looked for. One word may be a name in these seeds and a word of the language in
the machine: an actor ``moon``, a newspaper called "The Timeline", الحدث. A name of several words stands nowhere by
chance. What one word could do in code, ask for a certain record, is seen without knowing any name
(`tests/test_neutral.py`), and Arabic words stand in no code at all.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from generator.text.normal import fold
from tests.worlds import ROOT, TOY, files_of, toy_pages

KEYS = ("name", "title", "alt_names", "hidden_names")


def names_in(seeds: Path) -> frozenset[str]:
    """Every name of two words or more of the actors, and every title of the articles, folded."""
    found: set[str] = set()
    for path in sorted([*(seeds / "actors").glob("*.yaml"), *(seeds / "sources").glob("*.yaml")]):
        record = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
        for names in (names for key in KEYS for names in record.get(key, {}).values()):
            found |= {fold(name) for name in ([names] if isinstance(names, str) else names)}
    return frozenset(name for name in found if len(name.split()) > 1)


@pytest.fixture(scope="module")
def facts(seeds: Path) -> re.Pattern[str]:
    """Finds the names of this site as whole words in a folded text."""
    # The toy world's names are no facts of this site, whoever else has them.
    names = sorted(names_in(seeds) - names_in(TOY), key=len, reverse=True)
    if not names:
        pytest.skip("no name here has two words")
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)")


def test_the_machine_holds_no_fact(facts: re.Pattern[str]) -> None:
    """Protects the promise that another seeds/ makes another site: no name of this one stands in the machine."""
    files = [path for path in (ROOT / "generator").rglob("*") if path.suffix in (".py", ".j2", ".po")]
    assert len(files) > 150
    found = {
        path.relative_to(ROOT).as_posix(): sorted(names)
        for path in files
        if (names := set(facts.findall(fold(path.read_text("utf-8")))))
    }
    assert found == {}


def test_another_world_makes_another_site(facts: re.Pattern[str]) -> None:
    """Protects the pages of another world from this site's facts: none of its names stands on any of them."""
    found = {file: names for file, text in files_of(toy_pages()).items() if (names := facts.findall(fold(text)))}
    assert found == {}


def test_a_fact_would_be_seen(facts: re.Pattern[str], seeds: Path) -> None:
    """Protects the tests above from looking for nothing."""
    name = min(names_in(seeds) - names_in(TOY))
    assert facts.findall(fold(f"before {name}, after")) == [name]
