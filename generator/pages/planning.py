"""The list of all pages, before any is made: for each its path, title, seed file and view."""

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
    """A page to make.

    ``path`` is relative to the root of the language's site. ``template`` is the stem of its template, and its kind.
    ``label`` names its kind in the edition's language. ``record`` is the id of its record, if it has one. ``leads_on``
    is further front matter, which only pages at old addresses have. ``updated`` is the day on which its records were
    last changed. It is taken from the records, because copies of the seeds may lack the history of the files.
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
    """The pages of a kind that gathers records."""
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
            if not permalink.anchor:  # with an anchor, the record stands on the timeline and has no page
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
    """A page for each old address; it leads to the present one."""
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
    """The pages that gather records, without the home page: pairs of title and Markdown file.

    A file is relative to the folder of ``lang`` in ``docs/``.
    """
    say = Localizer(lang).say
    return tuple((say(kind.title), f"{kind.path.removesuffix('.html')}.md") for kind in GATHERING if kind.title)


def label_of(edition: Edition, record_id: str) -> str:
    """The name of a record's kind, in the edition's language."""
    kind = BY_RECORD[edition.index.kinds[record_id]]
    return edition.localizer.say(kind.label_of(edition.record(record_id)))
