"""Floor 8, the one corridor: load → resolve → verify → pages → search · preview → write → render.

The stages never call each other. Each returns ``(result, problems)``; the corridor
stops before ``pages`` if any problem is an error, so nothing unverified is written
and what was there stays as it was.
"""

from __future__ import annotations

from generator.base.outcome import Built, Packed
from generator.base.settings import Settings

from .build import build, bundle, clean
from .check import Checked, Progress, check, coverage
from .serve import serve

__all__ = [
    "Built",
    "Checked",
    "Packed",
    "Progress",
    "Settings",
    "build",
    "bundle",
    "check",
    "clean",
    "coverage",
    "serve",
]
