"""The exchange of two sites: the old one or the new one, never half, and nothing of anybody else is lost."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.base.manifest import OF_SITE, sha256
from generator.base.own import NotOurs, claim, workplace
from generator.render.swap import Exchange, may_be_replaced


class Cut(BaseException):
    """The power fails: nothing is tidied up after it."""


@pytest.fixture
def exchange(tmp_path: Path) -> Exchange:
    """An exchange of ``tmp_path/site``."""
    return begun(tmp_path)


def begun(home: Path) -> Exchange:
    """What each run begins with."""
    made = Exchange(home / "site", workplace(claim(home / "cache"), home / "site"))
    made.recover()
    return made


def write(folder: Path, **files: str) -> None:
    """Write files; ``a__b`` stands for ``a/b``."""
    for name, text in files.items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def held(folder: Path) -> dict[str, str]:
    """Every file and link below ``folder``, the list of ours left out; a link says where it leads."""
    found = {}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = f"-> {os.readlink(path)}"  # noqa: PTH115 - as text
        elif path.is_file() and name != OF_SITE:
            found[name] = path.read_text("utf-8")
    return found


def build(exchange: Exchange, **files: str) -> tuple[list[str], list[str]]:
    """A whole run that makes ``files``; answers with what stood in its way and what was edited."""
    exchange.recover()
    exchange.begin()
    write(exchange.new, **files)
    obstacles, kept = exchange.obstacles()
    if not obstacles:
        exchange.swap()
    exchange.end()
    return list(map(str, obstacles)), list(map(str, kept))


def test_what_others_put_into_the_site_stays(exchange: Exchange) -> None:
    """A host's CNAME, a repository in the site, a folder beside the pages: the site is updated, they stay."""
    build(exchange, index="1", en__index="1", en__gone="1")
    write(exchange.out, CNAME="toy.example", git__HEAD="ref", en__mine__note="mine", assets__x="mine")
    (exchange.out / "empty").mkdir()
    (exchange.out / "link").symlink_to("/nowhere")
    os.mkfifo(exchange.out / "pipe")
    held_inode = (exchange.out / "CNAME").stat().st_ino
    assert build(exchange, index="2", en__index="1") == ([], [])
    assert held(exchange.out) == {
        "index": "2", "en/index": "1", "CNAME": "toy.example", "git/HEAD": "ref", "en/mine/note": "mine",
        "assets/x": "mine", "link": "-> /nowhere",
    }  # fmt: skip
    assert (exchange.out / "empty").is_dir() and (exchange.out / "pipe").is_fifo()
    assert (exchange.out / "CNAME").stat().st_ino == held_inode, "moved, not copied"
    assert [path.name for path in exchange.work.iterdir()] == ["CACHEDIR.TAG"]


@pytest.mark.parametrize(
    ("mine", "new", "stands"),
    [
        ({"b": "mine"}, {"b": "2"}, ["b"]),
        ({"b__c": "mine"}, {"b": "2"}, ["b"]),
        ({"b": "mine"}, {"b__c": "2"}, ["b"]),
        ({"d__x": "mine"}, {"d": "2"}, ["d/x"]),
    ],
    ids=["file", "folder for a file", "file for a folder", "in a folder of ours for a file"],
)
def test_what_stands_in_the_way_stops_the_exchange(
    exchange: Exchange, mine: dict[str, str], new: dict[str, str], stands: list[str]
) -> None:
    """Where a new page needs the place of somebody's file, nothing changes until that is moved."""
    build(exchange, index="1", d__page="1")
    write(exchange.out, **mine)
    before = held(exchange.out)
    assert build(exchange, index="2", **new)[0] == stands
    assert held(exchange.out) == before


def test_a_file_of_the_same_bytes_is_in_nobodys_way(exchange: Exchange) -> None:
    """Whoever has put there what we would put there has lost nothing."""
    build(exchange, index="1")
    write(exchange.out, b="2")
    assert build(exchange, index="1", b="2") == ([], [])
    assert build(exchange, index="1") == ([], [])
    assert held(exchange.out) == {"index": "1"}
    assert [path.name for path in exchange.work.iterdir()] == ["CACHEDIR.TAG"]


def test_an_edited_file_is_made_anew_and_stays_when_it_is_no_longer_made(exchange: Exchange) -> None:
    """The site is made from its sources; but what a person has written into a page that goes is not thrown away."""
    build(exchange, index="1", a="1", b="1")
    write(exchange.out, index="mine", a="mine")
    assert build(exchange, index="1") == ([], ["a"])
    assert held(exchange.out) == {"index": "1", "a": "mine"}
    assert build(exchange, index="1") == ([], [])
    assert held(exchange.out) == {"index": "1", "a": "mine"}


@pytest.mark.parametrize("name", [".site.new", ".site.old", ".site.new/index", ".site.old/index"])
def test_what_lies_beside_the_site_is_nobodys_business(exchange: Exchange, name: str) -> None:
    """Folders whose names look like ours are not ours: they are not removed, and none becomes the site."""
    write(exchange.out.parent, **{name.replace("/", "__"): "mine"})
    exchange.recover()
    assert not exchange.out.exists()
    for number in "12":
        build(exchange, index=number)
    assert held(exchange.out) == {"index": "2"}
    assert (exchange.out.parent / name).read_text("utf-8") == "mine"


def test_a_folder_that_is_not_ours_is_no_place_to_work(tmp_path: Path) -> None:
    """The mark in it says that a folder is ours, not its name."""
    work = begun(tmp_path).work
    (work / "CACHEDIR.TAG").unlink()
    write(work, old__index="mine")
    with pytest.raises(NotOurs):
        begun(tmp_path)
    assert held(tmp_path / "cache" / work.name)["old/index"] == "mine"
    assert not (tmp_path / "site").exists()


