"""The named patterns that Arabic rules are made of: months by either name, the year behind a date, amounts of time.

A rule names one in braces, ``{month}``, and its groups by short names: ``m`` is a month, ``d`` a day, ``y`` a year,
``ry`` a relative year ("last year"), ``wd`` a weekday, ``n`` a number of units.
"""

from __future__ import annotations

import re

from . import arabic_words as w
from .amounts import Amount, some
from .grammar import Hit, alternatives
from .meanings import CURRENT, Meaning, fixed, yearless
from .tokens import folded
from .units import month_of, spoken_unit, this_unit

_ARABIC = re.compile(r"[\u0621-\u065f]+")
# A second name of the same month, behind the first: with a slash, a hyphen, a comma, in brackets, or after "or".
_OTHER = " (?:/|-|–|او|اي|،|\\() {}(?: \\))?"


def fold_shape(shape: str) -> str:
    """``shape`` with its Arabic words folded."""
    return _ARABIC.sub(lambda match: folded(match.group()), shape)


def _month_shape() -> str:
    """The pattern of a month: any of its names, or two of them."""
    names = (alternatives(name for name, number in w.MONTHS.items() if number == month) for month in range(1, 13))
    return "(?P<m>(?:{}))".format("|".join(f"{each}(?:{_OTHER.format(each)})?" for each in names))


def _unnamed(shape: str) -> str:
    """``shape`` without names of groups."""
    return re.sub(r"\(\?P<\w+>", "(?:", shape)


_TAIL_UNIT = "(?:العام|السنة)"
SHAPES = {
    name: fold_shape(shape)
    for name, shape in {
        "month": _month_shape(),
        "hijri": alternatives(w.HIJRI_MONTHS),
        "weekday": f"(?P<wd>{alternatives(w.WEEKDAYS)})",
        "day": f"(?P<d>[0-9]{{1,2}}|{alternatives(w.ORDINALS)})",
        "side": f"(?P<side>{alternatives(w.SIDES)})",
        "spoken": f"(?P<spoken>{alternatives(w.SPOKEN)})",
        "century_number": f"(?P<century>{alternatives(w.ORDINALS)})",
        "era": "(?: (?:م|ميلادي|ميلادية|الميلاد|للميلاد)(?= |$))?",
        "year": "(?P<y>[0-9]{4}|[0-9]{3}(?= م | م$))(?! [%٪])(?! (?:ه|هجري|هجرية|الهجرة)(?: |$)){era}",
        "relative_year": (
            f"(?P<ry>{_TAIL_UNIT} {alternatives(w.SIDES)}|(?:هذا العام|هذه السنة)"
            f"|(?:نفس {_TAIL_UNIT}|{_TAIL_UNIT} {alternatives(w.SPOKEN)}|ذلك العام|تلك السنة))"
        ),
        "tail": "(?:(?: ،| من)?(?: (?:ال)?(?:عام|سنة))? {year}| {side}|(?: من)? {relative_year})",
        "about": "(?:(?P<about>نحو|حوالي|حوالى|قرابة|زهاء|ما يقرب من|ما يقارب|تقريبا) )",
        "more": "(?:(?P<more>أكثر من|أزيد من|ما يزيد على|ما يزيد عن) )",
        "less": "(?:(?P<less>أقل من|ما لا يزيد على) )",
        "count": f"(?:[0-9]{{1,4}}|{alternatives(w.COUNTS)})",
        "unit": alternatives(w.UNITS),
        "singular": alternatives(w.SINGULAR_UNITS),
        "single": (
            f"(?P<single>{alternatives(w.SINGULAR_UNITS)})(?: (?:واحد|واحدة)| كامل)?"
            "(?! ال(?!ى )| [0-9]| {month_plain}| {hijri})"
        ),
        "amount": (
            "(?:{about}|{more}|{less})?"
            "(?:(?P<n>{count}) (?P<unit>{unit})|(?:عدة|بضعة|بضع|عدد من) (?P<several>{plural})"
            "|(?P<portion>نصف|ربع) (?P<whole>قرن|عام|سنة|ساعة|يوم)|(?P<dual>{dual})"
            "|(?P<few>{plural})(?! [0-9])(?: قليلة| معدودة| عدة| طويلة)?|{single})"
            "(?: أو (?P<n2>{count})(?: {unit})?)?(?P<half> ونصف(?: ال{singular})?)?"
        ),
        "dual": alternatives(w.DUAL_UNITS),
        "plural": alternatives(w.PLURAL_UNITS),
        "definite_count": alternatives(w.DEFINITE_COUNTS),
        "stretch_side": f"(?P<side>{alternatives(w.STRETCH_SIDES)})",
        "definite_unit": f"(?P<unit>{alternatives(w.DEFINITE_UNITS)})",
    }.items()
}
SHAPES["month_plain"] = _unnamed(SHAPES["month"])


