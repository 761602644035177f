"""One language's way of writing: interface words, plurals, dates, lists, order.

Interface words are gettext catalogues (``catalogues``; the keys are English),
everything else is CLDR, through Babel. A further language is a catalogue, no code.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, localcontext
from functools import cache
from importlib.resources import files

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, get_decimal_symbol
from babel.support import NullTranslations, Translations

from generator.dates import edtf
from generator.text.direction import direction
from generator.text.normal import fold

from .varieties import is_arabic

# Where newspapers of one language use two sets of month names, both are shown.
_MONTHS = {"ar": ("ar", "ar_SY"), "en": ("en_GB",)}
_FORMATS = {"en": "en_GB"}
_ARTICLE = "ال"
# The numbering system of 0 to 9 in CLDR.
_DIGITS = "latn"


@cache
def _catalogue(lang: str) -> NullTranslations:
    path = files("generator.language.catalogues") / f"{lang}.po"
    if not path.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as stream:
        write_mo(compiled, read_po(stream, locale=lang))
    compiled.seek(0)
    return Translations(compiled)


class Localizer:
    """The language of a page, and how it is written."""

    def __init__(self, lang: str) -> None:
        """``lang`` is a BCP 47 tag, as in ``site.yaml``."""
        self.lang = lang
        try:
            self._locale = Locale.parse(_FORMATS.get(lang, lang), sep="-" if "-" in lang else "_")
        except (UnknownLocaleError, ValueError):
            self._locale = Locale.parse("ar" if is_arabic(lang) else "en")
        self._catalogue = _catalogue(lang)
        self.direction = direction(lang)

    def say(self, words: str, **values: object) -> str:
        """The interface's ``words`` in this language, with ``%(name)s`` filled in."""
        said = self._catalogue.gettext(words)
        return said % values if values else said

    def say_many(self, one: str, many: str, number: int) -> str:
        """The interface's words for ``number`` things; ``%(num)s`` is the number."""
        return self._catalogue.ngettext(one, many, number) % {"num": self.number(str(number))}

    def forms(self, one: str, many: str) -> dict[str, str]:
        """The interface's words for a number of things, by CLDR plural category, with ``{n}`` for the number.

        For scripts, which count on the page: the categories are those of JavaScript's ``Intl.PluralRules``.
        """
        by_category = {self.plural(number): number for number in reversed(range(101))}
        return {
            category: self._catalogue.ngettext(one, many, number) % {"num": "{n}"}
            for category, number in sorted(by_category.items())
        }

    def number(self, digits: str) -> str:
        """A number with the separators of the language (CLDR) and the digits 0 to 9, as the pages have them everywhere.

        ``digits`` are ASCII digits, with a point before the decimals; they are all kept, also zeros at the end:
        ``17000.50`` is 17,000.50 in English and in Arabic. A number counts something; a year of the calendar does not.
        """
        whole, point, decimals = digits.partition(".")
        # Babel asks the decimal context how many digits it may keep, and adds those of CLDR's pattern behind the point.
        with localcontext(prec=len(whole) + 28):
            words = str(format_decimal(Decimal(whole), locale=self._locale, numbering_system=_DIGITS))
        return words + get_decimal_symbol(self._locale, numbering_system=_DIGITS) + decimals if point else words

    def plural(self, number: float | Decimal) -> str:
        """The CLDR plural category of ``number``: zero, one, two, few, many or other.

        The decimals of a ``Decimal`` count as they are written: "1.0 states".
        """
        return str(self._locale.plural_form(number))

    def listed(self, items: Iterable[str]) -> str:
        """``items`` joined as the language joins them."""
        return format_list(list(items), style="standard", locale=self._locale)

    def order(self, name: str) -> str:
        """A key for alphabetical order: by letters, in Arabic without its article.

        The article has a bare alef; where it carries a hamza, the same letters belong to the name.
        So they do in Persian, Urdu and all others that are no Arabic.
        """
        bare = name.strip("«»\"'“”() ")
        return fold(bare.removeprefix(_ARTICLE) if is_arabic(self.lang) else bare)

    def initial(self, name: str) -> str:
        """The letter under which ``name`` stands in an index."""
        key = self.order(name)
        return key[:1].upper()

    def language_name(self, lang: str) -> str:
        """What this language calls ``lang``."""
        return str(self._locale.languages.get(lang, lang))

    def day(self, day: date) -> str:
        """A day in words, with both month names where there are two."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """Month and year in words."""
        return f"{'/'.join(self.month_names(day))} {day.year}"

    def month_names(self, day: date) -> tuple[str, ...]:
        """What the month is called: more than one name where newspapers use more."""
        names = [format_date(day, "MMMM", locale=name) for name in _MONTHS.get(self.lang, (self._locale,))]
        return tuple(dict.fromkeys(names))

    def _side(self, side: edtf.Side) -> str:
        if side.precision == "day":
            words = self.day(side.first)
        elif side.precision == "month":
            words = self.month(side.first)
        elif side.precision == "year":
            words = str(side.first.year)
        else:
            year = side.first.year
            first = self.say("about %(date)s", date=year) if side.approximate else year
            words = self.say("between %(first)s and %(last)s", first=first, last=side.last.year)
        if side.approximate and side.precision != "years":
            words = self.say("about %(date)s", date=words)
        return self.say("%(date)s (uncertain)", date=words) if side.uncertain else words

    def tenure(self, period: edtf.Period) -> str:
        """The time of a post in words: since when, until when; a single date as it is.

        Of an interval articles seldom say that it is a term of office: between its ends they call somebody so.
        """
        if period.begin is None and period.end is not None:
            return self.say("until %(date)s", date=self._side(period.end))
        if period.end is None and period.begin is not None:
            return self.say("since %(date)s", date=self._side(period.begin))
        if period.is_interval and period.begin and period.end:
            first, last = self._ends(period.begin, period.end)
            return self.say("so described from %(first)s to %(last)s", first=first, last=last)
        return self.period(period)

    def period(self, period: edtf.Period) -> str:
        """A date in words; uncertainty is a phrase, never a question mark."""
        if period.begin is None and period.end is not None:
            return self.say("%(date)s or earlier", date=self._side(period.end))
        if period.end is None and period.begin is not None:
            return self.say("%(date)s or later", date=self._side(period.begin))
        assert period.begin is not None and period.end is not None  # edtf.parse allows nothing else
        if not period.is_interval or period.begin.edtf == period.end.edtf:
            return self._side(period.begin)
        first, last = period.begin, period.end
        if last.precision == "day" and first.precision == "month" and first.first <= last.first <= first.last:
            return self.say("%(first)s, on %(last)s at the latest", first=self._side(first), last=self._side(last))
        told_first, told_last = self._ends(first, last)
        if period.is_either_day:
            return self.say("%(first)s or %(last)s", first=told_first, last=told_last)
        return self.say("between %(first)s and %(last)s", first=told_first, last=told_last)

    def _ends(self, first: edtf.Side, last: edtf.Side) -> tuple[str, str]:
        """Both ends of an interval in words; the month and the year that they share are said once, by the second."""
        fine = all(side.precision in ("day", "month") and not side.is_qualified for side in (first, last))
        if not fine or first.first.year != last.first.year or first.edtf == last.edtf:
            return self._side(first), self._side(last)
        if first.precision == last.precision == "day" and first.first.month == last.first.month:
            return str(first.first.day), self._side(last)
        month = "/".join(self.month_names(first.first))
        return f"{first.first.day} {month}" if first.precision == "day" else month, self._side(last)

    def unbroken(self, period: edtf.Period) -> tuple[tuple[str, ...], ...]:
        """What no line may break in the words of ``period``: its dates, each in the forms in which it may stand there.

        Days of one month are one such date, with what stands between them.
        """
        sides = [side for side in (period.begin, period.end) if side]
        forms: list[tuple[str, ...]] = [(self._side(side),) for side in sides]
        if len(sides) == 2:
            short, _ = self._ends(*sides)
            forms[0] = (*forms[0], self.period(period) if short.isdecimal() else short)
        return tuple(forms)