def test_beside_another_disk_the_work_lies_beside_the_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder moves in one step within one file system only."""
    cache = claim(tmp_path / "cache")
    monkeypatch.setattr("generator.base.own._device", lambda path: path == cache)
    exchange = Exchange(tmp_path / "out" / "site", workplace(cache, tmp_path / "out" / "site"))
    assert exchange.work.parent == tmp_path / "out"
    build(exchange, index="1")
    write(exchange.out, CNAME="x")
    build(exchange, index="2")
    assert held(exchange.out) == {"index": "2", "CNAME": "x"}


RENAMES = range(1, 7)


def _failing(monkeypatch: pytest.MonkeyPatch, at: int, error: BaseException) -> None:
    """Let the renaming number ``at`` fail, counted from 1."""
    real, count = Path.rename, iter(range(1, 100))

    def rename(path: Path, target: Path) -> Path:
        if next(count) == at:
            raise error
        return real(path, target)

    monkeypatch.setattr(Path, "rename", rename)


@pytest.mark.parametrize("at", RENAMES)
def test_a_failure_anywhere_leaves_one_whole_site(exchange: Exchange, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """A disk that refuses between two moves: the old site stands again, with all that others had in it."""
    build(exchange, index="1", en__index="1")
    write(exchange.out, CNAME="x", git__HEAD="ref", en__mine="mine")
    before = held(exchange.out)
    with monkeypatch.context() as patched:
        _failing(patched, at, OSError(5, "Input/output error"))
        try:
            build(exchange, index="2", fr__index="2")
        except OSError:
            assert held(exchange.out) == before
    build(exchange, index="2", fr__index="2")
    assert held(exchange.out) == {
        "index": "2", "fr/index": "2", "CNAME": "x", "git/HEAD": "ref", "en/mine": "mine",
    }  # fmt: skip


@pytest.mark.parametrize("at", RENAMES)
def test_a_run_that_is_cut_off_anywhere_is_put_right_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """After a power cut the next run finds one whole site and every file of others, whatever it goes on to do."""
    exchange = begun(tmp_path)
    build(exchange, index="1", en__index="1")
    write(exchange.out, CNAME="x", git__HEAD="ref", en__mine="mine")
    before = held(exchange.out)
    monkeypatch.setattr(Exchange, "end", lambda _: None)
    with monkeypatch.context() as patched:
        _failing(patched, at, Cut())
        try:
            build(exchange, index="2")
        except Cut:
            pass
    begun(tmp_path)
    assert held(exchange.out) in (before, {"index": "2", "CNAME": "x", "git/HEAD": "ref", "en/mine": "mine"})
    build(begun(tmp_path), index="3")
    assert held(exchange.out) == {"index": "3", "CNAME": "x", "git/HEAD": "ref", "en/mine": "mine"}


def test_what_appears_while_the_site_is_built_is_not_overwritten(exchange: Exchange) -> None:
    """Between looking and moving somebody may have put a file where a new page goes: then the old site stays."""
    build(exchange, index="1")
    exchange.begin()
    write(exchange.new, index="2", b="2")
    assert exchange.obstacles() == ([], [])
    write(exchange.out, b__mine="mine")
    with pytest.raises(OSError):
        exchange.swap()
    assert held(exchange.out) == {"index": "1", "b/mine": "mine"}


def test_a_site_of_an_earlier_version_is_taken_over(exchange: Exchange) -> None:
    """Its list was empty: what is called as a page of ours is ours, and everything else stays."""
    write(exchange.out, index="0", CNAME="x", **{OF_SITE: ""})
    assert may_be_replaced(exchange.out)
    assert build(exchange, index="1") == ([], [])
    assert held(exchange.out) == {"index": "1", "CNAME": "x"}


@pytest.mark.parametrize("damage", ["{", "[]", '{"version": 9, "files": {}}', "\x00"])
def test_a_damaged_list_stops_the_exchange(exchange: Exchange, damage: str) -> None:
    """Guessing what is ours could remove what is not."""
    build(exchange, index="1")
    write(exchange.out, CNAME="x", **{OF_SITE: damage})
    with pytest.raises(ValueError):
        build(exchange, index="2")
    assert held(exchange.out) == {"index": "1", "CNAME": "x"}


def test_a_list_cannot_claim_what_lies_outside(exchange: Exchange, tmp_path: Path) -> None:
    """A hostile list must not make us take a file of others for ours."""
    build(exchange, index="1")
    write(tmp_path, precious="mine")
    listed = {"version": 1, "files": {"../precious": sha256(b"mine"), "index": sha256(b"1")}}
    (exchange.out / OF_SITE).write_text(json.dumps(listed), "utf-8")
    build(exchange, index="2")
    assert (tmp_path / "precious").read_text("utf-8") == "mine"


PAGES = st.dictionaries(st.sampled_from(["a", "b", "d__a", "d__e__b"]), st.sampled_from(["1", "2"]), min_size=1)
OTHERS = st.dictionaries(st.sampled_from(["CNAME", "d__CNAME", "d__e__x", "x__y__z"]), st.just("mine"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(PAGES, OTHERS), min_size=1, max_size=5))
def test_after_any_history_nobody_has_lost_anything(tmp_path_factory, history) -> None:
    """Whatever was built and whatever was put beside it, the site is what was asked for last, and all of the others."""
    home = tmp_path_factory.mktemp("history")
    put: dict[str, str] = {}
    for pages, others in history:
        assert build(begun(home), **pages) == ([], [])
        write(home / "site", **others)
        put |= others
    pages = history[-1][0]
    assert held(home / "site") == {name.replace("__", "/"): text for name, text in (pages | put).items()}
