"""Digests of files and folders, by which caches know whether anything changed. Imports nothing slow."""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .files import NotAFile, TooLarge, is_passed_over, read_bounded

# A change of the recipe below makes all older digests worthless.
_RECIPE = 2


# Of anything larger only its size and time count: nothing that we read is, and a digest must not take minutes.
_LARGE = 32_000_000


def fingerprint(base: Path, inputs: Iterable[Path], words: Iterable[str] = ()) -> str:
    """A digest of every file in ``inputs`` (files or folders) and of ``words`` (options, versions).

    Names count relative to ``base``, so that a moved project is still the same; an input that is not
    there counts as such. Hidden files, Python's caches and editors' backups do not count. Within a folder no link is
    followed, and nothing but a file is opened: of a link its target counts, of a pipe that it is there.
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
    """What of ``file`` decides whether it has changed: its bytes, or of what is not read, what it is."""
    try:
        return read_bounded(file, _LARGE)
    except TooLarge:
        held = os.lstat(file)
        return f"{held.st_size} {held.st_mtime_ns}".encode()
    except NotAFile as other:
        return os.fsencode(f"{other.kind} {file.readlink() if file.is_symlink() else ''}")
    except OSError as error:  # it went away, or nobody may read it
        return type(error).__name__.encode()


def signature(outputs: Iterable[Path]) -> str:
    """A digest of names, sizes and times of all files in ``outputs``: notices any edit, reads no content."""
    digest = hashlib.sha256()
    for path in sorted(outputs):
        for file in files(path):
            held = os.lstat(file)
            digest.update(os.fsencode(f"{file.relative_to(path)}\0{held.st_size}\0{held.st_mtime_ns}\0"))
    return digest.hexdigest()


def files(path: Path) -> Iterator[Path]:
    """``path`` itself if it is a file, else all below it that counts and is no folder, in a fixed order.

    Links, pipes and devices are among them; a link to a folder is one too, and nobody goes where it leads.
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
