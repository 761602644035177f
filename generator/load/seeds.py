"""The seeds folder → ``Seeds``."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.base.ids import is_id
from generator.base.places import Place, Places
from generator.base.problems import Problem
from generator.model.kinds import BY_FOLDER
from generator.model.seeds import Article, Seeds, Translation
from generator.model.site import Site

from .characters import check_article, check_characters
from .records import read_record
from .tree import Tree, read_tree

SITE = "site.yaml"
REDIRECTS = "redirects.yaml"
# Until site.yaml has been read, these count as languages.
_USUAL = frozenset({"ar", "en"})

Progress = Callable[[int, int], None]
M = TypeVar("M", bound=BaseModel)


@dataclass
class _Folder:
    """What has been read so far. Lives for one call of ``load`` only."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    places: dict[str, Places] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)
    kinds: dict[str, dict[str, Any]] = field(default_factory=lambda: {folder: {} for folder in BY_FOLDER})
    articles: dict[str, Article] = field(default_factory=dict)

    def shown(self, path: Path) -> str:
        return f"{self.root.name}/{path.relative_to(self.root).as_posix()}"

    def complain(self, code: str, place: Place, message: str, hint: str) -> None:
        self.problems.append(Problem(code, place, message, hint))

    def tree(self, path: Path) -> Tree | None:
        content = path.read_bytes()
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


def _site(folder: _Folder) -> Site | None:
    path = folder.root / SITE
    if not path.is_file():
        hint = f"Add {SITE} with a title, the languages and the narrative."
        folder.complain("no-site", Place(folder.shown(path)), "The file is missing.", hint)
        return None
    return folder.record(Site, path, _USUAL)


def _redirects(folder: _Folder) -> dict[str, str]:
    path = folder.root / REDIRECTS
    tree = folder.tree(path) if path.is_file() else None
    if tree is None:
        return {}
    if not isinstance(tree.data, dict) or not all(isinstance(value, str) for value in tree.data.values()):
        hint = "Each line says: 'old-id: new-id'."
        folder.complain("not-a-record", tree.place, "Redirects are pairs of ids.", hint)
        return {}
    folder.places["redirects"] = Places(folder.shown(path), {at: place for at, place in tree.places().items() if at})
    return {old: new for old, new in tree.data.items() if isinstance(new, str)}


def _record_files(root: Path) -> Iterator[tuple[str, Path]]:
    for name in BY_FOLDER:
        if (root / name).is_dir():
            for path in sorted((root / name).iterdir()):
                yield name, path


def _strays(folder: _Folder) -> None:
    """Files that nobody would ever read: better said than silently left out."""
    expected = {SITE, REDIRECTS, *BY_FOLDER}
    for path in sorted(folder.root.iterdir()):
        if path.name not in expected and not path.name.startswith("."):
            hint = f"Records live in {', '.join(BY_FOLDER)}."
            folder.complain("stray-file", Place(folder.shown(path)), "Nothing reads this.", hint)
    for kind, path in _record_files(folder.root):
        known = path.suffix == ".yaml" or (kind == "sources" and path.suffix == ".txt")
        if not known and not path.name.startswith("."):
            hint = "Records end in .yaml, articles in .txt; move or delete the file."
            folder.complain("stray-file", Place(folder.shown(path)), "Nothing reads this.", hint)


def _record(folder: _Folder, kind: str, path: Path, langs: frozenset[str]) -> None:
    place = Place(folder.shown(path))
    if not is_id(path.stem):
        hint = "Name the file in lower-case ASCII words joined by hyphens, such as 'night-train.yaml'."
        folder.complain("malformed-id", place, f"'{path.stem}' cannot be an id.", hint)
        return
    if path.stem in folder.places:
        hint = "Ids are unique over all kinds: rename one of the two."
        folder.complain("repeated-id", place, f"'{path.stem}' is also {folder.places[path.stem].path}.", hint)
        return
    folder.places[path.stem] = Places(folder.shown(path))
    record = folder.record(BY_FOLDER[kind].model, path, langs, id=path.stem)
    if record is not None:
        folder.kinds[kind][path.stem] = record


def _text(folder: _Folder, path: Path, check: Callable[[str, str], list[Problem]]) -> str | None:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        place = Place(folder.shown(path))
        folder.complain("not-utf-8", place, "The article is not UTF-8.", "Save the file as UTF-8.")
        return None
    folder.problems += check(folder.shown(path), text)
    return text


def _articles(folder: _Folder, langs: frozenset[str]) -> None:
    """The bytes beside each label, and our translations into the site's languages."""
    for source_id in folder.kinds["sources"]:
        path = folder.root / "sources" / f"{source_id}.txt"
        if not path.is_file():
            label = folder.places[source_id].of()
            hint = f"Put the article's bytes into {folder.shown(path)}."
            folder.complain("no-article", Place(label.path), "The article is missing.", hint)
            continue
        text = _text(folder, path, check_article)
        if text is not None:
            sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
            ours = dict(_translations(folder, source_id, langs))
            folder.articles[source_id] = Article(text, sha256, folder.shown(path), ours)


def _translations(folder: _Folder, source_id: str, langs: frozenset[str]) -> Iterator[tuple[str, Translation]]:
    for lang in sorted(langs):
        path = folder.root / "sources" / f"{source_id}.{lang}.txt"
        text = _text(folder, path, check_characters) if path.is_file() else None
        if text is not None:
            yield lang, Translation(text, folder.shown(path))


def _unlabelled(folder: _Folder) -> None:
    for path in sorted((folder.root / "sources").glob("*.txt")):
        if path.name.split(".")[0] not in folder.places:
            hint = f"Add {path.name.split('.')[0]}.yaml beside it, or take the text away."
            folder.complain("no-label", Place(folder.shown(path)), "This text has no label.", hint)


def _read(folder: _Folder) -> set[str]:
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
    folder = _Folder(root)
    site = _site(folder)
    langs = frozenset(site.languages) if site else _USUAL
    _strays(folder)
    files = [(kind, path) for kind, path in _record_files(root) if path.suffix == ".yaml"]
    for number, (kind, path) in enumerate(files, 1):
        _record(folder, kind, path, langs)
        if progress:
            progress(number, len(files))
    _articles(folder, langs)
    _unlabelled(folder)
    redirects = _redirects(folder)
    if site is None:
        return None, folder.problems
    seeds = Seeds(
        site=site,
        articles=folder.articles,
        redirects=redirects,
        places=folder.places,
        files=folder.files,
        broken=frozenset(folder.places) - {"site", "redirects"} - _read(folder),
        **folder.kinds,
    )
    return seeds, folder.problems
