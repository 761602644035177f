"""Ids: ASCII kebab-case, the stem of the file, a promise to those who link."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

ID_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
ADDRESS_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*#[a-z0-9]+(?:-[a-z0-9]+)*$"

_ID = re.compile(ID_PATTERN)


def is_id(text: str) -> bool:
    """Whether ``text`` is an id: lower-case ASCII letters and digits, words joined by hyphens."""
    return bool(_ID.fullmatch(text))


def did_you_mean(wrong: str, known: Iterable[str], *, otherwise: str) -> str:
    """A sentence that offers the known names nearest to ``wrong``, or ``otherwise``."""
    near = difflib.get_close_matches(wrong, list(known), n=3, cutoff=0.6)
    if not near:
        return otherwise
    return "Did you mean " + " or ".join(f"'{name}'" for name in near) + "?"
