"""The files in which an index travels: one script for each piece, and the theme's own index, which is empty."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from generator.text.direction import direction

FOLDER = "search"
# What the theme asks for on every page before it starts a worker: it fetches the one, and from file:// runs the other.
_THEME = f"{FOLDER}/search_index"


def files(pieces: Mapping[str, str], lang: str) -> Iterator[tuple[str, str]]:
    """The files of an index: path relative to the site of its language, and text.

    ``pieces`` are JSON texts by name. A piece calls ``explainerPiece`` with its name and its content, so that the
    same file can be run as a script (from ``file://``, where nothing can be fetched) and read as JSON between the
    first comma and the last bracket. The theme hands ``config`` of its index to the worker: ``version`` changes
    with the pieces, so that a browser never mixes those of two builds; ``direction`` is that of the pages.
    """
    version = hashlib.sha256(json.dumps(pieces, sort_keys=True).encode()).hexdigest()[:12]
    config = {"config": {"lang": [lang], "direction": direction(lang), "version": version}, "docs": []}
    theme = json.dumps(config, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield f"{_THEME}.json", f"{theme}\n"
    yield f"{_THEME}.js", f"var __index={theme};\n"
    for name in sorted(pieces):
        yield f"{FOLDER}/{name}.js", f'explainerPiece("{name}",{pieces[name]});\n'