def month_number(name: str) -> int:
    """The number of the month, 1 to 12, with whose name ``name`` begins."""
    return next(w.MONTHS[each] for each in sorted(w.MONTHS, key=len, reverse=True) if name.startswith(each))


def day_number(text: str) -> int:
    """The day, 1 to 31, that digits or an ordinal say."""
    return int(text) if text.isdigit() else w.ORDINALS[text]


def _relative_year(text: str) -> Meaning:
    last = text.rpartition(" ")[2]
    if last in w.SIDES:
        return this_unit("year", w.SIDES[last])
    if text.startswith(folded("هذا")) or text.startswith(folded("هذه")):
        return this_unit("year", CURRENT)
    return spoken_unit("year", w.SPOKEN.get(last, 0))


def dated(hit: Hit, month: int, day: int | None = None, weekday: int | None = None) -> Meaning | None:
    """A month, or a day of it, with the year or side that follows in ``hit``, if any. Monday is 0."""
    if year := hit.get("y"):
        return fixed(int(year), month, day)
    if relative := hit.get("ry"):
        return month_of(month, _relative_year(relative), day)
    side = hit.get("side")
    return yearless(month, day, weekday=weekday, side=w.SIDES[side] if side else None)


def _halved(unit: str, number: int) -> tuple[str, int]:
    """``number`` and a half of ``unit``, as a smaller unit and a whole number of it."""
    finer = {
        "century": ("year", 100),
        "decade": ("year", 10),
        "year": ("month", 12),
        "month": ("day", 30),
        "week": ("day", 7),
    }
    smaller, size = finer.get(unit, (unit, 1))
    return smaller, number * size + size // 2


def _count(text: str) -> int:
    return int(text) if text.isdigit() else w.COUNTS[text]


def amount_of(hit: Hit) -> Amount:
    """The amount of time that the pattern ``amount`` has found."""
    if several := hit.get("several") or hit.get("few"):
        return some(w.PLURAL_UNITS[several])
    if portion := hit.get("portion"):
        whole = w.SINGULAR_UNITS[hit.word("whole")]
        parts = {"century": ("year", 50, 25), "year": ("month", 6, 3)}
        unit, half, quarter = parts.get(whole, ("day", 1, 1))
        number = half if portion == folded("نصف") else quarter
        return Amount(unit, number, number, True)
    if dual := hit.get("dual"):
        unit, number = w.DUAL_UNITS[dual], 2
    elif single := hit.get("single"):
        unit, number = w.SINGULAR_UNITS[single], 1
    else:
        unit, number = w.UNITS[hit.word("unit")], _count(hit.word("n"))
    if hit.get("half"):
        unit, number = _halved(unit, number)
    high: int | None = _count(hit.word("n2")) if hit.get("n2") else number
    if hit.get("more"):
        return Amount(unit, number, None)
    if hit.get("less"):
        return Amount(unit, 0, number)
    return Amount(unit, min(number, high or number), max(number, high or number), bool(hit.get("about")))
