"""Draws a card as a picture of 1200 × 630 pixels, the size that sites with previews ask for.

From the top: the name of the site, the title as large as it fits, what the page is about, and below a thin line the
kind of page and its note. In Arabic all of it is at the right.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from generator.model.card import Card

from .png import png
from .text import fitted, library, written

WIDTH, HEIGHT = 1200, 630
# All lengths are in pixels.
_MARGIN, _EDGE = 88, 14
_WIDE = WIDTH - 2 * _MARGIN
_TOP, _TITLE, _LINE, _FOOT = 66, 158, 520, 546
_TITLE_SIZES = (80, 72, 64, 56, 50, 44, 38)
_ABOUT_SIZES = (33, 30)
_BETWEEN = 46
# The colours of the light pages (overrides/assets/stylesheets/tokens.css).
_PAPER, _INK, _SOFT, _ACCENT, _HAIR = (251, 250, 246), (29, 28, 26), (91, 87, 80), (11, 90, 102), (228, 223, 213)
_COLOURS = (_INK, _SOFT, _ACCENT, _HAIR)
# The number of steps from the paper to a colour: enough for smooth edges, and few enough for a small file.
_STEPS = 9


def drawn(card: Card, home: Path) -> bytes:
    """The bytes of the PNG file of ``card``. The drawing library keeps its own files in the folder ``home``."""
    vips = library(home)
    sheet = _Sheet(vips, card.direction)
    sheet.block(0 if card.direction == "ltr" else WIDTH - _EDGE, 0, _EDGE, HEIGHT, _ACCENT)
    if card.site != card.title:
        sheet.put(written(vips, card.site, card.direction, 34, _WIDE, bold=True), _TOP, _ACCENT)
    foot = " · ".join(part for part in (card.kind, card.note) if part)
    room = (_LINE if foot else HEIGHT - _TOP) - _TITLE - _BETWEEN
    title = fitted(vips, card.title, card.direction, _TITLE_SIZES, _WIDE, room, bold=True)
    sheet.put(title, _TITLE, _INK)
    left = room - title.height - _BETWEEN
    if card.about and card.about != card.title and left > 2 * _ABOUT_SIZES[0]:
        about = fitted(vips, card.about, card.direction, _ABOUT_SIZES, _WIDE, min(left, 110))
        sheet.put(about, _TITLE + title.height + _BETWEEN, _SOFT)
    if foot:
        sheet.block(_MARGIN, _LINE, _WIDE, 2, _HAIR)
        sheet.put(fitted(vips, foot, card.direction, (30, 27, 24), _WIDE, HEIGHT - _FOOT - 24), _FOOT, _SOFT)
    return sheet.png()


def palette() -> list[tuple[int, int, int]]:
    """The colours of the picture as red, green, blue: the paper, then for each colour its steps from the paper."""
    steps = [
        (_mixed(0, step, colour), _mixed(1, step, colour), _mixed(2, step, colour))
        for colour in _COLOURS
        for step in range(1, _STEPS)
    ]
    return [_PAPER, *steps]


def _mixed(band: int, step: int, colour: tuple[int, int, int]) -> int:
    """The value of a band (0 is red) at a step from the paper to ``colour``."""
    return round(_PAPER[band] + (colour[band] - _PAPER[band]) * step / (_STEPS - 1))


class _Sheet:
    """The picture while it is drawn. Each pixel is an index of the palette. Nothing is drawn over something else."""

    def __init__(self, vips: Any, direction: str) -> None:
        self._vips = vips
        self._from_right = direction == "rtl"
        self._image = vips.Image.black(WIDTH, HEIGHT)

    def put(self, cover: Any, top: int, colour: tuple[int, int, int]) -> None:
        """Draw words (``cover``, from ``written``) in ``colour`` with their top at ``top``, where lines begin."""
        step = (cover / 255 * (_STEPS - 1)).rint()
        first = _COLOURS.index(colour) * (_STEPS - 1)
        indices = (step > 0).ifthenelse(step + first, 0).cast("uchar")
        left = WIDTH - _MARGIN - cover.width if self._from_right else _MARGIN
        self._image = self._image.insert(indices, left, top)

    def block(self, left: int, top: int, width: int, height: int, colour: tuple[int, int, int]) -> None:
        """Fill a rectangle with ``colour``."""
        index = (_COLOURS.index(colour) + 1) * (_STEPS - 1)
        block = (self._vips.Image.black(width, height) + index).cast("uchar")
        self._image = self._image.insert(block, left, top)

    def png(self) -> bytes:
        return png(WIDTH, HEIGHT, bytes(self._image.write_to_memory()), palette())
