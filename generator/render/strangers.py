"""What in a site is not ours: a ``CNAME``, a ``.git``, whatever somebody has put beside the pages."""

from __future__ import annotations

import filecmp
import os
from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from generator.base.manifest import OF_SITE, is_as_written, read_manifest, sha256, write_manifest

_LIST = PurePosixPath(OF_SITE)
_HERE = PurePosixPath()


def ours_in(site: Path, new: Collection[PurePosixPath]) -> dict[PurePosixPath, str] | None:
    """Our files in ``site`` with their sha256; ``None`` if it is no site of ours.

    An earlier version left an empty list: of its site what is called as a file of the ``new`` one counts as ours.
    Raises ``ValueError`` if the list is damaged.
    """
    listed = site / OF_SITE
    if not listed.is_file() or listed.is_symlink():
        return None
    return read_manifest(listed) if listed.stat().st_size else dict.fromkeys(new, "")


def write_list(site: Path) -> frozenset[PurePosixPath]:
    """Write down all files of ``site``, which nobody else has touched yet, as ours; returns them."""
    files = (path for path in site.rglob("*") if path.is_file())
    found = {PurePosixPath(path.relative_to(site).as_posix()): path for path in files}
    found.pop(_LIST, None)
    write_manifest(site / OF_SITE, {name: sha256(path.read_bytes()) for name, path in found.items()})
    return frozenset(found)


def strangers(
    site: Path, ours: Collection[PurePosixPath], elsewhere: Collection[PurePosixPath] = ()
) -> Iterator[PurePosixPath]:
    """What in ``site`` is not among ``ours``, as few paths as say it: a folder without any of ours is one path.

    Unless it also holds files of ``elsewhere``, a site into which what is found shall move.
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
    """Our files that the ``new`` site has no more and somebody has edited: they are that person's now."""
    gone = sorted(path for path in ours if path not in new and os.path.lexists(site / path))
    return [path for path in gone if not is_as_written(site / path, ours[path])]


def in_the_way(
    site: Path, staged: Path, ours: Collection[PurePosixPath], new: Collection[PurePosixPath]
) -> list[PurePosixPath]:
    """What of others stands in ``site`` where the ``new`` files, which lie in ``staged``, must stand."""
    wanted = frozenset(new)
    folders = {parent for path in wanted for parent in path.parents if parent != _HERE}
    found = {
        path
        for path in strangers(site, wanted.union(ours))
        # A file where a folder must be, a folder where a file must be, or something in such a folder.
        if path in folders or path in wanted or not wanted.isdisjoint(path.parents)
    }
    return sorted(found.union(path for path in wanted.difference(ours) if _differs(site / path, staged / path)))


def _differs(there: Path, ours: Path) -> bool:
    """Whether a file or a link is ``there`` that is not, byte for byte, what we would put there."""
    if not os.path.lexists(there) or (there.is_dir() and not there.is_symlink()):
        return False
    return there.is_symlink() or not there.is_file() or not filecmp.cmp(there, ours, shallow=False)
