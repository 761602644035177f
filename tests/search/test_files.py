"""The files in which an index travels."""

from __future__ import annotations

import json

from generator.search.files import files

PIECES = {"meta": '{"pages":["a","b)"]}', "words-1": '["أوكرانيا",1]'}


def test_a_piece_can_be_run_and_read() -> None:
    """Protects both ways to a reader: what is between the first comma and the last bracket is the piece itself."""
    made = dict(files(PIECES, "ar"))
    for name, content in PIECES.items():
        text = made[f"search/{name}.js"]
        assert text.startswith(f'explainerPiece("{name}",')
        assert json.loads(text[text.index(",") + 1 : text.rindex(")")]) == json.loads(content)


def test_the_themes_index_is_empty() -> None:
    """Protects readers who do not search: what the theme loads on every page holds no page."""
    made = dict(files(PIECES, "ar"))
    theme = json.loads(made["search/search_index.json"])
    assert theme["docs"] == []
    assert theme["config"]["lang"] == ["ar"]
    assert made["search/search_index.js"] == f"var __index={made['search/search_index.json'].strip()};\n"
    assert len(made["search/search_index.json"]) < 200


def test_the_version_says_whether_anything_changed() -> None:
    """Protects caches: pieces of two builds are never mixed, and the same index keeps its version."""

    def version(pieces: dict[str, str]) -> str:
        return str(json.loads(dict(files(pieces, "ar"))["search/search_index.json"])["config"]["version"])

    assert version(PIECES) == version(dict(reversed(PIECES.items())))
    assert version(PIECES) != version({**PIECES, "meta": "{}"})
