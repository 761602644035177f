"""The kinds of pages, in two tables: pages that gather many records, and the pages of single records.

They say the address of a page, its title and description, its layout, whether search reads its text, and how a search
result names its kind. To add a kind, write a view, a template of the same name, and an entry here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from generator.language.labels import ACTOR_KIND, EVENT_KINDS
from generator.model.common import CitedText

from .actor import actor_view
from .actor_index import actors_view
from .coverage import coverage_view
from .disagreement import disagreement_view, disagreements_view
from .edition import Edition
from .editorial import editorial_view
from .event import event_view
from .figures import figures_view
from .home import home_view
from .question import question_view, questions_view
from .source import source_view, sources_view
from .story import story_view
from .term import term_view
from .term_index import terms_view
from .timeline import further_pages, timeline_view

# How a search result names the kind of a page that is not that of a record.
PAGE: Final = "Page"
REDIRECT: Final = "redirect"


@dataclass(frozen=True, slots=True)
class Gathering:
    """A page that gathers many records.

    ``name`` is the name of its template and of its folder. ``title`` and ``about`` (its description) are keys of the
    catalogues; if they are empty, the page has those of the site. ``seeds`` is the file or folder of its records, in
    the folder of the seeds. ``gathers`` is the kind of record whose last change is shown as that of the page.
    ``further`` gives the path and title of each further page, if one is not enough. ``is_wide`` chooses the layout.
    ``is_found_whole`` says that search reads its text. Of all others it reads only title and description, because
    their text stands on other pages too.
    """

    name: str
    title: str
    about: str
    view: Callable[[Edition, str], Any]
    seeds: str
    gathers: str = ""
    further: Callable[[Edition], Iterator[tuple[str, str]]] | None = None
    is_wide: bool = True
    is_found_whole: bool = False

    @property
    def path(self) -> str:
        """The path of the page, relative to the root of a language's site."""
        return "index.html" if self.name == "home" else f"{self.name}/index.html"


@dataclass(frozen=True, slots=True)
class OfRecord:
    """The pages of the records of a kind. ``name`` is the name of that kind and of the template.

    ``about`` gives the description of a page. ``label`` is how a search result names it: a key of the catalogues, or
    one for each value of the record's field ``kind``.
    """

    name: str
    view: Callable[[Edition, str, str], Any]
    about: Callable[[Edition, Any], str]
    label: str | Mapping[str, str]
    is_wide: bool = False

    def label_of(self, record: Any) -> str:
        """The label of ``record``, as a key of the catalogues."""
        return self.label if isinstance(self.label, str) else self.label[record.kind]


def _first(edition: Edition, sentences: CitedText) -> str:
    """The first sentence; empty if there is none."""
    return edition.text(sentences[0].text).words if sentences else ""


def _about_source(edition: Edition, source: Any) -> str:
    otherwise = edition.localizer.say("The article in full, with every quoted passage marked.")
    return _first(edition, source.summary) or otherwise


def _about_actor(edition: Edition, actor: Any) -> str:
    return _first(edition, actor.summary) or edition.text(actor.name).words


def _about_event(edition: Edition, event: Any) -> str:
    return edition.text(next(iter(event.statements.values())).text).words


def _about_term(edition: Edition, term: Any) -> str:
    return _first(edition, term.definition)


def _about_question(edition: Edition, question: Any) -> str:
    return edition.text(question.answer.short).words


def _about_disagreement(edition: Edition, disagreement: Any) -> str:
    return edition.localizer.listed(edition.text(side.name).words for side in disagreement.sides)


GATHERING: Final = (
    Gathering("home", "", "", home_view, "site.yaml"),
    Gathering(
        "story", "The story so far", "What the articles say, in order of time.", story_view, "site.yaml", is_wide=False
    ),
    Gathering(
        "timeline",
        "Timeline",
        "All events in order of time, each with its evidence.",
        timeline_view,
        "events",
        gathers="event",
        further=further_pages,
    ),
    Gathering(
        "actors",
        "Actors",
        "Everybody who speaks, acts or is named in the articles.",
        actors_view,
        "actors",
        gathers="actor",
    ),
    Gathering(
        "terms", "Glossary", "What the words mean, and how each source uses them.", terms_view, "terms", gathers="term"
    ),
    Gathering(
        "questions",
        "Questions",
        "What readers ask, and who holds what.",
        questions_view,
        "questions",
        gathers="question",
    ),
    Gathering(
        "sources",
        "Sources",
        "The articles, in full, with every quoted passage marked.",
        sources_view,
        "sources",
        gathers="source",
    ),
    Gathering(
        "disagreements",
        "Disagreements",
        "Where the statements do not agree, side by side.",
        disagreements_view,
        "disagreements",
        gathers="disagreement",
    ),
    Gathering(
        "figures", "Figures", "Every number in the articles, with the words that give it.", figures_view, "events"
    ),
    Gathering(
        "coverage", "Coverage", "Every sentence of every article, and what rests on it.", coverage_view, "sources"
    ),
    Gathering(
        "editorial",
        "Editorial rules",
        "The rules by which our own sentences are written.",
        editorial_view,
        "site.yaml",
        is_wide=False,
        is_found_whole=True,
    ),
)

OF_RECORDS: Final = (
    OfRecord("source", source_view, _about_source, "Article", is_wide=True),
    OfRecord("actor", actor_view, _about_actor, ACTOR_KIND),
    OfRecord("event", event_view, _about_event, EVENT_KINDS),
    OfRecord("term", term_view, _about_term, "Term"),
    OfRecord("question", question_view, _about_question, "Readers’ question"),
    OfRecord("disagreement", disagreement_view, _about_disagreement, "Disagreement", is_wide=True),
)
BY_RECORD: Final[Mapping[str, OfRecord]] = {kind.name: kind for kind in OF_RECORDS}
