"""All cards to files. What was drawn once is not drawn again."""

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
# Beside the pages of each language.
FOLDER = "previews"
_HERE = Path(__file__).resolve().parent
# How a picture is called in the cache: by the digest of what it shows.
_OURS = re.compile(r"[0-9a-f]{32}\.png")


def previews(cards: Mapping[str, Card], cache: Path, progress: Progress) -> Iterator[Artifact]:
    """A picture for each of ``cards``; the keys are their pages, as ``ar/actors/someone.html``.

    ``cache`` is a folder of ours in which pictures are kept by what they show; those that nobody asked for are removed.
    """
    recipe = fingerprint(_HERE, [_HERE], [version("pyvips"), version("pyvips-binary")])
    names = {page: sha256(f"{recipe} {card!r}".encode()).hexdigest()[:32] + ".png" for page, card in cards.items()}
    # The library and the packing leave Python's lock: threads are enough to keep all cores busy.
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
    """Where the picture of ``page`` stands: ``ar/previews/actors/someone.png``."""
    lang, _, path = page.partition("/")
    return PurePosixPath(lang, FOLDER, path).with_suffix(".png")


def _kept(file: Path, card: Card, cache: Path) -> bytes:
    if file.is_file():
        return file.read_bytes()
    # Imported late: a build with nothing to draw need not load the library.
    from .draw import drawn

    picture = drawn(card, cache)
    # Moved into place: a run that is cut off must not leave half a picture for good.
    staged = file.with_suffix(f".{get_ident()}")
    staged.write_bytes(picture)
    staged.replace(file)
    return picture
