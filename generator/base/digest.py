"""Digests of files and folders, which tell whether anything changed. Imports nothing slow."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .files import NotAFile, TooLarge, is_passed_over, read_bounded

# Raise this number when the way in which digests are made changes, so that older ones no longer match.
_RECIPE = 2
# In bytes. Of larger files only the size and the time count, because a digest must not take minutes. We read no such
# files.
_LARGE = 32_000_000


def fingerprint(base: Path, inputs: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest, in hexadecimal, of all files in ``inputs`` (files or folders) and of ``words`` (options, versions).

    Paths count relative to ``base``, so that a project that was moved has the same digest. That an input does not exist
    counts too. Hidden files, Python's caches and backups of editors do not count. Within a folder no link is followed,
    and only regular files are opened: of a link its target counts, of a pipe that it exists.
    """
    digest = hashlib.sha256(json.dumps([_RECIPE, *words]).encode())
    for path in sorted(inputs):
        for file in files(path):
            name = os.path.relpath(file, base).replace(os.sep, "/")
            content = _content(file.resolve() if file == path else file)
            digest.update(os.fsencode(f"\0{name}\0{len(content)}\0"))
            digest.update(content)
        if not path.exists():
            digest.update(os.fsencode(f"\0{path.name}\0missing"))
    return digest.hexdigest()


def _content(file: Path) -> bytes:
    """What counts of ``file``: its bytes, or if it cannot be read, what kind of thing it is."""
    try:
        return read_bounded(file, _LARGE)
    except TooLarge:
        held = os.lstat(file)
        return f"{held.st_size} {held.st_mtime_ns}".encode()
    except NotAFile as other:
        return os.fsencode(f"{other.kind} {file.readlink() if file.is_symlink() else ''}")
    except OSError as error:  # it is gone, or we may not read it
        return type(error).__name__.encode()


def signature(outputs: Iterable[Path]) -> str:
    """A digest, in hexadecimal, of the names, sizes and times of all files in ``outputs``.

    It changes with any edit, and no file has to be read for it.
    """
    digest = hashlib.sha256()
    for path in sorted(outputs):
        for file in files(path):
            held = os.lstat(file)
            digest.update(os.fsencode(f"{file.relative_to(path)}\0{held.st_size}\0{held.st_mtime_ns}\0"))
    return digest.hexdigest()


def files(path: Path) -> Iterator[Path]:
    """``path`` itself if it is a file, else everything below it that counts and is not a folder, in a fixed order.

    That includes links, pipes and devices. A link to a folder is given as a link and is not followed.
    """
    if path.is_file():
        yield path
        return
    for folder, folders, names in os.walk(path):
        links = [name for name in folders if Path(folder, name).is_symlink()]
        folders[:] = sorted(name for name in folders if name != "__pycache__" and not is_passed_over(name))
        for name in sorted([*names, *links]):
            if not is_passed_over(name):
                yield Path(folder, name)
