"""Finds the date expressions of a text and resolves them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import compress

from generator.text.sentences import Span

from .combine import Atom, combined
from .grammar import Grammar, Hit
from .meanings import Clock, Meaning
from .readings import TimeValue, merged, moved
from .tokens import NEWLINE, Tokens

# In days. If the day of publication is known less precisely than this, relative words are not resolved. A longer
# expression does not become the time last mentioned.
_VAGUEST = 366
_BLANK_LINE = f"{NEWLINE} {NEWLINE}"

DocumentTime = date | tuple[date, date] | None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A date expression: its span in the text (code points, half open), its words, and what they may mean.

    ``readings`` has the preferred one first; it is empty if the expression cannot be resolved. ``basis`` is one or more
    of ``explicit``, ``dateline``, ``weekday`` and ``bounded``.
    """

    span: Span
    surface: str
    basis: tuple[str, ...]
    readings: tuple[TimeValue, ...]

    @property
    def edtf(self) -> str | None:
        """The preferred reading in EDTF; ``None`` if the expression is not resolved."""
        return self.readings[0].edtf if self.readings else None


def _grammar(lang: str) -> Grammar | None:
    # To make a grammar takes a tenth of a second, so only those that are needed are loaded.
    if lang == "ar":
        from .arabic_rules import arabic

        return arabic()
    if lang == "en":
        from .english_rules import english

        return english()
    return None


def find_expressions(
    text: str, lang: str, published: DocumentTime = None, spoken: TimeValue | None = None, *, whole: bool = False
) -> list[TimeExpression]:
    """The date expressions of ``text``, in order, without overlaps.

    ``lang`` is ``ar`` or ``en``; in other languages nothing is found. ``published`` is the day of publication, or the
    first and last day that it may be. ``spoken`` is the time that was last mentioned before the text, for "the previous
    day"; then each resolved expression takes its place, up to the next blank line. ``whole`` says that the text is only
    a date, so that a bare "2022" counts as one.

    Prepositions and proclitics that do not change the meaning are not part of a span.
    """
    grammar = _grammar(lang)
    if grammar is None:
        return []
    tokens = Tokens.of(text)
    atoms = combined(tokens, grammar, list(_atoms(tokens, grammar, whole)))
    return list(_resolved(tokens, atoms, _days(published), spoken))


# From words to meanings


def _before(tokens: Tokens, grammar: Grammar, number: int) -> str:
    """The word before the word ``number``, without a conjunction; empty if there is none."""
    if number == 0:
        return ""
    return grammar.conjunctions.sub("", tokens.words[number - 1])


def _longest(tokens: Tokens, grammar: Grammar, number: int, whole: bool) -> Atom | None:
    """The longest expression that begins at the word ``number``; of equal ones, that of the first rule."""
    best: Atom | None = None
    before = None
    for skip, rules in grammar.openings[tokens.words[number]]:
        start = tokens.starts[number] + skip
        for rule in rules:
            match = rule.pattern.match(tokens.norm, start)
            if match is None or (best and match.end() <= best.end):
                continue
            before = _before(tokens, grammar, number) if before is None else before
            raw = tokens.raw(start, match.end()).of(tokens.text)
            alone = whole and match.end() - start == len(tokens.norm)
            meaning = rule.build(Hit(match, before, raw, alone))
            if meaning:
                best = Atom(start, match.end(), meaning)
    return best


def _atoms(tokens: Tokens, grammar: Grammar, whole: bool) -> Iterator[Atom]:
    end = 0
    for number in compress(range(len(tokens.words)), map(grammar.openings.__getitem__, tokens.words)):
        if tokens.starts[number] >= end and (atom := _longest(tokens, grammar, number, whole)):
            yield atom
            end = atom.end


# From meanings to days


def _days(published: DocumentTime) -> list[date]:
    """The days on which the text may have been published; none if they are too many."""
    if published is None:
        return []
    first, last = published if isinstance(published, tuple) else (published, published)
    count = (last - first).days
    return [moved(first, offset) for offset in range(count + 1)] if 0 <= count <= _VAGUEST else []


def _read(meaning: Meaning, days: list[date], spoken: TimeValue | None) -> tuple[TimeValue, ...]:
    """The readings of ``meaning``, each once; if there are several days of publication, merged over all of them."""
    if len(days) < 2:
        distinct: dict[tuple[date | None, date | None], TimeValue] = {}
        for each in meaning.read(Clock(days[0] if days else None, spoken)):
            distinct.setdefault((each.first, each.last), each)
        return tuple(distinct.values())
    options = [(each, place) for day in days for place, each in enumerate(meaning.read(Clock(day, spoken)))]
    return merged(options)


def _resolved(tokens: Tokens, atoms: list[Atom], days: list[date], given: TimeValue | None) -> Iterator[TimeExpression]:
    spoken, end = given, 0
    for atom in atoms:
        if _BLANK_LINE in tokens.norm[end : atom.start]:
            spoken = given
        readings = _read(atom.meaning, days, spoken)
        span = tokens.raw(atom.start, atom.end)
        yield TimeExpression(span, span.of(tokens.text), atom.meaning.basis, readings)
        end = atom.end
        if readings and (readings[0].days or _VAGUEST + 1) <= _VAGUEST:
            spoken = readings[0]
