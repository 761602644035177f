"""An article: its label. The bytes stand beside it and are never changed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .common import ActorId, CitedText, Lang, NameId, Record, Reference, StatementKey, Strict, Text, Words
from .evidence import Date, Quote
from .statement import Statement

DefectKind = Literal[
    "mistranslation",
    "typo",
    "stray-text",
    "truncated",
    "duplicated",
    "misplaced",
    "quotation-marks",
    "misattributed",
    "ambiguous",
    "agreement",
    "undated",
]
NothingReason = Literal[
    "headline", "subheading", "repeated-lead", "stray-text", "other-story", "speech-tag", "question"
]
# Defects that change nothing of what the words say.
FORM_ONLY = frozenset({"typo", "stray-text", "duplicated", "quotation-marks", "agreement"})
# Defects of the article as a whole, which no words of it show.
WITHOUT_WORDS = ("undated", "truncated")


class Defect(Strict):
    """Something wrong with the text as we have it; the notice stands beside the words.

    ``means`` sends a mention inside the words to the right record; ``no_mentions``
    keeps names inside them from being recognised.
    """

    kind: DefectKind
    note: Text
    exact: Words | None = None
    prefix: str | None = None
    suffix: str | None = None
    correction: Words | None = None
    means: NameId | None = None
    no_mentions: bool = False
    reference: Reference | None = None

    @model_validator(mode="after")
    def _words_unless_of_the_whole(self) -> Defect:
        if self.exact is None and self.kind not in WITHOUT_WORDS:
            raise ValueError(f"a defect of kind '{self.kind}' needs 'exact', the words that show it")
        return self

    @property
    def quote(self) -> Quote | None:
        """The words that show the defect, if any do."""
        if self.exact is None:
            return None
        return Quote(exact=self.exact, prefix=self.prefix, suffix=self.suffix)


class NothingSaid(Strict):
    """Why a sentence supports no statement. ``at`` is its address, such as ``p3s2``."""

    at: Annotated[str, StringConstraints(pattern=r"^p\d+s\d+$")]
    reason: NothingReason


class Sentences(Strict):
    """The label's word on the article's sentences.

    ``split_before`` and ``join_before`` correct the splitter: words with which a
    sentence begins, or wrongly seems to. ``nothing`` accounts for what is no statement.
    """

    split_before: tuple[Quote, ...] = ()
    join_before: tuple[Quote, ...] = ()
    nothing: tuple[NothingSaid, ...] = ()


class Reading(Strict):
    """What a bare word means in this one article ("the Alliance").

    With ``prefix`` or ``suffix`` only where these words stand right before or after.
    """

    words: Words
    means: NameId
    prefix: Words | None = None
    suffix: Words | None = None


class Source(Record):
    """The label of one article.

    ``relies_on`` empty means that the origin is unknown, never that it is independent.
    ``title_from`` says whose words the title is. ``statements`` are what the article
    says in its own voice, ``background`` or ``analysis``: nobody else's, and off the timeline.
    """

    title: Text
    title_from: Literal["article", "editors"]
    publisher: ActorId | None = None
    publisher_note: Text | None = None
    date_published: Date | None = None
    lang: Lang
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
    seed_file: Words
    relies_on: tuple[ActorId, ...] = ()
    display: Literal["full", "excerpts"] = "full"
    summary: CitedText = ()
    sentences: Sentences = Sentences()
    reads_as: tuple[Reading, ...] = ()
    defects: tuple[Defect, ...] = ()
    statements: Mapping[StatementKey, Statement] = Field(default_factory=dict)
