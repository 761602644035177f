"""The grammar of dates in English news."""

from __future__ import annotations

import re
from functools import lru_cache

from . import english_words as w
from .bounds import after, before, from_on, since, until
from .english_days import days_into
from .english_periods import periods_into
from .english_shapes import SHAPES
from .grammar import Grammar, Operator, RuleBook, alternatives
from .parts import fraction, part


def _operators() -> tuple[Operator, ...]:
    """The English words before a date that change it."""

    def words_before(text: str) -> re.Pattern[str]:
        return re.compile(rf"(?:^| )(?P<op>{text}) $")

    size, order = alternatives(w.FRACTIONS), alternatives(w.FRACTION_ORDER)
    fractions = f"the (?P<number>{order}) (?P<size>{size}) of"
    return (
        Operator(words_before(f"(?:the )?{alternatives(w.DAY_PARTS)} of"), lambda _, meaning: meaning, inner=True),
        Operator(
            words_before(alternatives(w.THIRDS)),
            lambda match, meaning: part(meaning, w.THIRDS[match["op"]]),
            inner=True,
        ),
        Operator(
            words_before(fractions),
            lambda match, meaning: fraction(meaning, w.FRACTION_ORDER[match["number"]], w.FRACTIONS[match["size"]]),
            inner=True,
        ),
        Operator(words_before("before the end of"), lambda _, meaning: until(meaning), inner=True),
        Operator(words_before("since"), lambda _, meaning: since(meaning)),
        Operator(words_before("starting|beginning|from|as of"), lambda _, meaning: from_on(meaning)),
        Operator(words_before("until|till|up to|by|through"), lambda _, meaning: until(meaning)),
        Operator(words_before("before|ahead of|prior to"), lambda _, meaning: before(meaning)),
        Operator(words_before("after"), lambda _, meaning: after(meaning)),
    )


@lru_cache(maxsize=1)
def english() -> Grammar:
    """The grammar of dates in English. It is made at the first call."""
    book = RuleBook(SHAPES, str)
    days_into(book)
    periods_into(book)
    return Grammar(
        rules={word: tuple(rules) for word, rules in book.rules.items()},
        operators=_operators(),
        to=re.compile(r" (?:to|until|till|through|-|–|—) "),
        both=re.compile(r" and "),
        opening_to=re.compile(r"(?:^| )(?P<op>from) $"),
        opening_both=re.compile(r"(?:^| )(?P<op>between) $"),
        shared=re.compile(r" (?:, )?(?:and|then|or|and then)(?: (?:again )?in)? "),
    )
