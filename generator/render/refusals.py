"""The problems that say why a site is not put in its place: files of others are there, or the system refuses.

The functions take a path and the folder of the project; messages name the path relative to that folder.
"""

from __future__ import annotations

import os
from pathlib import Path

from generator.base.places import Place
from generator.base.problems import Problem, warning


def _shown(path: Path, project: Path) -> str:
    """``path`` relative to the project, so that no message names a folder of this machine."""
    return Path(os.path.relpath(path, project)).as_posix()


def _in_the_way(path: Path, project: Path) -> tuple[Place, str, str]:
    """The place, the message and the hint about something at ``path`` that was made by somebody else."""
    name = _shown(path, project)
    message = f"{name} is there and was not made by this tool, which would replace it"
    return Place(name), message, "name another folder with --out, or move away what is there"


def out_not_ours(out: Path, project: Path) -> Problem:
    """An error: something at ``out`` was made by somebody else, and the site would replace it."""
    return Problem("out-not-ours", *_in_the_way(out, project))


def folder_not_ours(path: Path, project: Path) -> Problem:
    """An error: a folder at ``path``, where the site is prepared, was made by somebody else."""
    return Problem("folder-not-ours", *_in_the_way(path, project))


def hand_written(path: Path, project: Path) -> Problem:
    """An error: a file of somebody else is at ``path``, where a file of the site must stand."""
    name = _shown(path, project)
    message = f"{name} was not made by this tool, which needs the place for a file of the site"
    return Problem("hand-written-file", Place(name), message, "move it, or give it another name, and build again")


def edited(path: Path, project: Path) -> Problem:
    """A warning: the file ``path`` is no longer made, but it stays because somebody has edited it."""
    name = _shown(path, project)
    message = f"{name} is no longer part of the site, but somebody has edited it, so it stays"
    return warning("edited-by-hand", Place(name), message, "move what is yours, and delete the file")


def unreadable(out: Path, project: Path, error: Exception) -> Problem:
    """An error: the manifest of the site at ``out`` cannot be read, so it is not known which files are ours."""
    name = _shown(out, project)
    message = f"the list of what is ours in {name} is damaged: {error}"
    return Problem("manifest-unreadable", Place(name), message, "move away what is yours in it, delete it, build again")


def refused(error: OSError, project: Path) -> Problem:
    """An error: the system refused to put the site in its place."""
    name = _shown(Path(error.filename), project) if error.filename else ""
    message = f"the site could not be put in its place: {error.strerror or error}"
    hint = "see whether the disk is full and whether the folder may be written to, then build again"
    return Problem("cannot-write", Place(name), message, hint)
