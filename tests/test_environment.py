"""The environment: the locks, the Makefile, continuous integration, the browser."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest

LOCKS = ("requirements.txt", "requirements-test.txt")


def pins(lock: Path) -> dict[str, str]:
    """Name to version of everything that ``lock`` pins."""
    return dict(re.findall(r"^([a-z0-9.-]+)==([^\s;\\]+)", lock.read_text("utf-8"), re.MULTILINE))


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_pins_every_package_by_hash_and_names_no_host(root: Path, name: str) -> None:
    """A lock must install the same bytes everywhere, from whichever index its reader uses."""
    text = (root / name).read_text("utf-8")
    entries = re.split(r"\n(?=[a-z])", text)[1:]
    assert len(entries) > 20
    assert all("==" in entry and "--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"https?://|file:|find-links|index-url|trusted-host", text)


def test_the_test_lock_adds_to_the_lock_and_changes_nothing(root: Path) -> None:
    """The tests must run on the versions that make the site."""
    site, tests = (pins(root / name) for name in LOCKS)
    assert site.items() <= tests.items()


def test_the_locks_hold_every_dependency_of_the_project(root: Path) -> None:
    """A dependency added to pyproject.toml without `make lock` must not go unseen."""
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]

    def names(wanted: list[str]) -> set[str]:
        return {re.split(r"[<>=!~ ]", line)[0] for line in wanted}

    assert names(project["dependencies"]) <= pins(root / LOCKS[0]).keys()
    assert names(project["optional-dependencies"]["test"]) <= pins(root / LOCKS[1]).keys()


def test_make_alone_lists_every_verb(root: Path) -> None:
    """A newcomer types `make`, and must be told every verb that there is."""
    said = subprocess.run(["make", "-C", root], capture_output=True, text=True, check=True).stdout
    phony = re.search(r"^\.PHONY: (.*)$", (root / "Makefile").read_text("utf-8"), re.MULTILINE)
    assert phony
    for verb in set(phony[1].split()) - {"browser"}:
        assert re.search(rf"^  {verb} +\S", said, re.MULTILINE), verb


@pytest.mark.parametrize(("lint", "test", "fails"), [(0, 0, 0), (2, 0, 2), (0, 2, 2), (1, 2, 1)])
def test_continuous_integration_runs_lint_and_test(
    lint: int, test: int, fails: int, root: Path, tmp_path: Path
) -> None:
    """What passes here must be what a developer runs; both are run, and the status of neither is swallowed."""
    make, log = tmp_path / "make", tmp_path / "log"
    make.write_text(f'#!/bin/sh\necho "$@" >>"{log}"\ntest "$1" = lint && exit {lint}\nexit {test}\n', "utf-8")
    make.chmod(0o755)
    ran = subprocess.run(["sh", root / ".ci" / "run"], env={"PATH": f"{tmp_path}:{os.environ['PATH']}"}, check=False)
    assert ran.returncode == fails
    assert log.read_text("utf-8").splitlines() == ["lint", "test"]


@pytest.mark.parametrize("name", ["audit", "javascript"])
def test_the_node_locks_pin_every_package_by_hash_and_name_no_registry(name: str, root: Path) -> None:
    """The same bytes everywhere, from whichever registry: npm asks its own where no address is given."""
    lock = json.loads((root / "tests" / name / "package-lock.json").read_text("utf-8"))
    asked = json.loads((root / "tests" / name / "package.json").read_text("utf-8"))
    packages = {path: package for path, package in lock["packages"].items() if path}
    assert len(packages) > 50
    assert [path for path, package in packages.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [path for path, package in packages.items() if "resolved" in package] == []
    for kind in ("dependencies", "devDependencies"):
        assert asked.get(kind, {}) == lock["packages"][""].get(kind, {}), "package.json has changed: `npm install`"
        assert all(re.fullmatch(r"[\d.]+", version) for version in asked.get(kind, {}).values()), "exact versions"


def test_lint_says_that_it_left_the_scripts_out(root: Path, tmp_path: Path) -> None:
    """Protects who has no Node: nothing fails, and nobody believes that the scripts were checked."""
    for tool in ("dirname", "sh"):
        (tmp_path / tool).symlink_to(shutil.which(tool))
    for environment in ({"PATH": str(tmp_path)}, {"PATH": os.environ["PATH"], "NODE": "none"}):
        script = root / "tests" / "javascript" / "check.sh"
        ran = subprocess.run(["/bin/sh", script], env=environment, capture_output=True, text=True, check=False)
        assert (ran.returncode, ran.stderr) == (0, "")
        assert ran.stdout.startswith("JavaScript: left out")


@pytest.mark.browser
def test_a_browser_starts_and_reads_a_page_from_disk(watched, tmp_path: Path) -> None:
    """All browser tests stand on this one; file:// is how the bundle is read."""
    page = tmp_path / "page.html"
    page.write_text("<title>t</title><p id=p>سلام</p>", "utf-8")
    watched.page.goto(page.as_uri())
    assert watched.page.inner_text("#p") == "سلام"
    assert watched.errors == []
    assert watched.strangers(page.as_uri()) == []
