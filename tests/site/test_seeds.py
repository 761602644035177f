"""The seeds of a site: they can be built, nothing in them is unproved, and files are as everybody writes them."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.base.problems import Problem
from generator.model.library import Library
from generator.pipeline import Checked
from generator.verify.quotations import quotations
from tests.form import faults_of_form


@pytest.fixture(scope="session")
def library(found: Checked) -> Library:
    """The records, tied to each other."""
    assert found.library is not None, found.problems
    return found.library


def _shown(problems: list[Problem]) -> str:
    return "\n".join(f"{p.place} {p.code}: {p.message}" for p in problems[:20])


def test_the_seeds_have_no_error(found: Checked) -> None:
    """Protects the site: what stands here can be built."""
    errors = [problem for problem in found.problems if problem.is_error]
    assert not errors, f"{len(errors)} errors\n{_shown(errors)}"


def test_every_quotation_is_found(found: Checked, library: Library) -> None:
    """Protects the promise: as many quotations are found as there are, and no statement is without one."""
    assert found.counts["quotations"] == found.counts["quotations-checked"] == len(list(quotations(library.seeds)))
    assert found.anchors is not None
    proved = {address for address, anchors in found.anchors.by_statement.items() if anchors}
    assert set(library.statements) - proved == set()


def test_files_are_written_like_the_others(seeds: Path) -> None:
    """Protects diffs and texts: no tabs, no blanks at the end of a line, and texts in single quotes."""
    assert [fault for path in sorted(seeds.rglob("*.yaml")) for fault in faults_of_form(path)] == []
