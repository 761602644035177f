"""Which pages there will be, before any is made: for each its address, title, origin and view."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from typing import Any

from generator.facts.old_pages import old_pages
from generator.language.localizer import Localizer

from .edition import Edition
from .kinds import BY_RECORD, GATHERING, OF_RECORDS, PAGE, REDIRECT, Gathering
from .redirect import redirect_front, redirect_view


@dataclass(frozen=True, slots=True)
class PlannedPage:
    """A page to be made.

    ``template`` is the stem of its template, and its kind. ``label`` says in a word of the edition's language what
    it is, ``record`` is the id of its record, if it has one. ``leads_on`` is what the front matter of an old address
    says besides; it is empty for every other page. ``updated`` is when the records behind it were last changed; only
    they say it, because the history of the files is not there in every copy of them.
    """

    path: str
    template: str
    seed_file: str
    title: str
    description: str
    view: Callable[[], Any]
    label: str
    record: str = ""
    leads_on: Mapping[str, Any] = field(default_factory=dict)
    updated: date | None = None
    is_wide: bool = False
    is_found_whole: bool = True


def _gathered(edition: Edition, kind: Gathering) -> Iterator[PlannedPage]:
    site, say = edition.library.seeds.site, edition.localizer.say
    home = edition.library.seeds.place("site").path.rpartition("/")[0]
    title = say(kind.title) if kind.title else edition.text(site.title).words
    about = say(kind.about) if kind.about else edition.text(site.tagline).words
    for path, name in ((kind.path, title), *(kind.further(edition) if kind.further else ())):
        yield PlannedPage(
            path=path,
            template=kind.name,
            seed_file=f"{home}/{kind.seeds}",
            title=name,
            description=about,
            view=partial(kind.view, edition, path),
            label=say(PAGE),
            updated=edition.index.updated.get(kind.gathers),
            is_wide=kind.is_wide,
            is_found_whole=kind.is_found_whole,
        )


def _of_records(edition: Edition) -> Iterator[PlannedPage]:
    """A page for each record that has one."""
    for kind in OF_RECORDS:
        for record_id, record in edition.library.seeds.of_kind(kind.name).items():
            permalink = edition.permalinks.record(record_id)
            if not permalink.anchor:  # what has none stands on the timeline
                yield PlannedPage(
                    path=permalink.page,
                    template=kind.name,
                    seed_file=edition.seed_file(record_id),
                    title=edition.name(record_id).words,
                    description=kind.about(edition, record),
                    view=partial(kind.view, edition, record_id, permalink.page),
                    label=edition.localizer.say(kind.label_of(record)),
                    record=record_id,
                    updated=record.updated,
                    is_wide=kind.is_wide,
                )


def _redirects(edition: Edition) -> Iterator[PlannedPage]:
    """A page at each old address, which leads to where the same stands now."""
    for old in old_pages(edition.facts):
        view = redirect_view(edition, old)
        yield PlannedPage(
            path=old.path,
            template=REDIRECT,
            seed_file=edition.library.seeds.place("redirects").path,
            title=view.target.text.words,
            description=edition.localizer.say("This page has moved."),
            view=partial(redirect_view, edition, old),
            label="",
            leads_on=redirect_front(view),
        )


def planned_pages(edition: Edition) -> list[PlannedPage]:
    """Every page of the edition: those that gather, those of records, and those at old addresses."""
    gathered = (page for kind in GATHERING for page in _gathered(edition, kind))
    return [*gathered, *_of_records(edition), *_redirects(edition)]


def navigation(lang: str) -> tuple[tuple[str, str], ...]:
    """Title and Markdown file, relative to its folder of ``docs/``, of each page that gathers, but the home page."""
    say = Localizer(lang).say
    return tuple((say(kind.title), f"{kind.path.removesuffix('.html')}.md") for kind in GATHERING if kind.title)


def label_of(edition: Edition, record_id: str) -> str:
    """What a record is, in a word of the edition's language."""
    kind = BY_RECORD[edition.index.kinds[record_id]]
    return edition.localizer.say(kind.label_of(edition.record(record_id)))
