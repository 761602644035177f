"""What must be known of a statement, beside it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.markup.localized import LocalizedText

from ..edition import Edition, Link
from .cited_text import reference


@dataclass(frozen=True, slots=True)
class CaveatView:
    """A note of the editors on a statement or on quoted words, and the reference that it rests on, if it has one."""

    text: LocalizedText
    reference: Link | None


def caveat_views(edition: Edition, address: str) -> tuple[CaveatView, ...]:
    """What must be known of the statement at ``address`` wherever it is shown."""
    return tuple(
        CaveatView(edition.text(each.text), reference(edition, each.reference) if each.reference else None)
        for each in edition.facts.caveats.get(address, ())
    )
