"""Our calendar of dates against the `edtf` package, which the tests alone use: what it allows, day for day."""

from __future__ import annotations

import random
from datetime import date

import yaml
from edtf import parse_edtf
from edtf.parser import grammar

from generator.dates.edtf import NotEdtf, parse
from tests.casefiles import cases, input_of

# Of the package's grammar the parts that our dates are made of; the whole takes five times as long.
_PARTS = grammar.date ^ grammar.unspecified ^ grammar.partialUnspecified
Days = tuple[date, date] | None


def theirs(text: str, whole: bool = False) -> Days:
    """The first and last day of one side of a date, as the package has them; ``None``: it refuses the date."""
    plain = text.rstrip("?~%").replace("-XX", "")
    try:
        parsed = parse_edtf(plain) if whole else _PARTS.parse_string(plain, parse_all=True)[0]
        return date(*parsed.lower_strict()[:3]), date(*parsed.upper_strict()[:3])
    except Exception:  # whatever it raises: there is no such date
        return None


def ours(text: str) -> Days:
    """The same, as we have them."""
    try:
        period = parse(text)
    except NotEdtf:
        return None
    assert period.begin and period.end
    return period.begin.first, period.end.last


def made_dates(count: int) -> list[str]:
    """Dates of every shape that the seeds may have, and days that no month has."""
    dice = random.Random(2024)
    found: dict[str, None] = {}
    while len(found) < count:
        number = dice.choice((dice.randrange(10_000), dice.randrange(1900, 2100)))
        year = dice.choice((f"{number:04}", f"{number:04}", f"{number // 10:03}X", f"{number // 100:02}XX"))
        month = dice.choice(("", "-XX", "-XX-XX", *(f"-{dice.randint(1, 12):02}",) * 6))
        day = "" if "X" in month or not month else dice.choice(("", "-XX", *(f"-{dice.randrange(33):02}",) * 3))
        found[year + month + day] = None
    return list(found)


def test_thousands_of_dates_are_those_of_the_package() -> None:
    """Protects every date: first day, last day, and which days there are, leap years and centuries included."""
    dates = made_dates(2_000)
    assert len({ours(text) for text in dates}) > 1_000
    assert [text for text in dates if ours(text) != theirs(text)] == []


def test_the_days_of_february_are_those_of_the_package() -> None:
    """Protects leap days: every kind of year that there is, with its last days of February."""
    years = ("0000", "0004", "0100", "0400", "1900", "1999", "2000", "2024", "2100", "9996", "200X", "199X", "20XX")
    dates = [f"{year}-02-{day}" for year in years for day in ("00", "28", "29", "30")]
    assert [text for text in dates if ours(text) != theirs(text, whole=True)] == []


def test_the_cases_are_those_of_the_package() -> None:
    """Protects the cases of dates: each side that we accept has the days that the package gives it."""
    sides = {side for case in cases("dates") for side in str(yaml.safe_load(input_of(case))["edtf"]).split("/")}
    accepted = [side for side in sorted(sides) if side != ".." and ours(side)]
    assert len(accepted) > 25
    assert [side for side in accepted if ours(side) != theirs(side, whole=True)] == []
