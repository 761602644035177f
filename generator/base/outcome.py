"""The results of a build and of a bundle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .problems import Problem


@dataclass(frozen=True, slots=True)
class Built:
    """The result of a build.

    ``pages`` is the number of rendered pages by language. ``index`` is the file to open; ``None`` if there is no site.
    ``fresh`` says that nothing had changed, so nothing was done.
    """

    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    fresh: bool = False
    index: Path | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """The result of a bundle. ``archive`` is ``None`` if none was made; ``size`` is in bytes."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    archive: Path | None = None
    files: int = 0
    size: int = 0
