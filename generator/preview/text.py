"""Draws words: shapes the letters, puts them in order, and breaks the lines. Only this module uses the library.

Pango does that (UAX #9, UAX #14), as in most programs on Linux. libvips has Pango in its package for every system. It
may use no fonts but ours, otherwise the same words would look different on another machine.
"""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any
from xml.sax.saxutils import escape

_FONTS = Path(__file__).resolve().parent / "fonts"
_FAMILY = "IBM Plex Sans Arabic"
_MARKS = {"rtl": "\u200f", "ltr": "\u200e"}
_CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


_ONE_AT_A_TIME = Lock()


def library(home: Path) -> Any:
    """The drawing library, set up with our fonts. It caches what it knows about them in the folder ``home``.

    It is set up once, so only the ``home`` of the first call counts.
    """
    with _ONE_AT_A_TIME:
        return _loaded(home)


@cache
def _loaded(home: Path) -> Any:
    home.mkdir(parents=True, exist_ok=True)
    config = home / "fonts.conf"
    config.write_text(_CONFIG.format(fonts=escape(str(_FONTS)), cache=escape(str(home / "fonts"))), "utf-8")
    # The library reads these when it draws the first word. Without the second, macOS would use its own fonts.
    os.environ["FONTCONFIG_FILE"] = str(config)
    os.environ["PANGOCAIRO_BACKEND"] = "fontconfig"
    import pyvips

    # No operation is repeated in a run, so the library's own cache is of no use.
    pyvips.cache_set_max(0)
    return pyvips


def written(vips: Any, words: str, direction: str, size: int, width: int, *, bold: bool = False, gap: int = 0) -> Any:
    """``words`` as an image of one band: how much of each pixel is covered, 0 to 255.

    ``size`` is the font size, ``width`` the longest that a line may be, ``gap`` the space between lines that is added
    to the font's own; all in pixels. The image is just as large as its words.
    """
    weight = "Semi-Bold" if bold else "Regular"
    font = f"{_FAMILY} {weight} {size}"
    # With 72 dots per inch a point is a pixel. The mark sets the direction of the paragraph, whatever its first letter.
    text = _MARKS[direction] + escape(words)
    return vips.Image.text(text, font=font, width=width, dpi=72, align="low", wrap="word", spacing=gap).copy_memory()


def fitted(
    vips: Any, words: str, direction: str, sizes: tuple[int, ...], width: int, height: int, *, bold: bool = False
) -> Any:
    """``words`` in the largest of ``sizes`` (in falling order) in which they fit into ``width`` × ``height``.

    The lines get about the same length. If the words do not fit in the smallest size, they are cut with an ellipsis.
    """
    for size in sizes:
        image = written(vips, words, direction, size, width, bold=bold)
        if image.width <= width and image.height <= height:
            return _balanced(vips, words, direction, size, image, bold)
    parts = words.split(" ")
    for end in range(len(parts) - 1, 0, -1):
        cut = " ".join(parts[:end]).rstrip(",;:،؛. ") + "…"
        image = written(vips, cut, direction, sizes[-1], width, bold=bold)
        if image.width <= width and image.height <= height:
            return image
    return image.crop(0, 0, min(image.width, width), min(image.height, height))


def _balanced(vips: Any, words: str, direction: str, size: int, image: Any, bold: bool) -> Any:
    """``words`` in lines of about the same length: as narrow as possible without a further line than in ``image``."""
    if image.height < 1.6 * size:  # one line
        return image
    narrow, wide = image.width // 2, image.width
    while wide - narrow > 8:
        middle = (narrow + wide) // 2
        tried = written(vips, words, direction, size, middle, bold=bold)
        if tried.height <= image.height + size // 4 and tried.width <= middle:
            image, wide = tried, middle
        else:
            narrow = middle
    return image
