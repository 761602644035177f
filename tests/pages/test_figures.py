"""Figures as pages write them."""

from __future__ import annotations

import pytest

from generator.model.statement import Figure
from generator.pages.parts.statement import figure_words
from tests.worlds import TOY, edition_of


@pytest.mark.parametrize(
    ("unit", "value", "arabic", "english"),
    [
        ("years", "17000", "17,000 سنة", "17,000 years"),
        ("kilometres", "1000.50", "1,000.50 كيلومتر", "1,000.50 kilometres"),
        ("lamps", "2003", "2,003 مصابيح", "2,003 مصابيح"),
        ("ships", "1000001", "1,000,001 ships", "1,000,001 ships"),
    ],
)
def test_figures_have_separators(unit: str, value: str, arabic: str, english: str) -> None:
    """Protects figures beside sentences that write 17,000; where a unit has no words here, all is in its language."""
    figure = Figure(unit=unit, value=value)
    assert [figure_words(edition_of(TOY, lang), figure).words for lang in ("ar", "en")] == [arabic, english]


def test_the_qualifier_speaks_the_language_of_the_unit() -> None:
    """Protects a figure from two languages in one run of words."""
    figure = Figure(unit="ships", value="17000", qualifier="about")
    assert {figure_words(edition_of(TOY, lang), figure).words for lang in ("ar", "en")} == {"about 17,000 ships"}
