"""What a page says, without its markup: what search is handed."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PlainSection:
    """A part of a page that has an address: its ``anchor`` (empty: the top of the page), heading and text.

    ``text`` is plain text in reading order; blocks are separated by line feeds, words within one by blanks.
    """

    anchor: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A page of one language as search sees it.

    ``address`` is relative to the root of that language's site and may end with ``#anchor`` for something that
    has no page of its own. ``kind`` is what it is, in the words of that language. ``names`` are further names
    of the same thing: aliases, also such as are never shown, and its names in other languages.
    """

    address: str
    title: str
    names: tuple[str, ...]
    kind: str
    sections: tuple[PlainSection, ...]
