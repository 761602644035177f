"""What search gets of each page: its text, and the names by which a reader may search for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from generator.facts.permalinks import Permalink
from generator.language.localizer import Localizer
from generator.markup.plain import plain_sections
from generator.model.common import Names, Text
from generator.model.kinds import BY_NAME
from generator.model.plain import PlainSection, SearchDocument

from .edition import Edition
from .kinds import PAGE
from .planning import PlannedPage, label_of

_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*(?:'(.*)'|\"(.*)\"|(.*?))\s*$", re.MULTILINE)


def search_documents(edition: Edition, planned: PlannedPage, body: str) -> tuple[SearchDocument, ...]:
    """The documents of a page; ``body`` is its Markdown.

    Of a page that repeats the text of others, only title and description count: otherwise it would be found before
    these. A page of the timeline has a further document for each event that has no page.
    """
    if planned.is_found_whole:
        names = _names(edition, planned.record, planned.title) if planned.record else ()
        sections = plain_sections(body, edition.lang)
        return (SearchDocument(planned.path, planned.title, names, planned.label, sections),)
    lead = (PlainSection("", "", planned.description),)
    here = SearchDocument(planned.path, planned.title, (), planned.label, lead)
    if planned.path not in edition.permalinks.timeline:
        return (here,)
    return (here, *_on_timeline(edition, planned.title, body))


def _on_timeline(edition: Edition, title: str, body: str) -> Iterator[SearchDocument]:
    """A document for each event without a page: its entry on the timeline. ``title`` is that of the timeline's page."""
    events = edition.library.seeds.events
    for event_id, group in groupby(plain_sections(body, edition.lang), lambda s: s.anchor.partition("--")[0]):
        if event_id in events and not edition.permalinks.has_page(event_id):
            name = edition.name(event_id).words
            sections = tuple(_without_name(section, name, title) for section in group)
            address = edition.permalinks.record(event_id)
            kind = label_of(edition, event_id)
            yield SearchDocument(_as_text(address), name, _names(edition, event_id, name), kind, sections)


def _without_name(section: PlainSection, name: str, timeline: str) -> PlainSection:
    """``section`` without the name of its event, which is the title of the document already."""
    lines = (line for line in section.text.split("\n") if line != name)
    return PlainSection(section.anchor, section.heading or timeline, "\n".join(lines))


def _as_text(address: Permalink) -> str:
    return f"{address.page}#{address.anchor}" if address.anchor else address.page


def _names(edition: Edition, record_id: str, title: str) -> tuple[str, ...]:
    """All names of a record except ``title``, in every language of the site, hidden ones included."""
    record = edition.record(record_id)
    texts = [BY_NAME[edition.index.kinds[record_id]].title_of(record), getattr(record, "short", None)]
    aliases = [getattr(record, field, None) for field in ("alt_names", "hidden_names")]
    found = [*_words(edition, texts), *_further(edition, aliases)]
    return tuple(name for name in dict.fromkeys(found) if name != title)


def _words(edition: Edition, texts: Iterable[Text | None]) -> Iterator[str]:
    for text in texts:
        for lang in edition.library.seeds.site.languages:
            if text and (words := text.get(lang)):
                yield words


def _further(edition: Edition, names: Iterable[Names | None]) -> Iterator[str]:
    for each in names:
        for lang in edition.library.seeds.site.languages:
            yield from each.get(lang) if each else ()


def hand_written(path: str, text: str, lang: str) -> SearchDocument:
    """The document of a page that a person wrote.

    ``path`` is that of the page, relative to the root of its language's site. ``text`` is its Markdown file with the
    front matter.
    """
    front = _FRONT.match(text)
    title = _TITLE.search(front[1]) if front else None
    words = next((part for part in title.groups() if part), "") if title else ""
    body = text[front.end() :] if front else text
    sections = plain_sections(body, lang)
    kind = Localizer(lang).say(PAGE)
    return SearchDocument(path, words.replace("''", "'") or path, (), kind, sections)
