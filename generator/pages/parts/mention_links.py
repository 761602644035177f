"""Links from names in a text to their records, with a tooltip that says who or what that is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.language.labels import ACTOR_KIND
from generator.markup.annotate import Annotation
from generator.markup.localized import shortened
from generator.model.library import Mention

from ..edition import Edition

# Kinds of actors whose tooltip says the kind, because a name alone may not tell it.
_TELLING = ("state", "group-of-states", "alliance", "company", "think-tank", "media-outlet")
# In letters. A longer tooltip would hide the text that the reader is reading.
_TOOLTIP = 160


def _about(edition: Edition, record_id: str, source_id: str) -> str:
    """What the tooltip says about a record in an article; empty if there is nothing.

    For a term its definition, for an organization or a state its kind, for a person the last post that this article
    names. So nothing in it is newer than the article.
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
    """Makes the links of an article. In each section and language, only the first mention of a record is a link."""

    def __init__(self, edition: Edition, source_id: str, page: str) -> None:
        """Begin for the article ``source_id`` on ``page``. Call the methods in the order of the text."""
        self.edition, self.source_id, self.page = edition, source_id, page
        self.linked: set[tuple[str, str]] = set()

    def next_section(self) -> None:
        """Begin a section: the next mention of each record is a link again."""
        self.linked.clear()

    def annotations(self, mentions: Iterable[Mention], lang: str) -> Iterator[Annotation]:
        """The links for those of ``mentions`` that become one, in a text in ``lang``. Spans stay as they are."""
        for mention in mentions:
            if (lang, mention.resolved) not in self.linked:
                self.linked.add((lang, mention.resolved))
                link = self.edition.link(mention.resolved, self.page)
                tooltip = _tooltip(self.edition, mention.resolved, self.source_id)
                yield Annotation(
                    mention.span, "a", (("class", "mention"), ("href", link.href), ("title", tooltip)), depth=2
                )
