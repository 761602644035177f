"""Which post is shown beside words: one that was held when they were said, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.facts.posts import last_post, post_of_speaker
from generator.model.actor import Actor
from generator.model.evidence import Date, Evidence
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds
from generator.model.statement import Statement
from tests.worlds import TOY, checked_once


def post(title: str, edtf: str, basis: str = "explicit", source: str = "gazette") -> dict[str, object]:
    """A post as a record writes it."""
    date = {"edtf": edtf, "basis": [basis]}
    return {"title": {"en": title}, "date": date, "evidence": [{"source": source, "exact": "x"}]}


def said(edtf: str, *posts: dict[str, object], source: str = "gazette") -> str | None:
    """The post that is shown beside words of a day, which the article ``source`` quotes."""
    library = checked_once(TOY).library
    assert library is not None
    actor = Actor.model_validate({"id": "mayor", "kind": "person", "name": {"en": "M."}, "posts": posts})
    seeds: Seeds = replace(library.seeds, actors={"mayor": actor})
    evidence = (Evidence(source=source, exact="x"),)
    statement = Statement(text={"en": "M."}, said_by="mayor", mode="reported", evidence=evidence)  # type: ignore[arg-type]
    date = Date(edtf=edtf, basis=("explicit",))
    found = post_of_speaker(seeds, LocatedStatement("talk#said", "talk", "event", "said", statement, date))
    return found.title.get("en") if found else None


TERMS = (post("Clerk", "1980/1985"), post("Mayor", "1986/1990"))


@pytest.mark.parametrize(("day", "shown"), [("1983", "Clerk"), ("1987", "Mayor"), ("1979", None), ("1991", None)])
def test_a_term_of_office_decides(day: str, shown: str | None) -> None:
    """Protects against a post that had ended, or had not begun, when the words were said."""
    assert said(day, *TERMS) == shown


def test_of_two_posts_at_a_time_the_last_one_given_is_shown() -> None:
    """Protects one answer on all pages: beside the words stands what stands at the head of the profile."""
    posts = (post("Former clerk", "1987-05-03"), post("Mayor", "1987-05-03"))
    actor = Actor.model_validate({"id": "mayor", "kind": "person", "name": {"en": "M."}, "posts": posts})
    last = last_post(actor)
    assert last is not None and said("1987-05-03", *posts) == last.title.get("en") == "Mayor"


def test_an_article_calls_somebody_so_for_the_words_that_it_quotes() -> None:
    """Protects words said some days before the article: it calls the speaker by his post, and no other article does."""
    called = post("Mayor", "1987-05-03", "dateline")
    assert said("1987-04-30", called) == "Mayor"
    assert said("1987-04-30", called, source="post") is None
    assert said("1987-04-30", post("Mayor", "1987-05-03")) is None
