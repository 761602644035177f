"""The grammar of dates in Arabic news."""

from __future__ import annotations

import re
from functools import lru_cache

from . import arabic_words as w
from .arabic_days import days_into
from .arabic_periods import periods_into
from .arabic_shapes import SHAPES, fold_shape
from .bounds import after, before, from_on, night_of, since, until
from .grammar import Grammar, Operator, RuleBook
from .parts import fraction, part

_FRACTION_ORDER = {**w.ORDINALS, **dict.fromkeys(w.LAST, 0)}


def _operators() -> tuple[Operator, ...]:
    """The Arabic words before a date that change it."""

    def words_before(text: str) -> re.Pattern[str]:
        return re.compile(rf"(?:^| )[وف]?[بل]??(?P<op>{fold_shape(text)}) $")

    parts = "|".join(sorted(w.DAY_PARTS, key=len, reverse=True))
    thirds = "|".join(w.THIRDS)
    fractions = "(?P<size>" + "|".join(w.FRACTIONS) + ") (?P<number>" + "|".join(_FRACTION_ORDER) + ")(?: من| ل)?"
    return (
        Operator(words_before("بعد منتصف ليل"), lambda _, meaning: night_of(meaning), inner=True),
        Operator(words_before(parts), lambda _, meaning: meaning, inner=True),
        Operator(words_before(thirds), lambda match, meaning: part(meaning, w.THIRDS[match["op"]]), inner=True),
        Operator(
            words_before(fractions),
            lambda match, meaning: fraction(meaning, _FRACTION_ORDER[match["number"]], w.FRACTIONS[match["size"]]),
            inner=True,
        ),
        Operator(words_before("قبل (?:نهاية|آخر|ختام|انتهاء)"), lambda _, meaning: until(meaning), inner=True),
        Operator(words_before("منذ"), lambda _, meaning: since(meaning)),
        Operator(words_before("(?:اعتبارا|ابتداء|بدءا|بداية|انطلاقا) من"), lambda _, meaning: from_on(meaning)),
        Operator(words_before("حتى|لغاية|غاية|بحلول|حلول|مع حلول"), lambda _, meaning: until(meaning)),
        Operator(words_before("قبل|قبيل|ما قبل"), lambda _, meaning: before(meaning)),
        Operator(words_before("بعد|عقب|ما بعد"), lambda _, meaning: after(meaning)),
    )


@lru_cache(maxsize=1)
def arabic() -> Grammar:
    """The grammar of dates in Arabic. It is made at the first call."""
    book = RuleBook(SHAPES, fold_shape)
    days_into(book)
    periods_into(book)
    one = ("و", "ف", "ب", "ل", "ك")
    return Grammar(
        rules={word: tuple(rules) for word, rules in book.rules.items()},
        operators=_operators(),
        to=re.compile(fold_shape(r" (?:و ?)?(?:إلى|حتى|لغاية|-|–|—) (?:يوم )?")),
        both=re.compile(r" و ?(?:بين )?"),
        opening_to=re.compile(fold_shape(r"(?:^| )[وف]?(?P<op>من|منذ|بدءا من|ابتداء من)(?: يوم)? $")),
        opening_both=re.compile(fold_shape(r"(?:^| )[وف]?(?P<op>(?:ما )?بين)(?: يومي| شهري| عامي)? $")),
        shared=re.compile(fold_shape(r" (?:، )?(?:و ?|ثم |أو |وفي |ثم في |أو في |وبين )(?:شهر )?")),
        proclitics=(*one, *(f"{conjunction}{letter}" for conjunction in "وف" for letter in "بلك")),
        conjunctions=re.compile("^[وف](?=..)"),
    )
