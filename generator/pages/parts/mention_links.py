"""Names in a text that lead to their records, with a word about who or what that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language.labels import ACTOR_KIND
from generator.markup.annotate import Annotation
from generator.markup.localized import shortened
from generator.model.library import Mention

from ..edition import Edition

# Kinds that say more than the name does.
_TELLING = ("state", "group-of-states", "alliance", "company", "think-tank", "media-outlet")
# Longer than a glance, and a tooltip hides what the reader came from.
_TOOLTIP = 160


def _about(edition: Edition, record_id: str, source_id: str) -> str:
    """A word about the record that holds in the article: a definition, a post that it names, or a kind.

    What the article's time knew, and nothing for which words would have to be quoted.
    """
    seeds = edition.library.seeds
    if term := seeds.terms.get(record_id):
        return edition.text(term.definition[0].text).words
    actor = seeds.actors.get(record_id)
    if actor is None:
        return ""
    if actor.kind in _TELLING:
        return edition.localizer.say(ACTOR_KIND[actor.kind])
    held = [post for post in actor.posts if any(each.source == source_id for each in post.evidence)]
    return edition.text(held[-1].title).words if held else ""


def _tooltip(edition: Edition, record_id: str, source_id: str) -> str:
    name, about = edition.name(record_id).words, _about(edition, record_id, source_id)
    return shortened(f"{name}: {about}", _TOOLTIP) if about and about != name else name


class Mentions:
    """The first mention of each record in a section links, in each language; the rest only counts."""

    def __init__(self, edition: Edition, source_id: str, page: str) -> None:
        """For the texts of the article ``source_id`` on ``page``, in the order in which they are read."""
        self.edition, self.source_id, self.page = edition, source_id, page
        self.linked: set[tuple[str, str]] = set()

    def next_section(self) -> None:
        """From here on, everything links once more."""
        self.linked.clear()

    def annotations(self, mentions: Iterable[Mention], lang: str) -> Iterator[Annotation]:
        """The links for ``mentions`` in a text of ``lang``; spans as they are given."""
        for mention in mentions:
            if (lang, mention.resolved) not in self.linked:
                self.linked.add((lang, mention.resolved))
                link = self.edition.link(mention.resolved, self.page)
                tooltip = _tooltip(self.edition, mention.resolved, self.source_id)
                yield Annotation(
                    mention.span, "a", (("class", "mention"), ("href", link.href), ("title", tooltip)), depth=2
                )
