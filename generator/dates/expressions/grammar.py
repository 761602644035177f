"""The parts that the rules of a language are made of. ``find`` applies them to a text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from .meanings import Meaning

# Rules are looked up by their first word. This key stands for every word that begins with a digit.
NUMBER = "0"


@dataclass(frozen=True, slots=True)
class Hit:
    """A pattern that was found in a text.

    ``match`` is in the folded text. ``before`` is the folded word before it. ``raw`` are the words as they are written.
    ``whole`` says that the text is only a date, and that the pattern matched all of it.
    """

    match: re.Match[str]
    before: str
    raw: str
    whole: bool

    def get(self, group: str) -> str | None:
        """The words that ``group`` matched; ``None`` if it matched nothing, or if the pattern has no such group."""
        groups = self.match.groupdict()
        names = (group, *(f"{group}__{number}" for number in range(2, 6)))
        return next((groups[name] for name in names if groups.get(name) is not None), None)

    def word(self, group: str) -> str:
        """The words that ``group`` matched; empty if it matched nothing."""
        return self.get(group) or ""

    @property
    def rest(self) -> str:
        """The folded text behind the match, up to 40 letters; it begins with a blank."""
        return self.match.string[self.match.end() : self.match.end() + 40]

    @property
    def earlier(self) -> str:
        """The folded text before the match, up to 40 letters; it ends with a blank."""
        return self.match.string[max(0, self.match.start() - 40) : self.match.start()]

    @property
    def following(self) -> str:
        """The word behind the match; empty at the end of the text."""
        return (self.rest.split() or [""])[0]


Build = Callable[[Hit], Meaning | None]


def always(meaning: Meaning) -> Build:
    """The ``build`` of a rule for words that always mean ``meaning``."""
    return lambda _: meaning


@dataclass(frozen=True)
class Rule:
    """A pattern, and a function that gives its meaning; ``None`` from it means that this is not a date.

    A text needs few of the rules, and to compile one takes a millisecond. So each is compiled when it is first needed.
    """

    shape: str
    build: Build

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self.shape)


class Openings(dict[str, tuple[tuple[int, tuple[Rule, ...]], ...]]):
    """For each word, the rules that may begin at it, with the number of letters of the proclitic before them.

    A word gets its entry when it is first looked up.
    """

    # So that the table does not grow without limit. The texts of a small newspaper have fewer different words.
    _MOST = 500_000

    def __init__(self, rules: Mapping[str, tuple[Rule, ...]], proclitics: Sequence[str]) -> None:
        """Take the rules by their first word, and the proclitics that may be written together with that word."""
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
    """Words before a date that change it. ``change`` gets the match, whose group ``op`` has the words.

    ``inner`` operators ("early", "evening of") change one end of a range. The others ("since", "before") change the
    whole range.
    """

    pattern: re.Pattern[str]
    change: Callable[[re.Match[str], Meaning], Meaning | None]
    inner: bool = False


@dataclass(frozen=True, slots=True)
class Grammar:
    """The rules of a language, by their first word, and the words that stand before and between dates.

    ``proclitics`` may be written together with the first word of a date, ``conjunctions`` with the word before it.
    ``to`` and ``both`` stand between the two ends of a range, ``opening_to`` and ``opening_both`` before it ("from …
    to", "between … and"). ``shared`` may stand between two dates if the first takes its year from the second.
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
    """A pattern that matches any of ``words``; the longest are tried first."""
    return (
        "(?:"
        + "|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))).replace(r"\ ", " ")
        + ")"
    )


def _distinct(shape: str) -> str:
    """``shape`` where groups with the same name get different ones: ``side``, ``side__2``, ``side__3``."""
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        seen[match[1]] = seen.get(match[1], 0) + 1
        return match[0] if seen[match[1]] == 1 else f"(?P<{match[1]}__{seen[match[1]]}>"

    return re.sub(r"\(\?P<(\w+)>", rename, shape)


class RuleBook:
    """Collects the rules of a language. In a rule's pattern, ``{name}`` stands for the pattern of that name."""

    def __init__(self, shapes: Mapping[str, str], fold: Callable[[str], str]) -> None:
        self._shapes = shapes
        self._fold = fold
        self.rules: dict[str, list[Rule]] = {}

    def whole(self, shape: str) -> str:
        """``shape`` with all names replaced by their patterns; it matches only up to the end of a word."""
        text = self._fold(shape)
        while named := re.search(r"\{([a-z_]+)\}", text):
            text = text[: named.start()] + self._shapes[named[1]] + text[named.end() :]
        return f"(?:{_distinct(text)})(?= |$)"

    def add(self, first: Iterable[str], shape: str, build: Build) -> None:
        """Add a rule. ``first`` are the words with which a match may begin; of a longer name the first word counts."""
        rule = Rule(self.whole(shape), build)
        for word in {each.split(" ")[0] for each in first}:
            self.rules.setdefault(word, []).append(rule)
