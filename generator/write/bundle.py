"""Packs the site into one zip archive, for readers without a network. The same site gives the same bytes."""

from __future__ import annotations

import os
import secrets
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.base.epoch import source_date_epoch
from generator.base.own import NotOurs
from generator.base.places import Place
from generator.base.problems import Problem

# Endings of files that readers of the archive do not need: source maps, which are half of its size, and the sitemap.
_LEFT_OUT = (".map", "sitemap.xml", "sitemap.xml.gz")
# Folders that they do not need: the stemmers of the theme's own search, which no page loads, and preview pictures.
_UNUSED = ("assets/javascripts/lunr/", "previews/")


@dataclass(frozen=True, slots=True)
class BundleReport:
    """The archive, the number of its files, and its size in bytes."""

    path: Path
    files: int
    size: int


def place_for(archive: Path) -> list[Problem]:
    """A problem if there is something at ``archive`` that is not a bundle of ours. Nothing is changed."""
    if not os.path.lexists(archive) or _is_ours(archive):
        return []
    message = f"{archive.name} is there, and is no bundle that this tool has packed."
    place = Place(f"{archive.parent.name}/{archive.name}")
    return [Problem("folder-not-ours", place, message, "Move it away, or give it another name.")]


def bundle(site: Path, archive: Path) -> BundleReport:
    """Pack the folder ``site`` into the file ``archive``, in one top folder named like the archive.

    Equal sites give equal archives: names are sorted, times come from ``SOURCE_DATE_EPOCH``, permissions are fixed. The
    archive is replaced in one step. Raises ``FileNotFoundError`` if there is no site, and ``NotOurs`` if there is
    something at ``archive`` that is not a bundle of ours.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"{site / 'index.html'}: build the site first")
    if place_for(archive):
        raise NotOurs(archive)
    archive.parent.mkdir(parents=True, exist_ok=True)
    staged = archive.with_name(f".{archive.name}.{secrets.token_hex(4)}")
    names = sorted(_names(site))
    modified = time.gmtime(source_date_epoch(os.environ))[:6]
    try:
        with zipfile.ZipFile(staged, "x") as packed:
            for name in names:
                entry = zipfile.ZipInfo(f"{archive.stem}/{name}", modified)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, on any system: otherwise the permissions would mean nothing
                entry.external_attr = 0o100644 << 16
                packed.writestr(entry, (site / name).read_bytes(), compresslevel=9)
        staged.replace(archive)
    finally:
        staged.unlink(missing_ok=True)
    return BundleReport(archive, len(names), archive.stat().st_size)


def _is_ours(archive: Path) -> bool:
    """Whether ``archive`` looks as we pack it: one top folder, named like the archive, with a site in it."""
    try:
        with zipfile.ZipFile(archive) as packed:
            names = packed.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
    inside = f"{archive.stem}/"
    holds_a_site = f"{inside}index.html" in names and all(name.startswith(inside) for name in names)
    return holds_a_site and not archive.is_symlink()


def _names(site: Path) -> list[str]:
    """The files of ``site`` that the archive gets. Hidden files are left out too."""
    names = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return [
        name.as_posix()
        for name in names
        if not name.name.endswith(_LEFT_OUT)
        and not any(unused in name.as_posix() for unused in _UNUSED)
        and not any(part.startswith(".") for part in name.parts)
    ]
