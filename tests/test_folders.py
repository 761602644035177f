"""Where a build may work: a folder that holds anything of anybody else is refused, and found as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.base.settings import Settings
from generator.pipeline import build, bundle
from tests.casefiles import CASES
from tests.worlds import copy_of


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """A world outside its project, as `--seeds`, `--docs` and `--out` make one."""
    project = tmp_path / "project"
    (project / "docs").mkdir(parents=True)
    (project / "docs" / "mine.md").write_text("mine", "utf-8")
    home = tmp_path / "home"
    return Settings(project, copy_of(CASES / "world", home), home / "docs", home / "site")


def everything(folder: Path) -> dict[str, str]:
    """All that lies below ``folder``, and what it is."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") if path.is_file() else str(path.is_dir())
        for path in folder.rglob("*")
    }


def _with(settings: Settings, **changed: Path) -> Settings:
    from dataclasses import replace

    return replace(settings, **changed)


@pytest.mark.parametrize(
    ("option", "where"),
    [
        ("out", "/"),
        ("out", "."),
        ("out", "project"),
        ("out", "home"),
        ("out", "home/seeds"),
        ("out", "home/seeds/site"),
        ("out", "home/seeds/../seeds"),
        ("out", "home/docs"),
        ("out", "home/docs/site"),
        ("out", "home/.explainer-cache/docs/site"),
        ("out", "link"),
        ("docs", "/"),
        ("docs", "project"),
        ("docs", "home/seeds"),
        ("docs", "home/seeds/actors"),
        ("docs", "home/site"),
        ("docs", "home/site/docs"),
    ],
)
def test_a_folder_of_something_else_is_refused(settings: Settings, tmp_path: Path, option: str, where: str) -> None:
    """A slip of the hand after --out must cost nobody their project, their seeds or their disk."""
    (tmp_path / "link").symlink_to(tmp_path / "home" / "seeds")
    before = everything(tmp_path)
    built = build(_with(settings, **{option: tmp_path / where}))
    assert "folder-in-use" in [problem.code for problem in built.problems]
    assert all(problem.message.startswith("--") and problem.hint for problem in built.problems)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("kind", ["full", "hidden", "file", "link"])
def test_a_folder_of_somebody_else_is_refused(settings: Settings, tmp_path: Path, kind: str) -> None:
    """`--out ~/Documents` must not cost anybody their documents, nor write a page before it is found out."""
    out = tmp_path / "documents"
    if kind == "file":
        out.write_text("mine", "utf-8")
    elif kind == "link":
        out.symlink_to(tmp_path / "project")
    else:
        out.mkdir()
        (out / (".git" if kind == "hidden" else "letter.txt")).write_text("mine", "utf-8")
    before = everything(tmp_path)
    built = build(_with(settings, out=out))
    expected = "folder-in-use" if kind == "link" else "out-not-ours"
    assert [problem.code for problem in built.problems if problem.is_error] == [expected]
    after = everything(tmp_path)
    assert {name: text for name, text in after.items() if not name.startswith("home/.explainer-cache")} == before


def test_a_cache_that_is_not_ours_is_refused(settings: Settings) -> None:
    """The name alone says nothing: a folder without our mark is left as it is."""
    settings.cache.mkdir(parents=True)
    (settings.cache / "previews").mkdir()
    (settings.cache / "previews" / f"{'0' * 32}.png").write_text("mine", "utf-8")
    built = build(settings)
    assert [problem.code for problem in built.problems] == ["folder-not-ours"]
    assert everything(settings.cache) == {"previews": "True", f"previews/{'0' * 32}.png": "mine"}
    assert not settings.docs.exists()


def test_a_folder_called_cache_is_nobodys_business(settings: Settings) -> None:
    """What lies beside the pages under a common name is not where we keep what we remember."""
    pictures = settings.docs.parent / "cache" / "previews"
    pictures.mkdir(parents=True)
    (pictures / "holiday.png").write_text("mine", "utf-8")
    assert not settings.problems()
    assert everything(settings.docs.parent / "cache") == {"previews": "True", "previews/holiday.png": "mine"}
    assert settings.cache != settings.docs.parent / "cache"


def test_a_bundle_of_somebody_else_is_not_replaced(settings: Settings) -> None:
    """`dist/` beside the site may be anybody's."""
    archive = settings.out.parent / "dist" / "explainer.zip"
    archive.parent.mkdir()
    archive.write_text("mine", "utf-8")
    packed = bundle(settings)
    assert [problem.code for problem in packed.problems] == ["folder-not-ours"]
    assert archive.read_text("utf-8") == "mine"
    assert not os.path.lexists(settings.docs)
