"""The rules for years, seasons, other periods and amounts of time in English: the patterns, and what they mean.

A function that begins with an underscore gives the meaning of what a pattern has found; ``None``: it is not a date.
"""

from __future__ import annotations

import re

from . import english_words as w
from . import meanings as m
from . import units as u
from .amounts import Amount, away, lasting, some, spoken_away, stretch
from .bounds import between
from .english_shapes import day_number
from .grammar import NUMBER, Hit, RuleBook, alternatives
from .meanings import CURRENT, FUTURE, PAST, Meaning, fixed
from .parts import century, decade, decade_of, season, season_beside


def _bare_year(hit: Hit) -> Meaning | None:
    year = int(hit.word("y"))
    if not 1800 <= year <= 2100 or hit.following in w.COUNTED or (year % 100 == 0 and re.match(r"\w", hit.following)):
        return None
    before = hit.earlier
    paired = before.endswith("mid - ") or re.search(
        r"(?:in|between|since|from) [0-9]{4}(?: ,)? (?:and|or|to) $", before
    )
    return fixed(year) if hit.before in w.YEAR_CUES or paired or hit.whole else None


def _two_years(hit: Hit) -> Meaning | None:
    first, text = int(hit.word("y1")), hit.word("y2")
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    begin, end = fixed(first), fixed(last)
    if not 1000 <= first < last <= 2100 or hit.following in w.COUNTED or not begin or not end:
        return None
    if hit.get("season") and last == first + 1:
        start, stop = fixed(first, 12), fixed(last, 2)
        return between(start, stop) if start and stop else None
    return between(begin, end)


