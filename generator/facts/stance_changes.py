"""What changed in the stances of an actor from one article to the next. Our readings are compared, nothing else.

A comparison claims no more than the dates allow. An article follows another only if it was certainly published
later; a stance has moved only if it was certainly taken later than the one before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

# A forecast is no wish and bare words are no stance: neither moves, and nothing moves to them.
FIRM: Final = frozenset({"for", "conditional", "rules-nothing-out", "undecided", "against"})


@dataclass(frozen=True, slots=True)
class DayRange:
    """The days that a date allows; ``None`` on a side is no bound."""

    first: date | None
    last: date | None

    def is_before(self, other: DayRange) -> bool:
        """Whether every day of this lies before every day of ``other``."""
        return self.last is not None and other.first is not None and self.last < other.first


@dataclass(frozen=True, slots=True)
class HeldStance:
    """A stance as one statement shows it: its ``address``, the record it belongs to, and when it was taken."""

    address: str
    owner: str
    question: str
    value: str
    when: DayRange


@dataclass(frozen=True, slots=True)
class ArticleStances:
    """What one article has of an actor's stances, and when it was published."""

    source: str
    published: DayRange
    held: tuple[HeldStance, ...]


@dataclass(frozen=True, slots=True)
class StanceMove:
    """A question on which the stances ``before`` and ``after`` are not the same; each value stands once."""

    before: tuple[HeldStance, ...]
    after: tuple[HeldStance, ...]


@dataclass(frozen=True, slots=True)
class StanceChanges:
    """What is new in an article, against all that were certainly published before it.

    ``moved``: another stance than the last one; ``same``: the last one again (the newest statement of it);
    ``differs``: another article reads one event differently; ``new``: questions taken up, ``silent``: questions
    of the article just before it on which this one has nothing. Questions are ids, in the order of the articles.
    """

    moved: tuple[StanceMove, ...] = ()
    same: tuple[HeldStance, ...] = ()
    differs: tuple[StanceMove, ...] = ()
    new: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def _questions(held: Iterable[HeldStance]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.question for each in held))


def latest(held: Sequence[HeldStance]) -> list[HeldStance]:
    """Those that no other one certainly follows: what was held last, as far as the dates can tell."""
    return [each for each in held if not any(each.when.is_before(other.when) for other in held)]


def _values(held: Iterable[HeldStance]) -> frozenset[str]:
    return frozenset(each.value for each in held)


def one_each(held: Iterable[HeldStance]) -> tuple[HeldStance, ...]:
    """One for each value, the newest."""
    return tuple({each.value: each for each in held}.values())


def _firm(held: Iterable[HeldStance], question: str) -> list[HeldStance]:
    return [each for each in held if each.question == question and each.value in FIRM]


def _moved(earlier: Sequence[HeldStance], now: Sequence[HeldStance], question: str) -> StanceMove | None:
    """The stances on ``question``, last before and last now; ``None`` where they cannot be set against each other."""
    after = _firm(now, question)
    before = [each for each in _firm(earlier, question) if all(each.when.is_before(one.when) for one in after)]
    return StanceMove(one_each(latest(before)), one_each(latest(after))) if before and after else None


def _differing(others: Iterable[ArticleStances], now: Sequence[HeldStance], question: str) -> Iterable[StanceMove]:
    """Readings of one event in ``others`` of which none is the reading here."""
    here = _firm(now, question)
    for other in others:
        there = [each for each in _firm(other.held, question) if any(each.owner == one.owner for one in here)]
        same_event = [one for one in here if any(each.owner == one.owner for each in there)]
        if there and _values(there).isdisjoint(_values(same_event)):
            yield StanceMove(one_each(there), one_each(same_event))


def _against(now: ArticleStances, above: Sequence[ArticleStances]) -> StanceChanges:
    earlier = [each for each in above if each.published.is_before(now.published)]
    held_before = [one for each in earlier for one in each.held]
    just_before = [each for each in earlier if not any(each.published.is_before(o.published) for o in earlier)]
    moved, same = [], []
    differs = [move for question in _questions(now.held) for move in _differing(above, now.held, question)]
    for question in _questions(now.held):
        move = _moved(held_before, now.held, question)
        if move and _values(move.before).isdisjoint(_values(_firm(now.held, question))):
            moved.append(move)
        elif move and _values(move.before) == _values(move.after) and len(move.after) == 1:
            same.append(move.after[-1])
    known, here = set(_questions(held_before)), set(_questions(now.held))
    return StanceChanges(
        moved=tuple(moved),
        same=tuple(same),
        differs=tuple(differs),
        new=tuple(q for q in _questions(now.held) if q not in known) if earlier else (),
        silent=tuple(q for q in _questions(one for each in just_before for one in each.held) if q not in here),
    )


def stance_changes(articles: Sequence[ArticleStances]) -> tuple[StanceChanges, ...]:
    """For each of ``articles`` what is new in it; they stand in the order in which a reader meets them."""
    return tuple(_against(now, articles[:index]) for index, now in enumerate(articles))
