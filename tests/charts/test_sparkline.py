"""The geometry of the strips: order, direction, what is uncertain, what is left out."""

from __future__ import annotations

from typing import get_args

import pytest

from generator.charts.sparkline import MOST, SHAPES, Step, shortened, sparkline
from generator.model.statement import StanceValue

FOR = Step("for", "1987", is_day=True)
AGAINST = Step("against", "1988", is_day=False)
UNDATED = Step("other", "", is_day=False)


def test_every_stance_has_a_shape() -> None:
    """Protects readers who do not see colours: no two stances look the same."""
    assert set(SHAPES) == set(get_args(StanceValue))
    assert len(set(SHAPES.values())) == len(SHAPES)


def test_time_runs_in_the_direction_of_the_page() -> None:
    """Protects Arabic readers: the strip is mirrored, mark by mark, within the same width."""
    there, back = (sparkline([FOR, AGAINST, UNDATED], pitch=16, mirrored=way) for way in (False, True))
    assert there.width == back.width
    assert [mark.x for mark in there.marks] == sorted(mark.x for mark in there.marks)
    assert [mark.x for mark in back.marks] == [there.width - mark.x for mark in there.marks]


def test_an_uncertain_day_does_not_look_like_a_certain_one() -> None:
    """Protects honesty: a full line for a day, a broken one for anything else, none without a date."""
    drawn = sparkline([FOR, AGAINST, UNDATED], pitch=16, mirrored=False)
    assert [line.is_broken for line in drawn.lines] == [False, True]
    assert drawn.marks[2].x - drawn.marks[1].x > drawn.marks[1].x - drawn.marks[0].x


def test_a_change_of_government_stands_between_two_marks() -> None:
    """Protects what the line says: the one was before, the other after."""
    changed = Step("against", "1988", is_day=True, after_change=True)
    for mirrored in (False, True):
        drawn = sparkline([FOR, changed], pitch=16, mirrored=mirrored)
        (change,) = drawn.changes
        assert min(mark.x for mark in drawn.marks) < change < max(mark.x for mark in drawn.marks)


def test_everything_stays_inside_the_box() -> None:
    """Protects the page: shapes reach 5.5 units from their centres and are never cut off."""
    drawn = sparkline([FOR, AGAINST] * 10 + [UNDATED], pitch=16, mirrored=True)
    assert all(5.5 <= mark.x <= drawn.width - 5.5 and mark.y <= drawn.height for mark in drawn.marks)
    assert all(0 <= min(line.x1, line.x2) and max(line.x1, line.x2) <= drawn.width for line in drawn.lines)


def test_a_long_way_is_shortened_and_says_so() -> None:
    """Protects narrow cells: the first step and the last ones stay, and dots stand for the others."""
    way = [FOR, AGAINST] * 20
    kept, left_out = shortened(way)
    assert (len(kept), left_out) == (MOST, 1)
    assert kept[0] is way[0]
    assert kept[-1] is way[-1]
    assert sparkline(way, pitch=16, mirrored=False).gap is not None
    assert sparkline(way[:MOST], pitch=16, mirrored=False).gap is None


def test_what_only_repeats_is_left_out_first() -> None:
    """Protects the movement: ten times the same is one stance, and the turn is seen."""
    kept, left_out = shortened([FOR] * 10 + [AGAINST])
    assert ([moment.value for moment in kept], left_out) == (["for", "against"], None)


@pytest.mark.parametrize("mirrored", [False, True])
def test_years_stand_beneath_their_marks(mirrored: bool) -> None:
    """Protects the reading of time: each year once, none for what has no date."""
    drawn = sparkline([FOR, FOR, AGAINST, UNDATED], pitch=36, mirrored=mirrored, years=True)
    assert [label.text for label in drawn.labels] == ["1987", "1988"]
    assert drawn.labels[0].x == (drawn.marks[0].x + drawn.marks[1].x) / 2
    assert drawn.height > sparkline([FOR], pitch=36, mirrored=mirrored).height
