"""Whether anything changed since the last run, asked before anything slow is imported."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

VERSION = 1


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the last good run read and made, and what it said at its end."""

    inputs: str
    outputs: str
    summary: Mapping[str, str]


def fingerprint(base: Path, inputs: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest of every file in ``inputs`` (files or folders) and of ``words`` (options, versions).

    Names count relative to ``base``, so that a moved project is still the same; an input that is not
    there counts as such. Hidden files and Python's caches do not count.
    """
    digest = hashlib.sha256(json.dumps([VERSION, *words]).encode())
    for path in sorted(inputs):
        for file in _files(path):
            name = os.path.relpath(file, base).replace(os.sep, "/")
            content = file.read_bytes()
            digest.update(f"\0{name}\0{len(content)}\0".encode())
            digest.update(content)
        if not path.exists():
            digest.update(f"\0{path.name}\0missing".encode())
    return digest.hexdigest()


def signature(outputs: Iterable[Path]) -> str:
    """A digest of names, sizes and times of all files in ``outputs``: notices any edit, reads no content."""
    digest = hashlib.sha256()
    for path in sorted(outputs):
        for file in _files(path):
            held = file.stat()
            digest.update(f"{file.relative_to(path)}\0{held.st_size}\0{held.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def read_stamp(path: Path) -> Stamp | None:
    """The stamp of the last good run, or None if there is none that can be read."""
    try:
        held = json.loads(path.read_text("utf-8"))
        return Stamp(held["inputs"], held["outputs"], held["summary"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(path: Path, stamp: Stamp) -> None:
    """Keep ``stamp`` for the next run, in one step."""
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(path.name + ".new")
    held = {"inputs": stamp.inputs, "outputs": stamp.outputs, "summary": dict(stamp.summary)}
    staged.write_text(json.dumps(held, ensure_ascii=False, indent=1), "utf-8")
    staged.replace(path)


def still_fresh(path: Path, inputs: str, outputs: Iterable[Path]) -> Mapping[str, str] | None:
    """The summary of the last run if it read ``inputs`` and its ``outputs`` are untouched, else None."""
    stamp = read_stamp(path)
    if stamp is None or stamp.inputs != inputs or stamp.outputs != signature(outputs):
        return None
    return stamp.summary


def _files(path: Path) -> Iterator[Path]:
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith("~"):
                yield Path(folder, name)
