"""Adds to a navigation the pages that must be in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any


def _files(nav: Any) -> Iterator[str]:
    """The files that ``nav`` names. In MkDocs that is a list of files, of ``title: file``, and of ``title: list``."""
    if isinstance(nav, str):
        yield nav
    elif isinstance(nav, dict):
        for value in nav.values():
            yield from _files(value)
    else:
        for each in nav or ():
            yield from _files(each)


def completed(nav: list[Any], wanted: Sequence[tuple[str, str]]) -> list[Any]:
    """``nav`` with the pages ``wanted`` (pairs of title and file) that it does not name yet.

    They are added at the end of the last section; if the navigation does not end with a section, at its end.
    """
    there = set(_files(nav))
    missing: list[Any] = [{title: file} for title, file in wanted if file not in there]
    last = nav[-1] if nav else None
    if missing and isinstance(last, dict):
        ((title, inside),) = last.items()
        if isinstance(inside, list):
            return [*nav[:-1], {title: [*inside, *missing]}]
    return [*nav, *missing]
