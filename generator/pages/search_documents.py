"""What search is handed of each page: its text, and the names under which a reader may look for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, Final

from generator.facts.permalinks import Permalink
from generator.language.labels import ACTOR_KIND, EVENT_KINDS, PAGE_KINDS
from generator.language.localizer import Localizer
from generator.markup.plain import plain_sections
from generator.model.common import Names, Text
from generator.model.plain import PlainSection, SearchDocument

from .edition import Edition

# Pages that tell again what stands on pages of its own: of these only their name and description are found. They
# have something of everything, and would stand before the pages that say it.
_GATHER: Final = frozenset(
    {"home", "story", "timeline", "actors", "terms", "sources", "questions", "disagreements", "figures", "coverage"}
)
_FRONT = re.compile(r"\A---\n(.*?)\n---\n", re.DOTALL)
_TITLE = re.compile(r"^title:\s*(?:'(.*)'|\"(.*)\"|(.*?))\s*$", re.MULTILINE)


def search_documents(
    edition: Edition, path: str, kind: str, record_id: str, title: str, description: str, body: str
) -> tuple[SearchDocument, ...]:
    """The page at ``path``, of which ``body`` is the Markdown, as search sees it; ``record_id`` is empty for a page
    that gathers many records.

    The timeline brings a further one for each event that stands nowhere else.
    """
    if kind == "redirect":
        return ()
    if kind not in _GATHER:
        names = _names(edition, record_id, title) if record_id else ()
        sections = plain_sections(body, edition.lang)
        return (SearchDocument(path, title, names, kind_words(edition, kind, record_id), sections),)
    lead = (PlainSection("", "", description),)
    here = SearchDocument(path, title, (), kind_words(edition, kind, ""), lead)
    return (here, *_moments(edition, title, body)) if kind == "timeline" else (here,)


def _moments(edition: Edition, title: str, body: str) -> Iterator[SearchDocument]:
    """Events that have no page: the place on the timeline where each stands. ``title`` is the timeline's."""
    events = edition.library.seeds.events
    for event_id, group in groupby(plain_sections(body, edition.lang), lambda s: s.anchor.partition("--")[0]):
        if event_id in events and not edition.permalinks.has_page(event_id):
            name = edition.name(event_id).words
            sections = tuple(_moment(section, name, title) for section in group)
            address = edition.permalinks.record(event_id)
            kind = kind_words(edition, "event", event_id)
            yield SearchDocument(_as_text(address), name, _names(edition, event_id, name), kind, sections)


def _moment(section: PlainSection, name: str, timeline: str) -> PlainSection:
    """``section`` without the name of its event, which is the title already."""
    lines = (line for line in section.text.split("\n") if line != name)
    return PlainSection(section.anchor, section.heading or timeline, "\n".join(lines))


def _as_text(address: Permalink) -> str:
    return f"{address.page}#{address.anchor}" if address.anchor else address.page


def kind_words(edition: Edition, kind: str, record_id: str) -> str:
    """What the thing is, in a word of the edition's language."""
    seeds, say = edition.library.seeds, edition.localizer.say
    if kind == "actor":
        return say(ACTOR_KIND[seeds.actors[record_id].kind])
    if kind == "event":
        return say(EVENT_KINDS[seeds.events[record_id].kind])
    return say(PAGE_KINDS.get(kind, PAGE_KINDS["page"]))


def _names(edition: Edition, record_id: str, title: str) -> tuple[str, ...]:
    """All that a record is called besides ``title``, in every language of the site, misspellings included."""
    kind = edition.permalinks.kind(record_id)
    record: Any = getattr(edition.library.seeds, f"{kind}s")[record_id]
    texts = [record.title if kind == "source" else record.name, getattr(record, "short", None)]
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
    """A page that a person wrote: ``text`` is its Markdown file with front matter, ``path`` that of the page."""
    front = _FRONT.match(text)
    title = _TITLE.search(front[1]) if front else None
    words = next((part for part in title.groups() if part), "") if title else ""
    body = text[front.end() :] if front else text
    sections = plain_sections(body, lang)
    kind = Localizer(lang).say(PAGE_KINDS["page"])
    return SearchDocument(path, words.replace("''", "'") or path, (), kind, sections)
