"""Files of others: only regular ones are read, no more of them than is wanted, and what nobody wrote is passed over."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from generator.base.digest import fingerprint, signature
from generator.base.files import NotAFile, TooLarge, is_passed_over, kind_of, read_bounded


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    """Protects the memory: a byte more than wanted is too much, and the size is asked first."""
    file = tmp_path / "f"
    file.write_bytes(b"12345")
    assert read_bounded(file, 5) == b"12345"
    with pytest.raises(TooLarge):
        read_bounded(file, 4)
    os.truncate(file, 50_000_000_000)
    with pytest.raises(TooLarge):
        read_bounded(file, 1000)


@pytest.mark.parametrize("kind", ["a symbolic link", "a folder", "a pipe", "a socket", "a device"])
def test_nothing_but_a_file_is_opened(kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Protects the run: a pipe hangs it, a device never ends, a link leads to anything."""
    monkeypatch.chdir(tmp_path)  # the name of a socket may not be long
    path = Path("x")
    if kind == "a symbolic link":
        (tmp_path / "f").write_text("secret", "utf-8")
        path.symlink_to("f")
    elif kind == "a folder":
        path.mkdir()
    elif kind == "a pipe":
        os.mkfifo(path)
    elif kind == "a socket":
        with socket.socket(socket.AF_UNIX) as bound:
            bound.bind(str(path))
    else:
        path = Path("/dev/zero")
    with pytest.raises(NotAFile) as refused:
        read_bounded(path, 10)
    assert refused.value.kind == kind


def test_a_file_that_is_exchanged_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Protects against a pipe that takes the place of a file between asking and opening."""
    file = tmp_path / "f"
    file.write_bytes(b"1")
    held = os.lstat(file)
    file.unlink()
    os.mkfifo(file)
    monkeypatch.setattr(os, "lstat", lambda _: held)
    with pytest.raises(NotAFile):
        read_bounded(file, 10)


@pytest.mark.parametrize(
    "name",
    [".#barrot.yaml", "._barrot.yaml", "barrot.yaml~", ".DS_Store", "Thumbs.db", "Desktop.ini", "barrot.yaml.swp",
     "x.swo", "4913", "#x#", "~$x.docx", "x.yaml___jb_old___"],
)  # fmt: skip
def test_what_editors_and_systems_leave_is_passed_over(name: str) -> None:
    """Protects contributors: what their machine does is not their mistake."""
    assert is_passed_over(name)


@pytest.mark.parametrize(
    "name", ["barrot.yaml", "4913.yaml", "thumbs.yaml", "x.yaml.bak", "x.yaml.orig", "swp", "#x", "a.swz"]
)
def test_what_somebody_wrote_is_not(name: str) -> None:
    """Protects records: what looks like somebody's work is read, or said to be a stray."""
    assert not is_passed_over(name)


def test_a_digest_opens_nothing_but_files(tmp_path: Path) -> None:
    """Protects every verb: before anything is checked, a fingerprint of the seeds is taken."""
    seeds = tmp_path / "seeds"
    (seeds / "actors").mkdir(parents=True)
    (tmp_path / "outside").mkdir()
    found = [fingerprint(tmp_path, [seeds])]
    (seeds / "actors" / "pipe.yaml").symlink_to("/dev/zero")
    found.append(fingerprint(tmp_path, [seeds]))
    os.mkfifo(seeds / "actors" / "x.yaml")
    found.append(fingerprint(tmp_path, [seeds]))
    (seeds / "terms").symlink_to(tmp_path / "outside")
    found.append(fingerprint(tmp_path, [seeds]))
    (seeds / "large").touch()
    os.truncate(seeds / "large", 50_000_000_000)
    found.append(fingerprint(tmp_path, [seeds]))
    assert len(set(found)) == len(found), "each is noticed"
    (tmp_path / "outside" / "x").write_text("1", "utf-8")
    assert fingerprint(tmp_path, [seeds]) == found[-1], "nobody goes where a link leads"
    assert signature([seeds])


def test_a_name_that_is_no_text_can_be_told_from_another(tmp_path: Path) -> None:
    """Protects the run from a byte in the name of a file that is no UTF-8."""
    before = fingerprint(tmp_path, [tmp_path]), signature([tmp_path])
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/b\xff.yaml")).touch()
    assert before != (fingerprint(tmp_path, [tmp_path]), signature([tmp_path]))


def test_every_mode_has_a_name() -> None:
    """Protects messages: what is no regular file is called something."""
    assert kind_of(Path("/dev/null").stat().st_mode) == "a device"
    assert kind_of(Path(__file__).stat().st_mode) == ""
