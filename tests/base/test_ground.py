"""The ground: places, problems, ids, dates."""

from __future__ import annotations

import gc
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.collector import resting
from generator.base.ids import did_you_mean, is_id
from generator.base.places import Place, Places
from generator.base.problems import Problem, has_errors, in_order, warning
from generator.dates.edtf import NotEdtf, Period, parse
from tests.props import tried, tried_less

KEYS = st.lists(st.one_of(st.sampled_from("abc"), st.integers(0, 3)), max_size=4)


@tried
@given(st.sets(KEYS.map(tuple), max_size=6), KEYS)
def test_a_place_is_that_of_the_nearest_parent(known: set[tuple[str | int, ...]], asked: list[str | int]) -> None:
    """Protects messages about missing keys: they name the innermost line that is there."""
    at = {path: Place("f", number, 1) for number, path in enumerate(sorted(known, key=str), 1)}
    parents = [path for path in known if tuple(asked[: len(path)]) == path]
    wanted = at[max(parents, key=len)] if parents else Place("f")
    assert Places("f", at).of(*asked) == wanted


def test_a_place_is_written_as_editors_read_it() -> None:
    """Protects clickable places: path:line:column, or the file alone."""
    assert str(Place("seeds/a.yaml", 3, 7)) == "seeds/a.yaml:3:7"
    assert str(Place("seeds/a.yaml")) == "seeds/a.yaml"


def test_problems_come_once_and_in_order() -> None:
    """Protects the list of a run: by file, line and column, each problem once, errors and warnings together."""
    late, early = Problem("b-b", Place("f", 2, 1), "m", "h"), warning("a-a", Place("f", 1, 9), "m", "h")
    assert in_order([late, early, late]) == [early, late]
    assert has_errors([early, late])
    assert not has_errors([early])


@pytest.mark.parametrize("text", ["a", "a-b", "a1-2", "2024", "le-phare-3"])
def test_an_id(text: str) -> None:
    """Protects addresses: words of lower-case ASCII, joined by hyphens."""
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "A", "a_b", "-a", "a-", "a--b", "a b", "é", "قمرة", "a.b", "a#b", "a\n"])
def test_no_id(text: str) -> None:
    """Protects addresses from what would have to be escaped in them."""
    assert not is_id(text)


def test_what_was_meant_is_offered() -> None:
    """Protects those who mistype: the nearest names, or another way out."""
    assert did_you_mean("nadim", ["salma", "nadin", "nadir"], otherwise="-") == "Did you mean 'nadir' or 'nadin'?"
    assert did_you_mean("zzz", ["nadim"], otherwise="Add it.") == "Add it."


DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))


@tried_less
@given(DAYS, DAYS, st.sampled_from(["", "?", "~", "%"]))
def test_an_interval_reaches_from_its_first_to_its_last_day(one: date, other: date, mark: str) -> None:
    """Protects bounds: an interval of days is those days, whatever is uncertain about them."""
    first, last = sorted((one, other))
    period = parse(f"{first.isoformat()}{mark}/{last.isoformat()}")
    assert (period.first, period.last) == (first, last)
    assert period.is_qualified == bool(mark)
    if first < last:
        with pytest.raises(NotEdtf):
            parse(f"{last.isoformat()}/{first.isoformat()}")


@tried_less
@given(DAYS)
def test_a_day_lies_in_its_month_year_and_decade(day: date) -> None:
    """Protects precision: what is said less exactly allows more days, never others."""
    iso = day.isoformat()
    for wider in (iso, iso[:7], iso[:4], iso[:3] + "X", iso[:2] + "XX"):
        period = parse(wider)
        assert period.first is not None and period.last is not None
        assert period.first <= day <= period.last
        assert period.is_day == (wider == iso)
        assert period.may_touch(parse(iso)) and parse(iso).may_touch(period)


@tried
@given(st.text(st.sampled_from("0123456789-/.?~%X T"), max_size=24))
def test_a_date_is_parsed_or_refused(text: str) -> None:
    """Protects the run: no text makes the parser fail in another way than by saying that it is no date."""
    try:
        period = parse(text)
    except NotEdtf:
        return
    assert isinstance(period, Period)
    assert period.first is not None or period.last is not None


def test_the_collector_rests_only_for_a_while() -> None:
    """Protects long runs (`serve`): whatever happens inside, the collector works again afterwards, if it did before."""
    with pytest.raises(KeyError), resting():
        assert not gc.isenabled()
        raise KeyError
    assert gc.isenabled()
    gc.disable()
    try:
        with resting():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
