"""A statement: who says what, in whose name, through whom, resting on which words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .common import ActorId, NameId, QuestionId, Reference, StatementRef, Strict, Text
from .evidence import Date, Evidence

Mode = Literal["direct", "reported", "draft", "background", "analysis"]
# The article's own voice: in its label only.
OWN_VOICE = ("background", "analysis")
StanceValue = Literal[
    "for", "for-part", "conditional", "rules-nothing-out", "undecided", "warns", "against", "expects", "other"
]
Qualifier = Literal["about", "at-least", "at-most", "more-than", "less-than"]
# Fifteen digits are told apart by every number of a machine (IEEE 754), and count a world's money in its smallest coin.
# A zero stands before a point only: 010 is eight to some and ten to others.
_Number = Annotated[str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,14})(\.[0-9]{1,15})?$")]


class Stance(Strict):
    """Our reading of the words: what somebody holds of a question's proposition.

    ``words`` say in up to about six words what is held, so that they can stand beside a name ("no ferry without a
    lighthouse"). ``holder`` is for words about a third party ("the harbour resists"); otherwise the speaker holds it.
    """

    question: QuestionId
    value: StanceValue
    words: Text | None = None
    holder: ActorId | None = None

    @model_validator(mode="after")
    def _other_says_what(self) -> Stance:
        if self.value == "other" and self.words is None:
            raise ValueError("a stance of the value 'other' needs 'words', or nobody learns what is held")
        return self


class Caveat(Strict):
    """What a reader must know wherever the statement is shown, and what we know it from."""

    text: Text
    reference: Reference | None = None


class Figure(Strict):
    """A number in the words. ``unit`` is a key of ``units`` in ``site.yaml``.

    ``words`` replaces ``value`` where the article gives no digits to rely on
    ("billions").
    """

    unit: str
    value: _Number | None = None
    words: Text | None = None
    qualifier: Qualifier | None = None
    of: NameId | None = None

    @model_validator(mode="after")
    def _one_of_value_and_words(self) -> Figure:
        if (self.value is None) == (self.words is None):
            raise ValueError("a figure has either 'value' or 'words'")
        return self


class Statement(Strict):
    """The atom of the site. It cannot be made without evidence.

    Without ``said_by`` the article itself reports it; ``via`` is whom the article
    cites; ``date`` is only for a statement whose day is not that of its event. A ``caveat``
    goes wherever the statement goes.
    """

    text: Text
    said_by: ActorId | None = None
    on_behalf_of: ActorId | None = None
    via: ActorId | None = None
    mode: Mode
    stance: Stance | None = None
    responds_to: StatementRef | None = None
    figure: Figure | None = None
    date: Date | None = None
    caveat: Caveat | None = None
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    @property
    def holder(self) -> str | None:
        """Who holds the stance: in whose name it is held, if anybody's, else the speaker."""
        if self.stance and self.stance.holder:
            return self.stance.holder
        return self.on_behalf_of or self.said_by
