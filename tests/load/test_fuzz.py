"""Whatever stands in the seeds, loading answers with problems, never with a crash."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.seeds import load
from generator.load.tree import Tree, read_tree
from tests.casefiles import CASES
from tests.props import TEXT, tried, tried_less
from tests.worlds import copy_of

WORLD = CASES / "world"
YAML = st.text(st.sampled_from("abc:-?[]{},'\"|>&*!%#@ \n\tق"), max_size=60)


def _told(tree: Tree | None, problems: list[object]) -> None:
    """There is a tree, or a problem that says why not; and every problem has a way out."""
    assert tree is not None or problems
    for problem in problems:
        assert problem.message and problem.hint and problem.place.path == "f.yaml"  # type: ignore[attr-defined]


@tried
@given(st.one_of(YAML, TEXT))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Protects the run from broken YAML of every kind."""
    tree, problems = read_tree("f.yaml", text.encode())
    _told(tree, list(problems))
    if tree is not None:
        assert tree.data is not None
        assert all(place.line > 0 and place.column > 0 for place in tree.places().values())


@tried
@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    """Protects the run from files that are no text at all."""
    tree, problems = read_tree("f.yaml", content)
    _told(tree, list(problems))


@pytest.mark.parametrize(
    "text", ["[" * 200_000, "{a: " * 50_000, "- " * 100_000, "? " * 100_000, "a:\n" + " " * 200_000]
)
def test_a_bomb_is_refused(text: str) -> None:
    """Protects the machine: deep nesting ends in a problem, not in a dead parser."""
    tree, problems = read_tree("f.yaml", text.encode())
    _told(tree, list(problems))
    assert problems or (tree and tree.data) == {"a": ""}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("no", "no"),
        ("2024-11", "2024-11"),
        ("1_000", "1_000"),
        ("0x1F", "0x1F"),
        ("~", "~"),
        ("null", "null"),
        ("1e3", "1e3"),
    ],
)
def test_a_scalar_is_text(text: str, value: str) -> None:
    """Protects contributors from YAML's surprises: Norway is not false, and a date is no number."""
    tree, problems = read_tree("f.yaml", f"key: {text}".encode())
    assert tree is not None and not problems
    assert tree.data == {"key": value}


_RECORDS = sorted(path.relative_to(WORLD).as_posix() for path in WORLD.rglob("*.yaml"))


@tried_less
@given(st.sampled_from(_RECORDS), st.data())
def test_a_damaged_record_is_reported(name: str, data: st.DataObject) -> None:
    """Protects the run from any edit: a stretch of a record replaced by anything gives problems, or a site."""
    from tests.worlds import checked, pages_of

    with tempfile.TemporaryDirectory() as folder:
        seeds = copy_of(WORLD, Path(folder))
        text = (seeds / name).read_text("utf-8")
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 40)))
        (seeds / name).write_bytes((text[:start] + data.draw(st.one_of(YAML, TEXT)) + text[end:]).encode())
        found = checked(seeds)
        for problem in found.problems:
            assert problem.message and problem.hint
            assert str(problem.place).startswith("seeds")
        if found.ok:
            pages_of(found)


@tried_less
@given(st.binary(max_size=200))
def test_any_article_is_read_or_refused(content: bytes) -> None:
    """Protects the run from articles that are no text, and from translations that are none."""
    from tests.worlds import checked

    with tempfile.TemporaryDirectory() as folder:
        seeds = copy_of(WORLD, Path(folder))
        (seeds / "sources" / "orchard.txt").write_bytes(content)
        (seeds / "sources" / "orchard.en.txt").write_bytes(content)
        found = checked(seeds)
        assert not found.ok
        assert any(problem.code in ("article-changed", "not-utf-8") for problem in found.problems)


def test_nothing_outside_the_folder_is_read(tmp_path: Path) -> None:
    """Protects the rest of the disk: the bytes that loading hands on are those of the seeds."""
    seeds, problems = load(copy_of(WORLD, tmp_path))
    assert seeds is not None and not problems
    assert sorted(seeds.files) == sorted(f"seeds/{name}" for name in _RECORDS)


def test_progress_counts_the_records(tmp_path: Path) -> None:
    """Protects the progress line: it ends at all of all."""
    seen: list[tuple[int, int]] = []
    load(copy_of(WORLD, tmp_path), lambda done, of: seen.append((done, of)))
    assert seen == [(number, len(_RECORDS) - 1) for number in range(1, len(_RECORDS))]
