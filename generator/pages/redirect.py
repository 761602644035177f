"""A page at an old address, which leads on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.old_pages import OldPage

from .edition import Edition, Link
from .parts.statement import MovedView


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``redirect.md.j2``: where the page is now, and what stood on it that has another anchor or page there."""

    target: Link
    moved: tuple[MovedView, ...]


def redirect_view(edition: Edition, old: OldPage) -> RedirectView:
    """What an old page leads to."""
    target = Link(edition.name(old.record), old.target.seen_from(old.path))
    return RedirectView(target, tuple(MovedView(key, edition.to_statement(to, old.path)) for key, to in old.moved))


def redirect_front(view: RedirectView) -> dict[str, Any]:
    """What ``overrides/redirect.html`` reads from the front matter."""
    moved = [{"anchor": each.anchor, "location": each.to.href, "title": each.to.text.words} for each in view.moved]
    return {
        "template": "redirect.html",
        "location": view.target.href,
        **({"moved": moved} if moved else {}),
        "search": {"exclude": True},
    }
