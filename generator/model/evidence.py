"""Verbatim words in an article (W3C Web Annotation, TextQuoteSelector), and dates."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.dates.edtf import Period, parse

from .common import Reference, SourceId, Strict, Words


class Quote(Strict):
    """Words that stand in one article exactly once.

    ``prefix`` and ``suffix`` are the words right before and after; they are for
    words that occur twice.
    """

    exact: Words
    prefix: str | None = None
    suffix: str | None = None


class Evidence(Quote):
    """A quotation and the article that it is from.

    ``en`` narrows what is highlighted in the translation to words that stand in the
    aligned sentence.
    """

    source: SourceId
    en: Words | None = None


def _parsed(text: str) -> str:
    parse(text)
    return text


# By this a walk through a record knows a date that stands alone.
IS_EDTF = AfterValidator(_parsed)
Edtf = Annotated[str, IS_EDTF]
Basis = Literal["explicit", "dateline", "weekday", "bounded", "external"]


class Date(Strict):
    """When, as EDTF, and how we know.

    ``explicit``: the article says so; ``dateline``: reckoned from the article's date;
    ``weekday``: from the name of a day; ``bounded``: known only to lie before or after
    something; ``external``: from outside the articles, with a ``reference``.
    ``words`` are the article's own words for the date.
    """

    edtf: Edtf
    basis: Annotated[tuple[Basis, ...], Field(min_length=1)]
    words: Words | None = None
    reference: Reference | None = None

    @model_validator(mode="after")
    def _external_has_reference(self) -> Date:
        if ("external" in self.basis) != (self.reference is not None):
            raise ValueError("basis 'external' and 'reference' go together")
        return self

    @property
    def period(self) -> Period:
        """The days that the date allows."""
        return parse(self.edtf)
