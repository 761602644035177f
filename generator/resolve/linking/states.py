"""The automaton over chunks: made out of the trees of names as far as texts ask for it."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from . import latin
from .decision import fitting, is_definite, may_be_adjective
from .names import Name, Node, Word, joint, words_of
from .spelling import is_arabic
from .words import Cut, cuts

# Steps remembered before an automaton forgets them: more than the texts of a small newspaper need.
_MEMORY = 500_000


class _Path(NamedTuple):
    """One way in which the words so far lead into a tree; ``layer`` is the tree's number."""

    layer: int
    node: Node
    cuts: tuple[Cut, ...]


class Definite(dict[str, bool]):
    """Whether a chunk ends in a word that has the article, nothing after it."""

    def __missing__(self, chunk: str) -> bool:
        words = words_of(chunk)
        value = self[chunk] = bool(words) and words[-1].end == len(chunk) and is_definite(words[-1].plain)
        return value


def _cuts(word: str, known: Container[str], inside: bool = True) -> list[tuple[str, Cut]]:
    """The readings of a word whose key is ``known``, ``inside`` a name or at its beginning."""
    if is_arabic(word):
        return cuts(word, known, inside)
    stem_key = latin.key(word)
    return [(stem_key, Cut(word))] if stem_key in known else []


def _end(word: Word, name: Name) -> int:
    """Where a name ends whose last word is ``word``: an English possessive is left outside."""
    return word.end - (0 if latin.possessive(name.text.replace("’", "'")) else latin.possessive(word.plain))


class State(dict[str, "State | None"]):
    """Where a row of chunks has led.

    ``start`` and ``end`` are counted from where its first chunk begins; they belong to the
    record ``means``, if a name ends here. ``open`` says that a name may go on after the last
    chunk. ``adjective``: the word is no name right after a definite noun.
    """

    __slots__ = ("_gap", "_gaps", "_paths", "_size", "adjective", "end", "means", "open", "start")

    def __init__(self, start: int, chunk: str, size: int) -> None:
        """``size``: how far the last chunk's beginning is from the first's; ``chunk`` is the last one."""
        super().__init__()
        self.start = start
        self.means: str | None = None
        self.end = 0
        self.adjective = False
        self.open = False
        self._paths: list[_Path] = []
        self._gaps: tuple[str, ...] = ()
        self._gap = ""
        self._size = size + len(chunk) + 1

    def __missing__(self, chunk: str) -> State | None:
        words = words_of(chunk)
        following = None
        if not words or self._leads(words[0], chunk):
            following = State(self.start, chunk, self._size)
            following._paths, following._gaps, following._gap = self._paths, self._gaps, self._gap
            following._read(words, 0, chunk, self._size)
            if not following.open and following.means is None:
                following = None
        self[chunk] = following
        return following

    def _leads(self, word: Word, chunk: str) -> bool:
        """Whether any path goes on with ``word``, the first of the next ``chunk``."""
        gap = joint(f"{self._gap} {chunk[: word.start]}") if self._gap or word.start else ""
        return any(gap in path.node.gaps and _cuts(word.plain, path.node.children) for path in self._paths)

    @classmethod
    def first(cls, word: Word, roots: tuple[Node, ...]) -> State:
        """The state after a first word, before the rest of its chunk is read."""
        state = cls(word.start, "", 0)
        best = None
        for layer, root in enumerate(roots):
            fits = []
            for stem_key, cut in _cuts(word.plain, root.children, inside=False):
                node = root.children[stem_key]
                if node.names and (fit := fitting(node, (cut,), ())) and (fit[1].common or not word.nunated):
                    fits.append(fit)
                if node.children:
                    state._paths.append(_Path(layer, node, (cut,)))
            if fits and best is None:
                best = min(fits, key=lambda fit: fit[0])[1]
        if best:
            state.means, state.end = best.record_id, _end(word, best)
            state.adjective = may_be_adjective(best, word.plain) and not word.start
        return state

    def go_on(self, words: tuple[Word, ...], number: int, chunk: str) -> None:
        """Read the words of the first ``chunk`` that follow its word ``number``."""
        self._size = len(chunk) + 1
        self._read(words[number + 1 :], words[number].end, chunk, 0)

    def _read(self, words: tuple[Word, ...], done: int, chunk: str, begin: int) -> None:
        """Walk on over ``words``; ``done`` is how far ``chunk`` is read, ``begin`` where it begins."""
        for word in words:
            between = joint(chunk[done : word.start] if done else f"{self._gap} {chunk[: word.start]}")
            self._gaps = (*self._gaps, between)
            self._step(word, begin)
            done = word.end
            self._gap = ""
            if not self._paths:
                return
        self._gap += chunk[done:]
        gap = joint(self._gap)
        self.open = any(each.startswith(gap) for path in self._paths for each in path.node.gaps)

    def _step(self, word: Word, begin: int) -> None:
        self._paths = [
            _Path(path.layer, path.node.children[stem_key], (*path.cuts, cut))
            for path in self._paths
            for stem_key, cut in _cuts(word.plain, path.node.children)
        ]
        ended = [
            (path.layer, *fit)
            for path in self._paths
            if path.node.names and (fit := fitting(path.node, path.cuts, self._gaps))
        ]
        self._paths = [path for path in self._paths if path.node.children]
        if ended:
            best = min(ended, key=lambda each: each[:2])[2]
            self.means, self.end, self.adjective = best.record_id, begin + _end(word, best), False


class Automaton(dict[str, tuple[State, ...]]):
    """The first step: for each chunk the states of those of its words with which a name may begin.

    ``watched`` are the chunks met so far with which certain other names may begin.
    """

    def __init__(self, roots: tuple[Node, ...], others: Node | None = None) -> None:
        """``roots``: trees of names; what an earlier one knows is believed first. ``others``: a tree to watch for."""
        super().__init__()
        self.watched: set[str] = set()
        self._roots = roots
        self._keys = frozenset().union(*(root.children for root in roots))
        self._others = frozenset(others.children) if others else frozenset()
        self._known = self._keys | self._others

    def __missing__(self, chunk: str) -> tuple[State, ...]:
        if len(self) >= _MEMORY:
            self.clear()
        states = []
        words = words_of(chunk)
        for number, word in enumerate(words):
            keys = [stem_key for stem_key, _ in _cuts(word.plain, self._known, inside=False)]
            if not keys:
                continue
            if not self._others.isdisjoint(keys):
                self.watched.add(chunk)
            if not self._keys.isdisjoint(keys):
                state = State.first(word, self._roots)
                state.go_on(words, number, chunk)
                if state.open or state.means is not None:
                    states.append(state)
        value = self[chunk] = tuple(states)
        return value
