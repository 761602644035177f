"""The navigation that a configuration writes, with the pages that it must not lack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


def _files(nav: Any) -> Iterator[str]:
    """Every file that ``nav`` names: MkDocs' lists of files, of ``title: file``, and of ``title: list``."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _files(value)
    else:
        for each in nav or ():
            yield from _files(each)


def completed(nav: list[Any], wanted: Sequence[tuple[str, str]]) -> list[Any]:
    """``nav`` with those of ``wanted``, pairs of title and file, that it does not name.

    They come last: in the last section, or on the first level where the navigation has no section.
    """
    there = set(_files(nav))
    missing: list[Any] = [{title: file} for title, file in wanted if file not in there]
    last = nav[-1] if nav else None
    if missing and isinstance(last, dict):
        ((title, inside),) = last.items()
        if isinstance(inside, list):
            return [*nav[:-1], {title: [*inside, *missing]}]
    return [*nav, *missing]
