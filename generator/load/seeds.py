"""The seeds folder → ``Seeds``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.base.characters import in_one_line
from generator.base.ids import fault_of_id, fault_of_key, is_id, nearest_id
from generator.base.places import Place, Places
from generator.base.problems import Problem
from generator.model.kinds import BY_FOLDER
from generator.model.seeds import Seeds
from generator.model.site import Site

from .articles import SOURCES, check_texts, read_articles
from .folder import Folder
from .records import read_record
from .redirects import REDIRECTS, read_redirects
from .tree import Tree, read_tree

SITE = "site.yaml"
# Until site.yaml has been read, these count as languages.
_USUAL = frozenset({"ar", "en"})

Progress = Callable[[int, int], None]
M = TypeVar("M", bound=BaseModel)


@dataclass
class _Reading(Folder):
    """What has been read so far. Lives for one call of ``load`` only."""

    places: dict[str, Places] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, dict[str, Any]] = field(default_factory=lambda: {folder: {} for folder in BY_FOLDER})

    def tree(self, path: Path) -> Tree | None:
        """What a file holds; ``None`` and a problem if it cannot be read."""
        content = self.read(path)
        if content is None:
            return None
        self.files[self.shown(path)] = content
        tree, problems = read_tree(self.shown(path), content)
        self.problems += problems
        return tree

    def record(self, model: type[M], path: Path, langs: frozenset[str], **extra: str) -> M | None:
        """The record in a file; ``None`` if it cannot be read. ``extra``: keys that the file must not write."""
        tree = self.tree(path)
        if tree is None:
            return None
        name = self.shown(path)
        record, places, problems = read_record(model, tree, self.files[name], langs=langs, extra=extra)
        self.places[path.stem] = places
        self.problems += problems
        return record


def _site(folder: _Reading) -> Site | None:
    path = folder.root / SITE
    if not folder.is_there(path):
        hint = f"Add {SITE} with a title, the languages and the narrative."
        folder.complain("no-site", Place(folder.shown(path)), "The file is missing.", hint)
        return None
    return folder.record(Site, path, _USUAL)


def _redirects(folder: _Reading) -> dict[str, str]:
    path = folder.root / REDIRECTS
    tree = folder.tree(path) if folder.is_there(path) else None
    if tree is None:
        return {}
    redirects, places, problems = read_redirects(tree, folder.kinds["events"])
    folder.places["redirects"] = Places(folder.shown(path), {(old,): place for old, place in places.items()})
    folder.problems += problems
    return redirects


def _in_folders(folder: Folder) -> Iterator[tuple[str, Path]]:
    """Everything in the folders of the kinds, with the kind's folder."""
    for name in BY_FOLDER:
        for path in folder.entries(folder.root / name):
            yield name, path


def _strays(folder: Folder, there: Iterable[tuple[str, Path]]) -> None:
    """A problem for each file that nothing reads: it would be left out without a word."""
    expected = {SITE, REDIRECTS, *BY_FOLDER}
    for path in folder.entries(folder.root):
        if path.name not in expected:
            hint = f"Records live in {', '.join(BY_FOLDER)}."
            folder.complain("stray-file", Place(folder.shown(path)), "Nothing reads this.", hint)
    for kind, path in there:
        if path.suffix != ".yaml" and not (kind == SOURCES and path.suffix == ".txt"):
            hint = "Records end in .yaml, articles in .txt; move or delete the file."
            folder.complain("stray-file", Place(folder.shown(path)), "Nothing reads this.", hint)


def _id_of(folder: _Reading, kind: str, path: Path) -> str | None:
    """The id that the name of the file gives, or ``None`` and a problem."""
    place, name = Place(folder.shown(path)), in_one_line(path.stem)
    if not is_id(path.stem):
        near = nearest_id(path.stem)
        hint = f"Name the file in lower-case ASCII words joined by hyphens, such as '{near or 'night-train'}.yaml'."
        if any(other.stem == near for other in folder.entries(path.parent)):
            hint = f"There is '{near}.yaml' too, and some disks do not tell the two apart: rename this one."
        folder.complain("malformed-id", place, f"'{name}' cannot be an id.", hint)
        return None
    fault = fault_of_id(path.stem) or (fault_of_key(path.stem) if kind == "events" else None)
    if fault:
        folder.complain(fault.code, place, f"'{name}' {fault.said}.", fault.hint)
        return None
    if path.stem in folder.places:
        hint = "Ids are unique over all kinds: rename one of the two."
        folder.complain("repeated-id", place, f"'{name}' is also {folder.places[path.stem].path}.", hint)
        return None
    return path.stem


def _record(folder: _Reading, kind: str, path: Path, langs: frozenset[str]) -> None:
    if _id_of(folder, kind, path) is None:
        return
    folder.places[path.stem] = Places(folder.shown(path))
    record = folder.record(BY_FOLDER[kind].model, path, langs, id=path.stem)
    if record is not None:
        folder.kinds[kind][path.stem] = record


def _read(folder: _Reading) -> set[str]:
    return {record_id for records in folder.kinds.values() for record_id in records}


def load(root: Path, progress: Progress | None = None) -> tuple[Seeds | None, list[Problem]]:
    """Everything under ``root`` that can be read, and what is wrong with the rest.

    ``None`` only where there is no ``site.yaml`` to go by. All files are read even
    after the first problem; the caller must not go on to write anything when one of
    the problems is an error. ``progress`` is called with the number of files read
    and the number of all.
    """
    if not root.is_dir():
        return None, [Problem("no-seeds", Place(root.name), "There is no such folder.", "Check --seeds.")]
    folder = _Reading(root)
    site = _site(folder)
    langs = frozenset(site.languages) if site else _USUAL
    there = list(_in_folders(folder))
    _strays(folder, there)
    files = [(kind, path) for kind, path in there if path.suffix == ".yaml"]
    for number, (kind, path) in enumerate(files, 1):
        _record(folder, kind, path, langs)
        if progress:
            progress(number, len(files))
    labels = {source_id: folder.places[source_id] for source_id in folder.kinds[SOURCES]}
    articles = read_articles(folder, labels, langs)
    check_texts(folder, langs)
    redirects = _redirects(folder)
    if site is None:
        return None, folder.problems
    seeds = Seeds(
        site=site,
        articles=articles,
        redirects=redirects,
        places=folder.places,
        files=folder.files,
        broken=frozenset(folder.places) - {"site", "redirects"} - _read(folder),
        **folder.kinds,
    )
    return seeds, folder.problems
