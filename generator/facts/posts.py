"""Which post somebody held, and when."""

from __future__ import annotations

from datetime import date

from generator.model.actor import Post
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds


def post_held(seeds: Seeds, actor_id: str, stated: LocatedStatement) -> Post | None:
    """The post that an actor held when ``stated`` was said, the last one given; ``None`` if none is known.

    Where either has no date, the article that quotes the words must be one that calls him so.
    """
    articles = {evidence.source for evidence in stated.statement.evidence}

    def held(post: Post) -> bool:
        if post.date and stated.date:
            return post.date.period.may_touch(stated.date.period)
        return any(evidence.source in articles for evidence in post.evidence)

    return next((post for post in reversed(seeds.actors[actor_id].posts) if held(post)), None)


def post_then(seeds: Seeds, stated: LocatedStatement) -> Post | None:
    """The post that the speaker held when he spoke: the last that may have begun by then."""
    speaker = stated.statement.said_by
    posts = seeds.actors[speaker].posts if speaker else ()
    said = stated.date.period.last if stated.date else None

    def began(post: Post) -> date:
        return (post.date.period.first if post.date else None) or date.min

    by_then = [post for post in posts if said is None or began(post) <= said] or posts[:1]
    return max(by_then, key=began) if by_then else None
