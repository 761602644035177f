"""What a browser needs to search a site that it reads from disk."""

from __future__ import annotations

from pathlib import Path

_INDEX = Path("search", "search_index.json")


def write_offline_index(site: Path) -> None:
    """Write ``search/search_index.js`` beside the JSON index of ``site``, if it has one.

    From ``file://`` a page may not fetch JSON. Material's script knows that and loads this file instead,
    which must define ``__index``. It is what Material's own ``offline`` plugin writes.
    """
    index = site / _INDEX
    if index.is_file():
        index.with_suffix(".js").write_text(f"var __index = {index.read_text('utf-8')}", "utf-8", newline="\n")
