"""The rules for days, months and weekdays in English: the patterns that news uses, and what they mean.

A function that begins with an underscore gives the meaning of what a pattern has found; ``None``: it is not a date.
"""

from __future__ import annotations

from . import english_words as w
from . import meanings as m
from . import units as u
from .bounds import between, by_now, from_now, now
from .english_shapes import DAY, capital, dated, day_number
from .grammar import NUMBER, Hit, RuleBook, alternatives, always
from .meanings import EXPLICIT, Meaning, fixed
from .readings import TimeValue


def _month(hit: Hit) -> Meaning | None:
    name = hit.word("m")
    beside = hit.get("y") or hit.get("side") or hit.before in w.MONTH_CUES or hit.before in w.MONTHS or hit.whole
    if not capital(hit, "m") or (name in w.WEAK_MONTHS and not beside):
        return None
    if len(name) == 3 and name != "may" and not beside:
        return None
    if hit.get("side") == "last" and (found := dated(hit, w.MONTHS[name])):
        return _or_the_one_before(found, w.MONTHS[name])
    return dated(hit, w.MONTHS[name])


def _or_the_one_before(meaning: Meaning, month: int) -> Meaning:
    """``meaning``, and as second reading the month a year earlier: in November, "last March" may mean that."""

    def read(clock: m.Clock) -> list[TimeValue]:
        found = meaning.read(clock)
        earlier = [fixed(each.first.year - 1, month) for each in found if each.first]
        return [*found, *(reading for each in earlier if each for reading in each.read(clock))]

    return Meaning(meaning.basis, read)


def _day(hit: Hit) -> Meaning | None:
    if not capital(hit, "m"):
        return None
    return dated(hit, w.MONTHS[hit.word("m")], day_number(hit.word("d")))


def _days(hit: Hit) -> Meaning | None:
    month = w.MONTHS[hit.word("m")]
    begin, end = (dated(hit, month, day_number(hit.word(day))) for day in ("d1", "d"))
    return between(begin, end) if begin and end else None


def _first_of_two(hit: Hit) -> Meaning | None:
    return dated(hit, w.MONTHS[hit.word("m")], day_number(hit.word("d1")))


def _iso(hit: Hit) -> Meaning | None:
    return fixed(*(int(hit.word(part)) for part in ("y", "m", "d")))


def _either_order(hit: Hit) -> Meaning | None:
    """Day and month in numbers. The first reading has the British order, the second the American."""
    one, two, year = (int(hit.word(part)) for part in ("d", "m", "y"))
    found = [each for each in (fixed(year, two, one), fixed(year, one, two)) if each]
    if not found:
        return None
    readings = [reading for each in found for reading in each.read(m.Clock())]
    return Meaning((EXPLICIT,), lambda _: list(dict.fromkeys(readings)), year=year)


def _weekday(hit: Hit) -> Meaning | None:
    number, name = w.WEEKDAYS[hit.word("wd")], hit.word("wd")
    if not capital(hit, "wd") or (name in w.ABBREVIATED_DAYS and not hit.get("d")) or hit.following in w.NEWSPAPERS:
        return None
    if hit.get("d"):
        found = dated(hit, w.MONTHS[hit.word("m")], day_number(hit.word("d")), number)
        return m.with_basis(found, m.WEEKDAY) if found else None
    if week := hit.get("week_side"):
        return u.weekday_of(number, u.this_unit("week", w.SIDES[week]))
    side = hit.get("side")
    return m.unresolved(m.WEEKDAY) if side == "previous" else m.weekday(number, w.SIDES[side] if side else None)


def _adverb(hit: Hit) -> Meaning | None:
    name = hit.get("wd")
    return m.day_away(w.ADVERBS[hit.word("adverb")], w.WEEKDAYS[name] if name else None)


def _month_of_year(hit: Hit) -> Meaning | None:
    return u.month_of(w.MONTHS[hit.word("m")], u.this_unit("year", w.SIDES[hit.word("side")]))


def days_into(book: RuleBook) -> None:
    """Add the rules for days, months and weekdays to ``book``."""
    days = (NUMBER, *w.ORDINALS)
    book.add(w.MONTHS, "{month}{tail}?", _month)
    book.add(w.SIDES, "{side} {month}", _month)
    book.add(w.MONTHS, "{month}(?: of)? {side} year", _month_of_year)
    book.add(days, "{day}(?: of)? {month}{tail}?", _day)
    book.add(w.MONTHS, "{month} (?:the )?{day}{tail}?", _day)
    first = f"(?P<d1>{DAY.removeprefix('(?P<d>')}"
    book.add(days, f"{first} (?:-|–|—|to|until) {{day}}(?: of)? {{month}}{{tail}}?", _days)
    book.add(
        ("from", "between"), f"(?:from|between) {first} (?:to|until|and|-) {{day}}(?: of)? {{month}}{{tail}}?", _days
    )
    book.add(days, f"{first} and (?={{day}} {{month}}{{tail}}?)", _first_of_two)
    book.add(w.MONTHS, f"{{month}} {first} ?(?: (?:-|–|—|to))? {{day}}{{tail}}?", _days)
    book.add((NUMBER,), r"(?P<y>[0-9]{4}) (?P<s>[/-]) (?P<m>[0-9]{1,2}) (?P=s) (?P<d>[0-9]{1,2})", _iso)
    book.add((NUMBER,), r"(?P<d>[0-9]{1,2}) (?P<s>[/-]) (?P<m>[0-9]{1,2}) (?P=s) (?P<y>[0-9]{4})", _either_order)
    _weekdays_into(book)


def _weekdays_into(book: RuleBook) -> None:
    date_of = "(?: ,| the)* (?:{day}(?: of)? {month}|{month} {day}){tail}?"
    book.add(w.WEEKDAYS, f"{{weekday}}(?: {{part}})?(?:{date_of})?", _weekday)
    book.add(w.SIDES, "{side} {weekday}(?: {part})?", _weekday)
    book.add(w.WEEKDAYS, f"{{weekday}}(?: of)? (?P<week_side>{alternatives(w.SIDES)}) week", _weekday)
    adverb = "(?P<adverb>" + alternatives(w.ADVERBS)[3:]
    book.add(w.ADVERBS, f"{adverb}(?: {{part}})?(?:(?: , | ){{weekday}})?", _adverb)
    book.add(
        ("shortly", "just", "soon", "long"), "(?:shortly|just|soon|long) (?:before|after)", lambda _: m.unresolved()
    )
    for group, meaning in (
        (w.NOW, now()),
        (w.LATELY, by_now()),
        (w.SHORTLY, from_now()),
        (w.THEN, u.spoken_unit("day", 0)),
    ):
        book.add(group, alternatives(group), always(meaning))
