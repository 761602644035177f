"""The rules for days, months and weekdays in Arabic: the patterns that news uses, and what they mean.

A function that begins with an underscore gives the meaning of what a pattern has found; ``None``: it is not a date.
"""

from __future__ import annotations

from . import arabic_words as w
from . import meanings as m
from . import units as u
from .arabic_shapes import SHAPES, dated, day_number, month_number
from .bounds import between, by_now, from_now, now
from .grammar import NUMBER, Hit, RuleBook, always
from .meanings import CURRENT, Meaning
from .tokens import folded

_DAYS = (NUMBER, *w.ORDINALS)


def _month(hit: Hit) -> Meaning | None:
    name = hit.word("m")
    number = month_number(name)
    plain = name in w.MONTHS
    beside = hit.get("y") or hit.get("side") or hit.get("ry") or hit.get("named") or w.is_one(hit.before, w.MONTH_CUES)
    opens = hit.before == "من" and hit.rest.startswith((" الي ", " حتي ", " وحتي "))
    if plain and name in w.WEAK_MONTHS and not (beside or opens or hit.before in w.MONTHS or hit.whole):
        return None
    if name == w.MADDA_MONTH and "آ" not in hit.raw and not hit.get("y"):
        return None
    return dated(hit, number)


def _day(hit: Hit) -> Meaning | None:
    if hit.before in w.FRACTIONS:
        return None
    return dated(hit, month_number(hit.word("m")), day_number(hit.word("d")))


def _first_of_two(hit: Hit) -> Meaning | None:
    return dated(hit, month_number(hit.word("m")), day_number(hit.word("d1")))


def _days(hit: Hit) -> Meaning | None:
    month = month_number(hit.word("m"))
    begin, end = dated(hit, month, day_number(hit.word("d1"))), dated(hit, month, day_number(hit.word("d")))
    return between(begin, end) if begin and end else None


def _day_of_month(hit: Hit) -> Meaning | None:
    side = hit.get("side")
    day = day_number(hit.word("d"))
    if hit.get("spoken") or (side is None and not hit.get("this")):
        return u.day_of(day, u.spoken_unit("month", w.SPOKEN.get(hit.word("spoken"), 0)))
    return u.day_of(day, u.this_unit("month", w.SIDES[side] if side else CURRENT))


def _numeric(hit: Hit) -> Meaning | None:
    day, month, year = (int(hit.word(part)) for part in ("d", "m", "y"))
    return m.fixed(year, month, day)


def _day_and_month(hit: Hit) -> Meaning | None:
    """A day and a month in numbers, without a year."""
    day, month = int(hit.word("d")), int(hit.word("m"))
    return dated(hit, month, day) if 1 <= month <= 12 else None


def _night(hit: Hit) -> Meaning | None:
    """The night between two weekdays."""
    first, second = w.WEEKDAYS[hit.word("wd")], w.WEEKDAYS[hit.word("night")]
    return between(m.weekday(first), m.weekday(second)) if (first + 1) % 7 == second else None


def _lately(hit: Hit) -> Meaning | None:
    return None if hit.before == "اي" else by_now()


def _weekday(hit: Hit) -> Meaning | None:
    between_the_two = hit.before == "بين" and not hit.rest.startswith(" و")
    if hit.before in w.NO_WEEKDAY_AFTER or between_the_two:
        return None
    number = w.WEEKDAYS[hit.word("wd")]
    if hit.get("d"):
        found = dated(hit, month_number(hit.word("m")), day_number(hit.word("d")), number)
        return m.with_basis(found, m.WEEKDAY) if found else None
    if hit.get("week"):
        side = hit.get("week_side")
        return u.weekday_of(number, u.this_unit("week", w.SIDES[side] if side else CURRENT))
    if hit.get("spoken"):
        return m.unresolved(m.WEEKDAY)
    side = hit.get("side")
    return m.weekday(number, w.SIDES[side] if side else None)


def _adverb(hit: Hit) -> Meaning | None:
    word, name = hit.word("adverb"), hit.get("wd")
    count = w.ADVERBS[word]
    if not name and hit.following in w.NOT_AFTER_ADVERB.get(word, ()):
        return None
    if hit.get("d"):
        return dated(hit, month_number(hit.word("m")), day_number(hit.word("d")), w.WEEKDAYS[name] if name else None)
    return m.day_away(count, w.WEEKDAYS[name] if name else None)


