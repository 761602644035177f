"""Removes what the generator has made, and nothing else."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from generator.base.manifest import OF_PAGES, OF_SITE, is_as_written, read_manifest
from generator.base.settings import Settings

from .bundle import place_for


def clean(settings: Settings) -> list[str]:
    """Remove the pages, the site, the bundle and the caches, of the project and of the worlds in its ``.cache``.

    Returns a sentence for each thing that stays, with the reason.
    """
    kept = [*_listed(settings.docs, OF_PAGES), *_listed(settings.out, OF_SITE)]
    archive = settings.out.parent / "dist" / "explainer.zip"
    if os.path.lexists(archive) and not place_for(archive):
        archive.unlink()
        _empty(archive.parent)
    home = settings.project / ".cache"
    for world in [*home.glob("worlds/*"), *home.glob("audit/*")]:
        kept += [*_listed(world / "docs", OF_PAGES), *_listed(world / "site", OF_SITE)]
        _folder(world / ".explainer-cache")
        _folder(world / "cache")  # its name in an earlier version
        _empty(world)
    for name in ("site", "render"):
        _folder(home / name)
    _empty(home, [PurePosixPath("worlds"), PurePosixPath("audit"), PurePosixPath()])
    return kept


def _listed(folder: Path, name: str) -> Iterator[str]:
    """Remove the files of ``folder`` that its manifest ``name`` lists, the manifest, and folders that are empty then.

    Yields a sentence for what stays: files of ours that somebody has edited, and files that are not ours.
    """
    manifest = folder / name
    if not manifest.is_file():
        return
    try:
        listed = read_manifest(manifest) if manifest.stat().st_size else {}
    except ValueError as error:
        yield f"{folder} stays: {error}"
        return
    if not listed:
        yield f"{folder} stays: its list of files is empty, so nobody can tell what in it is yours"
        return
    edited = [path for path, digest in sorted(listed.items()) if not _removed(folder, path, digest)]
    for path in edited:
        yield f"{folder / path} stays: somebody has edited it"
    manifest.unlink()
    _empty(folder, {parent for path in listed for parent in path.parents})
    if name == OF_SITE and folder.is_dir() and not edited:
        yield f"{folder} stays: it holds what was not made here"


def _removed(folder: Path, path: PurePosixPath, digest: str) -> bool:
    """Remove a file of ours; returns whether it is gone.

    It stays if somebody has edited it, or if a link on its path leads out of ``folder``.
    """
    file = folder / path
    if not os.path.lexists(file):
        return True
    if not file.parent.resolve().is_relative_to(folder.resolve()) or not is_as_written(file, digest):
        return False
    file.unlink()
    return True


def _empty(root: Path, inside: Iterable[PurePosixPath] = (PurePosixPath(),)) -> None:
    """Remove those of the folders ``inside`` (relative to ``root``) that are empty."""
    for folder in sorted(inside, reverse=True):
        try:
            (root / folder).rmdir()
        except OSError:  # it is not empty, or it does not exist
            continue


def _folder(folder: Path) -> None:
    """Remove ``folder`` with everything in it. It must be at a place where only the generator writes."""
    if folder.is_symlink():
        folder.unlink()
    else:
        shutil.rmtree(folder, ignore_errors=True)
