"""The whole corridor, or none of it where nothing has changed: a site, a bundle, and the way back."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from generator.base.digest import fingerprint, signature
from generator.base.manifest import OF_PAGES
from generator.base.outcome import Built, Packed
from generator.base.problems import as_data, has_errors, in_order, of_data
from generator.base.settings import Settings
from generator.write.freshness import Stamp, still_fresh, write_stamp

from .check import Progress, check, quiet


def build(settings: Settings, progress: Progress = quiet) -> Built:
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

    from .artifacts import artifacts_of
    from .sites import sites_of

    checked = check(settings, progress)
    # Before a page is written: whoever names a wrong folder finds everything as it was.
    occupied = place_for(out, settings.project)
    if occupied or not checked.ok or checked.library is None or checked.anchors is None:
        return Built((*checked.problems, *occupied), checked.counts, seconds=time.monotonic() - started)
    artifacts = list(artifacts_of(settings, checked.library, checked.anchors, progress))
    progress("write", 0, 1)
    _, refused = write_tree(settings.docs, artifacts, settings.docs / OF_PAGES, settings.cache)
    sites, unknown = sites_of(settings, checked.library, offline=offline)
    problems = (*checked.problems, *refused, *unknown)
    if has_errors(problems):
        return Built(problems, checked.counts, seconds=time.monotonic() - started)
    cache = settings.cache / ("offline" if offline else "render")
    report = render(settings.project, out, sites, cache=cache, progress=progress)
    problems = tuple(in_order([*problems, *report.problems]))
    index = None if has_errors(problems) else out / "index.html"
    return Built(problems, checked.counts, report.pages, time.monotonic() - started, False, index)


def bundle(settings: Settings, progress: Progress = quiet) -> Packed:
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
