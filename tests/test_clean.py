"""`make clean` removes what the project has made, and nothing that anybody else has put beside it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base.artifact import Artifact
from generator.base.manifest import OF_PAGES, OF_SITE
from generator.base.own import claim
from generator.pipeline import Settings, clean
from generator.render.ownership import write_list
from generator.write.bundle import bundle
from generator.write.tree import write_tree
from tests.worlds import ROOT


def made_in(project: Path) -> Settings:
    """What builds leave: pages, a site, a bundle, what they remember, another world."""
    cache = claim(project / ".cache" / "site")
    (cache / "stamp.json").write_text("{}", "utf-8")
    pages = [Artifact.text("ar/index.md", "1"), Artifact.text("ar/actors/x.md", "1")]
    assert write_tree(project / "docs", pages, project / "docs" / OF_PAGES, cache)[1] == []
    for site in (project / "site", project / ".cache" / "worlds" / "toy" / "site"):
        (site / "en").mkdir(parents=True)
        for name in ("index.html", "en/index.html"):
            (site / name).write_text("1", "utf-8")
        write_list(site)
    claim(project / ".cache" / "worlds" / "toy" / ".explainer-cache" / "docs")
    bundle(project / "site", project / "dist" / "explainer.zip")
    return Settings(project, project / "seeds", project / "docs", project / "site")


def _left(project: Path) -> list[str]:
    return sorted(path.relative_to(project).as_posix() for path in project.rglob("*"))


def test_what_was_made_goes(tmp_path: Path) -> None:
    """After it a clone is as it was cloned."""
    assert clean(made_in(tmp_path)) == []
    assert _left(tmp_path) == []
    assert clean(Settings(tmp_path, tmp_path / "seeds", tmp_path / "docs", tmp_path / "site")) == []


MINE = [
    "docs/ar/about/method.md",
    "docs/ar/mine.md",
    "docs/ar/actors/mine.md",
    "site/CNAME",
    "site/.git/HEAD",
    "site/en/mine.html",
    "dist/mine.zip",
    ".cache/mine",
    ".cache/worlds/toy/site/CNAME",
    ".site.old/mine",
    ".site.new/mine",
]


@pytest.mark.parametrize("name", MINE)
def test_what_others_have_put_there_stays(tmp_path: Path, name: str) -> None:
    """A file that no list of ours names is somebody's, in whichever folder it lies."""
    settings = made_in(tmp_path)
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("mine", "utf-8")
    told = clean(settings)
    assert _left(tmp_path) == sorted([name, *(str(each) for each in Path(name).parents if str(each) != ".")])
    assert bool(told) == name.startswith(("site/", ".cache/worlds/"))


@pytest.mark.parametrize("name", ["docs/ar/actors/x.md", "site/en/index.html"])
def test_what_somebody_has_edited_stays(tmp_path: Path, name: str) -> None:
    """An hour of somebody's work in a page of ours is not ours."""
    settings = made_in(tmp_path)
    (tmp_path / name).write_text("mine", "utf-8")
    assert [line.endswith("somebody has edited it") for line in clean(settings)] == [True]
    assert name in _left(tmp_path)


@pytest.mark.parametrize("text", ["", "{", '{"version": 1, "files": {"../precious": "x"}}'])
def test_a_list_that_says_nothing_removes_nothing(tmp_path: Path, text: str) -> None:
    """A damaged list, or one that leads elsewhere, is no permission."""
    settings = made_in(tmp_path / "project")
    (tmp_path / "precious").write_text("mine", "utf-8")
    (settings.out / OF_SITE).write_text(text, "utf-8")
    assert clean(settings)
    assert (tmp_path / "precious").exists()
    assert (settings.out / "index.html").exists()


def test_an_archive_of_somebody_else_stays(tmp_path: Path) -> None:
    """`dist/` is a common name."""
    settings = made_in(tmp_path)
    (tmp_path / "dist" / "explainer.zip").write_text("mine", "utf-8")
    clean(settings)
    assert _left(tmp_path) == ["dist", "dist/explainer.zip"]


@pytest.mark.parametrize("ours", [True, False])
def test_make_clean_needs_no_environment_and_spares_that_of_others(tmp_path: Path, ours: bool) -> None:
    """It runs where the environment is broken, and removes it only if the project has made it."""
    shutil.copytree(ROOT / "generator", tmp_path / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "Makefile", tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / (".explainer" if ours else "mine")).touch()
    (tmp_path / "tests").mkdir()
    made_in(tmp_path)
    done = subprocess.run(
        ["make", "-C", tmp_path, "clean", f"PYTHON={sys.executable} -S"], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / ".venv").exists() != ours
    assert not (tmp_path / "site").exists() and not (tmp_path / ".cache").exists()


def test_make_site_spares_the_environment_of_others(tmp_path: Path) -> None:
    """Somebody's own `.venv` in the clone is not made anew under his hands."""
    shutil.copy(ROOT / "Makefile", tmp_path)
    shutil.copy(ROOT / "requirements.txt", tmp_path)
    (tmp_path / ".venv").mkdir()
    (tmp_path / ".venv" / "mine").touch()
    done = subprocess.run(
        ["make", "-C", tmp_path, "site", f"PYTHON={sys.executable}"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 2 and "has not made" in done.stderr
    assert (tmp_path / ".venv" / "mine").exists()
