"""Floor 4, the one corridor: load → resolve → verify → compose → search · preview → write → render.

The stages never call each other. Each returns ``(result, problems)``; the corridor
stops before ``compose`` if any problem is an error, so nothing unverified is written
and what was there stays as it was.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.base.artifact import Artifact
from generator.base.collector import resting
from generator.base.digest import fingerprint, signature
from generator.base.manifest import OF_PAGES
from generator.base.outcome import Built, Packed
from generator.base.problems import Problem, as_data, has_errors, in_order, of_data
from generator.base.settings import HAND_WRITTEN, Settings
from generator.write.freshness import Stamp, still_fresh, write_stamp

if TYPE_CHECKING:
    from generator.model.anchors import Anchors, CoverageRow
    from generator.model.card import Card
    from generator.model.library import Library
    from generator.model.plain import SearchDocument
    from generator.render.config import SiteConfig

# The stages are imported where they are called: a build with nothing to do needs none of them,
# and loading them takes longer than finding that out.

# Called with the name of a stage, how much of it is done, and how much there is.
Progress = Callable[[str, int, int], None]

__all__ = ["Built", "Checked", "Packed", "Settings", "build", "bundle", "check", "clean", "coverage", "serve"]
# Where a day begins first: what is changed there today is not of tomorrow.
_EASTERNMOST = timezone(timedelta(hours=14))


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking found. ``library`` and ``anchors`` are ``None`` only without a site.yaml."""

    library: Library | None
    anchors: Anchors | None
    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)

    @property
    def ok(self) -> bool:
        """Whether the build may go on."""
        return self.library is not None and not has_errors(self.problems)


def _quiet(stage: str, done: int, of: int) -> None:
    """Progress that nobody watches."""


def check(settings: Settings, progress: Progress = _quiet) -> Checked:
    """Load, resolve and verify, and report every problem of all three at once."""
    from generator.load.seeds import load
    from generator.resolve.library import resolve
    from generator.verify.anchors import verify

    with resting():
        seeds, problems = load(settings.seeds, lambda done, of: progress("load", done, of))
        if seeds is None:
            return Checked(None, None, tuple(in_order(problems)))
        library, unresolved = resolve(seeds)
        anchors, unverified = verify(library, datetime.now(_EASTERNMOST).date())
    found = tuple(in_order([*problems, *unresolved, *unverified]))
    return Checked(library, anchors, found, anchors.counts)


def coverage(settings: Settings) -> tuple[tuple[CoverageRow, ...], tuple[Problem, ...]]:
    """Every sentence of every article with what rests on it, and the problems of the seeds."""
    checked = check(settings)
    return (checked.anchors.coverage if checked.anchors else ()), checked.problems


def build(settings: Settings, progress: Progress = _quiet) -> Built:
    """Check, compose, write, render — or nothing of it, if nothing has changed since a run without errors.

    What that run warned of is reported again: it has not changed either.
    """
    started = time.monotonic()
    forbidden = settings.problems()
    if forbidden:
        return Built(tuple(forbidden), seconds=time.monotonic() - started)
    inputs = fingerprint(settings.project, settings.inputs, [settings.url])
    stamp = settings.cache / "stamp.json"
    before = still_fresh(stamp, inputs, [settings.out])
    last = _again(before, settings) if before is not None else None
    if last:
        return replace(last, seconds=time.monotonic() - started)
    built = _make(settings, settings.out, progress, started)
    if built.index:
        warnings = [as_data(problem) for problem in built.problems]
        summary = {"counts": dict(built.counts), "pages": dict(built.pages), "problems": warnings}
        write_stamp(stamp, Stamp(inputs, signature([settings.out]), summary))
    return built


def _again(summary: Mapping[str, Any], settings: Settings) -> Built | None:
    """What the last run came to; ``None`` if its summary cannot be read."""
    try:
        problems = tuple(of_data(problem) for problem in summary["problems"])
        return Built(problems, summary["counts"], summary["pages"], fresh=True, index=settings.out / "index.html")
    except (KeyError, TypeError, ValueError):
        return None


def _make(settings: Settings, out: Path, progress: Progress, started: float, *, offline: bool = False) -> Built:
    from generator.render.site import place_for, render
    from generator.write.tree import write_tree

    checked = check(settings, progress)
    # Before a page is written: whoever names a wrong folder finds everything as it was.
    occupied = place_for(out, settings.project)
    if occupied or not checked.ok or checked.library is None or checked.anchors is None:
        return Built((*checked.problems, *occupied), checked.counts, seconds=time.monotonic() - started)
    artifacts = list(_artifacts(settings, checked.library, checked.anchors, progress))
    progress("write", 0, 1)
    _, refused = write_tree(settings.docs, artifacts, settings.docs / OF_PAGES, settings.cache)
    sites, unknown = _sites(settings, checked.library, offline)
    problems = (*checked.problems, *refused, *unknown)
    if has_errors(problems):
        return Built(problems, checked.counts, seconds=time.monotonic() - started)
    cache = settings.cache / ("offline" if offline else "render")
    report = render(settings.project, out, sites, cache=cache, progress=progress)
    problems = tuple(in_order([*problems, *report.problems]))
    index = None if has_errors(problems) else out / "index.html"
    return Built(problems, checked.counts, report.pages, time.monotonic() - started, False, index)


