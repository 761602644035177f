"""Whoever speaks, acts or is named."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .common import ActorId, CitedText, EventId, Forms, Names, Record, Strict, Text
from .evidence import Date, Evidence
from .web import WebAddress

ActorKind = Literal[
    "person",
    "state",
    "group-of-states",
    "alliance",
    "institution",
    "company",
    "think-tank",
    "media-outlet",
    "unnamed-source",
]


class Post(Strict):
    """An office that somebody held, when, and the words that say so."""

    title: Text
    organization: ActorId | None = None
    date: Date | None = None
    evidence: Annotated[tuple[Evidence, ...], Field(min_length=1)]


class Actor(Record):
    """A person, a state, an institution … (FollowTheMoney: LegalEntity and its kinds).

    ``name_in_sentence`` is the name as it stands after "of" or "according to", in the languages in which that is
    another: with its article in English, in the genitive in Arabic. It is shown and not matched.
    ``alt_names`` are matched and shown; ``hidden_names`` are matched and never shown
    (misspellings, mistranslations). ``governments`` are the events in which a state changed its government,
    as far as the articles speak of them: what was said before is marked as such.
    """

    kind: ActorKind
    name: Text
    name_in_sentence: Forms = Forms({})
    alt_names: Names = Names({})
    hidden_names: Names = Names({})
    names_note: CitedText = ()
    posts: tuple[Post, ...] = ()
    summary: CitedText = ()
    part_of: tuple[ActorId, ...] = ()
    governments: tuple[EventId, ...] = ()
    same_as: tuple[WebAddress, ...] = ()

    @model_validator(mode="after")
    def _only_a_state_is_governed(self) -> Actor:
        if self.governments and self.kind != "state":
            raise ValueError("only an actor of kind 'state' has 'governments'")
        return self
