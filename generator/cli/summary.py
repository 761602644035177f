"""The lines of the summary at the end of a run, made of the numbers that the pipeline returns."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from generator.base.outcome import Built, Packed


def of_counts(counts: Mapping[str, int]) -> dict[str, str]:
    """The lines about what was checked. A count that is missing in ``counts`` has no line."""
    lines: dict[str, str] = {}
    if "quotations-checked" in counts:
        lines["quotations"] = f"{counts['quotations']} of {counts['quotations-checked']} found"
    if "sentences" in counts:
        accounted = counts["sentences"] - counts["sentences-unaccounted"]
        lines["sentences"] = f"{accounted} of {counts['sentences']} accounted for"
    lines |= {name: str(counts[name]) for name in ("statements", "events", "actors", "terms") if name in counts}
    return lines


def of_built(built: Built) -> dict[str, str]:
    """The lines about a build: the counts, the pages by language, the time, and the file to open."""
    lines = of_counts(built.counts)
    if built.pages:
        by_language = ", ".join(f"{lang} {number}" for lang, number in built.pages.items())
        lines["pages"] = f"{sum(built.pages.values())} ({by_language})"
    lines["seconds"] = f"{built.seconds:.1f}"
    if built.fresh:
        lines["changed"] = "nothing since the last build"
    if built.index:
        lines["open"] = shown(built.index)
    return lines


def of_packed(packed: Packed) -> dict[str, str]:
    """The lines about a bundle: the counts and the archive."""
    lines = of_counts(packed.counts)
    if packed.archive:
        lines["bundle"] = f"{shown(packed.archive)} ({packed.files} files, {packed.size / 1_000_000:.1f} MB)"
    return lines


def shown(path: Path) -> str:
    """``path`` relative to the current folder if it is below it, else as it is."""
    seen = os.path.relpath(path)
    return str(path) if seen.startswith("..") else Path(seen).as_posix()
