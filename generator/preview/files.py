"""Makes the picture files of all cards. A picture that was drawn in an earlier run is not drawn again."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path, PurePosixPath
from threading import get_ident

from generator.base.artifact import Artifact
from generator.base.digest import fingerprint
from generator.model.card import Card

Progress = Callable[[int, int], None]
# The folder of the pictures, below the folder of each language.
FOLDER = "previews"
_HERE = Path(__file__).resolve().parent
# The name of a picture in the cache: the digest of what it shows.
_OURS = re.compile(r"[0-9a-f]{32}\.png")


def previews(cards: Mapping[str, Card], cache: Path, progress: Progress) -> Iterator[Artifact]:
    """A picture file for each of ``cards``, sorted by page. The keys are pages, such as ``ar/actors/someone.html``.

    Pictures are kept in ``cache``, a folder of ours. Those that no card needs are removed from it at the end.
    ``progress`` is called with the number of pictures that are done, and the number of all.
    """
    recipe = fingerprint(_HERE, [_HERE], [version("pyvips"), version("pyvips-binary")])
    names = {page: sha256(f"{recipe} {card!r}".encode()).hexdigest()[:32] + ".png" for page, card in cards.items()}
    # The drawing library and zlib release Python's lock, so threads can use all cores.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        pages = sorted(cards)
        pictures = pool.map(lambda page: _kept(cache / names[page], cards[page], cache), pages)
        for number, (page, picture) in enumerate(zip(pages, pictures, strict=True), 1):
            yield Artifact.of(path_of(page), picture)
            progress(number, len(pages))
    used = set(names.values())
    for old in cache.glob("*.png"):
        if _OURS.fullmatch(old.name) and old.name not in used:
            old.unlink()


def path_of(page: str) -> PurePosixPath:
    """The path of the picture of ``page``: ``ar/actors/someone.html`` has ``ar/previews/actors/someone.png``."""
    lang, _, path = page.partition("/")
    return PurePosixPath(lang, FOLDER, path).with_suffix(".png")


def _kept(file: Path, card: Card, cache: Path) -> bytes:
    """The picture of ``card`` from ``file``; it is drawn and kept there if it is not there yet."""
    if file.is_file():
        return file.read_bytes()
    # Imported here so that a run that draws nothing does not load the library.
    from .draw import drawn

    picture = drawn(card, cache)
    # Written under another name and then renamed: a run that is interrupted must not leave half a picture.
    staged = file.with_suffix(f".{get_ident()}")
    staged.write_bytes(picture)
    staged.replace(file)
    return picture
