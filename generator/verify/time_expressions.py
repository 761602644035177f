"""Dates against their own words: no day that the words do not give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from generator.base.places import KeyPath
from generator.base.problems import Problem, warning
from generator.dates.expressions.find import DocumentTime, TimeExpression, find_expressions
from generator.dates.expressions.readings import TimeValue
from generator.model.evidence import Date, Evidence
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.statement import Statement

# How many readings a message lists.
_LISTED = 3


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date with words, where it stands, and the articles that may hold the words."""

    owner: str
    path: KeyPath
    date: Date
    words: str
    sources: tuple[str, ...]
    expected: bool = False


def _claim(owner: str, path: KeyPath, when: Date | None, sources: set[str], expected: bool = False) -> Iterator[_Claim]:
    if when and when.words:
        yield _Claim(owner, path, when, when.words, tuple(sorted(sources)), expected)


def _of(evidence: tuple[Evidence, ...]) -> set[str]:
    return {each.source for each in evidence}


def _of_statements(owner: str, statements: Mapping[str, Statement], expected: bool) -> Iterator[_Claim]:
    for key, statement in statements.items():
        yield from _claim(owner, ("statements", key, "date"), statement.date, _of(statement.evidence), expected)


def _claims(seeds: Seeds) -> Iterator[_Claim]:
    """Every date of the seeds that quotes words."""
    for source in seeds.sources.values():
        yield from _claim(source.id, ("date_published",), source.date_published, {source.id})
        yield from _of_statements(source.id, source.statements, False)
    for event in seeds.events.values():
        expected = event.status == "expected"
        sources = {source for statement in event.statements.values() for source in _of(statement.evidence)}
        yield from _claim(event.id, ("date",), event.date, sources, expected)
        yield from _of_statements(event.id, event.statements, expected)
    for actor in seeds.actors.values():
        for index, post in enumerate(actor.posts):
            yield from _claim(actor.id, ("posts", index, "date"), post.date, _of(post.evidence))


@dataclass(slots=True)
class _Articles:
    """The articles, each read once: its words of time, resolved where they stand."""

    library: Library
    _found: dict[str, list[TimeExpression]] = field(default_factory=dict)

    def published(self, source: str) -> DocumentTime:
        """The days on which an article may have appeared; ``None``: unknown."""
        when = self.library.seeds.sources[source].date_published
        if when is None or when.period.first is None or when.period.last is None:
            return None
        return when.period.first, when.period.last

    def holds(self, source: str, words: str) -> bool:
        """Whether the words stand in an article, as quotations do."""
        return bool(self.library.segmentations[source].page.find(words))

    def readings(self, source: str, words: str) -> tuple[list[TimeExpression], list[TimeExpression]]:
        """What the words say by themselves, and what stands at their places, read in the whole article."""
        seeds = self.library.seeds
        lang, published = seeds.sources[source].lang, self.published(source)
        if source not in self._found:
            self._found[source] = find_expressions(seeds.articles[source].text, lang, published)
        spans = self.library.segmentations[source].page.find(words)
        around = [each for each in self._found[source] if any(each.span.touches(span) for span in spans)]
        return find_expressions(words, lang, published, whole=True), around


def _touches(when: Date, reading: TimeValue) -> bool:
    """Whether the date and the reading have a day in common; a date marked ``~`` or ``?`` may miss by its length."""
    first, last = when.period.first, when.period.last
    if when.period.is_qualified and first and last:
        length = last - first + timedelta(days=1)
        first = first - length if first - date.min > length else date.min
        last = last + length if date.max - last > length else date.max
    return reading.may_touch(first, last)


def _open_days(reading: TimeValue, published: DocumentTime, expected: bool) -> int | None:
    """How many days the words leave open: of what was reported, only those before publication; ``None``: no limit."""
    if reading.grain is not None:
        return reading.grain
    first, last = reading.first, reading.last
    if isinstance(published, tuple) and not expected and (first is None or first <= published[1]):
        last = min(last, published[1]) if last else published[1]
    if isinstance(published, tuple) and expected and (last is None or last >= published[0]):
        first = max(first, published[0]) if first else published[0]
    return (last - first).days + 1 if first and last else None