def days_into(book: RuleBook) -> None:
    """Add the rules for days, months and weekdays to ``book``."""
    months = (*w.MONTHS, folded("شهر"))
    book.add(months, "(?P<named>شهر )?{month}{tail}?", _month)
    book.add(_DAYS, "{day} (?:من )?(?:شهر )?{month}{tail}?", _day)
    book.add((folded("يوم"),), "يوم {day} (?:من )?(?:شهر )?{month}{tail}?", _day)
    two = f"(?P<d1>{SHAPES['day'].removeprefix('(?P<d>')}"
    book.add(
        _DAYS, two + "(?= (?:و|أو) ?(?:[0-9]{1,2} و ?)*(?:يوم )?{day} (?:من )?(?:شهر )?{month}{tail}?)", _first_of_two
    )
    book.add(_DAYS, two + " (?:-|–|—|/|إلى|حتى) (?:يوم )?{day} (?:من )?(?:شهر )?{month}{tail}?", _days)
    book.add(
        w.words("من"),
        "من (?:يوم )?" + two + " (?:إلى|حتى|وحتى|-) (?:يوم )?{day} (?:من )?(?:شهر )?{month}{tail}?",
        _days,
    )
    book.add(w.words("بين، ما"), "(?:ما )?بين (?:يومي )?" + two + " و ?{day} (?:من )?(?:شهر )?{month}{tail}?", _days)
    book.add(_DAYS, "{day}(?: من)? (?:الشهر (?:{side}|{spoken})|(?P<this>هذا )?الشهر)", _day_of_month)
    book.add(_DAYS, "{day}(?: من)? (?P<this>الجاري|الحالي)", _day_of_month)
    book.add((NUMBER,), r"(?P<d>[0-9]{1,2}) (?P<s>[/-]) (?P<m>[0-9]{1,2}) (?P=s) (?P<y>[0-9]{4})", _numeric)
    book.add((NUMBER,), r"(?P<y>[0-9]{4}) (?P<s>[/-]) (?P<m>[0-9]{1,2}) (?P=s) (?P<d>[0-9]{1,2})", _numeric)
    book.add((NUMBER,), r"(?P<d>[0-9]{1,2}) / (?P<m>[0-9]{1,2}) {side}", _day_and_month)
    book.add(w.words("يوم"), r"يوم (?P<d>[0-9]{1,2}) / (?P<m>[0-9]{1,2})(?: {side})?(?! /)", _day_and_month)
    book.add((NUMBER,), r"(?P<d>[0-9]{1,2})\.(?P<m>[0-9]{1,2})\.(?P<y>[0-9]{4})", _numeric)
    _weekdays_into(book)


def _weekdays_into(book: RuleBook) -> None:
    first = (*w.WEEKDAYS, folded("يوم"))
    dated_tail = "(?: ،| الموافق| في)?(?: ل)?(?: ال)? {day} (?:من )?(?:شهر )?{month}{tail}?"
    book.add(first, f"(?:يوم )?{{weekday}}(?: {{side}}|{dated_tail}| {{spoken}})?", _weekday)
    book.add(
        first, f"(?:يوم )?{{weekday}} من (?P<week>(?:هذا )?الأسبوع(?: (?P<week_side>{'|'.join(w.SIDES)}))?)", _weekday
    )
    night = "(?P<night>" + "|".join(w.WEEKDAYS) + ")"
    book.add(w.words("ليل، ليلة"), f"(?:ليل|ليلة) {{weekday}} (?:- |– |/ |إلى )?{night}", _night)
    adverbs = "(?P<adverb>" + "|".join(sorted(w.ADVERBS, key=len, reverse=True)) + ")"
    starts = (*w.ADVERBS, folded("يوم"))
    book.add(starts, f"(?:يوم )?{adverbs}(?:(?: ،)? (?:يوم )?{{weekday}}(?:{dated_tail})?)?", _adverb)
    for group, meaning in ((w.NOW, now()), (w.SHORTLY, from_now()), (w.THEN, u.spoken_unit("day", 0))):
        guard = "(?! من )" if group is w.SHORTLY else ""
        book.add(group, "(?:" + "|".join(group) + ")" + guard, always(meaning))
    book.add(w.LATELY, "(?:" + "|".join(w.LATELY) + ")", _lately)
    book.add(
        w.words("منذ، قبل"),
        "(?:منذ|قبل) (?:فترة|مدة|وقت|زمن|أمد)(?: (?:طويلة|قصيرة|قريبة|طويل|قصير|قريب|وجيزة|بعيد))?",
        lambda _: by_now(),
    )
