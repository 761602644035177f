"""The site as one zip archive, for readers without a network: the same site, the same bytes."""

from __future__ import annotations

import os
import time
import zipfile
from dataclasses import dataclass
from pathlib import Path

from generator.base.epoch import source_date_epoch

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


def bundle(site: Path, archive: Path) -> BundleReport:
    """Pack the folder ``site`` into ``archive``, under one top folder named like the archive.

    Names are sorted; times come from ``SOURCE_DATE_EPOCH`` and permissions are fixed, so equal sites make
    equal archives. Written aside and moved into place. Raises ``FileNotFoundError`` if there is no site.
    """
    if not (site / "index.html").is_file():
        raise FileNotFoundError(f"{site / 'index.html'}: build the site first")
    archive.parent.mkdir(parents=True, exist_ok=True)
    staged = archive.with_name(f".{archive.name}.new")
    names = sorted(_names(site))
    moment = time.gmtime(source_date_epoch(os.environ))[:6]
    try:
        with zipfile.ZipFile(staged, "w") as packed:
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


def _names(site: Path) -> list[str]:
    names = (path.relative_to(site) for path in site.rglob("*") if path.is_file())
    return [
        name.as_posix()
        for name in names
        if not name.name.endswith(_LEFT_OUT)
        and not any(unused in name.as_posix() for unused in _UNUSED)
        and not any(part.startswith(".") for part in name.parts)
    ]
