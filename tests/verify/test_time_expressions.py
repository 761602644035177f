"""Dates against their words, in a world with many of them."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from generator.dates.expressions.find import find_expressions
from generator.model.library import Library
from generator.verify.time_expressions import _Articles, _claims, _compared, check_date_words
from tests.busy import busy_world
from tests.worlds import checked

_YEAR = re.compile(r"\d{4}")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The busy world: its chronicle says the day of each event."""
    found = checked(busy_world(tmp_path_factory.mktemp("busy"))).library
    assert found is not None
    return found


def test_dates_that_agree_with_their_words_are_no_problem(library: Library) -> None:
    """Protects contributors from complaints about dates that are right."""
    assert check_date_words(library) == []


def test_every_date_is_read(library: Library) -> None:
    """Protects the test above from passing because nothing was understood."""
    claims = list(_claims(library.seeds))
    assert len(claims) > 20
    langs = {claim.words: library.seeds.sources[claim.sources[0]].lang for claim in claims}
    assert [words for words, lang in langs.items() if not find_expressions(words, lang, whole=True)] == []


def test_a_date_of_another_decade_is_stopped(library: Library) -> None:
    """Protects readers from a wrong year: each date moved by ten years contradicts its words, but for open ones."""
    articles = _Articles(library)
    stopped, passed = 0, []
    for claim in _claims(library.seeds):
        later = _YEAR.sub(lambda year: str(int(year[0]) + 10), claim.date.edtf)
        moved = replace(claim, date=claim.date.model_copy(update={"edtf": later}))
        source = next(each for each in claim.sources if articles.holds(each, claim.words))
        if any(problem.is_error for problem in _compared(library.seeds, moved, source, articles)):
            stopped += 1
        elif not claim.date.edtf.startswith(".."):
            passed.append(claim.words)
    assert stopped > 15
    assert passed == []
