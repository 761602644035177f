"""The cards: what the preview of each page says, in the language of the page."""

from __future__ import annotations

from generator.dates.edtf import parse
from generator.markup.localized import isolated_text
from generator.model.card import Card
from generator.model.common import Text
from generator.model.library import Library
from generator.model.plain import SearchDocument
from generator.text.direction import direction

from .edition import Edition
from .planning import PlannedPage

# The most letters of the description: the picture has room for about three lines.
_ABOUT = 220


def card(edition: Edition, planned: PlannedPage) -> Card:
    """The card of a page. For a record it also has the kind of the record, and its date if it has one."""
    return Card(
        lang=edition.lang,
        direction=direction(edition.lang),
        site=_shown(edition.text(edition.library.seeds.site.title).words, edition.lang),
        title=_shown(planned.title, edition.lang),
        kind=planned.label if planned.record else "",
        note=_shown(_date(edition, planned.record), edition.lang) if planned.record else "",
        about=_shown(planned.description[:_ABOUT], edition.lang),
    )


def hand_written_card(library: Library, lang: str, page: SearchDocument) -> Card:
    """The card of a page that a person wrote."""
    name: Text = library.seeds.site.title
    site = name.get(lang) or next(iter(name.root.values()))
    return Card(lang, direction(lang), _shown(site, lang), _shown(page.title, lang))


def _shown(words: str, lang: str) -> str:
    """``words`` with single blanks, and with foreign runs isolated."""
    return isolated_text(" ".join(words.split()), lang)


def _date(edition: Edition, record_id: str) -> str:
    """In words the date of an event, of an article's publication, or of the answer to a question; empty otherwise."""
    seeds = edition.library.seeds
    if record_id in seeds.questions:
        return edition.localizer.period(parse(seeds.questions[record_id].answer.as_of))
    when = None
    if record_id in seeds.events:
        when = seeds.events[record_id].date
    elif record_id in seeds.sources:
        when = seeds.sources[record_id].date_published
    return edition.localizer.period(when.period) if when else ""
