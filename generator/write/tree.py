"""Writes a tree of artifacts to disk: all or nothing, only files that changed, and never over a person's file."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator.base.artifact import Artifact
from generator.base.manifest import is_as_written, read_manifest, sha256, write_manifest
from generator.base.own import NotOurs, workplace
from generator.base.problems import Problem

from . import refusals
from .paths import path_problems, stays_inside


@dataclass(frozen=True, slots=True)
class WriteReport:
    """Which files were written, were already the same, and were removed; paths are relative to the root and sorted."""

    written: tuple[PurePosixPath, ...] = ()
    unchanged: tuple[PurePosixPath, ...] = ()
    pruned: tuple[PurePosixPath, ...] = ()


def write_tree(
    root: Path, artifacts: Iterable[Artifact], manifest_path: Path, cache: Path
) -> tuple[WriteReport, list[Problem]]:
    """Make ``artifacts`` the generated files of ``root``; returns a report, and the problems.

    A file is written only if its bytes change. A file that the manifest lists and that is no longer made is removed,
    and so are folders that are empty then. If somebody has edited such a file, it stays, and a warning says so.

    A file that is not in the manifest was written by a person. If an artifact needs its path with other bytes, that is
    an error. With any error, nothing changes. Keep the manifest beside the pages: without it, all of them count as
    written by a person. ``cache`` is a folder of ours, in which the files are prepared.
    """
    wanted = sorted(artifacts, key=lambda artifact: artifact.path)
    problems = path_problems(root, wanted)
    if problems:
        return WriteReport(), problems
    try:
        before = read_manifest(manifest_path)
    except ValueError as error:
        return WriteReport(), [refusals.unreadable(manifest_path, error)]
    changed = [a for a in wanted if not _holds(root / a.path, a.content)]
    problems = [refusals.hand_written(a.path) for a in changed if _is_someone_elses(root, a.path, before)]
    if problems:
        return WriteReport(), problems
    after = {artifact.path: sha256(artifact.content) for artifact in wanted}
    gone = sorted(path for path in before if path not in after and stays_inside(root, path))
    stale = tuple(path for path in gone if is_as_written(root / path, before[path]))
    kept = [path for path in gone if path not in stale and os.path.lexists(root / path)]
    try:
        _apply(root, workplace(cache, root) / "pages", changed, stale, before, after, manifest_path)
    except NotOurs as error:
        return WriteReport(), [refusals.not_ours(error)]
    except OSError as error:
        return WriteReport(), [refusals.refused(error)]
    written = {artifact.path for artifact in changed}
    unchanged = tuple(artifact.path for artifact in wanted if artifact.path not in written)
    return WriteReport(tuple(sorted(written)), unchanged, stale), [refusals.edited(path) for path in kept]


def _apply(
    root: Path,
    staging: Path,
    changed: list[Artifact],
    stale: tuple[PurePosixPath, ...],
    before: dict[PurePosixPath, str],
    after: dict[PurePosixPath, str],
    manifest_path: Path,
) -> None:
    staged = _stage(staging, changed)
    try:
        # Listed before they are written: if the run is interrupted, the next one still knows them as ours.
        write_manifest(manifest_path, before | after)
        _prune(root, stale)
        for source, artifact in zip(staged, changed, strict=True):
            target = root / artifact.path
            target.parent.mkdir(parents=True, exist_ok=True)
            source.replace(target)
        write_manifest(manifest_path, after)
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _stage(staging: Path, changed: list[Artifact]) -> list[Path]:
    """Write all files to ``staging`` first: a full disk must be noticed before the first page is replaced."""
    shutil.rmtree(staging, ignore_errors=True)
    staged = []
    try:
        for number, artifact in enumerate(changed):
            staging.mkdir(parents=True, exist_ok=True)
            path = staging / str(number)
            path.write_bytes(artifact.content)
            staged.append(path)
    except OSError:
        shutil.rmtree(staging, ignore_errors=True)
        raise
    return staged


def _prune(root: Path, stale: Iterable[PurePosixPath]) -> None:
    """Remove the files ``stale``, and folders that are empty then."""
    for path in stale:
        (root / path).unlink(missing_ok=True)
        for parent in path.parents[:-1]:
            try:
                (root / parent).rmdir()
            except OSError:  # it is not empty, or it does not exist
                break


def _holds(path: Path, content: bytes) -> bool:
    try:
        return not path.is_symlink() and path.read_bytes() == content
    except OSError:
        return False


def _is_someone_elses(root: Path, path: PurePosixPath, ours: Collection[PurePosixPath]) -> bool:
    """Whether ``path`` exists and is not ours, or a file that is not ours is in place of a folder above it."""
    if os.path.lexists(root / path):
        # A folder counts too, unless all its files are ours.
        if (root / path).is_dir() and not (root / path).is_symlink():
            held = (p for p in (root / path).rglob("*") if not p.is_dir())
            return any(PurePosixPath(p.relative_to(root).as_posix()) not in ours for p in held)
        return path not in ours
    return any((root / parent).is_file() and parent not in ours for parent in path.parents[:-1])
