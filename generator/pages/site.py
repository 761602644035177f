"""Every page of every language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, partial
from typing import Any, Final

from jinja2 import Environment

from generator.facts.facts import Facts
from generator.facts.permalinks import Permalink
from generator.language.localizer import Localizer
from generator.markup.localized import shortened
from generator.markup.templates import environment, render
from generator.model.card import Card
from generator.model.page import Page
from generator.model.seeds import KINDS

from .actor import actor_view
from .actor_index import actors_view
from .disagreement import disagreement_view, disagreements_view
from .edition import Edition, Link
from .event import event_view
from .figures_coverage import RedirectView, coverage_view, editorial_view, figures_view
from .home import home_view
from .preview_cards import card
from .question import question_view, questions_view
from .search_documents import kind_words, search_documents
from .source import source_view, sources_view
from .story import story_view
from .term import term_view, terms_view
from .timeline import facets, page_heading, timeline_view

Progress = Callable[[int, int], None]
# Where the copies of the seeds stand, for "correct this fact".
COPIES = "data"
# Where a page that gathers many records sends those who would correct one.
CONTRIBUTING = "about/contributing.html"
# About as long as a preview shows.
_SUMMARY = 155


# Kind, folder of the seeds, name, description, view. The words are keys of the catalogues.
_GATHERING: Final = (
    ("story", "site.yaml", "The story so far", "What the articles say, in order of time.", story_view),
    ("timeline", "events", "Timeline", "All events in order of time, each with its evidence.", timeline_view),
    ("actors", "actors", "Actors", "Everybody who speaks, acts or is named in the articles.", actors_view),
    ("terms", "terms", "Glossary", "What the words mean, and how each source uses them.", terms_view),
    ("questions", "questions", "Questions", "What readers ask, and who holds what.", questions_view),
    ("sources", "sources", "Sources", "The articles, in full, with every quoted passage marked.", sources_view),
    (
        "disagreements",
        "disagreements",
        "Disagreements",
        "Where the statements do not agree, side by side.",
        disagreements_view,
    ),
    ("figures", "events", "Figures", "Every number in the articles, with the words that give it.", figures_view),
    ("coverage", "sources", "Coverage", "Every sentence of every article, and what rests on it.", coverage_view),
    ("editorial", "site.yaml", "Editorial rules", "The rules by which our own sentences are written.", editorial_view),
)


@dataclass(frozen=True, slots=True)
class _PlannedPage:
    """A page to be made: where, of which kind, from which record, and how."""

    path: str
    kind: str
    seed_file: str
    title: str
    description: str
    view: Callable[[], Any]
    record: str = ""


def _gathering(edition: Edition) -> Iterator[_PlannedPage]:
    """The home page and the pages that gather many records."""
    site, say = edition.library.seeds.site, edition.localizer.say
    file = edition.library.seeds.place("site").path
    title, tagline = edition.text(site.title).words, edition.text(site.tagline).words
    yield _PlannedPage("index.html", "home", file, title, tagline, lambda: home_view(edition, "index.html"))
    for kind, folder, name, about, make in _GATHERING:
        path = f"{kind}/index.html"
        seeds = f"{file.rpartition('/')[0]}/{folder}"
        yield _PlannedPage(path, kind, seeds, say(name), say(about), partial(make, edition, path))
        if kind == "timeline":
            same = cache(partial(facets, edition))
            for further in sorted(edition.permalinks.timeline - {path}):
                view = partial(timeline_view, edition, further, same)
                yield _PlannedPage(further, kind, seeds, page_heading(edition, further), say(about), view)


def _single(edition: Edition) -> Iterator[_PlannedPage]:
    """A page for each record that has one."""
    seeds, permalinks = edition.library.seeds, edition.permalinks

    def plan(kind: str, record_id: str, about: str, make: Callable[..., Any]) -> _PlannedPage:
        path = permalinks.record(record_id).page
        name = edition.name(record_id).words
        view = partial(make, edition, record_id, path)
        return _PlannedPage(path, kind, edition.seed_file(record_id), name, about, view, record_id)

    def first(sentences: Any, otherwise: str) -> str:
        return edition.text(sentences[0].text).words if sentences else otherwise

    for source in seeds.sources.values():
        about = edition.localizer.say("The article in full, with every quoted passage marked.")
        yield plan("source", source.id, first(source.summary, about), source_view)
    for actor in seeds.actors.values():
        yield plan("actor", actor.id, first(actor.summary, edition.text(actor.name).words), actor_view)
    for event in seeds.events.values():
        if permalinks.has_page(event.id):
            statement = next(iter(event.statements.values()))
            yield plan("event", event.id, edition.text(statement.text).words, event_view)
    for term in seeds.terms.values():
        yield plan("term", term.id, first(term.definition, ""), term_view)
    for question in seeds.questions.values():
        yield plan("question", question.id, edition.text(question.answer.short).words, question_view)
    for disagreement in seeds.disagreements.values():
        about = edition.localizer.listed(edition.text(side.name).words for side in disagreement.sides)
        yield plan("disagreement", disagreement.id, about, disagreement_view)


def _redirects(edition: Edition) -> Iterator[_PlannedPage]:
    """A page at the old address of each record that was renamed."""
    seeds = edition.library.seeds
    for old, new in sorted(seeds.redirects.items()):
        target = edition.permalinks.record(new) if "#" not in new else None
        if target is None or target.anchor:
            continue
        path = f"{target.page.partition('/')[0]}/{old}.html"
        name = edition.name(new)
        view = partial(RedirectView, Link(name, target.seen_from(path)))
        about = edition.localizer.say("This page has moved.")
        yield _PlannedPage(path, "redirect", seeds.place("redirects").path, name.words, about, view)


def _front(edition: Edition, plan: _PlannedPage) -> dict[str, Any]:
    edit_url = edition.library.seeds.site.edit_url
    inside = plan.seed_file.partition("/")[2]
    is_record = plan.seed_file.endswith(".yaml")
    copy = Permalink(f"{COPIES}/{inside}" if is_record else CONTRIBUTING).seen_from(plan.path)
    front: dict[str, Any] = {
        "title": plan.title,
        "description": shortened(plan.description, _SUMMARY),
        "kind": plan.kind,
        "counterpart": plan.path,
        "seed_file": plan.seed_file,
    }
    front["seed_url"] = edit_url.replace("{path}", plan.seed_file) if edit_url and is_record else copy
    updated = _updated(edition, plan)
    if updated:
        front |= {"updated": updated.isoformat(), "updated_words": edition.localizer.day(updated)}
    if plan.kind == "redirect":
        location = plan.view().target.href
        front |= {"template": "redirect.html", "location": location, "search": {"exclude": True}}
    return front


def _updated(edition: Edition, plan: _PlannedPage) -> date | None:
    """When the record behind a page was last changed, of a page that gathers many the last of them.

    Only the records say it: the history of the files is not there in every copy of them.
    """
    folder = plan.seed_file.rpartition("/")[2]
    if plan.record:
        updated: date | None = edition.record(plan.record).updated
        return updated
    if plan.kind in {*KINDS, "timeline"}:
        return edition.index.updated.get(KINDS[folder][0])
    return None


def _page(edition: Edition, env: Environment, plan: _PlannedPage) -> Page:
    body = render(env, plan.kind, plan.view())
    found = search_documents(edition, plan.path, plan.kind, plan.record, plan.title, plan.description, body)
    return Page(edition.lang, plan.path, plan.kind, _front(edition, plan), body, found, _card(edition, plan))


def _card(edition: Edition, plan: _PlannedPage) -> Card | None:
    if plan.kind == "redirect":
        return None
    kind = kind_words(edition, plan.kind, plan.record) if plan.record else ""
    return card(edition, plan.title, kind, plan.description, plan.record)


def markdown(page: Page) -> str:
    """The file: front matter as YAML (JSON strings are YAML), then the body."""
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in page.front.items())
    return f"---\n{front}---\n\n{page.body}"


def compose(facts: Facts, progress: Progress | None = None) -> Iterator[Page]:
    """Every page, language by language.

    Only verified anchors can be passed, so nothing here can fail for want of evidence.
    """
    langs = facts.library.seeds.site.languages
    for number, lang in enumerate(langs):
        localizer = Localizer(lang)
        edition = Edition(facts, localizer)
        env = environment(localizer, __package__)
        plans = [*_gathering(edition), *_single(edition), *_redirects(edition)]
        for index, plan in enumerate(plans, 1):
            yield _page(edition, env, plan)
            if progress:
                progress(number * len(plans) + index, len(langs) * len(plans))
