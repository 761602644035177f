"""Ids: ASCII kebab-case, the stem of the file, a promise to those who link."""

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
# What some systems allow for the name of a file is 255 bytes, and addresses are read, copied and spoken.
LONGEST = 100
# Names of files that mean something else than a record, by what they mean.
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
    """Whether ``text`` is an id: lower-case ASCII letters and digits, words joined by hyphens."""
    return bool(_ID.fullmatch(text))


def is_address(text: str) -> bool:
    """Whether ``text`` is the address of a statement: the id of its owner, a hash, its own key."""
    return bool(_ADDRESS.fullmatch(text))


def fault_of_id(text: str) -> Complaint | None:
    """What keeps ``text``, which is an id, from being that of a record; ``None`` if nothing does."""
    if len(text) > LONGEST:
        return _too_long(text)
    if text in _NAMES:
        return Complaint(f"is {_NAMES[text]}", f"Add a word to it, such as '{text}-2'.", "reserved-id")
    return None


def fault_of_key(text: str) -> Complaint | None:
    """The same for the key of a statement, which is an anchor on a page and not the name of a file."""
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
    """An id that ``text`` may have been meant to be; empty where its letters give none."""
    made = re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
    return made if text.isascii() else ""


def did_you_mean(wrong: str, known: Iterable[str], *, otherwise: str) -> str:
    """A sentence that offers the known names nearest to ``wrong``, or ``otherwise``."""
    near = difflib.get_close_matches(wrong, list(known), n=3, cutoff=0.6)
    if not near:
        return otherwise
    return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?"
