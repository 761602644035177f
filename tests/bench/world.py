"""Makes an invented world of any size: `python -m tests.bench.world FOLDER ARTICLES`.

What is written into FOLDER passes the check without a warning. Of each article there are two events with three
statements each, and a translation; there is an actor for every 2.5 articles, a term for every 5, a question for every
80 and a disagreement for every 20. Articles are as long as real ones: some twenty sentences in eight paragraphs.
The same number of articles, the same bytes.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from tests.bench.article import Made, Record, Writer
from tests.bench.cast import Actor, Cast, Term, cast
from tests.bench.invented import Both, Language

SEED = 2024
FIRST_DAY, DAYS_APART = date(2001, 1, 1), 2
_PLAIN = re.compile(r"[a-z][a-z0-9#-]*|\d+")


def as_yaml(value: Any, depth: int = 0) -> Iterator[str]:
    """The lines of a record as contributors write it: texts in single quotes, plain lists in one line."""
    pad = "  " * depth
    for key, item in value.items():
        if isinstance(item, dict):
            yield f"{pad}{key}:"
            yield from as_yaml(item, depth + 1)
        elif isinstance(item, list) and all(isinstance(each, str) for each in item):
            yield f"{pad}{key}: [{', '.join(map(_scalar, item))}]"
        elif isinstance(item, list):
            yield f"{pad}{key}:"
            for each in item:
                first, *rest = as_yaml(each, depth + 2)
                yield f"{pad}  - {first.lstrip()}"
                yield from rest
        else:
            yield f"{pad}{key}: {_scalar(item)}"


def _scalar(item: object) -> str:
    text = str(item)
    return text if _PLAIN.fullmatch(text) else "'" + text.replace("'", "''") + "'"


def _actor(actor: Actor, evidence: tuple[str, str] | None, event: str, language: Language) -> Record:
    """``evidence``: the article and the words that give somebody a post; ``event``: one that speaks of the actor."""
    names = actor.names[1:]
    record: Record = {
        "kind": actor.kind,
        "name": actor.name.text(),
        "alt_names": {"ar": [each.ar for each in names], "en": [each.en for each in names]},
        "hidden_names": {"ar": [actor.misspelt]},
        "summary": [{"text": language.clauses(1).text(), "cites": [f"{event}#opens"]}],
    }
    if actor.title and evidence:
        post: Record = {"title": actor.title.text(), "organization": actor.organization}
        record["posts"] = [{**post, "evidence": [{"source": evidence[0], "exact": evidence[1]}]}]
    return record


def _term(term: Term, usage: tuple[str, str], event: str, language: Language) -> Record:
    return {
        "name": term.name.text(),
        "definition": [{"text": language.clauses(1).text(), "cites": [f"{event}#adds"]}],
        "usage": [{"source": usage[0], "exact": usage[1]}],
    }


def _question(number: int, last: date, event: str, language: Language) -> Record:
    sentence = {"text": language.clauses(1).text(), "cites": [f"{event}#opens"]}
    return {
        "name": language.clauses(1).text(),
        "short": language.word().text(),
        "proposition": language.clauses(1).text(),
        "answer": {"as_of": last.isoformat(), "short": language.clauses(1).text(), "sentences": [sentence]},
        "order": str(number),
    }


def _disagreement(here: str, there: str, language: Language) -> Record:
    sides = [
        {"name": language.clauses(1).text(), "statements": [f"{event}#{key}" for key in ("opens", "adds")]}
        for event in (here, there)
    ]
    return {"name": language.clauses(1).text(), "kind": "judgement", "sides": sides}


def _site(articles: int, event: str, language: Language) -> Record:
    heads = {"ar": {"other": "{n} رأس"}, "en": {"one": "{n} head", "other": "{n} heads"}}
    return {
        "title": Both("عالم مخترع", "An invented world").text(),
        "tagline": Both("من قال ماذا عما لا وجود له.", "Who said what of what does not exist.").text(),
        "languages": ["ar", "en"],
        "narrative": [{"sentences": [{"text": language.clauses(2).text(), "cites": [f"{event}#opens"]}]}],
        "units": {"heads": {"forms": heads}},
        "assertions": [{"counts": "sources", "at_least": articles, "reason": "So many were asked for."}],
    }


def records(articles: int) -> Iterator[tuple[str, Record | str]]:
    """Every file of the world: its path, and a record or the text of an article."""
    language = Language(random.Random(SEED))
    people = cast(language, articles)
    writer = Writer(language, people)
    days = [FIRST_DAY + timedelta(days=DAYS_APART * number) for number in range(articles)]
    made = [writer.article(number, day) for number, day in enumerate(days)]
    events = [event for each in made for event in each.events]
    yield "site.yaml", _site(articles, events[0], language)
    for each in made:
        yield f"sources/{each.id}.txt", each.text
        yield f"sources/{each.id}.en.txt", each.translation
        yield f"sources/{each.id}.yaml", each.label
        yield from ((f"events/{event}.yaml", record) for event, record in each.events.items())
    yield from _others(people, made, events, days[-1], language)


def _others(
    people: Cast, made: Sequence[Made], events: Sequence[str], last: date, language: Language
) -> Iterator[tuple[str, Record]]:
    """What rests on the articles."""
    posts = {actor: (each.id, words) for each in made for actor, words in each.posts.items()}
    usages = {term: (each.id, words) for each in made for term, words in each.usages.items()}
    for number, actor in enumerate(people.actors):
        yield f"actors/{actor.id}.yaml", _actor(actor, posts.get(actor.id), events[number % len(events)], language)
    for number, term in enumerate(people.terms):
        yield f"terms/{term.id}.yaml", _term(term, usages[term.id], events[number % len(events)], language)
    for number, question in enumerate(people.questions, 1):
        yield f"questions/{question}.yaml", _question(number, last, events[number % len(events)], language)
    for number in range(max(1, len(made) // 20)):
        here, there = events[2 * number], events[(2 * number + 1) % len(events)]
        yield f"disagreements/disagreement-{number + 1:05}.yaml", _disagreement(here, there, language)


def write(folder: Path, articles: int) -> Path:
    """The world of so many articles as a seeds folder; returns ``folder``."""
    for name, content in records(articles):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        text = content if isinstance(content, str) else "\n".join(as_yaml(content)) + "\n"
        path.write_bytes(text.encode())
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]), int(sys.argv[2]))
