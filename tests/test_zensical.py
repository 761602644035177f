"""The Markdown is the contract: another builder renders the same docs/."""

from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.pipeline import Settings

WITHOUT = importlib.util.find_spec("zensical") is None


@pytest.mark.skipif(WITHOUT, reason="zensical is not installed")
@pytest.mark.parametrize(("config", "home"), [("mkdocs.yml", "site"), ("mkdocs.en.yml", "site/en")])
def test_zensical_renders_the_same_docs(config: str, home: str, root: Path, busy: Settings, tmp_path: Path) -> None:
    """If MkDocs is ever gone, the site is not: every page of docs/ comes out, without an error."""
    shutil.copytree(busy.docs, tmp_path / "docs")
    shutil.copytree(root / "overrides", tmp_path / "overrides")
    for path in root.glob("mkdocs*.yml"):
        shutil.copy(path, tmp_path)
    run = subprocess.run(
        [sys.executable, "-m", "zensical", "build", "--strict", "-f", config],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    lang = "en" if home.endswith("en") else "ar"
    pages = [path.relative_to(busy.docs / lang) for path in (busy.docs / lang).rglob("*.md")]
    missing = [page for page in pages if not (tmp_path / home / page.with_suffix(".html")).is_file()]
    assert pages
    assert missing == []
