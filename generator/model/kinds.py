"""The kinds of record, in one table: everything that depends on a kind asks here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from .actor import Actor
from .common import Record, Text
from .disagreement import Disagreement
from .event import Event
from .question import Question
from .source import Source
from .term import Term


@dataclass(frozen=True, slots=True)
class RecordKind:
    """A kind of record.

    ``folder`` is where its files stand under the seeds folder, where its pages stand on the site, and the field of
    ``Seeds`` that holds its records. ``titled`` is the field that says what a record is called.
    """

    name: str
    folder: str
    model: type[Record]
    titled: str = "name"

    def title_of(self, record: Record) -> Text:
        """What ``record`` is called."""
        title: Text = getattr(record, self.titled)
        return title


# In the order in which they are read and told.
RECORD_KINDS: Final = (
    RecordKind("source", "sources", Source, titled="title"),
    RecordKind("actor", "actors", Actor),
    RecordKind("event", "events", Event),
    RecordKind("term", "terms", Term),
    RecordKind("question", "questions", Question),
    RecordKind("disagreement", "disagreements", Disagreement),
)
BY_NAME: Final[Mapping[str, RecordKind]] = {kind.name: kind for kind in RECORD_KINDS}
BY_FOLDER: Final[Mapping[str, RecordKind]] = {kind.folder: kind for kind in RECORD_KINDS}
