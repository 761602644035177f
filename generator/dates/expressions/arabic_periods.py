"""The rules for years, seasons, other periods and amounts of time in Arabic: the patterns, and what they mean.

A function that begins with an underscore gives the meaning of what a pattern has found; ``None``: it is not a date.
"""

from __future__ import annotations

import re

from . import arabic_words as w
from . import meanings as m
from . import units as u
from .amounts import Amount, away, lasting, some, spoken_away, stretch
from .arabic_shapes import amount_of
from .bounds import between
from .grammar import NUMBER, Hit, RuleBook, always
from .meanings import CURRENT, EXPLICIT, FUTURE, PAST, Meaning
from .parts import century, decade, decade_of, season, season_beside, season_of
from .tokens import folded

_DAYS = (NUMBER, *w.ORDINALS)


def _year(hit: Hit) -> Meaning | None:
    if _before_christ(hit):
        return m.unresolved(EXPLICIT)
    return m.fixed(int(hit.word("y"))) if int(hit.word("y")) > 99 else None


def _before_christ(hit: Hit) -> bool:
    """Whether "before Christ" follows. Such years are not resolved."""
    return bool(re.match(r"(?: / \w+)?(?: و\w+)* (?:قبل الميلاد|ق \. ?م|ق م)(?: |$)", hit.rest))


def _bare_year(hit: Hit) -> Meaning | None:
    year = int(hit.word("y"))
    if not 1800 <= year <= 2100 or hit.following in w.COUNTED:
        return None
    if year % 100 == 0 and re.match(r"\w", hit.following):
        return None
    listed = re.search(
        r"(?:عامي|سنتي|(?:ال)?اعوام|(?:ال)?سنوات)(?: [0-9]{4} و)+ $"
        r"|(?:عام|عامي|سنه|سنتي|منذ) [0-9]{3,4}(?: م)? (?:الي|حتي|وحتي|-|–) $",
        hit.earlier,
    )
    return m.fixed(year) if w.is_one(hit.before, w.YEAR_CUES) or listed or hit.whole or _is_partial(hit) else None


def _two_years(hit: Hit) -> Meaning | None:
    first, text = int(hit.word("y1")), hit.word("y2")
    last = int(text) if len(text) == 4 else first // 100 * 100 + int(text)
    if hit.following in ("ه", "هجري", "هجريه"):
        return m.unresolved(EXPLICIT)
    if not 1000 <= first < last <= 2100 or hit.following in w.COUNTED or (first % 50 == 0 == last % 50):
        return None
    begin, end = m.fixed(first), m.fixed(last)
    if hit.get("season") and begin and end:
        months = w.SEASONS[hit.word("season")]
        return season(months, last) if months != 12 else _winter_from(first)
    return between(begin, end) if begin and end else None


def _winter_from(first: int) -> Meaning | None:
    begin, end = m.fixed(first, 12), m.fixed(first + 1, 2)
    return between(begin, end) if begin and end else None


def _unit(hit: Hit) -> Meaning | None:
    unit = w.DEFINITE_UNITS[hit.word("unit")]
    if hit.get("same") or hit.get("that"):
        return u.spoken_unit(unit, 0)
    if hit.get("spoken"):
        return u.spoken_unit(unit, w.SPOKEN[hit.word("spoken")])
    side = w.SIDES[hit.word("side")] if hit.get("side") else CURRENT
    if side and unit == "hour":
        return None
    return u.this_unit(unit, 2 * side if hit.get("twice") else side)


def _is_partial(hit: Hit) -> bool:
    """Whether the words right before name a part, as in "the first quarter of 2024"."""
    return bool(re.search(r"(?:ربع|نصف|ثلث|عقد) \w+ (?:من |ل)$", hit.earlier))


def _unit_without_side(hit: Hit) -> Meaning | None:
    """A unit with only the article. It is the present one if a part of it is named: "the end of the year"."""
    partial = hit.before in w.THIRDS or _is_partial(hit)
    return u.this_unit(w.DEFINITE_UNITS[hit.word("unit")], CURRENT) if partial else None


def _season(hit: Hit) -> Meaning | None:
    months = w.SEASONS[hit.word("season")]
    if hit.get("y"):
        return season(months, int(hit.word("y")))
    if relative := hit.get("ry"):
        side = w.SIDES.get(relative.rpartition(" ")[2], CURRENT)
        return season_of(months, u.this_unit("year", side))
    side_word = hit.get("side")
    return season_beside(months, w.SIDES[side_word] if side_word else CURRENT)


