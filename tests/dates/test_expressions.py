"""Dates in words: a case for each expression, and what holds for every text."""

from __future__ import annotations

from datetime import date
from functools import cache
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


@cache
def _inputs() -> dict[str, dict[str, str]]:
    """What each case says, by its name."""
    return {case.stem: yaml.safe_load(input_of(case)) for case in cases("datewords")}


def _is_sound(how: dict[str, str]) -> bool:
    end = 0
    for each in _found(how):
        bounds = [(reading, edtf.parse(reading.edtf)) for reading in each.readings]
        if (
            each.span.start < end
            or each.span.of(how["text"]) != each.surface
            or not (each.surface and each.basis)
            or any((period.first, period.last) != (reading.first, reading.last) for reading, period in bounds)
        ):
            return False
        end = each.span.end
    return True


def test_what_is_found_is_sound() -> None:
    """Protects callers: spans cut out the words, and every reading is EDTF with the bounds that it says."""
    assert [name for name, how in _inputs().items() if not _is_sound(how)] == []


def _outcome(found: list[TimeExpression]) -> list[tuple[object, ...]]:
    return [(each.span, each.basis, each.readings) for each in found]


@pytest.mark.parametrize("digits", [_DIGITS, _PERSIAN], ids=["arabic-indic", "persian"])
def test_the_shape_of_digits_makes_no_difference(digits: dict[int, str]) -> None:
    """Protects readers of either digits: the same dates at the same places."""
    arabic = {name: how for name, how in _inputs().items() if how["lang"] == "ar"}
    turned = {name: {**how, "text": how["text"].translate(digits)} for name, how in arabic.items()}
    assert [name for name, how in arabic.items() if _outcome(_found(turned[name])) != _outcome(_found(how))] == []


_WORDS = st.deferred(
    lambda: st.sampled_from(sorted({word for how in _inputs().values() for word in how["text"].split()}))
)
_MIXED = st.lists(st.one_of(_WORDS, TEXT), max_size=12).map(" ".join)


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
        for how in _inputs().values():
            for each in find_expressions(how["text"], how["lang"], day):
                assert each.span.of(how["text"]) == each.surface
