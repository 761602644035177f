"""Worlds that have next to nothing: whatever passes the check can be made into pages."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.pages.kinds import GATHERING
from generator.pages.site import compose
from generator.resolve.library import resolve
from generator.verify.anchors import verify
from tests.worlds import TOY, checked, checked_once, pages_of

pytestmark = pytest.mark.usefixtures("made_pages")

ARTICLE = "A bell rang.\n"
SITE = """
title:
  en: 'Bell'
tagline:
  en: 'A bell.'
languages: [ar, en]
narrative:
  - sentences:
      - text:
          en: 'There was a bell.'
"""
LABEL = f"""
title:
  en: 'A bell'
title_from: editors
lang: en
sha256: '{hashlib.sha256(ARTICLE.encode()).hexdigest()}'
seed_file: 'bell.txt'
"""
OWN_VOICE = """
statements:
  rang:
    text:
      en: 'A bell rang.'
    mode: background
    evidence:
      - source: bell
        exact: 'A bell rang'
"""
EVENT = """
name:
  en: 'A bell rings'
kind: action
statements:
  rang:
    text:
      en: 'A bell rang, says the article.'
    mode: reported
    evidence:
      - source: bell
        exact: 'A bell rang'
"""
RECORDS = {
    "actors/ringer.yaml": "kind: unnamed-source\nname:\n  en: 'Somebody'\n",
    "terms/bell-word.yaml": "name:\n  en: 'Chime'\ndefinition:\n  - text:\n      en: 'What rings.'\n",
    "questions/why.yaml": (
        "name:\n  en: 'Why?'\nshort:\n  en: 'Why'\nproposition:\n  en: 'It rings.'\norder: 1\n"
        "answer:\n  as_of: '1987'\n  short:\n    en: 'Unknown.'\n"
        "  sentences:\n    - text:\n        en: 'Nobody knows.'\n"
    ),
}
WORLDS = {
    "own-voice": {"sources/bell.yaml": LABEL + OWN_VOICE},
    "undated-event": {"sources/bell.yaml": LABEL, "events/rings.yaml": EVENT},
    "one-of-each": {"sources/bell.yaml": LABEL, "events/rings.yaml": EVENT, **RECORDS},
    "excerpts": {"sources/bell.yaml": f"{LABEL}display: excerpts\n", "events/rings.yaml": EVENT},
}


def world(files: dict[str, str], folder: Path) -> Path:
    """A seeds folder with one article and ``files``."""
    for name, text in {"site.yaml": SITE, "sources/bell.txt": ARTICLE, **files}.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder / "seeds"


@pytest.mark.parametrize("name", WORLDS)
def test_a_world_of_one_article_has_all_its_pages(name: str, tmp_path: Path) -> None:
    """Protects whoever begins: a world without events, dates, actors or questions is made like any other."""
    pages = pages_of(checked(world(WORLDS[name], tmp_path)))
    assert {page.path for page in pages} >= {kind.path for kind in GATHERING}
    assert {page.path for page in pages} >= {"sources/bell.html"}


def test_a_world_without_a_single_date_has_all_its_pages() -> None:
    """Protects the timeline: where nothing has a date, all of it stands in the part for what has none."""
    library = checked_once(TOY).library
    assert library is not None
    undated = {
        folder: {
            record_id: record.model_copy(update={"date_published" if folder == "sources" else "date": None})
            for record_id, record in getattr(library.seeds, folder).items()
        }
        for folder in ("sources", "events")
    }
    bare, _ = resolve(replace(library.seeds, **undated))
    anchors, _ = verify(bare)
    pages = list(compose(Facts.of(bare, anchors)))
    assert {page.path for page in pages} >= {kind.path for kind in GATHERING}
    timeline = next(page for page in pages if page.path == "timeline/index.html" and page.lang == "en")
    assert timeline.body.count('<li class="moment') == len(bare.seeds.events)


def test_an_article_is_told_only_what_is_true_of_it(tmp_path: Path) -> None:
    """Protects readers: no translation is called ours where there is none, and no words marked where none are."""
    quiet = world({"sources/bell.yaml": LABEL + OWN_VOICE}, tmp_path / "one")
    (quiet / "sources" / "silent.txt").write_text("Nothing.\n", "utf-8")
    sha256 = hashlib.sha256(b"Nothing.\n").hexdigest()
    label = LABEL.replace(LABEL.split("'")[3], sha256)
    (quiet / "sources" / "silent.yaml").write_text(label, "utf-8")
    bodies = {page.path: page.body for page in pages_of(checked(quiet)) if page.lang == "en"}
    assert "Marked words" in bodies["sources/bell.html"] and "Marked words" not in bodies["sources/silent.html"]
    assert "translation is ours" not in bodies["sources/bell.html"] + bodies["sources/silent.html"]
    toy = {page.path: page.body for page in pages_of(checked_once(TOY)) if page.lang == "en"}
    assert "translation is ours" in toy["sources/strait-debate.html"]
