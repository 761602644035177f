"""The site as one zip archive, for readers without a network: the same site, the same bytes."""

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

# Source maps are half of the weight, and a sitemap speaks to robots.
_LEFT_OUT = (".map", "sitemap.xml", "sitemap.xml.gz")
# Stemmers of the theme's own search, which nothing loads; pictures for whoever links to the site on the web.
_UNUSED = ("assets/javascripts/lunr/", "previews/")


@dataclass(frozen=True, slots=True)
class BundleReport:
    """The archive, how many files it holds and how many bytes it has."""

    path: Path
    files: int
    size: int


def place_for(archive: Path) -> list[Problem]:
    """A problem if something is at ``archive`` that is no bundle of ours; nothing is touched."""
    if not os.path.lexists(archive) or _is_ours(archive):
        return []
    message = f"{archive.name} is there, and is no bundle that this tool has packed."
    place = Place(f"{archive.parent.name}/{archive.name}")
    return [Problem("folder-not-ours", place, message, "Move it away, or give it another name.")]


def bundle(site: Path, archive: Path) -> BundleReport:
    """Pack the folder ``site`` into ``archive``, under one top folder named like the archive.

    Names are sorted; times come from ``SOURCE_DATE_EPOCH`` and permissions are fixed, so equal sites make
    equal archives. Written aside and moved into place. Raises ``FileNotFoundError`` if there is no site, and
    ``NotOurs`` if something else than a bundle of ours is in the way.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"{site / 'index.html'}: build the site first")
    if place_for(archive):
        raise NotOurs(archive)
    archive.parent.mkdir(parents=True, exist_ok=True)
    staged = archive.with_name(f".{archive.name}.{secrets.token_hex(4)}")
    names = sorted(_names(site))
    moment = time.gmtime(source_date_epoch(os.environ))[:6]
    try:
        with zipfile.ZipFile(staged, "x") as packed:
            for name in names:
                entry = zipfile.ZipInfo(f"{archive.stem}/{name}", moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, wherever this runs: else the permissions mean nothing
                entry.external_attr = 0o100644 << 16
                packed.writestr(entry, (site / name).read_bytes(), compresslevel=9)
        staged.replace(archive)
    finally:
        staged.unlink(missing_ok=True)
    return BundleReport(archive, len(names), archive.stat().st_size)


def _is_ours(archive: Path) -> bool:
    """Whether ``archive`` is as we pack it: one folder, called like the archive, with a site in it."""
    try:
        with zipfile.ZipFile(archive) as packed:
            names = packed.namelist()
    except (OSError, zipfile.BadZipFile):
        return False
    inside = f"{archive.stem}/"
    holds_a_site = f"{inside}index.html" in names and all(name.startswith(inside) for name in names)
    return holds_a_site and not archive.is_symlink()


def _names(site: Path) -> list[str]:
    names = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return [
        name.as_posix()
        for name in names
        if not name.name.endswith(_LEFT_OUT)
        and not any(unused in name.as_posix() for unused in _UNUSED)
        and not any(part.startswith(".") for part in name.parts)
    ]