def _decade(hit: Hit) -> Meaning | None:
    tens = w.DECADES[hit.word("decade")]
    if re.match(r" من (?:ال)?عمر", hit.rest):
        return None
    if hit.get("century"):
        base = 100 * (w.ORDINALS[hit.word("century")] - 1)
        return decade(tens, base) if 1000 <= base <= 2900 else None
    if hit.get("side"):
        return decade_of(tens, u.this_unit("century", w.SIDES[hit.word("side")]))
    return decade(tens)


def _century(hit: Hit) -> Meaning | None:
    if hit.get("side"):
        return u.this_unit("century", w.SIDES[hit.word("side")])
    if _before_christ(hit) or re.match(" (?:ال)?هجري", hit.rest):
        return m.unresolved(EXPLICIT)
    return century(w.ORDINALS[hit.word("century")]) or m.unresolved(EXPLICIT)


# Amounts


def _amount(hit: Hit) -> Meaning | None:
    amount, word = amount_of(hit), hit.word("prep")
    holding = hit.get("single") in ("عقد", "عقدا") and re.match(r"\w", hit.following) and hit.following != "من"
    if holding or (amount.unit == "day" and hit.get("single") and re.match(" ال(?!ي )| من شهر", hit.rest)):
        return None
    if hit.get("now"):
        return away(amount, FUTURE if word == "بعد" else PAST)
    if word == "بعد":
        return m.unresolved() if hit.following in ("من", "علي") else spoken_away(amount, FUTURE)
    if word == "قبل":
        return m.unresolved() if hit.following == "من" else away(amount, PAST)
    return lasting(amount)


def _within(hit: Hit) -> Meaning | None:
    signs = (PAST,) if hit.get("past") else (FUTURE, PAST)
    return stretch(amount_of(hit), *signs)


def _stretch(hit: Hit) -> Meaning | None:
    word = hit.word("unit")
    unit = w.UNITS[word]
    counted = hit.get("n") or hit.get("c")
    side = w.STRETCH_SIDES[hit.word("side")]
    if word in w.SINGULAR_UNITS and not counted and hit.word("side") in w.SIDES:
        return None
    if side == CURRENT:
        return None
    if counted:
        number = int(counted) if counted.isdigit() else w.DEFINITE_COUNTS.get(counted) or w.COUNTS[counted]
        amount = Amount(unit, number, number)
    elif word in w.DUAL_UNITS:
        amount = Amount(unit, 2, 2)
    else:
        amount = Amount(unit, 1, 1) if word in w.SINGULAR_UNITS else some(unit)
    return stretch(amount, side)


def _last_ones(hit: Hit) -> Meaning | None:
    return stretch(amount_of(hit), PAST)


def _spoken_amount(hit: Hit) -> Meaning | None:
    return spoken_away(amount_of(hit), FUTURE if hit.word("prep") == "بعد" else PAST)


def periods_into(book: RuleBook) -> None:
    """Add the rules for years, other periods and amounts to ``book``."""
    _years_into(book)
    _amounts_into(book)


