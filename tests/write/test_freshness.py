"""Whether anything changed: the second `make site` stands on this."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.base.digest import fingerprint, signature
from generator.write.freshness import Stamp, still_fresh, write_stamp


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A folder with one record in a folder."""
    folder = tmp_path / "seeds" / "actors"
    folder.mkdir(parents=True)
    (folder / "x.yaml").write_text("a: b", "utf-8")
    return tmp_path / "seeds"


def test_any_edit_rename_addition_or_option_changes_the_fingerprint(seeds: Path) -> None:
    """A change that goes unnoticed would leave an old site that claims to be fresh."""
    base = seeds.parent

    def now(*words: str) -> str:
        return fingerprint(base, [seeds, base / "mkdocs.yml"], words)

    record = seeds / "actors" / "x.yaml"
    found = [now(), now("ar")]
    record.write_text("a: c", "utf-8")
    found.append(now())
    record = record.rename(record.with_name("y.yaml"))
    found.append(now())
    (seeds / "z.yaml").touch()
    found.append(now())
    (base / "mkdocs.yml").touch()
    found.append(now())
    assert len(set(found)) == len(found)


def test_what_does_not_matter_does_not_change_the_fingerprint(seeds: Path) -> None:
    """A fresh checkout, Python's caches and an editor's leavings are no reason to build again."""
    before = fingerprint(seeds.parent, [seeds])
    os.utime(seeds / "actors" / "x.yaml", (1, 1))
    (seeds / "__pycache__").mkdir()
    (seeds / "__pycache__" / "x.pyc").touch()
    (seeds / ".x.yaml.swp").touch()
    assert fingerprint(seeds.parent, [seeds]) == before


def test_a_stamp_holds_only_while_the_output_is_untouched(tmp_path: Path) -> None:
    """Whoever deletes or edits the site, and builds, wants it back."""
    site, stamp = tmp_path / "site", tmp_path / ".cache" / "stamp.json"
    site.mkdir()
    (site / "index.html").write_text("1", "utf-8")
    assert still_fresh(stamp, "in", [site]) is None
    write_stamp(stamp, Stamp("in", signature([site]), {"pages": "1"}))
    assert still_fresh(stamp, "in", [site]) == {"pages": "1"}
    assert still_fresh(stamp, "other", [site]) is None
    (site / "index.html").write_text("22", "utf-8")
    assert still_fresh(stamp, "in", [site]) is None


def test_a_damaged_stamp_means_build_again(tmp_path: Path) -> None:
    """A cache may never be a reason to fail."""
    (tmp_path / "s").write_text('{"inputs": "in"', "utf-8")
    assert still_fresh(tmp_path / "s", "in", []) is None


def test_asking_imports_nothing_slow(root: Path) -> None:
    """The answer "nothing changed" must come before pydantic, Jinja or MkDocs are loaded."""
    code = (
        "import sys, generator.write.freshness;"
        "print(*{'pydantic', 'yaml', 'jinja2', 'mkdocs', 'babel', 'click'} & set(sys.modules));"
        "import generator.cli.main;"
        "print(*{'pydantic', 'yaml', 'jinja2', 'mkdocs', 'babel'} & set(sys.modules))"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == ""
