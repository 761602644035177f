"""The corridor: what stops it, and what it leaves alone when it stops."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from generator.base.problems import Problem
from generator.pipeline import Settings, build
from tests.worlds import ROOT, TOY, copy_of


def _settings(project: Path) -> Settings:
    return Settings(project=project, seeds=project / "seeds", docs=project / "docs", out=project / "site")


@pytest.mark.usefixtures("made_pages")
def test_a_language_without_configuration_is_reported(tmp_path: Path) -> None:
    """Protects those who add a language: the build says which file is missing, and renders nothing."""
    copy_of(TOY, tmp_path)
    built = build(_settings(tmp_path))
    errors = [(p.code, str(p.place), p.message, p.hint) for p in built.problems if p.is_error]
    assert errors[0] == (
        "no-configuration",
        "seeds/site.yaml:7:1",
        "The language 'ar' has no mkdocs.yml.",
        "Copy mkdocs.en.yml to mkdocs.yml and translate it, or take 'ar' out of 'languages'.",
    )
    assert built.index is None
    assert not (tmp_path / "site").exists()


def test_nothing_unverified_is_written(tmp_path: Path) -> None:
    """Protects the pages that were there: one wrong letter in one quotation, and nothing is touched."""
    seeds = copy_of(TOY, tmp_path)
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "before.md").write_text("as it was", "utf-8")
    event = seeds / "events" / "two-years.yaml"
    event.write_text(event.read_text("utf-8").replace("exact: 'وقالت", "exact: 'وقالتْ"), "utf-8")
    built = build(_settings(tmp_path))
    assert [p.code for p in built.problems if p.is_error] == ["quotation-not-found"]
    assert [p.name for p in (tmp_path / "docs").iterdir()] == ["before.md"]
    assert not (tmp_path / "site").exists()


@dataclass
class Rendered:
    """What a renderer reports that renders nothing."""

    pages: dict[str, int] = field(default_factory=lambda: {"ar": 1})
    problems: tuple[Problem, ...] = ()


@pytest.fixture
def renders(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The sites that were asked for, instead of being rendered."""
    asked: list[Path] = []

    def render(_: Path, out: Path, *__: Any, **___: Any) -> Rendered:
        asked.append(out)
        out.mkdir(exist_ok=True)
        (out / "index.html").write_text("a site", "utf-8")
        return Rendered()

    monkeypatch.setattr("generator.render.site.render", render)
    # What the stand-in writes is a site of ours.
    monkeypatch.setattr("generator.render.site.place_for", lambda *_: [])
    return asked


@pytest.fixture
def world(tmp_path: Path) -> Settings:
    """The toy world, which has a warning, in folders of its own."""
    return Settings(ROOT, copy_of(TOY, tmp_path), tmp_path / "docs", tmp_path / "site")


def test_a_warning_does_not_cost_the_next_build(world: Settings, renders: list[Path]) -> None:
    """Protects the second `make site`: nothing is done again, and every warning is said again, word for word."""
    first = build(world)
    again = build(world)
    assert "sentence-unaccounted" in {problem.code for problem in first.problems}
    assert (first.fresh, again.fresh, len(renders)) == (False, True, 1)
    assert again.problems == first.problems
    assert (again.counts, again.pages, again.index) == (first.counts, first.pages, first.index)


def test_an_error_is_found_again_by_every_build(world: Settings, renders: list[Path]) -> None:
    """Protects the exit status: a run that failed leaves nothing that a later one could take for a good run."""
    record = world.seeds / "actors" / "qumra.yaml"
    good = record.read_text("utf-8")
    record.write_text(f"{good}nonsense: x\n", "utf-8")
    failed = [build(world) for _ in range(2)]
    assert [built.fresh for built in failed] == [False, False]
    assert failed[0].problems == failed[1].problems and any(problem.is_error for problem in failed[1].problems)
    assert not (world.cache / "stamp.json").exists() and not renders
    record.write_text(good, "utf-8")
    assert build(world).index and build(world).fresh


@pytest.mark.parametrize(
    "damage",
    [
        lambda summary: summary.pop("problems"),
        lambda summary: summary.update(problems=[{"code": "x"}]),
        lambda summary: summary["problems"][0].update(severity="worse"),
        lambda summary: summary["problems"][0]["place"].update(row=1),
    ],
)
def test_a_stamp_that_cannot_be_read_means_build_again(
    world: Settings, renders: list[Path], damage: Callable[[dict[str, Any]], object]
) -> None:
    """Protects the run from its own cache: it may never be a reason to fail."""
    first = build(world)
    stamp = world.cache / "stamp.json"
    held = json.loads(stamp.read_text("utf-8"))
    damage(held["summary"])
    stamp.write_text(json.dumps(held), "utf-8")
    again = build(world)
    assert not again.fresh and len(renders) == 2
    assert again.problems == first.problems