def _artifacts(settings: Settings, library: Library, anchors: Anchors, progress: Progress) -> Iterator[Artifact]:
    """Every file of ``docs/``: pages, search index, previews, seeds, another world's hand-written pages."""
    from generator.facts.facts import Facts
    from generator.pages.preview_cards import hand_written_card
    from generator.pages.site import COPIES, compose, markdown
    from generator.pages.timeline_data import timeline_data
    from generator.preview.files import previews
    from generator.search.files import files
    from generator.search.index import build as build_index

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
        for name, content in library.seeds.files.items():
            yield Artifact.of(f"{lang}/{COPIES}/{name.partition('/')[2]}", content)
        shared = settings.project / "docs" / lang / HAND_WRITTEN
        if settings.docs != settings.project / "docs":
            for path in sorted(shared.rglob("*.md")):
                name = path.relative_to(shared.parent).as_posix()
                yield Artifact.of(f"{lang}/{name}", path.read_bytes())


def _hand_written(settings: Settings, lang: str) -> Iterator[SearchDocument]:
    """The pages of a language that people wrote, as search sees them."""
    from generator.pages.search_documents import hand_written

    home = settings.project / "docs" / lang
    for path in sorted((home / HAND_WRITTEN).rglob("*.md")):
        address = path.relative_to(home).with_suffix(".html").as_posix()
        yield hand_written(address, path.read_text("utf-8", errors="replace"), lang)


def _sites(settings: Settings, library: Library, offline: bool) -> tuple[list[SiteConfig], list[Problem]]:
    """How each language is rendered, and a problem for each that nobody has configured.

    Pages that are opened from ``file://`` must not know an address on the web.
    """
    from generator.pages.planning import navigation
    from generator.render.config import SiteConfig

    site = library.seeds.site
    configs: list[SiteConfig] = []
    problems: list[Problem] = []
    for number, lang in enumerate(site.languages):
        file = settings.project / (f"mkdocs.{lang}.yml" if number else "mkdocs.yml")
        below = f"{lang}/" if number else ""
        if not file.is_file():
            hint = f"Copy mkdocs.en.yml to {file.name} and translate it, or take '{lang}' out of 'languages'."
            place = library.seeds.place("site", "languages")
            problems.append(Problem("no-configuration", place, f"The language '{lang}' has no {file.name}.", hint))
            continue
        home = settings.url or str(site.url or "")
        url = f"{home.rstrip('/')}/{below}" if home and not offline else ""
        words = {key: text.get(lang) or "" for key, text in (("name", site.title), ("about", site.tagline))}
        settings_of = {"site_description": words["about"]}
        docs, folder = settings.docs / lang, below.rstrip("/")
        configs.append(SiteConfig(lang, file, docs, folder, words["name"], url, settings_of, navigation(lang)))
    return configs, problems


def bundle(settings: Settings, progress: Progress = _quiet) -> Packed:
    """Build for readers without a network, and pack it into one zip."""
    from generator.write.bundle import bundle as pack
    from generator.write.bundle import place_for

    archive = settings.out.parent / "dist" / "explainer.zip"
    forbidden = [*settings.problems(), *place_for(archive)]
    if forbidden:
        return Packed(tuple(forbidden))
    offline = settings.cache / "bundle-site"
    built = _make(settings, offline, progress, time.monotonic(), offline=True)
    if built.index is None:
        return Packed(built.problems, built.counts)
    report = pack(offline, archive)
    return Packed(built.problems, built.counts, report.path, report.files, report.size)


def clean(settings: Settings) -> list[str]:
    """Remove all that builds have made; answers in words what stays, because it is not ours alone."""
    from generator.write.clean import clean as remove

    return remove(settings)


def serve(
    settings: Settings, report: Callable[[Built], None], *, port: int, say: Callable[[str], None] = print
) -> None:
    """Build, show the site, and build again at every change; an error leaves the last good site up."""
    from generator.render.live import serve as live

    def rebuild() -> bool:
        built = build(settings)
        report(built)
        return built.index is not None

    if not rebuild() and not (settings.out / "index.html").is_file():
        say("There is no site to show yet: mend the problems above and start again.")
        return
    live(settings.out, settings.inputs, rebuild, port=port, say=say)
