"""A stance as every page shows it: never without what it is about and on whose account we have it."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language.labels import MODES, STANCES
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement

from ..edition import Edition, Link
from .caveats import CaveatView, caveat_views


@dataclass(frozen=True, slots=True)
class StanceView:
    """A stance, which is our reading of the words: a shape, a word, what is held in few words, and the question.

    ``is_here``: the page is that of the question. ``of`` is the holder, if the record names one. ``account`` says
    according to whom the stance is held; ``None`` if the holder is the speaker.
    """

    value: str
    shape: str
    word: LocalizedText
    words: LocalizedText | None
    question: Link
    is_here: bool
    of: LocalizedText | None
    account: LocalizedText | None
    caveats: tuple[CaveatView, ...]


def stance_view(edition: Edition, stated: LocatedStatement, page: str) -> StanceView | None:
    """The stance of a statement; ``None`` if it has none."""
    stance = stated.statement.stance
    if stance is None:
        return None
    shape, word = STANCES[stance.value]
    return StanceView(
        value=stance.value,
        shape=shape,
        word=edition.own(edition.localizer.say(word)),
        words=edition.quoting(stance.words, stated.address) if stance.words else None,
        question=short_question(edition, stance.question, page),
        is_here=edition.permalinks.record(stance.question).page == page,
        of=edition.name(stance.holder) if stance.holder else None,
        account=account(edition, stated),
        caveats=caveat_views(edition, stated.address),
    )


def short_question(edition: Edition, question_id: str, page: str) -> Link:
    """A link to a question; its text is the short name."""
    question = edition.library.seeds.questions[question_id]
    return Link(edition.text(question.short), edition.permalinks.record(question_id).seen_from(page))


def account(edition: Edition, stated: LocatedStatement) -> LocalizedText | None:
    """According to whom somebody holds the stance, in words; ``None`` if the holder is the speaker."""
    statement, localizer = stated.statement, edition.localizer
    if statement.said_by and (statement.stance is None or statement.stance.holder in (None, statement.said_by)):
        return None
    draft = localizer.say(MODES["draft"]) if statement.mode == "draft" else ""
    if statement.said_by:
        words = localizer.say("according to %(name)s", name=edition.name_in_sentence(statement.said_by).words)
        return edition.own(f"{words} ({draft})" if draft else words)
    return edition.own(draft or localizer.say("according to the article"))
