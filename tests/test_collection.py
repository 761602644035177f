"""Collecting tests makes nothing: a broken page is one failed test, and not a module that cannot be imported."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.worlds import ROOT

COLLECT = (
    sys.executable,
    "-m",
    "pytest",
    "--collect-only",
    "-q",
    "-n0",
    "-p",
    "tests.not_yet",
    "-p",
    "no:cacheprovider",
)


def _collected(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*COLLECT, *words], cwd=ROOT, capture_output=True, text=True, check=False)


def test_nothing_is_made_while_tests_are_collected() -> None:
    """Protects whoever broke a template: no module checks, composes or builds at import or for its parameters."""
    said = _collected()
    assert said.returncode == 0, said.stdout[-3000:] + said.stderr[-1000:]
    assert "tests/test_golden.py" in said.stdout


def test_what_is_made_while_tests_are_collected_is_seen(tmp_path: Path) -> None:
    """Protects the test above from seeing nothing."""
    hasty = tmp_path / "test_hasty.py"
    hasty.write_text(
        "from tests.worlds import TOY, checked\nFOUND = checked(TOY)\n\n\ndef test() -> None: ...\n", "utf-8"
    )
    said = _collected(str(hasty))
    assert said.returncode != 0
    assert "made while tests are collected" in said.stdout
