"""A word or phrase that a reader may not know (SKOS Concept)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .common import ActorId, AnyId, CitedText, Names, Record, TermId, Text
from .evidence import Evidence


class Usage(Evidence):
    """Words that use the term, and whose words they are, if not the article's."""

    used_by: ActorId | None = None


class Term(Record):
    """An entry of the glossary. ``about`` is the actor that the term names."""

    name: Text
    alt_names: Names = Names({})
    hidden_names: Names = Names({})
    names_note: CitedText = ()
    definition: Annotated[CitedText, Field(min_length=1)]
    usage: tuple[Usage, ...] = ()
    translation_note: Text | None = None
    about: ActorId | None = None
    broader: tuple[TermId, ...] = ()
    related: tuple[AnyId, ...] = ()