def _is_sharper(when: Date, readings: list[TimeValue], published: DocumentTime, expected: bool) -> bool:
    first, last = when.period.first, when.period.last
    if first is None or last is None:
        return False
    days = (last - first).days + 1
    return all(left is None or days < left for left in (_open_days(each, published, expected) for each in readings))


def _listed(readings: list[TimeValue]) -> str:
    names = list(dict.fromkeys(each.edtf for each in readings))
    return " or ".join(names[:_LISTED]) + (" …" if len(names) > _LISTED else "")


def _compared(seeds: Seeds, claim: _Claim, source: str, articles: _Articles) -> Iterator[Problem]:
    """The date beside what its words say in one article."""
    alone, around = articles.readings(source, claim.words)
    published = articles.published(source)
    external = "external" in claim.date.basis
    if not alone and not around:
        if not external:
            yield warning(
                "date-words-unclear",
                seeds.place(claim.owner, *claim.path, "words"),
                f"«{claim.words}» names no time that is recognised, so the date is not compared with it.",
                "Copy the words that say when; if none do, take 'words' away.",
            )
        return
    by_themselves = [reading for each in alone for reading in each.readings]
    possible = [*by_themselves, *(reading for each in around for reading in each.readings)]
    fitting = [reading for reading in possible if _touches(claim.date, reading)]
    if possible and not fitting:
        yield Problem(
            "date-contradicts-words",
            seeds.place(claim.owner, *claim.path, "edtf"),
            f"{claim.date.edtf} is not what «{claim.words}» says in {source}: {_listed(possible)}.",
            "Correct the date; if the words lean on a date that is named before them, begin 'words' there.",
        )
        return
    narrow = [reading for reading in by_themselves if reading in fitting] or fitting
    if narrow and not external and _is_sharper(claim.date, narrow, published, claim.expected):
        yield warning(
            "date-sharper-than-words",
            seeds.place(claim.owner, *claim.path, "edtf"),
            f"{claim.date.edtf} says more than «{claim.words}» does: {_listed(narrow)}.",
            "Write no more than the words say, or add the basis 'external' with a reference for the rest.",
        )
    if alone:
        yield from _basis(seeds, claim, alone)


def _basis(seeds: Seeds, claim: _Claim, alone: list[TimeExpression]) -> Iterator[Problem]:
    """What the basis says is in the words, and is not."""
    said = {basis for each in alone for basis in each.basis}
    for basis, lacks, hint in (
        ("explicit", "no day, month or year", "Take it away, or write 'dateline' if the article's date gives the day."),
        ("weekday", "no day of the week", "Take it away, or copy the words that name the day."),
    ):
        if basis in claim.date.basis and basis not in said:
            yield warning(
                "date-basis-not-in-words",
                seeds.place(claim.owner, *claim.path, "basis"),
                f"The basis says '{basis}', but «{claim.words}» names {lacks} by itself.",
                hint,
            )


def _weight(problems: list[Problem]) -> tuple[int, int]:
    return sum(problem.is_error for problem in problems), len(problems)


def check_date_words(library: Library) -> list[Problem]:
    """Every date with ``words``: that they stand in its article, and that they say what the date says.

    A contradiction (no reading of the words has a day in common with the date) is an
    error; a date with fewer days than its words leave open is a warning, unless its
    basis says ``external``. Words that cannot be resolved contradict nothing.
    """
    seeds = library.seeds
    articles = _Articles(library)
    problems: list[Problem] = []
    for claim in _claims(seeds):
        known = [source for source in claim.sources if source in seeds.sources and source in seeds.articles]
        holding = [source for source in known if articles.holds(source, claim.words)]
        if known and not holding and len(known) == len(claim.sources):
            problems.append(
                Problem(
                    "date-words-not-found",
                    seeds.place(claim.owner, *claim.path, "words"),
                    f"The words «{claim.words}» do not stand in {' or '.join(known)}, on which the date rests.",
                    "Copy the article's own words for the date, letter for letter, or take 'words' away.",
                )
            )
        found = [list(_compared(seeds, claim, source, articles)) for source in holding]
        # Where two articles hold the words, one in which they fit is enough.
        problems += sorted(found, key=_weight)[0] if found else []
    return problems
