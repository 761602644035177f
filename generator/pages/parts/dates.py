"""Dates in words, and how certain they are."""

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

# The dates of EDTF that the ``time`` element of HTML allows too: a year, a month, a day.
_MACHINE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class WhenView:
    """A date in words, and how it is known.

    ``pieces`` are the same words in pieces: a line may break between two pieces, and none may break a ``whole`` one.
    ``machine`` is the value for the ``time`` element of HTML; it is empty if that does not allow the date. ``basis``
    says in words how the date is known, and ``certainty`` chooses the mark on the timeline. ``as_written`` are the
    words of the article.
    """

    words: LocalizedText
    pieces: tuple[LocalizedText, ...]
    machine: str
    basis: LocalizedText
    certainty: str
    as_written: LocalizedText | None
    reference: Link | None


def when_view(edition: Edition, when: Date | None, lang: str, *, tenure: bool = False) -> WhenView | None:
    """``when`` in words; ``None`` without a date. ``lang`` is the language of the article whose words ``when`` has.

    ``tenure`` says that the date is the time of a post, and not a time within which something happened. It is ignored
    if the basis of the date is ``bounded``.
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
    """The time of a post in words; ``None`` if the record has none."""
    lang = edition.library.seeds.sources[post.evidence[0].source].lang
    return when_view(edition, post.date, lang, tenure=True)


def date_pieces(edition: Edition, when: Date | None) -> tuple[LocalizedText, ...]:
    """``when`` in words, in pieces: a line may break between two pieces, but not inside a date."""
    if when is None:
        return (replace(edition.own(edition.localizer.say("without a date")), whole=True),)
    return tuple(_cut(edition, edition.localizer.period(when.period), when.period))


def _cut(edition: Edition, words: str, period: edtf.Period) -> Iterator[LocalizedText]:
    """``words``, which say ``period``, in pieces: its dates, and the words between them.

    What stands at a date without a blank, such as a prefix or a comma, stays with the date.
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
