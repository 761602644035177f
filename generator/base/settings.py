"""Where everything is, and which folders may not be the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .own import NotOurs, claim
from .places import Place
from .problems import Problem

# Pages that people write, in each language's folder; every world has them.
HAND_WRITTEN = "about"
# Where a world outside the project has what a run remembers: beside its pages, under a name that nobody else uses.
_CACHE = ".explainer-cache"


@dataclass(frozen=True, slots=True)
class Settings:
    """Where everything is. ``docs`` receives Markdown, ``out`` the rendered site.

    ``url`` is the address at which the site will stand; empty means that the seeds say it, or nobody knows it.
    """

    project: Path
    seeds: Path
    docs: Path
    out: Path
    url: str = ""

    @property
    def cache(self) -> Path:
        """Where this world's stamps and half-made sites are kept."""
        if self.docs == self.project / "docs":
            return self.project / ".cache" / "site"
        return self.docs.parent / _CACHE / self.docs.name

    @property
    def inputs(self) -> list[Path]:
        """All that decides about the site."""
        hand_written = (self.project / "docs").glob(f"*/{HAND_WRITTEN}")
        configs = self.project.glob("mkdocs*.yml")
        names = ("generator", "overrides", "requirements.txt")
        return [self.seeds, *hand_written, *configs, *(self.project / name for name in names)]

    def problems(self) -> list[Problem]:
        """What forbids a build into these folders. Makes the cache if nothing does, and marks it as ours."""
        found = list(self._meetings())
        if not found:
            try:
                claim(self.cache, by_place=self.cache.is_relative_to(self.project / ".cache"))
            except OSError as error:
                found.append(self._no_cache(error))
        return found

    def _meetings(self) -> Iterator[Problem]:
        """Folders that are one another, or lie in one another where the one would be taken for a part of the other."""
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
