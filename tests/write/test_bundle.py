"""The bundle: the same site makes the same bytes, without what a reader offline has no use for."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.base.own import NotOurs
from generator.write.bundle import bundle


@pytest.fixture
def small_site(tmp_path: Path) -> Path:
    """A site of a few files, some of which do not belong into a bundle."""
    site = tmp_path / "site"
    for name in (
        "index.html",
        "en/index.html",
        "assets/a.js",
        "assets/a.js.map",
        "en/assets/javascripts/lunr/min/lunr.ar.min.js",
        "sitemap.xml",
        "en/.marker",
    ):
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    return site


def test_it_holds_the_site_under_one_folder_and_no_maps(small_site: Path, tmp_path: Path) -> None:
    """Unpacking must not spill over a desktop; maps and the theme's own search would be most of the weight."""
    report = bundle(small_site, tmp_path / "dist" / "explainer.zip")
    with zipfile.ZipFile(report.path) as packed:
        names = packed.namelist()
        assert packed.read("explainer/en/index.html") == b"en/index.html"
        assert {e.external_attr >> 16 for e in packed.infolist()} == {0o100644}
    assert names == ["explainer/assets/a.js", "explainer/en/index.html", "explainer/index.html"]
    assert (report.files, report.size) == (3, report.path.stat().st_size)
    assert [path.name for path in report.path.parent.iterdir()] == ["explainer.zip"]


@pytest.mark.parametrize("content", [b"mine", b"PK", b""])
def test_a_file_of_somebody_else_is_not_replaced(small_site: Path, tmp_path: Path, content: bytes) -> None:
    """A file that happens to be called as the bundle would be, or as it is while it is written, is not ours."""
    archive = tmp_path / "dist" / "explainer.zip"
    archive.parent.mkdir()
    archive.write_bytes(content)
    beside = archive.with_name(".explainer.zip.new")
    beside.write_bytes(b"mine")
    with pytest.raises(NotOurs):
        bundle(small_site, archive)
    assert archive.read_bytes() == content
    archive.unlink()
    for _ in "12":
        assert bundle(small_site, archive).files == 3
    assert beside.read_bytes() == b"mine"


def test_the_same_site_makes_the_same_bytes_on_another_day(small_site: Path, tmp_path: Path) -> None:
    """A reader can check that a bundle was made from these sources: nothing of the run may get in."""
    first = bundle(small_site, tmp_path / "one" / "x.zip").path.read_bytes()
    (small_site / "index.html").touch()
    (small_site / "index.html").chmod(0o600)
    assert bundle(small_site, tmp_path / "two" / "x.zip").path.read_bytes() == first


@pytest.mark.parametrize(
    ("said", "year"),
    [("1700000000", 2023), ("0", 1980), ("yesterday", 1980), (None, 1980)],
)
def test_times_come_from_the_environment(small_site, tmp_path, monkeypatch, said, year) -> None:
    """SOURCE_DATE_EPOCH is the convention; a zip knows no year before 1980."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if said is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", said)
    with zipfile.ZipFile(bundle(small_site, tmp_path / "x.zip").path) as packed:
        assert {entry.date_time[0] for entry in packed.infolist()} == {year}


def test_without_a_site_there_is_no_bundle(tmp_path: Path) -> None:
    """An empty archive would look like a bundle."""
    with pytest.raises(FileNotFoundError):
        bundle(tmp_path, tmp_path / "x.zip")
    assert not (tmp_path / "x.zip").exists()
