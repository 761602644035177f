"""The dates of the real seeds against their words."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.dates.expressions.find import find_expressions
from generator.model.library import Library
from generator.verify.time_expressions import _Articles, _claims, _compared, check_date_words
from tests.worlds import REAL, checked_once

_YEAR = re.compile(r"\d{4}")


def _library() -> Library:
    library = checked_once(REAL).library
    assert library is not None
    return library


def test_every_date_of_the_seeds_agrees_with_its_words() -> None:
    """Protects readers: no date of the site says another time than its words, or more than they do."""
    assert check_date_words(_library()) == []


def test_every_date_of_the_seeds_is_read() -> None:
    """Protects the test above from passing because nothing was understood."""
    library = _library()
    claims = list(_claims(library.seeds))
    assert len(claims) > 20
    langs = {claim.words: library.seeds.sources[claim.sources[0]].lang for claim in claims}
    assert [words for words, lang in langs.items() if not find_expressions(words, lang, whole=True)] == []


def test_a_date_of_another_decade_is_stopped() -> None:
    """Protects readers from a wrong year: each date moved by ten years contradicts its words, but for open ones."""
    library = _library()
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
    # Both lean on an event that the words do not date.
    assert sorted(passed) == ["بعد أيام من لقائه بوتين", "وقبل بدء المؤتمر بقليل"]
