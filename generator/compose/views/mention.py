"""Names in a text that lead to their records, with a word about who or what that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.library import Mention

from ..edition import Edition
from ..shown import shortened
from ..weave import Wrap

# Longer than a glance, and a tooltip hides what the reader came from.
_TOOLTIP = 160


def _tooltip(edition: Edition, record_id: str) -> str:
    """What the record is called, and the first sentence about it, if its page has one."""
    actor, term = edition.library.seeds.actors.get(record_id), edition.library.seeds.terms.get(record_id)
    about = actor.summary if actor else term.definition if term else ()
    name = edition.name(record_id).words
    return shortened(f"{name}: {edition.text(about[0].text).words}", _TOOLTIP) if about else name


class Mentions:
    """The first mention of each record in a section links, in each language; the rest only counts."""

    def __init__(self, edition: Edition, page: str) -> None:
        """For the texts of ``page``, in the order in which they are read."""
        self.edition, self.page = edition, page
        self.linked: set[tuple[str, str]] = set()

    def next_section(self) -> None:
        """From here on, everything links once more."""
        self.linked.clear()

    def wraps(self, mentions: Iterable[Mention], lang: str) -> Iterator[Wrap]:
        """The links for ``mentions`` in a text of ``lang``; spans as they are given."""
        for mention in mentions:
            if (lang, mention.resolved) not in self.linked:
                self.linked.add((lang, mention.resolved))
                link = self.edition.link(mention.resolved, self.page)
                tooltip = _tooltip(self.edition, mention.resolved)
                yield Wrap(mention.span, "a", (("class", "mention"), ("href", link.href), ("title", tooltip)), depth=2)
