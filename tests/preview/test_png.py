"""A PNG with a palette: what other programs read is what was put in."""

from __future__ import annotations

import zlib

import pytest

from generator.preview.png import png

PALETTE = [(251, 250, 246), (0, 0, 0), (11, 90, 102)]


def test_another_program_reads_the_same_pixels() -> None:
    """Protects everybody who is shown a preview: the file is a PNG to others, too, row by row."""
    import pyvips

    image = pyvips.Image.pngload_buffer(png(3, 2, bytes([0, 1, 2, 2, 1, 0]), PALETTE))
    assert (image.width, image.height) == (3, 2)
    assert [tuple(image(x, y)[:3]) for y in range(2) for x in range(3)] == [
        *(PALETTE[index] for index in (0, 1, 2)),
        *(PALETTE[index] for index in (2, 1, 0)),
    ]


def test_every_part_carries_its_checksum() -> None:
    """Strict readers refuse a file of which one checksum is wrong."""
    file, at, names = png(3, 1, b"\0\1\2", PALETTE), 8, []
    while at < len(file):
        length = int.from_bytes(file[at : at + 4])
        part = file[at + 4 : at + 8 + length]
        assert int.from_bytes(file[at + 8 + length : at + 12 + length]) == zlib.crc32(part)
        names.append(part[:4])
        at += 12 + length
    assert names == [b"IHDR", b"PLTE", b"IDAT", b"IEND"]


def test_pixels_that_do_not_fill_the_picture_are_refused() -> None:
    """A row too few would make a file that some programs open and others do not."""
    with pytest.raises(ValueError, match="5 pixels"):
        png(3, 2, b"\0" * 5, PALETTE)
