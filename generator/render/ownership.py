"""Which files in a built site are ours, and which somebody else has put there, such as ``CNAME`` or ``.git``."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.base.manifest import OF_SITE, is_as_written, read_manifest, sha256, write_manifest

_LIST = PurePosixPath(OF_SITE)
_HERE = PurePosixPath()


def ours_in(site: Path, new: Collection[PurePosixPath]) -> dict[PurePosixPath, str] | None:
    """The paths of our files in ``site`` with their sha256; ``None`` if it is not a site of ours.

    An earlier version wrote an empty list. In its site, a file counts as ours if the ``new`` site has the same path.
    Raises ``ValueError`` if the list is damaged.
    """
    listed = site / OF_SITE
    if not listed.is_file() or listed.is_symlink():
        return None
    return read_manifest(listed) if listed.stat().st_size else dict.fromkeys(new, "")


def write_list(site: Path) -> frozenset[PurePosixPath]:
    """List all files of ``site`` as ours, in its manifest; returns their paths. Nobody else may have used it yet."""
    files = (path for path in site.rglob("*") if path.is_file())
    found = {PurePosixPath(path.relative_to(site).as_posix()): path for path in files}
    found.pop(_LIST, None)
    write_manifest(site / OF_SITE, {name: sha256(path.read_bytes()) for name, path in found.items()})
    return frozenset(found)


def other_files(
    site: Path, ours: Collection[PurePosixPath], elsewhere: Collection[PurePosixPath] = ()
) -> Iterator[PurePosixPath]:
    """The paths in ``site`` that are not among ``ours``. A folder without any file of ours is one path.

    Except a folder that is also in ``elsewhere``, the paths of a site to which the result will be moved: its entries
    are given one by one.
    """
    files = frozenset(ours)
    folders = frozenset(parent for path in files.union(elsewhere) for parent in path.parents)
    yield from _below(site, _HERE, files, folders)


def _below(
    site: Path, folder: PurePosixPath, files: frozenset[PurePosixPath], folders: frozenset[PurePosixPath]
) -> Iterator[PurePosixPath]:
    for entry in sorted(os.scandir(site / folder), key=lambda entry: entry.name):
        path = folder / entry.name
        if entry.is_dir(follow_symlinks=False):
            yield from _below(site, path, files, folders) if path in folders else (path,)
        elif path not in files and path != _LIST:
            yield path


def edited(site: Path, ours: dict[PurePosixPath, str], new: Collection[PurePosixPath]) -> list[PurePosixPath]:
    """Our files that the ``new`` site no longer has, but that somebody has edited. They must not be removed."""
    gone = sorted(path for path in ours if path not in new and os.path.lexists(site / path))
    return [path for path in gone if not is_as_written(site / path, ours[path])]


def in_the_way(
    site: Path, staged: Path, ours: Collection[PurePosixPath], new: Collection[PurePosixPath]
) -> list[PurePosixPath]:
    """The paths in ``site`` that are not ours and stand where a file of the ``new`` site must stand.

    The new files are in the folder ``staged``.
    """
    wanted = frozenset(new)
    folders = {parent for path in wanted for parent in path.parents if parent != _HERE}
    found = {
        path
        for path in other_files(site, wanted.union(ours))
        # A file in place of a folder, a folder in place of a file, or something in such a folder.
        if path in folders or path in wanted or not wanted.isdisjoint(path.parents)
    }
    return sorted(found.union(path for path in wanted.difference(ours) if _differs(site / path, staged / path)))


def _differs(there: Path, ours: Path) -> bool:
    """Whether there is a file or a link at ``there`` that does not have the same bytes as ``ours``."""
    if not os.path.lexists(there) or (there.is_dir() and not there.is_symlink()):
        return False
    return there.is_symlink() or not there.is_file() or not filecmp.cmp(there, ours, shallow=False)
