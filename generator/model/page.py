"""A page on its way to ``docs/``: Markdown with front matter, in which nothing is left to decide."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .card import Card
from .plain import SearchDocument


@dataclass(frozen=True, slots=True)
class Page:
    """One page of one language.

    ``path`` is that of the rendered page, relative to the root of its language's site,
    and the same in every language. ``front`` is the front matter; ``body`` is Markdown;
    ``search_documents`` is what search is handed of it, which for the timeline is more than one thing;
    ``card`` is what a preview shows, ``None`` for a page that nobody links to.
    """

    lang: str
    path: str
    kind: str
    front: Mapping[str, Any]
    body: str
    search_documents: tuple[SearchDocument, ...] = ()
    card: Card | None = None

    @property
    def file(self) -> str:
        """The Markdown file, relative to ``docs/``."""
        return f"{self.lang}/{self.path.removesuffix('.html')}.md"
