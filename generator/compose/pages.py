"""Every page of every language."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from jinja2 import Environment

from generator.model.anchors import Anchors
from generator.model.library import Library
from generator.model.page import Page

from .addresses import DISAGREEMENTS, TIMELINE, Address, Addresses
from .edition import Edition, Link
from .localise import Tongue
from .templates import environment, render
from .views.actor import actor_view, actors_view
from .views.event import event_view
from .views.home import home_view
from .views.lists import (
    RedirectView,
    coverage_view,
    disagreements_view,
    editorial_view,
    figures_view,
)
from .views.question import question_view, questions_view
from .views.source import source_view, sources_view
from .views.term import term_view, terms_view
from .views.timeline import timeline_view

Progress = Callable[[int, int], None]
# Where the copies of the seeds stand, for "correct this fact".
COPIES = "data"
_SUMMARY = 155


@dataclass(frozen=True, slots=True)
class _Plan:
    """A page to be made: where, of which kind, from which record, and how."""

    path: str
    kind: str
    seed_file: str
    title: str
    description: str
    view: Callable[[], Any]


def _gathering(edition: Edition, missing: Mapping[str, int]) -> Iterator[_Plan]:
    """The home page and the pages that gather many records."""
    say = edition.tongue.say
    site = edition.library.seeds.site
    title, tagline = edition.text(site.title).words, edition.text(site.tagline).words
    site_file = edition.library.seeds.place("site").path

    def plan(path: str, kind: str, name: str, about: str, make: Callable[..., Any], seeds: str) -> _Plan:
        return _Plan(path, kind, seeds, name, about, lambda: make(edition, path))

    folder = site_file.rpartition("/")[0]
    yield plan("index.html", "home", title, tagline, home_view, site_file)
    for path, kind, name, about, make, seeds in (
        (TIMELINE, "timeline", say("Timeline"), say("All events in order of time, each with its evidence."), timeline_view, "events"),
        ("actors/index.html", "actors", say("Actors"), say("Everybody who speaks, acts or is named in the articles."), actors_view, "actors"),
        ("terms/index.html", "terms", say("Glossary"), say("What the words mean, and how each source uses them."), terms_view, "terms"),
        ("questions/index.html", "questions", say("Questions"), say("What readers ask, and who holds what."), questions_view, "questions"),
        ("sources/index.html", "sources", say("Sources"), say("The articles, in full, with every quoted passage marked."), sources_view, "sources"),
        (DISAGREEMENTS, "disagreements", say("Disagreements"), say("Where the statements do not agree, side by side."), disagreements_view, "disagreements"),
        ("figures/index.html", "figures", say("Figures"), say("Every number in the articles, with the words that give it."), figures_view, "events"),
    ):
        yield plan(path, kind, name, about, make, f"{folder}/{seeds}")
    yield _Plan(
        "coverage/index.html",
        "coverage",
        f"{folder}/sources",
        say("Coverage"),
        say("Every sentence of every article, and what rests on it."),
        lambda: coverage_view(edition, "coverage/index.html", dict(missing)),
    )
    yield _Plan(
        "editorial/index.html",
        "editorial",
        site_file,
        say("Editorial rules"),
        say("The rules by which our own sentences are written."),
        lambda: editorial_view(edition),
    )


def _single(edition: Edition) -> Iterator[_Plan]:
    """A page for each record that has one."""
    seeds, addresses = edition.library.seeds, edition.addresses

    def plan(kind: str, record_id: str, about: str, make: Callable[..., Any]) -> _Plan:
        path = addresses.record(record_id).page
        name = edition.name(record_id).words
        return _Plan(path, kind, edition.seed_file(record_id), name, about, lambda: make(edition, record_id, path))

    def first(sentences: Any, otherwise: str) -> str:
        return edition.text(sentences[0].text).words if sentences else otherwise

    for source in seeds.sources.values():
        about = edition.tongue.say("The article in full, with every quoted passage marked.")
        yield plan("source", source.id, first(source.summary, about), source_view)
    for actor in seeds.actors.values():
        yield plan("actor", actor.id, first(actor.summary, edition.text(actor.name).words), actor_view)
    for event in seeds.events.values():
        if addresses.has_page(event.id):
            statement = next(iter(event.statements.values()))
            yield plan("event", event.id, edition.text(statement.text).words, event_view)
    for term in seeds.terms.values():
        yield plan("term", term.id, first(term.definition, ""), term_view)
    for question in seeds.questions.values():
        yield plan("question", question.id, edition.text(question.answer.short).words, question_view)


def _redirects(edition: Edition) -> Iterator[_Plan]:
    """A page at the old address of each record that was renamed."""
    seeds = edition.library.seeds
    for old, new in sorted(seeds.redirects.items()):
        target = edition.addresses.record(new) if "#" not in new else None
        if target is None or "/index.html" in target.page:
            continue
        path = f"{target.page.partition('/')[0]}/{old}.html"
        name = edition.name(new)
        view = RedirectView(Link(name, target.seen_from(path)))
        about = edition.tongue.say("This page has moved.")
        yield _Plan(path, "redirect", seeds.place("redirects").path, name.words, about, lambda view=view: view)


def _shortened(text: str) -> str:
    """A description for previews: whole words, about as long as they are shown."""
    if len(text) <= _SUMMARY:
        return text
    return text[:_SUMMARY].rpartition(" ")[0] + "…"


def _front(edition: Edition, plan: _Plan) -> dict[str, str]:
    edit_url = edition.library.seeds.site.edit_url
    inside = plan.seed_file.partition("/")[2]
    copy = Address(f"{COPIES}/{inside}").seen_from(plan.path)
    front = {
        "title": plan.title,
        "description": _shortened(plan.description),
        "kind": plan.kind,
        "counterpart": plan.path,
        "seed_file": plan.seed_file,
    }
    if plan.seed_file.endswith(".yaml"):
        front["seed_url"] = edit_url.replace("{path}", plan.seed_file) if edit_url else copy
    if plan.kind == "redirect":
        front["redirect"] = plan.view().target.href
    return front


def _page(edition: Edition, env: Environment, plan: _Plan) -> Page:
    body = render(env, plan.kind, plan.view())
    return Page(edition.lang, plan.path, plan.kind, _front(edition, plan), body)


def markdown(page: Page) -> str:
    """The file: front matter as YAML (JSON strings are YAML), then the body."""
    front = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in page.front.items())
    return f"---\n{front}---\n\n{page.body}"


def compose(
    library: Library, anchors: Anchors, missing: Mapping[str, int], progress: Progress | None = None
) -> Iterator[Page]:
    """Every page, language by language.

    ``missing`` counts, for each language, the texts that nobody has written in it yet.
    Only verified anchors can be passed, so nothing here can fail for want of evidence.
    """
    addresses = Addresses(library)
    langs = library.seeds.site.languages
    for number, lang in enumerate(langs):
        tongue = Tongue(lang)
        edition = Edition(library, anchors, tongue, addresses)
        env = environment(tongue)
        plans = [*_gathering(edition, missing), *_single(edition), *_redirects(edition)]
        for index, plan in enumerate(plans, 1):
            yield _page(edition, env, plan)
            if progress:
                progress(number * len(plans) + index, len(langs) * len(plans))
