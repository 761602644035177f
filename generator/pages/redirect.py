"""A page at an old address, which leads on."""

from __future__ import annotations

from dataclasses import dataclass

from .edition import Link


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``redirect.md.j2``: a page that was elsewhere before."""

    target: Link
