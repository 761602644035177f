"""An article more, or less: what a contributor does to a folder of seeds, whatever stands in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError

from generator.model.kinds import BY_NAME, RECORD_KINDS
from generator.model.site import Site
from generator.resolve.references import references
from generator.text.normal import strict
from generator.verify.dates import _last_day
from tests.casefiles import CASES
from tests.worlds import checked

FURTHER = CASES / "article"
REDIRECTS = "redirects.yaml"


def add_article(seeds: Path) -> str:
    """Put the article of `tests/cases/article/` and its records into ``seeds``; the article's id."""
    for path in sorted(FURTHER.rglob("*.*")):
        target = seeds / path.relative_to(FURTHER)
        assert not target.exists(), f"these seeds have {target.name} already"
        target.parent.mkdir(exist_ok=True)
        shutil.copy(path, target)
    return next(path.stem for path in (FURTHER / "sources").glob("*.yaml"))


def remove_article(seeds: Path, source_id: str) -> None:
    """Take an article out of ``seeds`` with all that rests on it, as `CONTRIBUTING.md` would have an editor do it."""
    for path in sorted((seeds / "sources").glob(f"{source_id}.*")):
        path.unlink()
    _Removal(seeds, {source_id}).carry_out()
    found = checked(seeds)
    assert found.library is not None
    last = _last_day(found.library)
    for problem in found.problems:
        if problem.code == "answer-after-articles":  # the answer holds until the last day of which any article tells
            path = seeds.parent / problem.place.path
            question = _load(path)
            question["answer"]["as_of"] = str(last)
            _write(path, question)


@dataclass
class _Removal:
    """What is gone, ids and addresses of statements; grows until nothing that is left names any of it."""

    seeds: Path
    gone: set[str]
    records: dict[Path, tuple[type[BaseModel], Any]] = field(default_factory=dict)
    changed: set[Path] = field(default_factory=set)

    def carry_out(self) -> None:
        """Mend every record until none names what is gone; then write those that have changed."""
        self.records = dict(_read(self.seeds))
        self._without_words()
        is_done = False
        while not is_done:
            is_done = not sum(self._mend(path) for path in list(self.records))
        for path in self.changed:
            if path in self.records:
                _write(path, self.records[path][1])
        redirects = self.seeds / REDIRECTS
        if redirects.is_file():
            all_of_them = _load(redirects) or {}
            kept = {old: new for old, new in all_of_them.items() if not self._is_gone(new)}
            if kept != all_of_them:
                _write(redirects, kept)

    def _is_gone(self, target: str) -> bool:
        return target in self.gone or target.partition("#")[0] in self.gone

    def _mend(self, path: Path) -> bool:
        """Take out of a record what names anything that is gone; True if that took something else with it."""
        model, data = self.records[path]
        before = len(self.gone)
        named = [each.path for each in references(_valid(model, path, data)) if self._is_gone(each.target)]
        for key_path in sorted(named, key=lambda keys: [str(key).zfill(4) for key in keys], reverse=True):
            self.changed.add(path)
            _drop(data, key_path)
        while path in self.records and (fault := _fault(model, path, data)):
            # What a record cannot do without takes its owner along: a statement without evidence is none.
            if len(fault) < 2:
                del self.records[path]
                path.unlink()
                self.gone.add(path.stem)
            else:
                _drop(data, fault[:-1])
                if fault[0] == "statements":
                    self.gone.add(f"{path.stem}#{fault[1]}")
        return bool(named) or len(self.gone) > before

    def _without_words(self) -> None:
        """A date may quote the article that is gone: it keeps its day and loses the words."""
        texts = [strict(path.read_text("utf-8")).text for path in (self.seeds / "sources").glob("*.txt")]
        for path, (_, data) in self.records.items():
            for each in _mappings(data):
                if "edtf" in each and "words" in each and not any(strict(each["words"]).text in text for text in texts):
                    del each["words"]
                    self.changed.add(path)


def _mappings(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, dict):
        yield data
    for each in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from _mappings(each)


def _drop(data: Any, path: tuple[str | int, ...]) -> None:
    """Take the value at ``path`` away, and a list or mapping that is empty without it."""
    *above, last = path
    holder = data
    for key in above:
        holder = holder[key]
    del holder[last]
    if not holder and above:
        _drop(data, tuple(above))


def _given(path: Path, data: Any) -> Any:
    return data if path.name == "site.yaml" else {**data, "id": path.stem}


def _valid(model: type[BaseModel], path: Path, data: Any) -> BaseModel:
    return model.model_validate(_given(path, data))


def _fault(model: type[BaseModel], path: Path, data: Any) -> tuple[str | int, ...]:
    """Where the first thing is that the model misses; empty if it misses nothing."""
    try:
        _valid(model, path, data)
    except ValidationError as error:
        found: list[str | int] = []
        inside = data
        where = error.errors()[0]["loc"]
        for key in where:
            if (isinstance(inside, dict) and key in inside) or (isinstance(inside, list) and isinstance(key, int)):
                found.append(key)
                inside = inside[key]
        return (*found, where[-1]) if not found or found[-1] != where[-1] else tuple(found)
    return ()


def _load(path: Path) -> Any:
    return yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)


def _read(seeds: Path) -> Iterator[tuple[Path, tuple[type[BaseModel], Any]]]:
    for kind in RECORD_KINDS:
        for path in sorted((seeds / BY_NAME[kind.name].folder).glob("*.yaml")):
            yield path, (kind.model, _load(path))
    yield seeds / "site.yaml", (Site, _load(seeds / "site.yaml"))


def _write(path: Path, data: Any) -> None:
    text = yaml.dump(data, default_style="'", allow_unicode=True, width=10**9, sort_keys=False)
    path.write_text(text, "utf-8")
