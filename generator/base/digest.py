"""Digests of files and folders, by which caches know whether anything changed. Imports nothing slow."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

# A change of the recipe below makes all older digests worthless.
_RECIPE = 1


def fingerprint(base: Path, inputs: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest of every file in ``inputs`` (files or folders) and of ``words`` (options, versions).

    Names count relative to ``base``, so that a moved project is still the same; an input that is not
    there counts as such. Hidden files, Python's caches and editors' backups do not count.
    """
    digest = hashlib.sha256(json.dumps([_RECIPE, *words]).encode())
    for path in sorted(inputs):
        for file in files(path):
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
        for file in files(path):
            held = file.stat()
            digest.update(f"{file.relative_to(path)}\0{held.st_size}\0{held.st_mtime_ns}\0".encode())
    return digest.hexdigest()


def files(path: Path) -> Iterator[Path]:
    """``path`` itself if it is a file, else every file below it that counts, in a fixed order."""
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = sorted(name for name in folders if name != "__pycache__" and not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and not name.endswith("~"):
                yield Path(folder, name)
