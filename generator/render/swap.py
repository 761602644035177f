"""Replaces the old site by the new one in one step. Readers never see half of each, and nobody loses a file."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.base.manifest import OF_SITE

from .ownership import edited, in_the_way, other_files, ours_in, write_list


def may_be_replaced(out: Path) -> bool:
    """Whether ``out`` does not exist, is empty, or is a site that we made. No other folder may be replaced."""
    if not os.path.lexists(out):
        return True
    return out.is_dir() and not out.is_symlink() and ((out / OF_SITE).is_file() or not any(out.iterdir()))


@dataclass(frozen=True, slots=True)
class Exchange:
    """Replaces the site at ``out``. The new one is prepared in ``work``, a folder of ours on the same file system.

    Files that others have put into the old site move into the new one. If a run is interrupted while it replaces the
    site, the next run repairs that with ``recover``.
    """

    out: Path
    work: Path

    @property
    def new(self) -> Path:
        """The folder in which the new site is prepared."""
        return self.work / "new"

    @property
    def old(self) -> Path:
        """The folder of the old site while it is being replaced."""
        return self.work / "old"

    def recover(self) -> None:
        """Put the old site back, with the files of others, if a run was interrupted before the new one was in place."""
        if os.path.lexists(self.old) and not os.path.lexists(self.out):
            # That run may have moved files of others to the new site already. It wrote the list of ours before that.
            ours = ours_in(self.new, ()) if self.new.is_dir() else None
            if ours is not None:
                _move(other_files(self.new, ours, ours_in(self.old, ours) or ()), self.new, self.old)
            self.old.rename(self.out)
        if os.path.lexists(self.old):
            self._clear_away()

    def begin(self) -> None:
        """Make an empty folder for the new site."""
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir(parents=True)

    def obstacles(self) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
        """List our files in the new site, and find what in the old site must not be lost.

        Returns two lists of paths: files of others that stand where the new site needs a file, and our files that the
        new site no longer has but that somebody has edited. Raises ``ValueError`` if the list of the old site is
        damaged.
        """
        new = write_list(self.new)
        if not os.path.lexists(self.out):
            return [], []
        ours = ours_in(self.out, new) or {}
        kept = edited(self.out, ours, new)
        return in_the_way(self.out, self.new, ours.keys() - set(kept), new), kept

    def end(self) -> None:
        """Remove the new site if it was prepared and not used."""
        if not os.path.lexists(self.old):
            shutil.rmtree(self.new, ignore_errors=True)

    def swap(self) -> None:
        """Replace the old site by the new one. If that fails, put the old one back and raise ``OSError``."""
        if not os.path.lexists(self.out):
            self.out.parent.mkdir(parents=True, exist_ok=True)
            self.new.rename(self.out)
            return
        new = frozenset(ours_in(self.new, ()) or ())
        ours = ours_in(self.out, new) or {}
        kept = edited(self.out, ours, new)
        self.out.rename(self.old)
        try:
            shutil.copymode(self.old, self.new)
            # The old site is no longer at its address, so nobody puts a file into it after this look.
            others = list(other_files(self.old, (ours.keys() - set(kept)) | new))
            _move(others, self.old, self.new)
            self.new.rename(self.out)
        except OSError:
            self.recover()
            raise
        self._clear_away()

    def _clear_away(self) -> None:
        """Remove the old site. If it still holds a file of others, keep it in ``work`` under another name."""
        try:
            new = ours_in(self.out, ()) or {}
            ours = new.keys() | (ours_in(self.old, new) or {}).keys()
            is_ours_alone = not any(True for _ in other_files(self.old, ours))
        except ValueError:
            is_ours_alone = False
        if is_ours_alone:
            shutil.rmtree(self.old, ignore_errors=True)
        else:
            number = sum(1 for _ in self.work.glob("left-*"))
            self.old.rename(self.work / f"left-{number + 1}")


def _move(paths: Iterable[PurePosixPath], source: Path, target: Path) -> None:
    """Move ``paths`` from ``source`` to ``target``; raises ``FileExistsError`` if one is there already."""
    for path in list(paths):
        if os.path.lexists(target / path):
            raise FileExistsError(errno.EEXIST, "it has appeared while the site was built", os.fspath(path))
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).rename(target / path)


def link_tree(source: Path, target: Path) -> None:
    """Copy a folder, by hard links where the file system has them. So its files must be replaced, never edited."""

    def link(here: str, there: str) -> str:
        try:
            os.link(here, there)
        except OSError:
            shutil.copy2(here, there)
        return there

    shutil.copytree(source, target, copy_function=link, dirs_exist_ok=True)