def _years_into(book: RuleBook) -> None:
    year_words = w.words("عام، العام، سنة، السنة، عامي، سنتي")
    book.add(
        year_words, "(?:ال)?(?:عام|سنة|عامي|سنتي) (?P<y>[0-9]{3,4})(?! (?:ه|هجري|هجرية|الهجرة)(?: |$)){era}", _year
    )
    book.add((NUMBER,), "{year}", _bare_year)
    school = "(?:الدراسي |الجامعي |المالي |المقبل )?"
    book.add(year_words, f"(?:ال)?عام {school}(?P<y1>[0-9]{{4}}) [-/–] (?P<y2>[0-9]{{4}}|[0-9]{{2}})", _two_years)
    book.add((NUMBER,), "(?P<y1>[0-9]{4}) (?:-|–|—) (?P<y2>[0-9]{4})", _two_years)
    book.add(w.words("من"), "من (?P<y1>[0-9]{4}) (?:إلى|حتى|وحتى) (?P<y2>[0-9]{4})", _two_years)
    book.add(
        w.words("بين، ما"), "(?:ما )?بين (?:عامي |سنتي |العامين )?(?P<y1>[0-9]{4}) و ?(?P<y2>[0-9]{4})", _two_years
    )
    sides = "(?: (?:(?P<twice>قبل |بعد )?{side}|{spoken}))"
    book.add(w.DEFINITE_UNITS, "{definite_unit}" + sides, _unit)
    book.add(
        w.words("هذا، هذه، ذلك، تلك، نفس، ذات"),
        "(?:هذا|هذه|(?P<that>ذلك|تلك)|(?P<same>نفس|ذات)) {definite_unit}",
        _unit,
    )
    book.add(w.DEFINITE_UNITS, "{definite_unit}", _unit_without_side)
    season_word = "(?:فصل )?(?P<season>" + "|".join(w.SEASONS) + ")"
    book.add(w.HIJRI_MONTHS, "{hijri} {side}", always(m.unresolved(EXPLICIT)))
    starts = (*w.SEASONS, folded("فصل"))
    book.add(starts, season_word + "(?:(?: من)?(?: (?:ال)?عام)? {year}| {side}|(?: من)? {relative_year})", _season)
    book.add(w.words("هذا"), "هذا " + season_word, _season)
    book.add(starts, season_word + "(?: عام)? (?P<y1>[0-9]{4}) [-/–] (?P<y2>[0-9]{4}|[0-9]{2})", _two_years)
    decade_word = "(?P<decade>" + "|".join(sorted(w.DECADES, key=len, reverse=True)) + ")"
    book.add(w.DECADES, decade_word + "(?: (?:من )?القرن (?:{side}|{century_number}))?", _decade)
    book.add(w.words("القرن"), "القرن (?:{side}|{century_number})(?: الميلادي)?", _century)
    book.add(
        _DAYS,
        "{day} (?:من )?(?:شهر )?{hijri}(?: (?:ال)?(?:عام )?[0-9]{3,4})?(?: (?:ه|هجري|هجرية|الهجرة))?",
        always(m.unresolved(EXPLICIT)),
    )
    book.add(
        w.words("شهر"), "شهر {hijri}(?: {side})?(?: [0-9]{3,4})?(?: (?:ه|هجري|هجرية))?", always(m.unresolved(EXPLICIT))
    )
    book.add(
        w.HIJRI_MONTHS,
        "{hijri}(?: من)?(?: (?:ال)?عام)? [0-9]{3,4} (?:ه|هجري|هجرية|الهجرة)",
        always(m.unresolved(EXPLICIT)),
    )
    book.add(
        (NUMBER, *year_words),
        "(?:(?:ال)?(?:عام|سنة) )?[0-9]{3,4} (?:ه|هجري|هجرية|الهجرة)",
        always(m.unresolved(EXPLICIT)),
    )


def _amounts_into(book: RuleBook) -> None:
    book.add(w.words("قبل، منذ، بعد"), "(?P<prep>قبل|منذ|بعد) {amount}(?P<now> من الآن)?", _amount)
    book.add(
        w.words("خلال، في، على، طوال، طيلة"),
        "(?:خلال|في غضون|(?P<past>على مدى|على مدار|طوال|طيلة)) {amount}(?! من)",
        _within,
    )
    book.add(w.words("قبل، بعد"), "(?P<prep>قبل|بعد)(?:ها|ه| ذلك) ب{amount}", _spoken_amount)
    book.add(w.words("قبلها، بعدها، قبله، بعده"), "(?P<prep>قبل|بعد)(?:ها|ه) ب{amount}", _spoken_amount)
    book.add(
        w.words("قبل، بعد"),
        r"(?:قبل|بعد) (?:\w+ ){1,4}ب(?:قليل|وقت قصير|{plural}|{dual}|{singular})",
        lambda _: m.unresolved(),
    )
    few = "(?: (?:القليلة|المعدودة))?"
    articled = [folded("ال") + unit for unit in w.UNITS]
    book.add(articled, f"ال(?P<unit>{{unit}})(?: (?P<c>{{definite_count}}))?{few} {{stretch_side}}", _stretch)
    book.add(articled, "ال(?P<unit>{unit}) ال (?P<n>[0-9]{1,3}) {stretch_side}", _stretch)
    book.add(w.words("ال"), "ال (?P<n>[0-9]{1,3}) (?P<unit>{unit}) {stretch_side}", _stretch)
    book.add((NUMBER, *w.COUNTS), f"(?P<n>{{count}}) ال(?P<unit>{{unit}}){few} {{stretch_side}}", _stretch)
    book.add((NUMBER, *w.COUNTS), "(?P<n>{count}) (?P<unit>{unit}) {stretch_side}", _stretch)
    book.add(w.words("آخر"), "آخر (?=[0-9]|{count} |{dual}|{plural}){amount}", _last_ones)
