"""What came of a run that makes something."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .problems import Problem


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build. ``fresh``: nothing had changed, nothing was done.

    ``pages`` counts the rendered pages by language; ``index`` is the file to open.
    """

    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    pages: Mapping[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    fresh: bool = False
    index: Path | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """What came of a bundle. ``archive`` is ``None`` if there is none."""

    problems: tuple[Problem, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    archive: Path | None = None
    files: int = 0
    size: int = 0
