"""The reverse look-ups: each says what going through all records would say."""

from __future__ import annotations

from generator.facts.facets import disagreements_of
from generator.facts.facts import Facts
from generator.facts.index import Index
from generator.facts.stances import is_held_by
from tests.worlds import TOY, edition_of


def facts() -> Facts:
    """What is known of the toy world."""
    return edition_of(TOY, "en").facts


def test_every_table_says_something_of_the_toy_world() -> None:
    """Protects the tests below from comparing nothing with nothing."""
    assert [name for name in Index.__dataclass_fields__ if not getattr(facts().index, name)] == []


def test_actors_find_what_names_them() -> None:
    """Protects profiles: parts, posts, events, articles and statements of an actor are all there, and no others."""
    seeds, index, library = facts().library.seeds, facts().index, facts().library
    for actor_id in seeds.actors:
        taking_part = [each for each in library.chronology if actor_id in seeds.events[each].participants]
        members = [actor.id for actor in seeds.actors.values() if actor_id in actor.part_of]
        posts = [(a.id, n) for a in seeds.actors.values() for n, p in enumerate(a.posts) if p.organization == actor_id]
        assert list(index.participations.get(actor_id, ())) == taking_part
        assert list(index.members.get(actor_id, ())) == members
        assert list(index.posts_in.get(actor_id, ())) == posts
        own = {
            address
            for address, stated in library.statements.items()
            if actor_id in (stated.statement.said_by, stated.statement.on_behalf_of) or is_held_by(stated, actor_id)
        }
        assert {stated.address for stated in index.of_actor.get(actor_id, ())} == own
        assert list(index.published.get(actor_id, ())) == [
            s.id for s in seeds.sources.values() if s.publisher == actor_id
        ]
        assert list(index.relied_on.get(actor_id, ())) == [
            s.id for s in seeds.sources.values() if actor_id in s.relies_on
        ]
        assert list(index.terms_about.get(actor_id, ())) == [t.id for t in seeds.terms.values() if t.about == actor_id]


def test_terms_know_each_other_both_ways() -> None:
    """Protects the glossary: who names a term as broader or related is named by it."""
    terms, index = facts().library.seeds.terms, facts().index
    for term_id, term in terms.items():
        both_ways = {*term.related, *(other.id for other in terms.values() if term_id in other.related)}
        assert set(index.related.get(term_id, ())) == both_ways
        assert list(index.narrower.get(term_id, ())) == [each.id for each in terms.values() if term_id in each.broader]


def test_statements_are_in_order_of_time() -> None:
    """Protects every story: what was said later stands later, and what has no date stands last."""
    for stated in facts().index.of_actor.values():
        firsts = [str(each.date.period.first or each.date.period.last) if each.date else "9999" for each in stated]
        assert firsts == sorted(firsts)


def test_mentions_are_found_by_record() -> None:
    """Protects "where the name appears": no mention is lost, and none is counted for another record."""
    library, index = facts().library, facts().index
    found = {
        (record_id, source_id, mention)
        for record_id, by_source in index.mentions.items()
        for source_id, mentions in by_source.items()
        for mention in mentions
    }
    assert found == {(m.resolved, source_id, m) for source_id, each in library.mentions.items() for m in each}


def test_to_be_cited_in_an_explanation_is_no_side() -> None:
    """Protects events and actors from a disagreement that is not theirs: only the statements of its sides count."""
    library, index = facts().library, facts().index
    sides = {
        disagreement.id: {address for side in disagreement.sides for address in side.statements}
        for disagreement in library.seeds.disagreements.values()
    }
    explained = {
        address
        for disagreement in library.seeds.disagreements.values()
        for sentence in disagreement.explanation
        for address in sentence.cites
    }
    assert explained - set().union(*sides.values()), "the toy world has an explanation that cites no side"
    for event in library.seeds.events.values():
        own = {f"{event.id}#{key}" for key in event.statements}
        assert set(disagreements_of(index, event)) == {each for each, there in sides.items() if there & own}
