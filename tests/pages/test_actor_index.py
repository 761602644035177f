"""The index of actors: nobody is taken for the only holder of a post that others had, too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.facts import Facts
from generator.language.localizer import Localizer
from generator.pages.actor_index import ActorCard, actors_view
from generator.pages.edition import Edition
from tests.worlds import TOY, checked_once

pytestmark = pytest.mark.usefixtures("made_pages")


def cards(shared: bool) -> dict[str, ActorCard]:
    """The cards of the toy world by name; ``shared`` gives all who have a post the same one."""
    found = checked_once(TOY)
    assert found.library is not None and found.anchors is not None
    actors = dict(found.library.seeds.actors)
    title = next(actor.posts[-1].title for actor in actors.values() if actor.posts)
    for actor in [actor for actor in actors.values() if actor.posts and shared]:
        last = actor.posts[-1].model_copy(update={"title": title})
        actors[actor.id] = actor.model_copy(update={"posts": (*actor.posts[:-1], last)})
    library = replace(found.library, seeds=replace(found.library.seeds, actors=actors))
    edition = Edition(Facts.of(library, found.anchors), Localizer("en"))
    view = actors_view(edition, "actors/index.md")
    return {card.link.text.words: card for group in view.groups for card in group.actors}


def test_who_shares_a_post_is_shown_with_when() -> None:
    """Protects against two who seem to hold one office at a time: each is shown with the date of the post."""
    alone, together = cards(shared=False), cards(shared=True)
    assert all(card.held is None for card in alone.values())
    dated = {name for name, card in together.items() if card.held}
    assert dated and dated <= {name for name, card in alone.items() if card.post}
