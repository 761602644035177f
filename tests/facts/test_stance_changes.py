"""What changed from one article to the next: nothing is claimed that the dates and the readings do not bear."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.facts.stance_changes import (
    FIRM,
    ArticleStances,
    DayRange,
    HeldStance,
    StanceChanges,
    StanceMove,
    latest,
    one_each,
    stance_changes,
)
from tests.props import tried


def day(text: str) -> DayRange:
    """One day, or the days between two, as ``YYYY-MM-DD/YYYY-MM-DD``; a side may be left empty."""
    first, _, last = text.partition("/")
    last = last if "/" in text else first
    return DayRange(*(date.fromisoformat(side) if side else None for side in (first, last)))


def held(question: str, value: str, when: str, owner: str = "") -> HeldStance:
    """A stance of a statement of its own event, unless ``owner`` says which."""
    owner = owner or f"{question}-{value}-{when}"
    return HeldStance(f"{owner}#{value}", owner, question, value, day(when))


def article(published: str, *stances: HeldStance) -> ArticleStances:
    """An article that reports ``stances``."""
    return ArticleStances(f"article-{published}", day(published), stances)


DAYS = st.dates(date(1987, 1, 1), date(1987, 1, 12))
RANGES = st.tuples(st.none() | DAYS, st.none() | DAYS).map(
    lambda pair: DayRange(*(sorted(pair) if None not in pair else pair))  # type: ignore[type-var]
)
STANCES = st.builds(
    HeldStance,
    address=st.sampled_from([f"a#{number}" for number in range(30)]),
    owner=st.sampled_from(["flood", "vote", "talk"]),
    question=st.sampled_from(["bridge", "ferry"]),
    value=st.sampled_from(["for", "against", "conditional", "other"]),
    when=RANGES,
)
ARTICLES = st.lists(
    st.builds(ArticleStances, st.just("x"), RANGES, st.lists(STANCES, max_size=4).map(tuple)), max_size=9
)


def in_order(articles: list[ArticleStances]) -> list[ArticleStances]:
    """As a reader meets them."""
    return sorted(articles, key=lambda each: each.published.first or each.published.last or date.max)


def plainly(now: ArticleStances, above: list[ArticleStances]) -> StanceChanges:
    """The definition, word by word: each article is held against all that stand above it."""

    def firm(held: list[HeldStance], question: str) -> list[HeldStance]:
        return [each for each in held if each.question == question and each.value in FIRM]

    earlier = [each for each in above if each.published.is_before(now.published)]
    before = [one for each in earlier for one in each.held]
    just_before = [each for each in earlier if not any(each.published.is_before(one.published) for one in earlier)]
    asked = list(dict.fromkeys(each.question for each in now.held))
    moved, same, differs = [], [], []
    for question in asked:
        after = firm(list(now.held), question)
        told = [each for each in firm(before, question) if all(each.when.is_before(one.when) for one in after)]
        if told and after:
            move = StanceMove(one_each(latest(told)), one_each(latest(after)))
            values = [{each.value for each in side} for side in (move.before, move.after, after)]
            if not values[0] & values[2]:
                moved.append(move)
            elif values[0] == values[1] and len(move.after) == 1:
                same.append(move.after[-1])
    for question in asked:
        here = firm(list(now.held), question)
        for other in above:
            there = [each for each in firm(list(other.held), question) if any(each.owner == one.owner for one in here)]
            beside = [one for one in here if any(each.owner == one.owner for each in there)]
            if there and not {each.value for each in there} & {each.value for each in beside}:
                differs.append(StanceMove(one_each(there), one_each(beside)))
    known = {each.question for each in before}
    told_last = list(dict.fromkeys(one.question for each in just_before for one in each.held))
    return StanceChanges(
        moved=tuple(moved),
        same=tuple(same),
        differs=tuple(differs),
        new=tuple(each for each in asked if each not in known) if earlier else (),
        silent=tuple(each for each in told_last if each not in asked),
    )


@given(ARTICLES)
@settings(tried, max_examples=300)
def test_looking_back_is_the_same_as_comparing_with_everything(articles: list[ArticleStances]) -> None:
    """Protects the definition from the short way that is taken so that ten thousand articles can be compared."""
    ordered = in_order(articles)
    assert list(stance_changes(ordered)) == [plainly(now, ordered[:number]) for number, now in enumerate(ordered)]


OLD, NEW = "1987-05-03", "1988-07-01"


def of_second(first: ArticleStances, second: ArticleStances) -> StanceChanges:
    """What is new in ``second`` after ``first``."""
    return stance_changes((first, second))[1]


def test_a_stance_that_moved_is_told_with_both_readings() -> None:
    """Protects the story: in favour before, under conditions then, each with its own statement."""
    before, after = held("bridge", "for", OLD), held("bridge", "conditional", NEW)
    found = of_second(article(OLD, before), article(NEW, after))
    assert [(move.before, move.after) for move in found.moved] == [((before,), (after,))]
    assert (found.same, found.new, found.silent) == ((), (), ())


def test_only_stances_on_the_same_question_are_compared() -> None:
    """Protects against a move between two questions; the other question is new, the first one missing."""
    found = of_second(article(OLD, held("bridge", "for", OLD)), article(NEW, held("ferry", "against", NEW)))
    assert (found.moved, found.new, found.silent) == ((), ("ferry",), ("bridge",))


def test_the_same_again_is_no_move() -> None:
    """Protects readers from news that is none."""
    again = held("bridge", "for", NEW)
    found = of_second(article(OLD, held("bridge", "for", OLD)), article(NEW, again))
    assert (found.moved, found.same) == ((), (again,))


@pytest.mark.parametrize("value", ["expects", "other"])
def test_forecasts_and_bare_words_do_not_move(value: str) -> None:
    """Protects what a reading means: a forecast is no wish, and bare words are no stance."""
    was, now = held("bridge", value, OLD), held("bridge", "against", NEW)
    assert of_second(article(OLD, was), article(NEW, now)).moved == ()
    back = held("bridge", value, NEW)
    assert of_second(article(OLD, held("bridge", "for", OLD)), article(NEW, back)).moved == ()


@pytest.mark.parametrize(
    ("was", "now"),
    [("1988-07-01", "1988-07-01"), ("/1988-07-02", "1988-07-01"), (OLD, "/1988-07-01"), ("1988-06-01/1988-07-15", NEW)],
)
def test_no_move_where_the_dates_do_not_say_which_came_first(was: str, now: str) -> None:
    """Protects against a change that only the order of the articles makes."""
    found = of_second(article(OLD, held("bridge", "for", was)), article("1989-01-01", held("bridge", "against", now)))
    assert found.moved == ()


def test_no_move_where_an_article_still_has_the_old_stance() -> None:
    """Protects half-moves: an article with both readings does not say that one has gone."""
    both = article(NEW, held("bridge", "against", NEW), held("bridge", "for", NEW))
    found = of_second(article(OLD, held("bridge", "for", OLD)), both)
    assert (found.moved, found.same) == ((), ())


def test_articles_of_the_same_days_are_not_set_against_each_other() -> None:
    """Protects against "new" and "nothing here" between articles of which nobody knows the order."""
    found = of_second(
        article("1988-07-01/1988-07-02", held("bridge", "for", NEW)), article("1988-07-02", held("ferry", "for", NEW))
    )
    assert found == StanceChanges()


def test_an_article_without_a_date_is_compared_with_none() -> None:
    """Protects articles without a date, which may be older than all others."""
    found = of_second(article(OLD, held("bridge", "for", OLD)), article("/", held("ferry", "against", NEW)))
    assert found == StanceChanges()


def test_two_articles_that_read_one_event_differently_are_no_move() -> None:
    """Protects against taking a second report of the same words for a change of mind."""
    there = held("bridge", "for", OLD, owner="interview")
    here = held("bridge", "conditional", OLD, owner="interview")
    found = of_second(article(OLD, there), article("1987-05-04", here))
    assert found.moved == ()
    assert [(move.before, move.after) for move in found.differs] == [((there,), (here,))]


def test_the_move_is_from_the_last_stance_not_from_the_first() -> None:
    """Protects the order of three: for, undecided, against; the last move begins at undecided."""
    story = (
        article("1986-01-01", held("bridge", "for", "1986-01-01")),
        article("1987-01-01", held("bridge", "undecided", "1987-01-01")),
        article("1988-01-01", held("bridge", "against", "1988-01-01")),
    )
    moves = [[(m.before[0].value, m.after[0].value) for m in each.moved] for each in stance_changes(story)]
    assert moves == [[], [("for", "undecided")], [("undecided", "against")]]


def test_silence_is_measured_against_the_article_just_before() -> None:
    """Protects long stories from a growing list of all that was ever said."""
    story = (
        article("1986-01-01", held("ferry", "for", "1986-01-01")),
        article("1987-01-01", held("bridge", "for", "1987-01-01")),
        article("1988-01-01", held("bridge", "for", "1988-01-01")),
    )
    assert [each.silent for each in stance_changes(story)] == [(), ("ferry",), ()]


def test_what_is_last_may_be_more_than_one() -> None:
    """Protects honesty where two stances have one date: neither is the last one."""
    old, one, other = held("b", "for", OLD), held("b", "against", NEW), held("b", "undecided", NEW)
    assert latest([old, one, other]) == [one, other]
