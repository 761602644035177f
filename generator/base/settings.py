"""The folders of a run, and which of them may not be the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .own import NotOurs, claim
from .places import Place
from .problems import Problem

# The folder of pages that people write, in the folder of each language. Every world has these pages.
HAND_WRITTEN = "about"
# The folder of the cache of a world outside the project. It is beside the pages, so its name must be our own.
_CACHE = ".explainer-cache"


@dataclass(frozen=True, slots=True)
class Settings:
    """The folders of a run: the pages are written to ``docs``, and the rendered site to ``out``.

    ``url`` is the address that the site will have. If it is empty, the seeds may have it.
    """

    project: Path
    seeds: Path
    docs: Path
    out: Path
    url: str = ""

    @property
    def cache(self) -> Path:
        """The folder for stamps, pictures and unfinished sites of this world."""
        if self.docs == self.project / "docs":
            return self.project / ".cache" / "site"
        return self.docs.parent / _CACHE / self.docs.name

    @property
    def inputs(self) -> list[Path]:
        """The files and folders on which the site depends."""
        hand_written = (self.project / "docs").glob(f"*/{HAND_WRITTEN}")
        configs = self.project.glob("mkdocs*.yml")
        names = ("generator", "overrides", "requirements.txt")
        return [self.seeds, *hand_written, *configs, *(self.project / name for name in names)]

    def problems(self) -> list[Problem]:
        """The problems that forbid a build into these folders. If there are none, makes the cache and marks it."""
        found = list(self._meetings())
        if not found:
            try:
                claim(self.cache, by_place=self.cache.is_relative_to(self.project / ".cache"))
            except OSError as error:
                found.append(self._no_cache(error))
        return found

    def _meetings(self) -> Iterator[Problem]:
        """Folders that are the same, or one inside the other where that would mix them up."""
        project, seeds, docs, out = (path.resolve() for path in (self.project, self.seeds, self.docs, self.out))
        hint = "Name a folder of its own, such as a new one beside the project."
        for option, path, others in (
            ("--out", out, {"the seeds": seeds, "the pages": docs, "what a run remembers": self.cache.resolve()}),
            ("--docs", docs, {"the seeds": seeds, "the site": out}),
        ):
            for name, other in {"the project": project, **others}.items():
                inside = path.is_relative_to(other) and name != "the project"
                if other.is_relative_to(path) or inside:
                    where = "is" if path == other else "lies in" if inside else "holds"
                    yield Problem("folder-in-use", self._place(path), f"{option} {where} the folder of {name}.", hint)

    def _place(self, path: Path) -> Place:
        return Place(Path(os.path.relpath(path, self.project)).as_posix())

    def _no_cache(self, error: OSError) -> Problem:
        if isinstance(error, NotOurs):
            message = "This folder was not made by this tool, which keeps there what a run remembers."
            hint = "Move it away, or give it another name."
            return Problem("folder-not-ours", self._place(error.path), message, hint)
        message = f"The folder for what a run remembers cannot be made: {error.strerror}."
        return Problem("cannot-write", self._place(self.cache), message, "See whether the folder may be written to.")
