"""Which post a person held when something was said."""

from __future__ import annotations

from generator.model.actor import Actor, Post
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds


def last_post(actor: Actor) -> Post | None:
    """The last post that the record gives; ``None`` if it gives none."""
    return actor.posts[-1] if actor.posts else None


def post_held(seeds: Seeds, actor_id: str, stated: LocatedStatement) -> Post | None:
    """The post that an actor held when ``stated`` was said; ``None`` if none is known.

    A post counts if its dates allow the day of the words. Often the date of a post is only the day on which an article
    called the person so (basis ``dateline``). Then the post also counts for all words that this article quotes. The
    same is true if the post or the words have no date. If several posts count, the last one in the record is taken.
    """
    articles = {evidence.source for evidence in stated.statement.evidence}

    def is_called_so(post: Post) -> bool:
        return any(evidence.source in articles for evidence in post.evidence)

    def held(post: Post) -> bool:
        if not post.date or not stated.date:
            return is_called_so(post)
        if post.date.period.may_touch(stated.date.period):
            return True
        return set(post.date.basis) == {"dateline"} and is_called_so(post)

    return next((post for post in reversed(seeds.actors[actor_id].posts) if held(post)), None)


def post_of_speaker(seeds: Seeds, stated: LocatedStatement) -> Post | None:
    """The post that the speaker held when ``stated`` was said; ``None`` if no speaker or no post is known."""
    speaker = stated.statement.said_by
    return post_held(seeds, speaker, stated) if speaker else None
