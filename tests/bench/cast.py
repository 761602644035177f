"""Whoever speaks in an invented world, what is spoken of, and what is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle

from tests.bench.invented import Both, Language

# Of ten actors five are people; the others are whom they speak for and who reports it.
BODIES = ("state", "institution", "media-outlet", "state", "institution")
KINDS = tuple(kind for body in BODIES for kind in (body, "person"))
CALLED = {"institution": ("مجلس", "Council of"), "media-outlet": ("صحيفة", "Journal of")}
TITLES = (("وزير", "Minister of"), ("رئيس", "President of"), ("مدير", "Director of"), ("سفير", "Ambassador of"))


@dataclass(frozen=True)
class Actor:
    """An actor: ``names`` are all that its record gives, the first of them its name."""

    id: str
    kind: str
    names: tuple[Both, ...]
    misspelt: str
    title: Both | None = None
    organization: str | None = None

    @property
    def name(self) -> Both:
        """The name in full."""
        return self.names[0]


@dataclass(frozen=True)
class Term:
    """A term of the glossary."""

    id: str
    name: Both


@dataclass(frozen=True)
class Cast:
    """All that an invented world speaks of."""

    actors: tuple[Actor, ...]
    terms: tuple[Term, ...]
    questions: tuple[str, ...]

    def of(self, *kinds: str) -> list[Actor]:
        """The actors of some kinds."""
        return [actor for actor in self.actors if actor.kind in kinds]


def _id(name: Both) -> str:
    return name.en.lower().replace(" ", "-")


def _joined(*parts: Both) -> Both:
    return Both(" ".join(part.ar for part in parts), " ".join(part.en for part in parts))


def _actors(language: Language, count: int) -> Iterator[Actor]:
    """As many actors as are asked for, ten at the least; people hold a post with the last body before them."""
    body: Both | None = None
    owner = ""
    for number, kind in zip(range(max(count, len(KINDS))), cycle(KINDS)):
        first, second = language.name(), language.name()
        wrong = language.misspelt(first.ar)
        if kind == "person":
            name = _joined(first, second)
            title = Both(*TITLES[number % len(TITLES)])
            yield Actor(_id(name), kind, (name, second), wrong, _joined(title, body or first), owner or None)
            continue
        body = first
        name = _joined(Both(*CALLED[kind]), first) if kind in CALLED else first
        owner = _id(name)
        yield Actor(owner, kind, (name, second), wrong)


def cast(language: Language, articles: int) -> Cast:
    """The cast of so many articles."""
    terms = [_joined(language.name(), language.name()) for _ in range(max(1, articles // 5))]
    return Cast(
        actors=tuple(_actors(language, articles * 2 // 5)),
        terms=tuple(Term(_id(name), name) for name in terms),
        questions=tuple(f"question-{number}" for number in range(1, max(1, articles // 80) + 1)),
    )
