"""What a run found, in the lines that it ends with. The corridor hands over numbers; the words are here."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from generator.base.problems import Problem


class Built(Protocol):
    """What the corridor says about a build.

    ``fresh`` means that nothing had changed and nothing was done; ``pages`` counts by language; ``index``
    is the file to open, None if there is no site.
    """

    @property
    def problems(self) -> Sequence[Problem]: ...
    @property
    def counts(self) -> Mapping[str, int]: ...
    @property
    def pages(self) -> Mapping[str, int]: ...
    @property
    def seconds(self) -> float: ...
    @property
    def fresh(self) -> bool: ...
    @property
    def index(self) -> Path | None: ...


class Packed(Protocol):
    """What the corridor says about a bundle; ``archive`` is None if there is none."""

    @property
    def problems(self) -> Sequence[Problem]: ...
    @property
    def counts(self) -> Mapping[str, int]: ...
    @property
    def archive(self) -> Path | None: ...
    @property
    def files(self) -> int: ...
    @property
    def size(self) -> int: ...


def of_counts(counts: Mapping[str, int]) -> dict[str, str]:
    """What was checked of what; nothing about what was not counted."""
    lines: dict[str, str] = {}
    if "quotations-checked" in counts:
        lines["quotations"] = f"{counts['quotations']} of {counts['quotations-checked']} found"
    if "sentences" in counts:
        accounted = counts["sentences"] - counts["sentences-unaccounted"]
        lines["sentences"] = f"{accounted} of {counts['sentences']} accounted for"
    lines |= {name: str(counts[name]) for name in ("statements", "events", "actors", "terms") if name in counts}
    return lines


def of_built(built: Built) -> dict[str, str]:
    """The counts, the pages, the time, and the file to open."""
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
    """The counts and the archive."""
    lines = of_counts(packed.counts)
    if packed.archive:
        lines["bundle"] = f"{shown(packed.archive)} ({packed.files} files, {packed.size / 1_000_000:.1f} MB)"
    return lines


def shown(path: Path) -> str:
    """``path`` as one would type it here: relative, unless it lies elsewhere."""
    seen = os.path.relpath(path)
    return str(path) if seen.startswith("..") else Path(seen).as_posix()
