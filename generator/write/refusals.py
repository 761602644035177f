"""Why files are not written, in words: what others have put there, and what the system refuses."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from generator.base.own import NotOurs
from generator.base.places import Place
from generator.base.problems import Problem, warning


def hand_written(path: PurePosixPath) -> Problem:
    """An error: a file at ``path`` is not of the generator, and a page needs its place."""
    message = f"{path} was not written by the generator, which would overwrite it"
    hint = "move it into a folder of hand-written pages, or delete it to let the generator have its place"
    return Problem("hand-written-file", Place(str(path)), message, hint)


def edited(path: PurePosixPath) -> Problem:
    """A warning: ``path`` is no longer made, and stays, because somebody has changed it."""
    message = f"{path} is no longer made, but somebody has edited it, so it stays"
    hint = "move what is yours into a folder of hand-written pages, and delete the file"
    return warning("edited-by-hand", Place(str(path)), message, hint)


def not_ours(error: NotOurs) -> Problem:
    """An error: a folder in which files are prepared is not of this tool."""
    hint = "give it another name: it lies where this tool prepares what it writes"
    return Problem("folder-not-ours", Place(error.path.name), f"{error.path.name} was not made by this tool", hint)


def unreadable(path: Path, error: Exception) -> Problem:
    """An error: the list at ``path`` of what was generated cannot be read."""
    hint = "delete the generated pages and this file (`make clean` does both) and build again"
    message = f"the list of generated files is damaged: {error}"
    return Problem("manifest-unreadable", Place(path.name), message, hint)


def refused(error: OSError) -> Problem:
    """An error: the system would not write the pages."""
    hint = "see whether the disk is full and whether the folder may be written to, then build again"
    message = f"the pages could not be written: {error}"
    return Problem("cannot-write", Place(str(error.filename or "")), message, hint)
