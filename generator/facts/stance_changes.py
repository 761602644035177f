"""What changed in the stances of an actor from one article to the next. Only our readings are compared.

A comparison claims no more than the dates allow. One article follows another only if it was certainly published
later. A stance has moved only if the new one was certainly taken later than the old one.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from heapq import heappop, heappush
from typing import Final, TypeVar

T = TypeVar("T")

# The values that are compared. ``expects`` is a forecast and ``other`` is bare words: neither is a stance that moves.
FIRM: Final = frozenset({"for", "for-part", "conditional", "rules-nothing-out", "undecided", "warns", "against"})


@dataclass(frozen=True, slots=True)
class DayRange:
    """The days that a date allows, both ends included; ``None`` means that there is no bound on that side."""

    first: date | None
    last: date | None

    def is_before(self, other: DayRange) -> bool:
        """Whether every day of this range comes before every day of ``other``."""
        return self.last is not None and other.first is not None and self.last < other.first


@dataclass(frozen=True, slots=True)
class HeldStance:
    """A stance that a statement shows: the statement's address, its owner (a record's id), and when it was taken."""

    address: str
    owner: str
    question: str
    value: str
    when: DayRange


@dataclass(frozen=True, slots=True)
class ArticleStances:
    """The stances of an actor that one article shows, and when the article was published."""

    source: str
    published: DayRange
    held: tuple[HeldStance, ...]


@dataclass(frozen=True, slots=True)
class StanceMove:
    """Two sets of stances on one question, to be set against each other; each value stands once in each of them."""

    before: tuple[HeldStance, ...]
    after: tuple[HeldStance, ...]


@dataclass(frozen=True, slots=True)
class StanceChanges:
    """What is new in an article, compared with all articles that were certainly published before it.

    ``moved``: questions on which the stance is another than the last one. ``same``: the last stance again (its newest
    statement). ``differs``: events on which another article shows another stance. ``new``: questions that no earlier
    article has. ``silent``: questions that the articles just before have and this one does not. ``new`` and ``silent``
    are ids, in the order of the articles.
    """

    moved: tuple[StanceMove, ...] = ()
    same: tuple[HeldStance, ...] = ()
    differs: tuple[StanceMove, ...] = ()
    new: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()


def _questions(held: Iterable[HeldStance]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(each.question for each in held))


def latest(held: Sequence[HeldStance]) -> list[HeldStance]:
    """The stances that may be the last: no other one was certainly taken later."""
    newest = max((each.when.first for each in held if each.when.first), default=date.min)
    return [each for each in held if each.when.last is None or each.when.last >= newest]


def _values(held: Iterable[HeldStance]) -> frozenset[str]:
    return frozenset(each.value for each in held)


def one_each(held: Iterable[HeldStance]) -> tuple[HeldStance, ...]:
    """One stance for each value: the last of them in ``held``."""
    return tuple({each.value: each for each in held}.values())


def _firm(held: Iterable[HeldStance], question: str) -> list[HeldStance]:
    return [each for each in held if each.question == question and each.value in FIRM]


class _Earlier:
    """The articles so far, kept in such an order that the next article is compared without going through all of them.

    An article waits until one comes that was certainly published after it. From then on it counts as earlier for all
    further articles, because these come in the order of their first possible day.
    """

    def __init__(self) -> None:
        self._waiting: list[tuple[date, int, ArticleStances]] = []
        self._articles: list[tuple[date, int, ArticleStances]] = []  # earlier ones, by the last day of publication
        self._firm: dict[str, list[tuple[date, tuple[int, int], HeldStance]]] = {}  # by question, then by last day
        self._of_event: dict[tuple[str, str], dict[int, list[tuple[int, HeldStance]]]] = {}  # by question and event
        self.questions: set[str] = set()

    def move_on_to(self, now: ArticleStances) -> None:
        """Count as earlier every waiting article that was certainly published before ``now``."""
        while self._waiting and now.published.first and self._waiting[0][0] < now.published.first:
            day, number, article = heappop(self._waiting)
            insort(self._articles, (day, number, article), key=lambda entry: entry[:2])
            self.questions.update(_questions(article.held))
            for place, each in enumerate(article.held):
                if each.value in FIRM and each.when.last:
                    entries = self._firm.setdefault(each.question, [])
                    insort(entries, (each.when.last, (number, place), each), key=lambda entry: entry[:2])

    def add(self, number: int, article: ArticleStances) -> None:
        """Add ``article``, the one at ``number`` in the order of all; call this after comparing it."""
        if article.published.last:
            heappush(self._waiting, (article.published.last, number, article))
        for place, each in enumerate(article.held):
            if each.value in FIRM:
                of_event = self._of_event.setdefault((each.question, each.owner), {})
                of_event.setdefault(number, []).append((place, each))

    def just_before(self, now: ArticleStances) -> Iterator[ArticleStances]:
        """The earlier articles after which no other earlier one was certainly published, in their order."""
        known = reversed(self._articles) if now.published.first else iter(())
        last = _last((day, article.published.first, (number, article)) for day, number, article in known)
        return (article for _, article in sorted(last, key=lambda pair: pair[0]))

    def last_held(self, question: str, before: date) -> list[HeldStance]:
        """The last firm stances on ``question`` that were certainly taken before the day ``before``, in order."""
        entries = self._firm.get(question, [])
        end = bisect_left(entries, before, key=lambda entry: entry[0])
        found = _last((day, each.when.first, (place, each)) for day, place, each in _back_from(entries, end))
        return [each for _, each in sorted(found, key=lambda pair: pair[0])]

    def on_events(self, question: str, owners: Iterable[str]) -> Iterator[list[HeldStance]]:
        """For each article, in order: its firm stances on ``question`` in one of the events ``owners``."""
        by_article: dict[int, list[tuple[int, HeldStance]]] = {}
        for owner in dict.fromkeys(owners):
            for number, each in self._of_event.get((question, owner), {}).items():
                by_article.setdefault(number, []).extend(each)
        for number in sorted(by_article):
            yield [each for _, each in sorted(by_article[number], key=lambda pair: pair[0])]


def _back_from(entries: Sequence[T], end: int) -> Iterator[T]:
    """The first ``end`` entries, the last of them first."""
    return (entries[at] for at in range(end - 1, -1, -1))


def _last(entries: Iterable[tuple[date, date | None, T]]) -> list[T]:
    """The values that may be the last: no other one certainly came later.

    ``entries`` are triples of last day, first day and value, sorted by the last day, the latest first. So the search
    ends at the first entry that ends before another one begins.
    """
    found: list[T] = []
    newest = date.min
    for last, first, value in entries:
        if last < newest:
            break
        newest = max(newest, first or date.min)
        found.append(value)
    return found


def _moved(earlier: _Earlier, now: ArticleStances, question: str) -> StanceMove | None:
    """The last stances on ``question`` before this article, and the last in it; ``None`` if the dates do not tell."""
    after = _firm(now.held, question)
    firsts = [each.when.first for each in after]
    if not firsts or None in firsts or now.published.first is None:
        return None
    before = earlier.last_held(question, min(first for first in firsts if first))
    return StanceMove(one_each(before), one_each(latest(after))) if before else None


def _differing(earlier: _Earlier, now: Sequence[HeldStance], question: str) -> Iterator[StanceMove]:
    """For each other article: its stances on the same events as here, if none of them is the stance here."""
    here = _firm(now, question)
    for there in earlier.on_events(question, (each.owner for each in here)):
        owners = {each.owner for each in there}
        same_event = [each for each in here if each.owner in owners]
        if _values(there).isdisjoint(_values(same_event)):
            yield StanceMove(one_each(there), one_each(same_event))


def _compared(now: ArticleStances, earlier: _Earlier) -> StanceChanges:
    just_before = list(earlier.just_before(now))
    asked, moved, same = _questions(now.held), [], []
    for question in asked:
        move = _moved(earlier, now, question)
        if move and _values(move.before).isdisjoint(_values(_firm(now.held, question))):
            moved.append(move)
        elif move and _values(move.before) == _values(move.after) and len(move.after) == 1:
            same.append(move.after[-1])
    return StanceChanges(
        moved=tuple(moved),
        same=tuple(same),
        differs=tuple(move for question in asked for move in _differing(earlier, now.held, question)),
        new=tuple(question for question in asked if question not in earlier.questions) if just_before else (),
        silent=tuple(q for q in _questions(one for each in just_before for one in each.held) if q not in asked),
    )


def stance_changes(articles: Iterable[ArticleStances]) -> tuple[StanceChanges, ...]:
    """For each of ``articles``, in their order: what is new in it.

    ``articles`` must be sorted by their first possible day of publication, or by the last one where there is no first.
    The time grows almost in proportion to the number of stances.
    """
    earlier, found = _Earlier(), []
    for number, now in enumerate(articles):
        earlier.move_on_to(now)
        found.append(_compared(now, earlier))
        earlier.add(number, now)
    return tuple(found)