def _decade(hit: Hit) -> Meaning | None:
    if digits := hit.get("digits"):
        year = int(digits)
        return decade(year % 100, year // 100 * 100) if 1000 <= year <= 2100 and year % 10 == 0 else None
    tens = w.DECADES[hit.word("decade")]
    if not hit.get("the") and hit.before not in ("early", "mid", "late", "-"):
        return None
    return decade_of(tens, u.this_unit("century", PAST)) if hit.get("last") else decade(tens)


def _century(hit: Hit) -> Meaning | None:
    if side := hit.get("side"):
        return u.this_unit("century", w.SIDES[side])
    return century(day_number(hit.word("century")))


def _season(hit: Hit) -> Meaning | None:
    months = w.SEASONS[hit.word("season")]
    if year := hit.get("y"):
        return season(months, int(year))
    return season_beside(months, w.SIDES[hit.word("side")])


def _unit(hit: Hit) -> Meaning | None:
    side, unit = hit.word("side"), w.UNITS[hit.word("unit")]
    if unit == "hour" or (unit == "day" and side != "this"):
        return None
    return u.this_unit(unit, w.SIDES[side])


def _spoken(hit: Hit) -> Meaning | None:
    return u.spoken_unit(w.UNITS.get(hit.word("unit"), "day"), w.SPOKEN[hit.word("spoken")])


def _this_one(hit: Hit) -> Meaning | None:
    """A unit with only the article. It is the present one if a part of it is named: "the end of the year"."""
    before = hit.earlier
    partial = re.search(r"(?:end|start|beginning|middle|half|third|quarter|close) of $", before)
    return u.this_unit(w.UNITS[hit.word("unit")], CURRENT) if partial else None


def _amount_of(hit: Hit) -> Amount | None:
    word = hit.word("unit")
    unit = w.UNITS[word]
    text = hit.get("n")
    if text is None:
        return some(unit) if word in w.PLURALS else None
    number = int(text) if text.isdigit() else w.COUNTS[text]
    other = hit.get("n2")
    high = (int(other) if other.isdigit() else w.COUNTS[other]) if other else number
    if hit.get("half"):
        finer, size = {"year": ("month", 12), "decade": ("year", 10)}.get(unit, (unit, 1))
        unit, number, high = finer, number * size + size // 2, number * size + size // 2
    if hit.get("more"):
        return Amount(unit, number, None)
    if hit.get("less"):
        return Amount(unit, 0, number)
    return Amount(unit, min(number, high), max(number, high), bool(hit.get("about")))


def _away(hit: Hit) -> Meaning | None:
    amount = _amount_of(hit)
    if amount is None:
        return None
    way = hit.word("way")
    if way in ("ago", "earlier on"):
        return lasting(amount) if hit.before == "since" else away(amount, PAST)
    if way == "from now":
        return away(amount, FUTURE)
    return spoken_away(amount, FUTURE if way in ("later", "afterwards") else PAST)


def _after(hit: Hit) -> Meaning | None:
    """An amount before or after an event. It cannot be resolved, because the day of the event is not known here."""
    return m.unresolved() if _amount_of(hit) else None


def _in(hit: Hit) -> Meaning | None:
    amount = _amount_of(hit)
    return away(amount, FUTURE) if amount and hit.get("n") and not hit.rest.startswith(" of") else None


def _for(hit: Hit) -> Meaning | None:
    """An amount up to now, if a perfect tense is before it. Without one, it is a duration and not a date."""
    amount = _amount_of(hit)
    return lasting(amount) if amount and re.search(r" (?:have|has|been|ve) ", hit.earlier) else None


def _stretch(hit: Hit) -> Meaning | None:
    side, word = w.STRETCH_SIDES[hit.word("side")], hit.word("unit")
    unit = w.UNITS[word]
    text = hit.get("n")
    if text:
        number = int(text) if text.isdigit() else w.COUNTS[text]
        return stretch(Amount(unit, number, number), side)
    return stretch(some(unit) if word in w.PLURALS else Amount(unit, 1, 1), side)


def _past_unit(hit: Hit) -> Meaning | None:
    return stretch(Amount(w.UNITS[hit.word("unit")], 1, 1), PAST)


def periods_into(book: RuleBook) -> None:
    """Add the rules for years, other periods and amounts to ``book``."""
    _years_into(book)
    _amounts_into(book)


def _years_into(book: RuleBook) -> None:
    book.add((NUMBER,), "{year}", _bare_year)
    book.add((NUMBER,), "(?P<y1>[0-9]{4}) (?:-|–|—|/) (?P<y2>[0-9]{4}|[0-9]{2})", _two_years)
    book.add(
        ("between", "from"),
        "(?:between (?P<y1>[0-9]{4}) and|from (?P<y1>[0-9]{4}) (?:to|until)) (?P<y2>[0-9]{4})",
        _two_years,
    )
    book.add(w.SEASONS, "{season}(?: of)? (?P<y1>[0-9]{4}) [-/–] (?P<y2>[0-9]{4}|[0-9]{2})", _two_years)
    book.add(w.SEASONS, "{season}(?: of| ,)? {year}", _season)
    book.add(w.SIDES, "{side} {season}", _season)
    book.add((NUMBER,), "(?P<digits>[0-9]{4})s", _decade)
    book.add(
        ("the", *w.DECADES),
        f"(?P<the>the )?(?P<decade>{alternatives(w.DECADES)})(?P<last> of the last century)?",
        _decade,
    )
    book.add((NUMBER, *w.ORDINALS, "the"), "(?:the )?{century_number}(?: |-| - )century", _century)
    book.add(w.SIDES, "(?P<side>last|this|next) (?P<unit>hour|day|week|month|year|decade|century)", _unit)
    book.add(("the",), "the (?P<side>current|coming) (?P<unit>week|month|year|decade)", _unit)
    unit = "(?P<unit>day|night|evening|morning|week|month|year)"
    book.add(("the",), f"the {{spoken}} {unit}", _spoken)
    book.add(("the",), "the (?P<unit>week|month|year|decade|century)", _this_one)


def _amounts_into(book: RuleBook) -> None:
    starts = (
        NUMBER,
        *w.COUNTS,
        *w.PLURALS,
        *("about|around|roughly|nearly|almost|some|more|over|at|less|several|many".split("|")),
    )
    book.add(starts, "{amount} (?P<way>ago|earlier|later|before|afterwards|from now)", _away)
    book.add(starts, "{amount} (?:after|before|from|prior to)(?= \\w)", _after)
    book.add(("in",), "in {amount}", _in)
    book.add(("for",), "for {amount}", _for)
    book.add(
        ("the", *w.STRETCH_SIDES), "(?:the )?{stretch_side} (?:few |several |couple of )?(?P<unit>{plural})", _stretch
    )
    book.add(("the", "last", "next", "past"), "(?:the )?{stretch_side} (?P<n>{count}) (?P<unit>{unit})", _stretch)
    book.add(("the",), "the past (?P<unit>week|month|year|decade)", _past_unit)
