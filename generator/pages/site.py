"""Makes every page of every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from jinja2 import Environment

from generator.facts.facts import Facts
from generator.facts.permalinks import Permalink
from generator.language.localizer import Localizer
from generator.markup.front_matter import with_front_matter
from generator.markup.localized import shortened
from generator.markup.templates import environment, render
from generator.model.page import Page
from generator.model.web import edit_address_of

from .edition import Edition
from .planning import PlannedPage, planned_pages
from .preview_cards import card
from .search_documents import search_documents

Progress = Callable[[int, int], None]
# The folder of the site that has copies of the seeds; "correct this fact" leads there.
COPIES = "data"
# The page to which "correct this fact" leads on a page that is not that of a record.
CONTRIBUTING = "about/contributing.html"
# The most letters of a description in the front matter: about as many as search engines show.
_SUMMARY = 155


def _front(edition: Edition, planned: PlannedPage) -> dict[str, Any]:
    """The front matter of a page, which the templates in ``overrides/`` read."""
    edit_url = edition.library.seeds.site.edit_url
    inside = planned.seed_file.partition("/")[2]
    is_record = planned.seed_file.endswith(".yaml")
    copy = Permalink(f"{COPIES}/{inside}" if is_record else CONTRIBUTING).seen_from(planned.path)
    front: dict[str, Any] = {
        "title": planned.title,
        "description": shortened(planned.description, _SUMMARY),
        "kind": planned.template,
        "counterpart": planned.path,
        "seed_file": planned.seed_file,
    }
    front["seed_url"] = edit_address_of(edit_url, planned.seed_file) if edit_url and is_record else copy
    if planned.record:
        front["record"] = planned.record
    if planned.is_wide:
        front["layout"] = "wide"
    if planned.updated:
        front |= {"updated": planned.updated.isoformat(), "updated_words": edition.localizer.day(planned.updated)}
    return {**front, **planned.leads_on}


def _page(edition: Edition, env: Environment, planned: PlannedPage) -> Page:
    body = render(env, planned.template, planned.view())
    return Page(
        lang=edition.lang,
        path=planned.path,
        kind=planned.template,
        front=_front(edition, planned),
        body=body,
        search_documents=() if planned.leads_on else search_documents(edition, planned, body),
        card=None if planned.leads_on else card(edition, planned),
    )


def markdown(page: Page) -> str:
    """The text of the Markdown file: front matter, then the body."""
    return with_front_matter(page.front, page.body)


def compose(facts: Facts, progress: Progress | None = None) -> Iterator[Page]:
    """Every page, language by language. The evidence of all statements was found before.

    ``progress`` is called with the number of pages that are done, and the number of all.
    """
    langs = facts.library.seeds.site.languages
    for number, lang in enumerate(langs):
        localizer = Localizer(lang)
        edition = Edition(facts, localizer)
        env = environment(localizer, __package__)
        planned = planned_pages(edition)
        for index, each in enumerate(planned, 1):
            yield _page(edition, env, each)
            if progress:
                progress(number * len(planned) + index, len(langs) * len(planned))
