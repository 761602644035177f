"""The order in which runs of other scripts are seen in Arabic: the table of tests/text/runs.tsv, asked of Chromium."""

from __future__ import annotations

import pytest

from generator.markup.localized import LocalizedText
from tests.browser.seen import seen
from tests.text.lines import table

pytestmark = pytest.mark.browser

# Where a run may stand, with what is to be seen to the left and to the right of it.
PLACES = {
    "in the middle": ("قال أحمد ", " ثم مضى", "ىضم مث ", " دمحأ لاق"),
    "at the beginning": ("", " ثم مضى", "ىضم مث ", ""),
    "at the end": ("قال أحمد ", "", "", " دمحأ لاق"),
    "at the end of a sentence": ("قال أحمد ", ".", ".", " دمحأ لاق"),
    "behind a comma": ("قال أحمد، ", "، ثم مضى", "ىضم مث ،", " ،دمحأ لاق"),
}
# The same where all that stands in brackets is the run: not for those that are a sentence's own there.
BRACKETS = {
    "in brackets": ("قال أحمد (", ") ثم مضى", "ىضم مث (", ") دمحأ لاق"),
    "in quotation marks": ("قال أحمد «", "».", ".«", "» دمحأ لاق"),
}


@pytest.mark.parametrize("place", [*PLACES, *BRACKETS])
def test_each_run_is_seen_in_order(place: str, browser) -> None:
    """Protects addresses, figures with their signs and names of models: none is turned round, none turns the rest."""
    before, after, left, right = (PLACES | BRACKETS)[place]
    runs = {run: seen for run, seen in table().items() if place in PLACES or run == seen}
    lines = [str(LocalizedText(f"{before}{run}{after}", "ar", "ar").__html__()) for run in runs]
    page = browser.new_page()
    made = seen(page, lines)
    page.close()
    expected = [f"{left}{run}{right}" for run in runs.values()]
    assert [pair for pair in zip(made, expected, strict=True) if pair[0] != pair[1]] == []
