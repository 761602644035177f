"""Dates in words: a case for each expression, and what holds for every text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dates import edtf
from generator.dates.expressions.find import TimeExpression, find_expressions
from tests.casefiles import cases, compare, input_of
from tests.props import TEXT, tried

_DIGITS = {ord("0") + digit: chr(first + digit) for digit in range(10) for first in (0x0660,)}
_PERSIAN = {ord("0") + digit: chr(0x06F0 + digit) for digit in range(10)}
TODAY = date(2031, 5, 7)


def _found(how: dict[str, str]) -> list[TimeExpression]:
    first, _, last = how.get("published", "").partition("/")
    days = (date.fromisoformat(first), date.fromisoformat(last or first)) if first else None
    text = how["text"]
    # As a date's `words` are read where the case holds nothing else.
    return find_expressions(text, how["lang"], days, whole=text.isdigit())


def _told(each: TimeExpression) -> str:
    first, *others = [reading.edtf for reading in each.readings] or ["unresolved"]
    more = f", or {', '.join(others)}" if others else ""
    return f"{each.span.start}-{each.span.end} «{each.surface}» {first} ({', '.join(each.basis)}){more}\n"


@pytest.mark.parametrize("case", cases("datewords"), ids=lambda case: case.stem)
def test_words(case: Path, update_goldens: bool) -> None:
    """Protects what each way of saying a date means, and what is no date."""

    def answer(given_text: str) -> str:
        return "".join(map(_told, _found(yaml.safe_load(given_text)))) or "no date\n"

    compare(case, answer, update_goldens)


@pytest.mark.parametrize("case", cases("datewords"), ids=lambda case: case.stem)
def test_what_is_found_is_sound(case: Path) -> None:
    """Protects callers: spans cut out the words, and every reading is EDTF with the bounds that it says."""
    how = yaml.safe_load(input_of(case))
    end = 0
    for each in _found(how):
        assert each.span.start >= end
        end = each.span.end
        assert each.span.of(how["text"]) == each.surface != ""
        assert each.basis
        for reading in each.readings:
            period = edtf.parse(reading.edtf)
            assert (period.first, period.last) == (reading.first, reading.last)


def _outcome(found: list[TimeExpression]) -> list[tuple[object, ...]]:
    return [(each.span, each.basis, each.readings) for each in found]


@pytest.mark.parametrize("digits", [_DIGITS, _PERSIAN], ids=["arabic-indic", "persian"])
@pytest.mark.parametrize("case", cases("datewords"), ids=lambda case: case.stem)
def test_the_shape_of_digits_makes_no_difference(case: Path, digits: dict[int, str]) -> None:
    """Protects readers of either digits: the same dates at the same places."""
    how = yaml.safe_load(input_of(case))
    if how["lang"] == "ar":
        assert _outcome(_found({**how, "text": how["text"].translate(digits)})) == _outcome(_found(how))


_WORDS = sorted({word for case in cases("datewords") for word in yaml.safe_load(input_of(case))["text"].split()})
_MIXED = st.lists(st.one_of(st.sampled_from(_WORDS), TEXT), max_size=12).map(" ".join)


@tried
@given(
    text=_MIXED, lang=st.sampled_from(["ar", "en"]), published=st.sampled_from([None, TODAY, (date(2031, 5, 1), TODAY)])
)
def test_any_text_is_read(text: str, lang: str, published: date | None) -> None:
    """Protects the check from texts that nobody foresaw: sound answers, and no failure."""
    end = 0
    for each in find_expressions(text, lang, published):
        assert each.span.start >= end
        end = each.span.end
        assert each.span.of(text) == each.surface
        for reading in each.readings:
            assert edtf.parse(reading.edtf).first == reading.first


def test_at_the_ends_of_the_calendar() -> None:
    """Protects the check from days beyond which the calendar cannot reckon."""
    for day in (date.min, date.max):
        for case in cases("datewords"):
            how = yaml.safe_load(input_of(case))
            for each in find_expressions(how["text"], how["lang"], day):
                assert each.span.of(how["text"]) == each.surface
