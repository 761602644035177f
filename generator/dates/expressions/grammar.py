"""What a language's rules are made of; the machine that runs them is ``find``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .meanings import Meaning

# Stands for every word that begins with a digit, where rules are looked up by first word.
NUMBER = "0"


@dataclass(frozen=True, slots=True)
class Hit:
    """A shape found in a text: the match, the word before it, and the words as they are written."""

    match: re.Match[str]
    before: str
    raw: str
    whole: bool

    def get(self, group: str) -> str | None:
        """What stands for ``group``; ``None`` if nothing does or the shape has no such group."""
        groups = self.match.groupdict()
        names = (group, *(f"{group}__{number}" for number in range(2, 6)))
        return next((groups[name] for name in names if groups.get(name) is not None), None)

    def word(self, group: str) -> str:
        """What stands for ``group``, empty if nothing does."""
        return self.get(group) or ""

    @property
    def rest(self) -> str:
        """The folded text behind the words, a blank first."""
        return self.match.string[self.match.end() : self.match.end() + 40]

    @property
    def earlier(self) -> str:
        """The folded text before the words, a blank last."""
        return self.match.string[max(0, self.match.start() - 40) : self.match.start()]

    @property
    def following(self) -> str:
        """The word behind the words, empty at the end."""
        return (self.rest.split() or [""])[0]


Build = Callable[[Hit], Meaning | None]


def always(meaning: Meaning) -> Build:
    """For words that mean one thing wherever they stand."""
    return lambda _: meaning


@dataclass(frozen=True)
class Rule:
    """A shape and what it means; ``build`` may decline.

    A text meets few of the rules, and to compile one takes a millisecond: each is compiled when it is first met.
    """

    shape: str
    build: Build

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The shape, compiled."""
        return re.compile(self.shape)


class Openings(dict[str, tuple[tuple[int, tuple[Rule, ...]], ...]]):
    """The rules that may begin at a word, each with how many letters are glued before it; a table that learns words."""

    # More words than the texts of a small newspaper have.
    _MOST = 500_000

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]], proclitics: Sequence[str]) -> None:
        """``rules`` by their first word; ``proclitics``: what may be glued before it."""
        super().__init__()
        self._rules, self._proclitics = rules, proclitics

    def __missing__(self, word: str) -> tuple[tuple[int, tuple[Rule, ...]], ...]:
        if len(self) >= self._MOST:
            self.clear()
        glued = ("", *(clitic for clitic in self._proclitics if word.startswith(clitic)))
        starts = [0] if word[0].isdigit() else [len(each) for each in glued]
        rules = [(start, self._rules.get(NUMBER if word[0].isdigit() else word[start:], ())) for start in starts]
        found = self[word] = tuple((start, each) for start, each in rules if each)
        return found


@dataclass(frozen=True, slots=True)
class Operator:
    """Words before a date that change it; ``change`` gets the match, in which ``op`` are the words.

    ``inner`` ones ("early", "evening of") bind closer than a range, the others
    ("since", "before") hold for the whole of it.
    """

    pattern: re.Pattern[str]
    change: Callable[[re.Match[str], Meaning], Meaning | None]
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """A language: its rules by first word, what joins two dates, what stands before one.

    ``proclitics`` are what may be glued to a first word, ``conjunctions`` what may be
    glued to the word before a date. ``to`` and ``both`` join the two ends of a range,
    ``opening_to`` and ``opening_both`` stand before it ("from … to", "between … and");
    ``shared`` is what may stand between two dates of which the second gives the year.
    ``openings`` finds the rules for a word.
    """

    rules: Mapping[str, tuple[Rule, ...]]
    operators: tuple[Operator, ...]
    to: re.Pattern[str]
    both: re.Pattern[str]
    opening_to: re.Pattern[str]
    opening_both: re.Pattern[str]
    shared: re.Pattern[str]
    proclitics: tuple[str, ...] = ()
    conjunctions: re.Pattern[str] = field(default_factory=lambda: re.compile("^$"))
    openings: Openings = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "openings", Openings(self.rules, self.proclitics))


def alternatives(words: Iterable[str]) -> str:
    """A pattern for any of ``words``, the longest first."""
    return (
        "(?:"
        + "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))).replace(r"\ ", " ")
        + ")"
    )


def _distinct(shape: str) -> str:
    """``shape`` with each group of a name that is already taken renamed: ``side``, ``side__2`` …"""
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if seen[match[1]] == 1 else f"(?P<{match[1]}__{seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", rename, shape)


class RuleBook:
    """Collects a language's rules. ``{name}`` in a shape stands for a list of words or a shape of that name."""

    def __init__(self, shapes: Mapping[str, str], fold: Callable[[str], str]) -> None:
        self._shapes = shapes
        self._fold = fold
        self.rules: dict[str, list[Rule]] = {}

    def whole(self, shape: str) -> str:
        """A shape with all that it names written out; it ends with a word."""
        text = self._fold(shape)
        while named := re.search(r"\{([a-z_]+)\}", text):
            text = text[: named.start()] + self._shapes[named[1]] + text[named.end() :]
        return f"(?:{_distinct(text)})(?= |$)"

    def add(self, first: Iterable[str], shape: str, build: Build) -> None:
        """A rule for texts whose first word (or the first word of a longer name) is one of ``first``."""
        rule = Rule(self.whole(shape), build)
        for word in {each.split(" ")[0] for each in first}:
            self.rules.setdefault(word, []).append(rule)
