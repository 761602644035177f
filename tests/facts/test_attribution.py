"""In whose name somebody speaks, and what is the last word."""

from __future__ import annotations

from generator.facts.attribution import attributed_to, government_changed_since, last_said, state_served
from generator.facts.posts import post_held
from generator.model.actor import Actor, Post
from generator.model.common import Text
from generator.model.event import Event
from generator.model.evidence import Date, Evidence
from generator.model.library import LocatedStatement
from generator.model.seeds import Seeds
from generator.model.site import Site
from generator.model.statement import Stance, Statement
from tests.worlds import TOY, checked_once

NAME = Text({"en": "Somebody"})


def _post(organization: str | None, edtf: str | None = "1987") -> Post:
    date = Date(edtf=edtf, basis=("explicit",)) if edtf else None
    return Post(title=NAME, organization=organization, date=date, evidence=(Evidence(source="gazette", exact="x"),))


def _actor(actor_id: str, kind: str, **more: object) -> Actor:
    return Actor.model_validate({"id": actor_id, "kind": kind, "name": NAME, **more})


def _stated(
    *,
    by: str | None,
    about: str | None = None,
    behalf: str | None = None,
    edtf: str | None = "1987-05",
    source: str = "gazette",
) -> LocatedStatement:
    statement = Statement(
        text=NAME,
        said_by=by,
        on_behalf_of=behalf,
        mode="reported",
        stance=Stance(question="bridge", value="for", holder=about),
        evidence=(Evidence(source=source, exact="x"),),
    )
    date = Date(edtf=edtf, basis=("explicit",)) if edtf else None
    return LocatedStatement("talk#said", "talk", "event", "said", statement, date)


def _seeds() -> Seeds:
    site: Site = checked_once(TOY).library.seeds.site  # type: ignore[union-attr]
    actors = (
        _actor("isle", "state", governments=["vote"]),
        _actor("rock", "state"),
        _actor("palace", "institution", part_of=["isle"]),
        _actor("press-room", "institution", part_of=["palace"]),
        _actor("border-post", "institution", part_of=["isle", "rock"]),
        _actor("league", "alliance"),
        _actor("league-office", "institution", part_of=["league"]),
        _actor("president", "person", posts=[_post("isle")]),
        _actor("general", "person", posts=[_post("palace")]),
        _actor("secretary", "person", posts=[_post("league")]),
        _actor("expert", "person", posts=[_post(None)]),
        _actor("undated", "person", posts=[_post("isle", None)]),
    )
    said = Statement(text=NAME, mode="reported", evidence=(Evidence(source="gazette", exact="x"),))
    vote = Event(
        id="vote", name=NAME, kind="action", date=Date(edtf="1990", basis=("explicit",)), statements={"held": said}
    )
    return Seeds(site=site, actors={actor.id: actor for actor in actors}, events={"vote": vote})


def test_an_institution_of_a_state_speaks_for_it() -> None:
    """Protects the roll-up: through any number of institutions, but not where two states share one."""
    seeds = _seeds()
    assert attributed_to(seeds, _stated(by="palace")) == "isle"
    assert attributed_to(seeds, _stated(by="press-room")) == "isle"
    assert attributed_to(seeds, _stated(by="border-post")) == "border-post"


def test_the_head_of_a_state_speaks_for_it_while_in_office() -> None:
    """Protects against words put in a mouth: before and after his time he speaks for himself."""
    seeds = _seeds()
    assert attributed_to(seeds, _stated(by="president")) == "isle"
    assert attributed_to(seeds, _stated(by="president", edtf="1991")) == "president"
    assert attributed_to(seeds, _stated(by=None, about="president")) == "isle"


def test_nobody_else_speaks_for_many() -> None:
    """Protects states and alliances from what a general, a secretary general or an expert says."""
    seeds = _seeds()
    for who in ("general", "secretary", "expert", "league-office"):
        assert attributed_to(seeds, _stated(by=who)) == who
    assert state_served(seeds, _stated(by="general")) == "isle"
    assert state_served(seeds, _stated(by="secretary")) is None


def test_the_record_has_the_first_word() -> None:
    """Protects editors: in whose name something is said, and of whom, is theirs to write."""
    seeds = _seeds()
    assert attributed_to(seeds, _stated(by="general", behalf="isle")) == "isle"
    assert attributed_to(seeds, _stated(by="general", about="rock")) == "rock"
    assert attributed_to(seeds, _stated(by="general", behalf="president")) == "isle"


def test_without_a_date_the_article_decides_who_held_a_post() -> None:
    """Protects undated words: the article that quotes them must itself call the speaker so."""
    seeds = _seeds()
    assert post_held(seeds, "undated", _stated(by="undated")) is not None
    assert post_held(seeds, "undated", _stated(by="undated", source="another")) is None
    assert post_held(seeds, "president", _stated(by="president", edtf=None)) is not None


def test_what_lies_before_a_change_of_government_is_known() -> None:
    """Protects the mark: it stands only where every day that the date allows lies before the change."""
    seeds = _seeds()
    for who in ("president", "general", "palace"):
        change = government_changed_since(seeds, _stated(by=who))
        assert change is not None and change.id == "vote"
    assert government_changed_since(seeds, _stated(by="palace", edtf="1990-05")) is None
    assert government_changed_since(seeds, _stated(by="palace", edtf="1987/..")) is None
    assert government_changed_since(seeds, _stated(by="expert")) is None


def test_the_last_words_are_those_that_nothing_is_known_to_follow() -> None:
    """Protects against a silent choice: of two that may each be the last, both are."""
    early, late = _stated(by="isle", edtf="1987-01-01"), _stated(by="isle", edtf="1987-06-01")
    by_june, undated = _stated(by="isle", edtf="../1987-06-01"), _stated(by="isle", edtf=None)
    assert last_said([early, late, undated]) == [late]
    assert last_said([early, by_june, late]) == [by_june, late]
    assert last_said([undated]) == [undated]
