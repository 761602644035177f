"""Writes pixels as a PNG file with a palette. The same pixels give the same bytes."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence

Colour = tuple[int, int, int]
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


def png(width: int, height: int, pixels: bytes, palette: Sequence[Colour]) -> bytes:
    """The bytes of a PNG file (ISO/IEC 15948) of ``width`` × ``height`` pixels.

    Each pixel is a byte, the index of its colour in ``palette``; rows run from top to bottom. Raises ``ValueError`` if
    the number of pixels is wrong.
    """
    if len(pixels) != width * height:
        raise ValueError(f"{len(pixels)} pixels for {width} × {height}")
    head = struct.pack(">IIBBBBB", width, height, 8, 3, 0, 0, 0)
    # Each row begins with the number of its filter. With a palette, no filter (0) is best (section 12.7).
    rows = b"".join(b"\0" + pixels[start : start + width] for start in range(0, len(pixels), width))
    parts = (
        (b"IHDR", head),
        (b"PLTE", bytes(value for colour in palette for value in colour)),
        (b"IDAT", zlib.compress(rows, 7)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
