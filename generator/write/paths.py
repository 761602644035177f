"""Checks the paths of artifacts: each must be inside the root, and no two may be the same."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from generator.base.artifact import Artifact
from generator.base.manifest import is_inside
from generator.base.places import Place
from generator.base.problems import Problem

_HINT = "this is a mistake in the generator, not in the seeds: please report it"


def stays_inside(root: Path, path: PurePosixPath) -> bool:
    """Whether the folder of ``path`` is inside ``root`` after following symbolic links."""
    return (root / path).parent.resolve().is_relative_to(root.resolve())


def path_problems(root: Path, artifacts: Iterable[Artifact]) -> list[Problem]:
    """The problems that forbid writing ``artifacts`` below ``root``.

    A path may lead out of ``root``, may be used twice, or may be both a file and a folder.
    """
    problems: list[Problem] = []
    seen: dict[str, PurePosixPath] = {}
    for artifact in artifacts:
        path = artifact.path
        if not is_inside(path) or not stays_inside(root, path):
            problems.append(_problem("path-outside", path, f"{path} leads out of the folder of the pages"))
            continue
        # On some file systems Actors.md and actors.md are the same file.
        other = seen.setdefault(str(path).casefold(), path)
        if other is not path:
            problems.append(_problem("path-twice", path, f"two artifacts want one path: {other} and {path}"))
    for path in seen.values():
        for parent in path.parents:
            if str(parent).casefold() in seen:
                message = f"{parent} is wanted both as a file and as the folder of {path.name}"
                problems.append(_problem("path-twice", path, message))
    return problems


def _problem(code: str, path: PurePosixPath, message: str) -> Problem:
    return Problem(code, Place(str(path)), message, _HINT)
