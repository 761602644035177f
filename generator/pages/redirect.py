"""The page at an old address, which leads to the present one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.facts.old_pages import OldPage

from .edition import Edition, Link
from .parts.statement import MovedView


@dataclass(frozen=True, slots=True)
class RedirectView:
    """``redirect.md.j2``: the link to the present page, and the anchors of the old one that are different now."""

    target: Link
    moved: tuple[MovedView, ...]


def redirect_view(edition: Edition, old: OldPage) -> RedirectView:
    """What the page at an old address shows."""
    target = Link(edition.name(old.record), old.target.seen_from(old.path))
    return RedirectView(target, tuple(MovedView(key, edition.to_statement(to, old.path)) for key, to in old.moved))


def redirect_front(view: RedirectView) -> dict[str, Any]:
    """The front matter that ``overrides/redirect.html`` reads."""
    moved = [{"anchor": each.anchor, "location": each.to.href, "title": each.to.text.words} for each in view.moved]
    return {
        "template": "redirect.html",
        "location": view.target.href,
        **({"moved": moved} if moved else {}),
        "search": {"exclude": True},
    }
