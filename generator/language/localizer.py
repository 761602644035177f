"""How one language is written: words of the interface, plurals, numbers, dates, lists, alphabetical order.

The words of the interface come from gettext catalogues (``catalogues``; the keys are the English words). All else comes
from CLDR, through Babel. So a further language needs a catalogue and no code.
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

# The CLDR locales whose month names are shown. Arabic newspapers use two sets of names, so both are shown.
_MONTHS = {"ar": ("ar", "ar_SY"), "en": ("en_GB",)}
_FORMATS = {"en": "en_GB"}
_ARTICLE = "ال"
# CLDR's name for the digits 0 to 9.
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
    """Writes things in one language: the language of a page."""

    def __init__(self, lang: str) -> None:
        """Take the language with the BCP 47 tag ``lang``. If CLDR does not know it, write as English or Arabic does."""
        self.lang = lang
        try:
            self._locale = Locale.parse(_FORMATS.get(lang, lang), sep="-" if "-" in lang else "_")
        except (UnknownLocaleError, ValueError):
            self._locale = Locale.parse("ar" if is_arabic(lang) else "en")
        self._catalogue = _catalogue(lang)
        self.direction = direction(lang)

    def say(self, words: str, **values: object) -> str:
        """The words of the interface that the catalogue has for ``words``, with ``%(name)s`` replaced by ``values``.

        Without a catalogue, or without an entry in it, ``words`` themselves.
        """
        said = self._catalogue.gettext(words)
        return said % values if values else said

    def say_many(self, one: str, many: str, number: int) -> str:
        """The words of the interface for ``number`` things, in the plural form of the language.

        ``one`` and ``many`` are the English forms, which are the key. ``%(num)s`` is replaced by the number.
        """
        return self._catalogue.ngettext(one, many, number) % {"num": self.number(str(number))}

    def forms(self, one: str, many: str) -> dict[str, str]:
        """The forms that ``say_many`` chooses from, by CLDR plural category, with ``{n}`` for the number.

        They are for scripts that count on the page: ``Intl.PluralRules`` of JavaScript has the same categories.
        """
        by_category = {self.plural(number): number for number in reversed(range(101))}
        return {
            category: self._catalogue.ngettext(one, many, number) % {"num": "{n}"}
            for category, number in sorted(by_category.items())
        }

    def number(self, digits: str) -> str:
        """A number with the separators of the language (CLDR) and the digits 0 to 9, which all pages use.

        ``digits`` are ASCII digits, with a point before the decimals. All are kept, also zeros at the end: ``17000.50``
        becomes 17,000.50 in English and in Arabic. Do not use this for years: they have no separators.
        """
        whole, point, decimals = digits.partition(".")
        # Babel rounds to the precision of the decimal context, and adds the decimals of CLDR's pattern. So the
        # precision must have room for all digits and for these.
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
        """A sort key for the alphabetical order of names: the folded letters, in Arabic without the article «ال».

        The article has a bare alef. With a hamza on it, as in the Arabic for Germany, the letters belong to the name.
        In Persian, Urdu and other languages that are not Arabic, the letters «ال» always belong to the name.
        """
        bare = name.strip("«»\"'“”() ")
        return fold(bare.removeprefix(_ARTICLE) if is_arabic(self.lang) else bare)

    def initial(self, name: str) -> str:
        """The letter under which ``name`` stands in an alphabetical index; empty if it has none."""
        key = self.order(name)
        return key[:1].upper()

    def language_name(self, lang: str) -> str:
        """The name of the language ``lang`` in this language; the tag itself if CLDR has no name."""
        return str(self._locale.languages.get(lang, lang))

    def day(self, day: date) -> str:
        """A day in words, with both names of the month if there are two, as the Levant and Egypt have them."""
        return f"{day.day} {self.month(day)}"

    def month(self, day: date) -> str:
        """The month and the year of ``day`` in words."""
        return f"{'/'.join(self.month_names(day))} {day.year}"

    def month_names(self, day: date) -> tuple[str, ...]:
        """The names of the month of ``day``: two if newspapers of the language use two."""
        names = [format_date(day, "MMMM", locale=name) for name in _MONTHS.get(self.lang, (self._locale,))]
        return tuple(dict.fromkeys(names))

    def _side(self, side: edtf.Side) -> str:
        """One side of an EDTF interval, or a single date, in words."""
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
        """The time of a post in words: "since …", "until …", or the date itself if it is a single one.

        A closed interval becomes "so described from … to …": articles seldom say that it is a term of office. They call
        somebody so on a first and on a last day.
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
        """An EDTF date in words. What is uncertain about it becomes a phrase, never a question mark."""
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
        """Both ends of an interval in words. A month or a year that they share stands only in the second."""
        fine = all(side.precision in ("day", "month") and not side.is_qualified for side in (first, last))
        if not fine or first.first.year != last.first.year or first.edtf == last.edtf:
            return self._side(first), self._side(last)
        if first.precision == last.precision == "day" and first.first.month == last.first.month:
            return str(first.first.day), self._side(last)
        month = "/".join(self.month_names(first.first))
        return f"{first.first.day} {month}" if first.precision == "day" else month, self._side(last)

    def unbroken(self, period: edtf.Period) -> tuple[tuple[str, ...], ...]:
        """The parts of the words of ``period`` in which no line may break: its dates.

        One tuple for each date: the forms in which it may stand in the words. If both days of an interval are in one
        month, the form of the first is the whole: "between 3 and 5 May 2024".
        """
        sides = [side for side in (period.begin, period.end) if side]
        forms: list[tuple[str, ...]] = [(self._side(side),) for side in sides]
        if len(sides) == 2:
            short, _ = self._ends(*sides)
            forms[0] = (*forms[0], self.period(period) if short.isdecimal() else short)
        return tuple(forms)
