"""Dates in words, and how they are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.dates import edtf
from generator.facts.chronology import certainty
from generator.language.labels import BASES
from generator.markup.localized import LocalizedText
from generator.model.actor import Post
from generator.model.evidence import Date

from ..edition import Edition, Link
from .cited_text import reference

# What HTML's time element takes of EDTF: a year, a month, a day.
_MACHINE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class WhenView:
    """A date in words and how it is known.

    ``machine`` is for HTML's ``time`` element, empty where that cannot say it;
    ``certainty`` chooses the mark on the timeline; ``pieces`` are the words again, those whole that no line
    may break. ``as_written`` are the article's words, for an element that says their language and direction.
    """

    words: LocalizedText
    pieces: tuple[LocalizedText, ...]
    machine: str
    basis: LocalizedText
    certainty: str
    as_written: LocalizedText | None
    reference: Link | None


def when_view(edition: Edition, when: Date | None, lang: str, *, tenure: bool = False) -> WhenView | None:
    """``when`` in words. ``lang`` is the language of the article, in which ``words`` are.

    ``tenure``: something lasted for that time, and did not happen within it; unless its day is only bounded.
    """
    if when is None:
        return None
    localizer = edition.localizer
    words = localizer.tenure(when.period) if tenure and "bounded" not in when.basis else localizer.period(when.period)
    return WhenView(
        words=edition.own(words),
        pieces=tuple(_cut(edition, words, when.period)),
        machine=when.edtf if _MACHINE.fullmatch(when.edtf) else "",
        basis=edition.own(localizer.listed(localizer.say(BASES[basis]) for basis in when.basis)),
        certainty=certainty(when),
        as_written=LocalizedText(when.words, lang, lang) if when.words else None,
        reference=reference(edition, when.reference) if when.reference else None,
    )


def tenure_view(edition: Edition, post: Post) -> WhenView | None:
    """When somebody held ``post``, in words."""
    lang = edition.library.seeds.sources[post.evidence[0].source].lang
    return when_view(edition, post.date, lang, tenure=True)


def date_pieces(edition: Edition, when: Date | None) -> tuple[LocalizedText, ...]:
    """``when`` in words, cut so that a line may end between two dates but never inside one."""
    if when is None:
        return (replace(edition.own(edition.localizer.say("without a date")), whole=True),)
    return tuple(_cut(edition, edition.localizer.period(when.period), when.period))


def _cut(edition: Edition, words: str, period: edtf.Period) -> Iterator[LocalizedText]:
    """``words``, which tell ``period``, in pieces: its dates, and what stands between them.

    What is written without a blank before or behind a date (a joined word, a comma) stays with it.
    """
    at = 0
    for forms in edition.localizer.unbroken(period):
        one = next((form for form in forms if form in words[at:]), None)
        if one is None:
            continue
        start = words.rfind(" ", at, words.find(one, at)) + 1 or at
        end = words.find(" ", start + len(one))
        end = len(words) if end < 0 else end
        if words[at:start].strip():
            yield edition.own(words[at:start].strip())
        yield replace(edition.own(words[start:end]), whole=True)
        at = end
    if words[at:]:
        yield edition.own(words[at:].strip())
