"""What readers ask, put so that one can be for or against it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from .common import CitedText, Record, Strict, Text
from .evidence import Edtf


class Answer(Strict):
    """What these sources let us answer, and up to when."""

    as_of: Edtf
    short: Text
    sentences: Annotated[CitedText, Field(min_length=1)]


class Question(Record):
    """A question, its neutral proposition, and the answer as of a date.

    ``short`` names it in tables; ``order`` is the order in which a reader would ask.
    """

    name: Text
    short: Text
    proposition: Text
    background: CitedText = ()
    answer: Answer
    order: int
