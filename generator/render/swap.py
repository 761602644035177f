"""The new site in, the old one out: readers see one or the other, never half of each, and nobody loses a file."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.base.manifest import OF_SITE

from .strangers import edited, in_the_way, ours_in, strangers, write_list


def may_be_replaced(out: Path) -> bool:
    """Whether ``out`` is not there, empty, or a site that we made: nobody's own folder is thrown away."""
    if not os.path.lexists(out):
        return True
    return out.is_dir() and not out.is_symlink() and ((out / OF_SITE).is_file() or not any(out.iterdir()))


@dataclass(frozen=True, slots=True)
class Exchange:
    """The exchange of the site at ``out``, prepared in ``work``, a folder of ours on the same file system.

    What is not ours in the old site moves over into the new one. A run that was cut off between the two is put right
    by ``recover`` of the next.
    """

    out: Path
    work: Path

    @property
    def new(self) -> Path:
        """Where the new site is put together."""
        return self.work / "new"

    @property
    def old(self) -> Path:
        """Where the old site lies while the new one takes its place."""
        return self.work / "old"

    def recover(self) -> None:
        """Put the old site back, with all that others had in it, if a run was cut off before the new one stood."""
        if os.path.lexists(self.old) and not os.path.lexists(self.out):
            # What others had is among the new files if the run had come so far; the list of those stands by then.
            ours = ours_in(self.new, ()) if self.new.is_dir() else None
            if ours is not None:
                _move(strangers(self.new, ours, ours_in(self.old, ours) or ()), self.new, self.old)
            self.old.rename(self.out)
        if os.path.lexists(self.old):
            self._clear_away()

    def begin(self) -> None:
        """An empty folder for the new site."""
        shutil.rmtree(self.new, ignore_errors=True)
        self.new.mkdir(parents=True)

    def obstacles(self) -> tuple[list[PurePosixPath], list[PurePosixPath]]:
        """Write down what is ours in the new site, and look what of others the old one holds.

        Answers with what stands in the way of the new site, and with our files that it has no more, but that somebody
        has edited. Raises ``ValueError`` if the list of the old site is damaged.
        """
        new = write_list(self.new)
        if not os.path.lexists(self.out):
            return [], []
        ours = ours_in(self.out, new) or {}
        kept = edited(self.out, ours, new)
        return in_the_way(self.out, self.new, ours.keys() - set(kept), new), kept

    def end(self) -> None:
        """Remove what was prepared and not used."""
        if not os.path.lexists(self.old):
            shutil.rmtree(self.new, ignore_errors=True)

    def swap(self) -> None:
        """Put the new site where the old one is. If that fails, the old one is put back and ``OSError`` raised."""
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
            # From here on nobody can put anything into it.
            others = list(strangers(self.old, (ours.keys() - set(kept)) | new))
            _move(others, self.old, self.new)
            self.new.rename(self.out)
        except OSError:
            self.recover()
            raise
        self._clear_away()

    def _clear_away(self) -> None:
        """Remove the old site, from which everything of others has moved; whatever is left of others is kept aside."""
        try:
            new = ours_in(self.out, ()) or {}
            ours = new.keys() | (ours_in(self.old, new) or {}).keys()
            is_ours_alone = not any(True for _ in strangers(self.old, ours))
        except ValueError:
            is_ours_alone = False
        if is_ours_alone:
            shutil.rmtree(self.old, ignore_errors=True)
        else:
            number = sum(1 for _ in self.work.glob("left-*"))
            self.old.rename(self.work / f"left-{number + 1}")


def _move(paths: Iterable[PurePosixPath], source: Path, target: Path) -> None:
    for path in list(paths):
        if os.path.lexists(target / path):
            raise FileExistsError(errno.EEXIST, "it has appeared while the site was built", os.fspath(path))
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).rename(target / path)


def link_tree(source: Path, target: Path) -> None:
    """Copy a tree, by hard links where the file system has them: the files are never edited in place."""

    def link(here: str, there: str) -> str:
        try:
            os.link(here, there)
        except OSError:
            shutil.copy2(here, there)
        return there

    shutil.copytree(source, target, copy_function=link, dirs_exist_ok=True)
