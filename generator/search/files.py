"""The files of an index: one script for each piece, and the theme's own index, which is empty."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping

from generator.text.direction import direction

FOLDER = "search"
# The theme loads its own index on every page before it starts a worker: the JSON file, or from file:// the script.
_THEME = f"{FOLDER}/search_index"


def files(pieces: Mapping[str, str], lang: str) -> Iterator[tuple[str, str]]:
    """The files of an index: pairs of path, relative to the site of its language, and text.

    ``pieces`` are JSON texts by name. The file of a piece calls ``explainerPiece`` with its name and its JSON. So the
    same file can be run as a script (from ``file://``, where a page cannot fetch) and read as JSON between the first
    comma and the last bracket. The theme gives ``config`` of its index to the worker: ``version`` changes with the
    pieces, so that a browser never mixes pieces of two builds; ``direction`` is that of the pages.
    """
    version = hashlib.sha256(json.dumps(pieces, sort_keys=True).encode()).hexdigest()[:12]
    config = {"config": {"lang": [lang], "direction": direction(lang), "version": version}, "docs": []}
    theme = json.dumps(config, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    yield f"{_THEME}.json", f"{theme}\n"
    yield f"{_THEME}.js", f"var __index={theme};\n"
    for name in sorted(pieces):
        yield f"{FOLDER}/{name}.js", f'explainerPiece("{name}",{pieces[name]});\n'
