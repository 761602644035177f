"""Folders and files of our own. They are marked, so that nothing that belongs to somebody else is ever removed."""

from __future__ import annotations

import contextlib
import os
import secrets
from hashlib import sha256
from pathlib import Path

# Backup programs know this name and leave the folder out: https://bford.info/cachedir/.
TAG = "CACHEDIR.TAG"
_SAYS = "# This folder belongs to the explainer: it made all that is in it, and may remove it at any time.\n"
_TAGGED = f"Signature: 8a477f597d28d172789f06886806bc55\n{_SAYS}"


class NotOurs(OSError):
    """There is something at ``path``, where we need a place, that we did not make."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there and was not made by this tool")
        self.path = path


def is_claimed(folder: Path) -> bool:
    """Whether ``folder`` has our mark."""
    try:
        return not folder.is_symlink() and _SAYS in (folder / TAG).read_text("utf-8")
    except (OSError, ValueError):
        return False


def claim(folder: Path, *, by_place: bool = False) -> Path:
    """Make ``folder`` if it does not exist, and mark it as ours; returns it.

    Raises ``NotOurs`` if it exists without our mark and is not empty. With ``by_place``, such a folder is taken over:
    use it for places where only we make folders, because earlier versions did not mark them.
    """
    if not is_claimed(folder):
        if os.path.lexists(folder) and not (by_place and folder.is_dir()) and not _is_empty(folder):
            raise NotOurs(folder)
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / TAG, _TAGGED.encode())
    return folder


def _is_empty(folder: Path) -> bool:
    return folder.is_dir() and not folder.is_symlink() and not any(folder.iterdir())


def workplace(cache: Path, target: Path) -> Path:
    """A folder of ours on the same file system as ``target``, so that files can be moved there in one step.

    It is in ``cache``, or beside ``target`` if that is on another disk. It is always the same for a target, so that a
    run finds what an interrupted run has left. Raises ``NotOurs`` as ``claim`` does.
    """
    name = f"work-{sha256(os.fsencode(target)).hexdigest()[:12]}"
    if _device(cache) == _device(target.parent):
        return claim(cache / name)
    return claim(target.with_name(f".explainer-{name}"))


def _device(path: Path) -> int:
    """The number of the file system of ``path``, or of the nearest folder above it that exists."""
    there = next(each for each in (path, *path.parents) if each.exists())
    return there.stat().st_dev


def write_whole(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` in one step, so that nobody ever reads half of it. Makes the folder if needed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with staged.open("xb") as opened:
            opened.write(content)
        staged.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            staged.unlink()
