"""Something that happened, was said, was planned, or held for a time."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field

from .common import ActorId, EventId, Record, StatementKey, Text
from .evidence import Date
from .statement import Statement


class Event(Record):
    """What the timeline shows (schema.org Event). Without ``date`` the day is unknown."""

    name: Text
    kind: Literal["meeting", "statement", "publication", "action", "plan", "situation"]
    date: Date | None = None
    status: Literal["reported", "announced", "alleged", "expected"] = "reported"
    participants: tuple[ActorId, ...] = ()
    location: Text | None = None
    part_of: EventId | None = None
    statements: Annotated[Mapping[StatementKey, Statement], Field(min_length=1)]
