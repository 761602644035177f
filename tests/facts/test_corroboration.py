"""What several articles report, and when they count as independent."""

from __future__ import annotations

import pytest

from generator.facts.corroboration import are_independent


@pytest.mark.parametrize(
    ("origins", "expected"),
    [
        ([{"gazette"}, {"post"}], True),
        ([{"gazette"}, {"gazette"}], False),
        ([{"gazette"}, set()], False),
        ([set(), set()], False),
        ([{"gazette"}, {"gazette", "post"}], False),
        ([{"gazette"}, {"gazette", "post"}, set(), {"post"}], True),
    ],
)
def test_only_different_known_origins_are_independent(origins: list[set[str]], expected: bool) -> None:
    """Protects readers from echoes: an origin that nobody knows, or that two articles share, proves nothing."""
    assert are_independent(frozenset(each) for each in origins) is expected
