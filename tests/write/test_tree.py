"""Writing a tree: all or nothing, only what changed, never over what a person wrote."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.base.artifact import Artifact
from generator.write.tree import write_tree


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    """An empty docs folder."""
    return tmp_path / "docs"


def write(docs: Path, **pages: str):
    """Write ``pages`` (``a__b`` stands for ``a/b.md``) with the manifest at its usual place."""
    artifacts = [Artifact.text(f"{name.replace('__', '/')}.md", text) for name, text in pages.items()]
    return write_tree(docs, artifacts, docs / ".generated.json", docs.parent / "cache")


def held(docs: Path) -> dict[str, str]:
    """Every file below ``docs`` and its text, the manifest left out."""
    files = sorted(p for p in docs.rglob("*") if p.is_file() and p.name != ".generated.json")
    return {p.relative_to(docs).as_posix(): p.read_text("utf-8") for p in files}


def names(paths: tuple[PurePosixPath, ...]) -> list[str]:
    """Paths as text."""
    return [str(path) for path in paths]


def test_a_second_run_touches_nothing(docs: Path) -> None:
    """Live reload and caches go by time: an unchanged page must keep its own."""
    write(docs, ar__index="أ", en__index="a")
    before = {p: p.stat().st_mtime_ns for p in docs.rglob("*")}
    report, problems = write(docs, ar__index="أ", en__index="a")
    assert not problems
    assert not report.written
    assert names(report.unchanged) == ["ar/index.md", "en/index.md"]
    assert {p: p.stat().st_mtime_ns for p in docs.rglob("*")} == before


def test_only_the_changed_page_is_written(docs: Path) -> None:
    """An edit of one fact must not rewrite the site's sources."""
    write(docs, a="1", b="1")
    report, _ = write(docs, a="1", b="2")
    assert names(report.written) == ["b.md"]
    assert held(docs) == {"a.md": "1", "b.md": "2"}


def test_pages_no_longer_made_go_and_take_empty_folders_with_them(docs: Path) -> None:
    """A renamed record must not leave its old page behind."""
    write(docs, ar__actors__x="1", ar__index="1")
    report, _ = write(docs, ar__index="1")
    assert names(report.pruned) == ["ar/actors/x.md"]
    assert held(docs) == {"ar/index.md": "1"}
    assert not (docs / "ar" / "actors").exists()


def test_a_hand_written_page_survives_beside_generated_ones(docs: Path) -> None:
    """What a person wrote is not ours to remove, wherever it lies."""
    write(docs, ar__actors__x="1")
    mine = docs / "ar" / "actors" / "mine.md"
    mine.write_text("mine", "utf-8")
    write(docs)
    assert held(docs) == {"ar/actors/mine.md": "mine"}


def test_a_hand_written_page_in_the_way_stops_everything(docs: Path) -> None:
    """Overwriting somebody's page would lose it: say so, and write none of the others either."""
    write(docs, a="1")
    (docs / "b.md").write_text("mine", "utf-8")
    report, problems = write(docs, a="2", b="2")
    assert [(p.code, str(p.place)) for p in problems] == [("hand-written-file", "b.md")]
    assert report.written == ()
    assert held(docs) == {"a.md": "1", "b.md": "mine"}


def test_a_file_that_says_the_same_already_is_adopted(docs: Path) -> None:
    """A manifest lost in a crash must not make a page foreign that is as we would write it."""
    docs.mkdir()
    (docs / "a.md").write_text("1", "utf-8")
    assert write(docs, a="1")[1] == []
    assert write(docs, a="2")[1] == []
    assert held(docs) == {"a.md": "2"}


def test_a_page_may_become_a_folder_and_back(docs: Path) -> None:
    """Pruning comes before placing, else an old page blocks the folder that takes its name."""
    for pages in ({"a": "1"}, {"a.md__b": "2"}, {"a": "3"}):
        assert write(docs, **pages)[1] == []
    assert held(docs) == {"a.md": "3"}


@pytest.mark.parametrize("path", ["../out.md", "/etc/out.md", "a/../../out.md", "c:/out.md", "a\\..\\out.md", "."])
def test_a_path_that_leads_out_is_refused(docs: Path, path: str) -> None:
    """No seed, however made, may write outside the folder of the pages."""
    artifacts = [Artifact.text("a.md", "1"), Artifact(PurePosixPath(path), b"x")]
    _, problems = write_tree(docs, artifacts, docs / ".generated.json", docs.parent / "cache")
    assert [p.code for p in problems] == ["path-outside"]
    assert not docs.exists()


