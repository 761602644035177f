"""Says whether anything changed since the last run, before anything slow is imported.

The digests come from ``base.digest``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.base.digest import signature
from generator.base.own import write_whole


@dataclass(frozen=True, slots=True)
class Stamp:
    """Digests of what the last good run read and wrote, and its summary: anything that JSON can hold."""

    inputs: str
    outputs: str
    summary: Mapping[str, Any]


def read_stamp(path: Path) -> Stamp | None:
    """The stamp of the last good run; ``None`` if there is none that can be read."""
    try:
        held = json.loads(path.read_text("utf-8"))
        return Stamp(held["inputs"], held["outputs"], held["summary"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Write ``stamp`` for the next run, in one step."""
    held = {"inputs": stamp.inputs, "outputs": stamp.outputs, "summary": dict(stamp.summary)}
    write_whole(path, json.dumps(held, ensure_ascii=False, indent=1).encode())


def still_fresh(path: Path, inputs: str, outputs: Iterable[Path]) -> Mapping[str, Any] | None:
    """The summary of the last run if its inputs had the digest ``inputs`` and its ``outputs`` are unchanged.

    Otherwise ``None``.
    """
    stamp = read_stamp(path)
    if stamp is None or stamp.inputs != inputs or stamp.outputs != signature(outputs):
        return None
    return stamp.summary
