"""Ids of records: ASCII in kebab case, the file name without its ending. Pages of others link to them, so they stay."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from .complaint import Complaint
from .page_anchors import is_page_anchor

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
ADDRESS_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$"

_ID = re.compile(ID_PATTERN)
_ADDRESS = re.compile(ADDRESS_PATTERN)
# In letters. Some systems allow 255 bytes for the name of a file, and people read, copy and say addresses.
LONGEST = 100
# Ids that no record may have, each with what its file name already means.
_NAMES = {
    **dict.fromkeys(("index",), "the page of its whole folder"),
    **dict.fromkeys(("404",), "the page for addresses that do not exist"),
    **dict.fromkeys(("site", "redirects"), "another file of the seeds"),
    # Microsoft, "Naming Files, Paths, and Namespaces": with any ending too.
    **dict.fromkeys(
        ("con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))),
        "a device of Windows, where no file can have that name",
    ),
}


def is_id(text: str) -> bool:
    """Whether ``text`` has the form of an id: words of lower-case ASCII letters and digits, joined by hyphens."""
    return bool(_ID.fullmatch(text))


def is_address(text: str) -> bool:
    """Whether ``text`` has the form of a statement's address: the id of its owner, ``#``, its own key."""
    return bool(_ADDRESS.fullmatch(text))


def fault_of_id(text: str) -> Complaint | None:
    """Why a record may not have the id ``text``, whose form is right; ``None`` if it may."""
    if len(text) > LONGEST:
        return _too_long(text)
    if text in _NAMES:
        return Complaint(f"is {_NAMES[text]}", f"Add a word to it, such as '{text}-2'.", "reserved-id")
    return None


def fault_of_key(text: str) -> Complaint | None:
    """Why a statement may not have the key ``text``, whose form is right; ``None`` if it may.

    A key is an anchor on a page and not the name of a file, so other words are reserved.
    """
    if len(text) > LONGEST:
        return _too_long(text)
    if is_page_anchor(text):
        said = "is the address of a place that pages have by themselves"
        return Complaint(said, f"Add a word to it, such as '{text}-2'.", "reserved-id")
    return None


def _too_long(text: str) -> Complaint:
    hint = f"Take fewer or shorter words: {LONGEST} letters are enough, and some disks hold no more than 255 bytes."
    return Complaint(f"has {len(text)} letters", hint, "malformed-id")


def nearest_id(text: str) -> str:
    """An id that is similar to ``text``; empty if ``text`` has no usable letters."""
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return made if text.isascii() else ""


def did_you_mean(wrong: str, known: Iterable[str], *, otherwise: str) -> str:
    """A sentence with up to three of the ``known`` names that are similar to ``wrong``; if none is, ``otherwise``."""
    near = difflib.get_close_matches(wrong, list(known), n=3, cutoff=0.6)
    if not near:
        return otherwise
    return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?"
