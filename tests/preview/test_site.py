"""Previews in a finished site: every page names a picture that is there, and a bundle carries none."""

from __future__ import annotations

import re
import struct
import zipfile
from pathlib import Path

import pytest

from generator.pipeline import Settings, build
from generator.write.bundle import bundle
from tests.worlds import ROOT, TOY, pages_expected

ADDRESS = "https://toy.example/below/"
_IMAGE = re.compile(r'<meta property="og:image" content="([^"]+)">')


@pytest.fixture(scope="module")
def shared_site(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """The toy world, built for the web."""
    folder = tmp_path_factory.mktemp("shared")
    made = Settings(ROOT, TOY, folder / "docs", folder / "site", ADDRESS)
    with pages_expected():
        assert [problem for problem in build(made).problems if problem.is_error] == []
    return made


def test_every_page_names_a_picture_that_is_there(shared_site: Settings) -> None:
    """Protects shared links: the address leads to a file of the site, of the size for which networks ask."""
    site, named = shared_site.out, 0
    for page in site.rglob("*.html"):
        for address in _IMAGE.findall(page.read_text("utf-8")):
            assert address.startswith(shared_site.url), page
            header = (site / address.removeprefix(shared_site.url)).read_bytes()[:24]
            assert struct.unpack(">II", header[16:24]) == (1200, 630), address
            named += 1
    assert named > 40


def test_a_bundle_leaves_the_pictures_out(shared_site: Settings, tmp_path: Path) -> None:
    """Protects those who carry it on a stick: nobody shares a link to a file, and pictures are heavy."""
    names = zipfile.ZipFile(bundle(shared_site.out, tmp_path / "explainer.zip").path).namelist()
    assert any(name.endswith("actors/index.html") for name in names)
    assert not [name for name in names if "previews/" in name]
