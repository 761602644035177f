"""The benchmark of the check: its worlds are faultless, and it measures what the check does."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench.check import ALL, PARTS, PLAIN, STAGES, measured, report
from tests.bench.world import records, write
from tests.worlds import checked, pages_of


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An invented world of eight articles."""
    return write(tmp_path_factory.mktemp("bench") / "seeds", 8)


def test_an_invented_world_has_no_problem_and_makes_pages(small: Path) -> None:
    """Protects the benchmark: it measures the check of a site that could be built."""
    found = checked(small)
    assert found.problems == ()
    assert found.counts["sources"] == 8 and found.counts["events"] == 16 and found.counts["statements"] == 48
    assert found.counts["quotations"] == found.counts["quotations-checked"] >= 48
    assert {"ar/events/event-00008-2.md", "en/sources/article-00008.md"} <= {page.file for page in pages_of(found)}


def test_a_world_of_one_size_is_always_the_same() -> None:
    """Protects comparisons: what was measured yesterday is measured again today."""
    assert list(records(3)) == list(records(3))
    assert [name for name, _ in records(3)] != [name for name, _ in records(4)]


def test_every_stage_and_part_is_measured(small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Protects the table from rows that measure nothing: each names a function that the check calls."""
    targets = [*STAGES.values(), *(target for parts in PARTS.values() for target in parts.values())]
    for target in targets:  # so that the clocks are taken off again
        home, _, name = target.partition(":")
        monkeypatch.setattr(f"{home}.{name}", getattr(__import__(home, fromlist=[name]), name))
    times = measured(small)
    labels = {*STAGES, *(f"{stage}: {part}" for stage, parts in PARTS.items() for part in parts), ALL, PLAIN}
    assert {label for label in labels if not times[label] > 0} == set()
    table = "\n".join(report({8: times, 16: times}))
    assert all(part in table for parts in PARTS.values() for part in parts)
