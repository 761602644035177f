"""The second half of the corridor, from what is known to every file of ``docs/``: pages → search · preview."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.artifact import Artifact
from generator.base.settings import HAND_WRITTEN, Settings
from generator.facts.facts import Facts
from generator.model.anchors import Anchors
from generator.model.card import Card
from generator.model.library import Library
from generator.model.plain import SearchDocument
from generator.pages.preview_cards import hand_written_card
from generator.pages.search_documents import hand_written
from generator.pages.site import COPIES, compose, markdown
from generator.pages.timeline_data import timeline_data
from generator.preview.files import previews
from generator.search.files import files
from generator.search.index import build as build_index

from .check import Progress


def artifacts_of(settings: Settings, library: Library, anchors: Anchors, progress: Progress) -> Iterator[Artifact]:
    """Every file of ``docs/``: pages, search index, timeline data, previews, copies of what others wrote."""
    found: dict[str, list[SearchDocument]] = {lang: [] for lang in library.seeds.site.languages}
    cards: dict[str, Card] = {}
    facts = Facts.of(library, anchors)
    for page in compose(facts, lambda done, of: progress("compose", done, of)):
        found[page.lang] += page.search_documents
        if page.card:
            cards[f"{page.lang}/{page.path}"] = page.card
        yield Artifact.text(page.file, markdown(page))
    for number, (lang, pages) in enumerate(found.items()):
        progress("search", number, len(found))
        by_hand = list(_hand_written(settings, lang))
        cards |= {f"{lang}/{page.address}": hand_written_card(library, lang, page) for page in by_hand}
        for name, text in files(build_index([*pages, *by_hand], lang), lang):
            yield Artifact.text(f"{lang}/{name}", text)
    for name, text in timeline_data(facts):
        yield from (Artifact.text(f"{lang}/{name}", text) for lang in library.seeds.site.languages)
    # A preview is asked for by an address on the web only: a site without one would carry them for nobody.
    if settings.url or library.seeds.site.url:
        drawing = settings.cache / "previews"
        yield from previews(cards, drawing, lambda done, of: progress("previews", done, of))
    for lang in library.seeds.site.languages:
        yield from _copies(settings, library, lang)


def _hand_written(settings: Settings, lang: str) -> Iterator[SearchDocument]:
    """The pages of a language that people wrote, as search sees them."""
    home = settings.project / "docs" / lang
    for path in sorted((home / HAND_WRITTEN).rglob("*.md")):
        address = path.relative_to(home).with_suffix(".html").as_posix()
        yield hand_written(address, path.read_text("utf-8", errors="replace"), lang)


def _copies(settings: Settings, library: Library, lang: str) -> Iterator[Artifact]:
    """The seeds, for whoever checks us; and what people wrote for every site, where this one lies elsewhere."""
    for name, content in library.seeds.files.items():
        yield Artifact.of(f"{lang}/{COPIES}/{name.partition('/')[2]}", content)
    if settings.docs == settings.project / "docs":
        return
    home = settings.project / "docs" / lang
    for path in sorted((home / HAND_WRITTEN).rglob("*.md")):
        yield Artifact.of(f"{lang}/{path.relative_to(home).as_posix()}", path.read_bytes())
