"""The linker: one automaton over all names, one pass over a text.

White space cuts a text into chunks, and a chunk is one step of the automaton. What a step
leads to is worked out when it is first taken, by the rules of ``words`` and ``decision``,
and then remembered: news says the same words again and again. So most of a text costs one
look-up per chunk, whatever the number of names, and marks, punctuation and clitics cost
nothing after the first time.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from itertools import accumulate, compress

from generator.model.library import Mention
from generator.text.sentences import Span

from .names import Name, Node, tree
from .states import Automaton, Definite, State

_BLANKS = "\t\n\r\x0b\x0c\u00a0\u2007\u2009\u2028\u2029\u202f\u3000"

# What a named tuple's own constructor does, without its detour: there is one mention for every few words.
_new = tuple.__new__


def _chunks(text: str) -> list[str]:
    """What stands between single blanks; of any two blanks in a row, an empty chunk."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text.split(" ")


class Linker:
    """Finds names in texts (a ``MentionFinder``)."""

    def __init__(self, names: Iterable[Name], readings: Iterable[Name] = ()) -> None:
        """``names``: of two records with one name, the first is meant.

        ``readings``: all names that ``also`` and ``only`` may be called with. A chunk in which none of them can begin
        is the same step for all linkers that are made of this one, and worked out once for all of them.
        """
        self._trees: tuple[Node, ...] = (tree(names),)
        self._readings = frozenset(readings)
        self._shared = self._own = Automaton(self._trees, tree(self._readings))
        self._definite = Definite()
        self._knows_all = True

    def also(self, names: Iterable[Name]) -> Linker:
        """A linker that knows ``names`` too, and believes them first. They are among its ``readings``."""
        return self._with(names, self._trees)

    def only(self, names: Iterable[Name]) -> Linker:
        """A linker that knows ``names`` and no others. They are among its ``readings``."""
        return self._with(names, ())

    def _with(self, names: Iterable[Name], behind: tuple[Node, ...]) -> Linker:
        more = tuple(names)
        if not self._readings.issuperset(more):
            raise ValueError("the linker has not been told of these names")
        other = copy(self)
        other._trees = (tree(more), *behind)
        other._own, other._knows_all = Automaton(other._trees), bool(behind)
        return other

    def _steps(self, chunks: Sequence[str]) -> list[tuple[State, ...]]:
        """The first step from each chunk."""
        steps = list(map(self._shared.__getitem__, chunks))
        if self._own is not self._shared:
            if not self._knows_all:
                steps = [()] * len(chunks)
            for index in compress(range(len(chunks)), map(self._shared.watched.__contains__, chunks)):
                steps[index] = self._own[chunks[index]]
        return steps

    def find(self, text: str, lang: str) -> list[Mention]:  # noqa: ARG002 — the script of a word says enough
        """The mentions in ``text``, in order, none overlapping another: the longest from the left.

        A mention covers the proclitics and enclitics of its words, not an English possessive.
        """
        chunks = _chunks(text)
        chunks.append("")  # so that every chunk has one after it
        ends = list(accumulate(map(len, chunks)))
        steps = self._steps(chunks)
        found: list[Mention] = []
        done = 0
        for index in compress(range(len(chunks)), steps):
            begin = ends[index] + index - len(chunks[index])
            for state in steps[index]:
                start = begin + state.start
                if start < done:
                    continue
                if state.open and state[chunks[index + 1]] is not None:
                    state = _last(state, chunks, index, text, start)
                if state.means is None or (state.adjective and index and self._definite[chunks[index - 1]]):
                    continue
                done = begin + state.end
                found.append(_new(Mention, (_new(Span, (start, done)), text[start:done], state.means)))
        return found


def _last(state: State, chunks: Sequence[str], index: int, text: str, start: int) -> State:
    """The state in which the longest name ends that begins in chunk ``index``; ``state`` if none is longer."""
    best = step = state
    for at in range(index + 1, len(chunks)):
        following = step[chunks[at]]
        if following is None:
            break
        step = following
        if step.means is not None and not _over_blank_line(text[start : start - state.start + step.end]):
            best = step
        if not step.open:
            break
    return best


def _over_blank_line(words: str) -> bool:
    """Whether a new paragraph begins inside: a name may be broken over lines, not over a blank one."""
    return "\n" in words and any(not line.strip() for line in words.split("\n"))