def test_a_link_that_leads_out_is_refused_and_not_pruned_through(docs: Path, tmp_path: Path) -> None:
    """A symbolic link must not carry a write, or a removal, somewhere else."""
    write(docs, ar__x="1")
    elsewhere = tmp_path / "elsewhere"
    (docs / "ar").rename(elsewhere)
    (docs / "ar").symlink_to(elsewhere, target_is_directory=True)
    assert [p.code for p in write(docs, ar__x="2")[1]] == ["path-outside"]
    write(docs)
    assert (elsewhere / "x.md").read_text("utf-8") == "1"


def test_two_artifacts_may_not_meet(docs: Path) -> None:
    """Case-blind file systems would silently keep one of the two; a file cannot be a folder too."""
    for pair in (("Nato.md", "nato.md"), ("a", "a/b.md")):
        artifacts = [Artifact.text(path, "1") for path in pair]
        _, problems = write_tree(docs, artifacts, docs / ".generated.json", docs.parent / "cache")
        assert {p.code for p in problems} == {"path-twice"}
    assert not docs.exists()


def test_a_damaged_manifest_stops_the_run(docs: Path) -> None:
    """Guessing what is ours from a damaged list could remove what is not."""
    write(docs, a="1")
    (docs / ".generated.json").write_text("{", "utf-8")
    assert [p.code for p in write(docs, a="2")[1]] == ["manifest-unreadable"]
    assert held(docs) == {"a.md": "1"}


def test_a_manifest_cannot_point_outside(docs: Path, tmp_path: Path) -> None:
    """A hostile or damaged manifest must not make pruning remove other files."""
    precious = tmp_path / "precious.md"
    precious.write_text("mine", "utf-8")
    docs.mkdir()
    (docs / ".generated.json").write_text('{"version": 1, "files": {"../precious.md": "x"}}', "utf-8")
    assert write(docs, a="1")[1] == []
    assert precious.exists()


def test_a_disk_that_refuses_leaves_the_old_pages(docs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything is written aside first, so a full disk shows before a page is replaced."""
    write(docs, a="1", b="1")
    real = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if content == b"3":
            raise OSError(28, "No space left on device", os.fspath(path))
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    _, problems = write(docs, a="2", b="3")
    assert [p.code for p in problems] == ["cannot-write"]
    assert held(docs) == {"a.md": "1", "b.md": "1"}
    assert not list((docs.parent / "cache").glob("*/pages"))


@pytest.mark.parametrize("name", [".new", ".new/0", ".generated.json.new", "pages"])
def test_what_lies_where_we_might_work_is_left_alone(docs: Path, name: str) -> None:
    """A name that looks like a working file of ours may be somebody's: nothing under it is removed or replaced."""
    (docs / name).parent.mkdir(parents=True)
    (docs / name).write_text("mine", "utf-8")
    for number in "12":
        assert write(docs, a=number)[1] == []
    assert held(docs) == {"a.md": "2", name: "mine"}


def test_a_page_no_longer_made_that_was_edited_stays(docs: Path) -> None:
    """Whoever has written into a page of ours loses nothing when its record is renamed; a page as it was made goes."""
    write(docs, ar__x="1", ar__y="1")
    (docs / "ar" / "x.md").write_text("1 and mine", "utf-8")
    report, problems = write(docs, ar__z="1")
    assert names(report.pruned) == ["ar/y.md"]
    assert [(p.code, str(p.place), p.severity) for p in problems] == [("edited-by-hand", "ar/x.md", "warning")]
    assert held(docs) == {"ar/x.md": "1 and mine", "ar/z.md": "1"}
    assert write(docs, ar__z="1")[1] == [], "from now on it is a page that somebody wrote"


def test_a_working_folder_that_is_not_ours_stops_the_run(docs: Path) -> None:
    """A folder without our mark is not ours, whatever it is called."""
    write(docs, a="1")
    work = next(path for path in (docs.parent / "cache").iterdir() if path.name.startswith("work-"))
    (work / "CACHEDIR.TAG").unlink()
    (work / "mine").write_text("mine", "utf-8")
    assert [p.code for p in write(docs, a="2")[1]] == ["folder-not-ours"]
    assert held(docs) == {"a.md": "1"}
    assert (work / "mine").read_text("utf-8") == "mine"


PAGES = st.dictionaries(st.sampled_from(["a", "b", "d__a", "d__e__b"]), st.sampled_from(["1", "2"]))


@settings(max_examples=60, deadline=None)
@given(st.lists(PAGES, max_size=5))
def test_after_any_history_the_tree_is_what_was_asked_for_last(tmp_path_factory, history) -> None:
    """Whatever was written before, the folder ends with the last pages and the hand-written one."""
    docs = tmp_path_factory.mktemp("history")
    (docs / "d").mkdir()
    (docs / "d" / "mine.txt").write_text("mine", "utf-8")
    for pages in history:
        assert write(docs, **pages)[1] == []
    last = history[-1] if history else {}
    assert held(docs) == {"d/mine.txt": "mine"} | {f"{k.replace('__', '/')}.md": v for k, v in last.items()}
