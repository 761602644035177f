"""Combines what belongs to one date: words before it that change it, a year that stands once, the ends of a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .bounds import between
from .grammar import Grammar, Operator
from .meanings import Clock, Meaning
from .tokens import Tokens

# How far before a date the words that change it may begin, in letters of the folded text.
_REACH = 48


@dataclass(frozen=True, slots=True)
class Atom:
    """An expression before it is resolved: its start and end in the folded text, and its meaning."""

    start: int
    end: int
    meaning: Meaning


def _best(
    tokens: Tokens, operators: tuple[Operator, ...], low: int, start: int
) -> tuple[Operator, re.Match[str]] | None:
    """The longest operator between ``low`` and ``start`` that ends right before ``start``."""
    before = tokens.norm[max(low, start - _REACH) : start]
    found = [(operator, match) for operator in operators if (match := operator.pattern.search(before))]
    return max(found, key=lambda each: len(each[1]["op"]), default=None)


def _changed(tokens: Tokens, grammar: Grammar, atoms: list[Atom], *, inner: bool) -> list[Atom]:
    """The atoms together with the words before them that change them ("early", "since").

    ``inner`` chooses the operators, see ``Operator``.
    """
    operators = tuple(each for each in grammar.operators if each.inner == inner)
    changed: list[Atom] = []
    for atom in atoms:
        low = changed[-1].end if changed else 0
        while found := _best(tokens, operators, low, atom.start):
            operator, match = found
            meaning = operator.change(match, atom.meaning)
            start = atom.start - len(match.string) + match.start("op")
            atom = Atom(start, atom.end, meaning or atom.meaning)
        changed.append(atom)
    return changed


def _years_shared(tokens: Tokens, grammar: Grammar, atoms: list[Atom]) -> list[Atom]:
    """The atoms, where a date without a year takes the year of the next one if only "and" or "then" is between them."""
    shared = list(atoms)
    for index in range(len(atoms) - 2, -1, -1):
        here, there = shared[index], shared[index + 1]
        gap = tokens.norm[here.end : there.start]
        year = there.meaning.year
        if year is not None and here.meaning.year is None and here.meaning.with_year and grammar.shared.fullmatch(gap):
            shared[index] = replace(here, meaning=here.meaning.with_year(year) or here.meaning)
    return shared


def _joined(tokens: Tokens, grammar: Grammar, low: int, left: Atom, right: Atom) -> Atom | None:
    """The range from ``left`` to ``right``; ``None`` if the words do not make one of them."""
    gap = tokens.norm[left.end : right.start]
    before = tokens.norm[max(low, left.start - _REACH) : left.start]
    opening = None
    if grammar.both.fullmatch(gap):
        opening = grammar.opening_both.search(before)
        if opening is None:
            return None
    elif grammar.to.fullmatch(gap):
        opening = grammar.opening_to.search(before)
        if opening is None and left.meaning.basis[0] != right.meaning.basis[0]:
            return None
    else:
        return None
    start = left.start - len(before) + opening.start("op") if opening else left.start
    meaning = between(left.meaning, right.meaning)
    backwards = left.meaning.year is not None and right.meaning.year is not None and not meaning.read(Clock())
    return None if backwards else Atom(start, right.end, meaning)


def _ranges(tokens: Tokens, grammar: Grammar, atoms: list[Atom]) -> list[Atom]:
    """The atoms, where two that are the ends of a range are one."""
    joined: list[Atom] = []
    index = 0
    while index < len(atoms):
        low = joined[-1].end if joined else 0
        both = _joined(tokens, grammar, low, atoms[index], atoms[index + 1]) if index + 1 < len(atoms) else None
        joined.append(both or atoms[index])
        index += 2 if both else 1
    return joined


def combined(tokens: Tokens, grammar: Grammar, atoms: list[Atom]) -> list[Atom]:
    """The expressions of a text, each with everything that belongs to it. ``atoms`` are its simple dates, in order."""
    atoms = _changed(tokens, grammar, atoms, inner=True)
    return _changed(tokens, grammar, _ranges(tokens, grammar, _years_shared(tokens, grammar, atoms)), inner=False)
