"""Words to pixels: shaped, in the right order, in lines of one width. The only module that knows the library.

Pango does the shaping and the order (UAX #9, #14), as in most programs on Linux; libvips brings it along, for every
system, in one package. It may see no font but ours, or the same words would look otherwise on another machine.
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
    """The drawing library, told where the fonts are. It keeps what it knows of them in the folder ``home``.

    It reads that once, so the ``home`` of the first call counts.
    """
    with _ONE_AT_A_TIME:
        return _loaded(home)


@cache
def _loaded(home: Path) -> Any:
    home.mkdir(parents=True, exist_ok=True)
    config = home / "fonts.conf"
    config.write_text(_CONFIG.format(fonts=escape(str(_FONTS)), cache=escape(str(home / "fonts"))), "utf-8")
    # Read once, when the first word is drawn. Without the second, macOS would offer its own fonts.
    os.environ["FONTCONFIG_FILE"] = str(config)
    os.environ["PANGOCAIRO_BACKEND"] = "fontconfig"
    import pyvips

    # What one run draws is never drawn again: nothing to keep, and one word is too little for many cores.
    pyvips.cache_set_max(0)
    return pyvips


def written(vips: Any, words: str, direction: str, size: int, width: int, *, bold: bool = False, gap: int = 0) -> Any:
    """``words`` as an image of one band: how much of each pixel is covered, 0 to 255.

    ``size`` is in pixels, ``width`` the longest line, ``gap`` what stands between lines beyond the font's own.
    The image is as large as what can be seen of them.
    """
    weight = "Semi-Bold" if bold else "Regular"
    font = f"{_FAMILY} {weight} {size}"
    # 72 dots per inch make a point a pixel. The mark says which way the paragraph runs, whatever its first letter.
    text = _MARKS[direction] + escape(words)
    return vips.Image.text(text, font=font, width=width, dpi=72, align="low", wrap="word", spacing=gap).copy_memory()


def fitted(
    vips: Any, words: str, direction: str, sizes: tuple[int, ...], width: int, height: int, *, bold: bool = False
) -> Any:
    """``words`` in the largest of ``sizes`` (in falling order) at which they fit into ``width`` × ``height``.

    Lines are of about one length. Words that are too many for the smallest size are cut, with an ellipsis.
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
    """The same in lines of about one length: as narrow as it goes without a further line."""
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
