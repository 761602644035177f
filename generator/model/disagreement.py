"""Statements that do not agree, side by side, with no silent winner."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from .common import CitedText, Record, StatementRef, Strict, Text


class Side(Strict):
    """One side: what it amounts to, and the statements that say so."""

    name: Text
    statements: Annotated[tuple[StatementRef, ...], Field(min_length=1)]


class Disagreement(Record):
    """At least two sides, from several articles or from one.

    ``kind``: ``facts`` (both cannot hold), ``wording`` (one thing, two names),
    ``judgement`` (people see it differently), ``silence`` (one tells what another leaves out).
    """

    name: Text
    kind: Literal["facts", "wording", "judgement", "silence"]
    sides: Annotated[tuple[Side, ...], Field(min_length=2)]
    explanation: CitedText = ()
