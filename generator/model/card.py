"""What a link preview says of a page, before anybody draws it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Card:
    """The words of a preview picture, all in the page's language ``lang`` and plain text.

    Runs of another direction are isolated already (U+2066 … U+2069, UAX #9). ``kind`` says what the page is,
    ``note`` when it is of (both may be empty), ``about`` is a sentence or two, which may be cut.
    """

    lang: str
    direction: str
    site: str
    title: str
    kind: str = ""
    note: str = ""
    about: str = ""
