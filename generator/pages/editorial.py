"""The page with the rules by which our own sentences are written."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText

from .edition import Edition


@dataclass(frozen=True, slots=True)
class EditorialView:
    """``editorial.md.j2``: rules, each with a name and a text."""

    rules: tuple[tuple[LocalizedText, LocalizedText], ...]


def editorial_view(edition: Edition, page: str) -> EditorialView:  # noqa: ARG001 — called like every view
    """The rules by which our own sentences are written."""
    rules = edition.library.seeds.site.editorial
    return EditorialView(tuple((edition.text(rule.name), edition.text(rule.text)) for rule in rules))
