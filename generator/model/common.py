"""What all records share: strictness, texts in several languages, references by id."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, RootModel, StringConstraints

from generator.base.characters import is_visible
from generator.base.complaint import Complaint
from generator.base.ids import ADDRESS_PATTERN, ID_PATTERN, fault_of_key

from .web import WebAddress


class Strict(BaseModel):
    """A frozen value in which an unknown key is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


@dataclass(frozen=True, slots=True)
class Ref:
    """Says of a field that it names another record, and of which kinds it may be."""

    kinds: frozenset[str]

    @classmethod
    def to(cls, *kinds: str) -> Ref:
        """A reference to a record of one of ``kinds``."""
        return cls(frozenset(kinds))


_Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
_Address = Annotated[str, StringConstraints(pattern=ADDRESS_PATTERN)]

ActorId = Annotated[_Id, Ref.to("actor")]
SourceId = Annotated[_Id, Ref.to("source")]
EventId = Annotated[_Id, Ref.to("event")]
TermId = Annotated[_Id, Ref.to("term")]
QuestionId = Annotated[_Id, Ref.to("question")]
NameId = Annotated[_Id, Ref.to("actor", "term")]
AnyId = Annotated[_Id, Ref.to("actor", "term", "event", "question", "source", "disagreement")]
# A statement's address: the id of its event or source, '#', its own key.
StatementRef = Annotated[_Address, Ref.to("statement")]


def _no_anchor_of_a_page(key: str) -> str:
    fault = fault_of_key(key)
    if fault:
        raise fault
    return key


StatementKey = Annotated[_Id, AfterValidator(_no_anchor_of_a_page)]
_LANG = r"^[a-z]{2,3}(-[A-Za-z0-9]+)*$"
Lang = Annotated[str, StringConstraints(pattern=_LANG)]


def is_language(text: str) -> bool:
    """Whether ``text`` is written as a tag of a language (BCP 47, of which only the form is looked at)."""
    return bool(re.fullmatch(_LANG, text))


def _visible(text: str) -> str:
    if not is_visible(text):
        hint = "Write the value, or take the key away. It may hold such as U+200B, which a copied text brings along."
        raise Complaint("holds nothing that can be seen", hint, "empty-value")
    return text


# Under which a text stands in a language. ``verify`` says which language was meant if the site does not have it.
LangKey = Annotated[str, StringConstraints(min_length=1)]
# Something that a reader can see: a name of U+200B alone would be a link to nothing.
Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S"), AfterValidator(_visible)]


class Text(RootModel[Mapping[LangKey, Words]]):
    """A text that readers see, once per language."""

    model_config = ConfigDict(frozen=True)
    root: Annotated[Mapping[LangKey, Words], Field(min_length=1)]

    def get(self, lang: str) -> str | None:
        """The text in ``lang``, or ``None`` where nobody has written it yet."""
        return self.root.get(lang)

    @property
    def langs(self) -> tuple[str, ...]:
        """The languages in which the text exists."""
        return tuple(self.root)


class Names(RootModel[Mapping[LangKey, tuple[Words, ...]]]):
    """Further names of one thing, once per language."""

    model_config = ConfigDict(frozen=True)
    root: Mapping[LangKey, tuple[Words, ...]] = {}

    def get(self, lang: str) -> tuple[str, ...]:
        """The names in ``lang``; none where none are given."""
        return self.root.get(lang, ())


class Forms(RootModel[Mapping[LangKey, Words]]):
    """What a text becomes in some languages only: one that is not there is not missing."""

    model_config = ConfigDict(frozen=True)
    root: Mapping[LangKey, Words] = {}

    def get(self, lang: str) -> str | None:
        """The form in ``lang``, or ``None`` where the text itself serves."""
        return self.root.get(lang)


class Reference(Strict):
    """Something outside the articles on which a definition or a date rests."""

    title: Text
    url: WebAddress


class CitedSentence(Strict):
    """One sentence of ours, and the statements on which it rests.

    Without ``cites`` it is shown as the editors' own; ``reference`` serves
    definitions and identifications only. ``new_paragraph``: the first of a
    paragraph; the first of all is one anyway.
    """

    text: Text
    cites: tuple[StatementRef, ...] = ()
    reference: Reference | None = None
    new_paragraph: bool = False


CitedText = tuple[CitedSentence, ...]


class Record(Strict):
    """What every record has. ``id`` is the stem of its file and is not written in it."""

    id: _Id
    updated: date | None = None
    note: str | None = None
