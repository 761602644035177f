"""What makes a site of the records: its name, its narrative, its promises."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from generator.base.complaint import Complaint

from .common import CitedText, Lang, LangKey, Strict, Text, Words
from .web import EditAddress, SiteAddress

Counted = Literal[
    "sources",
    "actors",
    "events",
    "terms",
    "questions",
    "disagreements",
    "statements",
    "quotations",
    "figures",
    "sentences",
    "sentences-unaccounted",
    "texts-missing",
    "translations-missing",
    "narrative-words",
    "narrative-cited-percent",
]


class Section(Strict):
    """A part of the narrative: an optional heading, then sentences."""

    heading: Text | None = None
    sentences: Annotated[CitedText, Field(min_length=1)]


class Rule(Strict):
    """One editorial rule, as the site shows it."""

    name: Text
    text: Text


class Unit(Strict):
    """How a counted thing is written, by CLDR plural category, with ``{n}`` for the number."""

    forms: Annotated[
        Mapping[
            LangKey,
            Annotated[Mapping[Literal["zero", "one", "two", "few", "many", "other"], Words], Field(min_length=1)],
        ],
        Field(min_length=1),
    ]


# What is still to be done. Everything else that is counted grows with the site.
_SHORTFALLS = ("sentences-unaccounted", "texts-missing", "translations-missing")


class Assertion(Strict):
    """A count that must not silently fall, or a shortfall that must not rise, and why.

    Only a shortfall has a highest number: a further article, with all that rests on it, breaks no promise.
    """

    counts: Counted
    at_least: int | None = None
    at_most: int | None = None
    reason: Words

    @model_validator(mode="after")
    def _bounded(self) -> Assertion:
        if self.at_least is None and self.at_most is None:
            raise ValueError("an assertion needs 'at_least' or 'at_most'")
        if self.at_most is not None and self.counts not in _SHORTFALLS:
            allowed = ", ".join(f"'{name}'" for name in _SHORTFALLS)
            raise ValueError(f"only {allowed} have 'at_most': everything else may grow, so give it 'at_least'")
        return self


class Home(Strict):
    """Choices for the home page."""

    latest_events: Annotated[int, Field(ge=1)] = 6


def _each_once(langs: tuple[str, ...]) -> tuple[str, ...]:
    """``langs``, if no language stands twice: each of its pages would need one file twice."""
    if len(set(langs)) < len(langs):
        raise Complaint("names a language twice", "Name each language once, the one at the root first.")
    return langs


class Site(Strict):
    """``site.yaml``. The first of ``languages`` lives at the root.

    ``brief`` is what a reader of one minute reads, on the home page; ``narrative`` is the whole story. Without a
    brief the first section of the narrative stands in for it.
    ``edit_url`` is where a record can be edited, with ``{path}`` for its file; without
    it the site leads to the copy of the file that it carries. ``month_names``: ``both`` asks for both names of a month
    in our own texts, in languages that have two.
    """

    title: Text
    tagline: Text
    languages: Annotated[tuple[Lang, ...], Field(min_length=1), AfterValidator(_each_once)]
    url: SiteAddress | None = None
    edit_url: EditAddress | None = None
    month_names: Literal["both"] | None = None
    home: Home = Home()
    brief: CitedText = ()
    narrative: Annotated[tuple[Section, ...], Field(min_length=1)]
    editorial: tuple[Rule, ...] = ()
    units: Mapping[str, Unit] = Field(default_factory=dict)
    assertions: tuple[Assertion, ...] = ()
