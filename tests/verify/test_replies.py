"""Circles of answers: each is found once, and long chains of answers cost no more than short ones."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.verify.replies import _circles
from tests.props import tried

NAMES = [*"abcdefgh"]


def _plainly(answered: dict[str, str | None]) -> list[list[str]]:
    """From every statement along its answers, until one comes up again."""
    found = []
    for start in answered:
        way, here = [start], answered[start]
        while here in answered and here not in way:
            way.append(here)
            here = answered[here]
        if here == start and start == min(way):
            found.append(way)
    return found


@tried
@given(st.dictionaries(st.sampled_from(NAMES), st.none() | st.sampled_from([*NAMES, "elsewhere"])))
def test_the_circles_are_those_of_a_plain_search(answered: dict[str, str | None]) -> None:
    """Protects messages: every circle of answers is told once, from its first address on."""
    assert sorted(_circles(answered)) == sorted(_plainly(answered))


def test_a_chain_of_a_hundred_thousand_answers_is_no_circle() -> None:
    """Protects the run: a debate goes on for years, and each answer is looked at once."""
    chain: dict[str, str | None] = {str(number): str(number - 1) for number in range(1, 100_000)}
    assert list(_circles(chain)) == []
