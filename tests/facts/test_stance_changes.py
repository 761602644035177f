"""What changed from one article to the next: nothing is claimed that the dates and the readings do not bear."""

from __future__ import annotations

from datetime import date

import pytest

from generator.facts.stance_changes import ArticleStances, DayRange, HeldStance, StanceChanges, latest, stance_changes


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
