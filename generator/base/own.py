"""Folders and files that are ours: how we know them again, so that nothing of anybody else is ever removed."""

from __future__ import annotations

import contextlib
import os
import secrets
from hashlib import sha256
from pathlib import Path

# The name is known to programs that make backups, which leave such folders out: https://bford.info/cachedir/.
TAG = "CACHEDIR.TAG"
_SAYS = "# This folder belongs to the explainer: it made all that is in it, and may remove it at any time.\n"
_TAGGED = f"Signature: 8a477f597d28d172789f06886806bc55\n{_SAYS}"


class NotOurs(OSError):
    """Something is there under a name of ours that we did not make."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is there and was not made by this tool")
        self.path = path


def is_claimed(folder: Path) -> bool:
    """Whether ``folder`` says of itself that it is ours."""
    try:
        return not folder.is_symlink() and _SAYS in (folder / TAG).read_text("utf-8")
    except (OSError, ValueError):
        return False


def claim(folder: Path, *, by_place: bool = False) -> Path:
    """``folder``, made if it was not there, and marked as ours. Raises ``NotOurs`` if it holds anything else.

    ``by_place``: where it lies says already that it is ours, so a folder of an earlier version is taken over.
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
    """A folder of ours from which files can be moved to ``target`` in one step: it is on the same file system.

    It lies in ``cache``, which is ours, or beside ``target`` where that is on another disk. There is one for each
    target, so that the next run finds what a run left that was cut off. Raises ``NotOurs`` as ``claim`` does.
    """
    name = f"work-{sha256(os.fsencode(target)).hexdigest()[:12]}"
    if _device(cache) == _device(target.parent):
        return claim(cache / name)
    return claim(target.with_name(f".explainer-{name}"))


def _device(path: Path) -> int:
    """The file system of ``path``, or of the nearest folder above it that is there."""
    there = next(each for each in (path, *path.parents) if each.exists())
    return there.stat().st_dev


def write_whole(path: Path, content: bytes) -> None:
    """Put ``content`` at ``path`` in one step: nobody ever reads half of it, and no file of another is in the way."""
    path.parent.mkdir(parents=True, exist_ok=True)
    staged = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with staged.open("xb") as opened:
            opened.write(content)
        staged.replace(path)
    finally:
        with contextlib.suppress(FileNotFoundError):
            staged.unlink()
