"""The new site in, the old one out: readers see one or the other, never half of each."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

# Says that a folder is a site of ours and may be replaced. Hidden, so bundles and servers leave it out.
MARKER = ".explainer-site"


def may_be_replaced(out: Path) -> bool:
    """Whether ``out`` is not there, empty, or a site that we made: nobody's own folder is thrown away."""
    if not os.path.lexists(out):
        return True
    return out.is_dir() and not out.is_symlink() and ((out / MARKER).exists() or not any(out.iterdir()))


def recover(out: Path) -> None:
    """If a run was stopped between the two moves, the old site still lies aside: put it back."""
    if not out.exists():
        with contextlib.suppress(FileNotFoundError):
            _beside(out, "old").rename(out)


def staging(out: Path) -> Path:
    """A fresh folder beside ``out``, on the same file system, so that it can be moved into its place."""
    new = _beside(out, "new")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(parents=True)
    (new / MARKER).touch()
    return new


def swap(new: Path, out: Path) -> None:
    """Put ``new`` where ``out`` is. If that fails, the old site is put back and ``OSError`` raised."""
    old = _beside(out, "old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        new.rename(out)
    except OSError:
        recover(out)
        raise
    shutil.rmtree(old, ignore_errors=True)


def link_tree(source: Path, target: Path) -> None:
    """Copy a tree, by hard links where the file system has them: the files are never edited in place."""

    def link(here: str, there: str) -> str:
        try:
            os.link(here, there)
        except OSError:
            shutil.copy2(here, there)
        return there

    shutil.copytree(source, target, copy_function=link, dirs_exist_ok=True)


def _beside(out: Path, state: str) -> Path:
    return out.with_name(f".{out.name}.{state}")
