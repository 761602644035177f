"""The problems that say why files are not written: files of others are there, or the system refuses."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.base.own import NotOurs
from generator.base.places import Place
from generator.base.problems import Problem, warning


def hand_written(path: PurePosixPath) -> Problem:
    """An error: a file that the generator did not write is at ``path``, where a page must stand."""
    message = f"{path} was not written by the generator, which would overwrite it"
    hint = "move it into a folder of hand-written pages, or delete it to let the generator have its place"
    return Problem("hand-written-file", Place(str(path)), message, hint)


def edited(path: PurePosixPath) -> Problem:
    """A warning: the file ``path`` is no longer made, but it stays because somebody has edited it."""
    message = f"{path} is no longer made, but somebody has edited it, so it stays"
    hint = "move what is yours into a folder of hand-written pages, and delete the file"
    return warning("edited-by-hand", Place(str(path)), message, hint)


def not_ours(error: NotOurs) -> Problem:
    """An error: the folder in which files are prepared was made by somebody else."""
    hint = "give it another name: it lies where this tool prepares what it writes"
    return Problem("folder-not-ours", Place(error.path.name), f"{error.path.name} was not made by this tool", hint)


def unreadable(path: Path, error: Exception) -> Problem:
    """An error: the manifest at ``path`` cannot be read."""
    hint = "delete the generated pages and this file (`make clean` does both) and build again"
    message = f"the list of generated files is damaged: {error}"
    return Problem("manifest-unreadable", Place(path.name), message, hint)


def refused(error: OSError) -> Problem:
    """An error: the system refused to write the pages."""
    hint = "see whether the disk is full and whether the folder may be written to, then build again"
    message = f"the pages could not be written: {error}"
    return Problem("cannot-write", Place(str(error.filename or "")), message, hint)
