"""The linker: one pass over a text, all names at once.

White space cuts a text into chunks. What a chunk can begin is worked out once and
remembered: news uses the same words again and again. So most of a text costs one look-up
per chunk, whatever the number of names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate
from typing import Generic, NamedTuple, TypeVar

from generator.base.sentences import Span
from generator.model.library import Mention

from . import latin
from .decision import fitting, is_definite, may_be_adjective
from .names import Name, Node, Word, joint, tree, words_of
from .spelling import is_arabic
from .words import Cut, cuts

# Chunks remembered before a linker starts afresh: about the vocabulary of a newspaper archive.
_MEMORY = 400_000
_BLANKS = "\t\n\r\x0b\x0c\u00a0\u2007\u2009\u2028\u2029\u202f\u3000"

_Value = TypeVar("_Value")


class _Memory(dict[str, _Value], Generic[_Value]):
    """What was worked out for each chunk."""

    def __init__(self, work: Callable[[str], _Value]) -> None:
        super().__init__()
        self._work = work

    def __missing__(self, chunk: str) -> _Value:
        if len(self) >= _MEMORY:
            self.clear()
        value = self[chunk] = self._work(chunk)
        return value


class _Start(NamedTuple):
    """A word of a chunk that is a name or may begin one.

    ``end`` and ``name`` are those of the name that the word is on its own; ``open`` says for
    each layer where the tree goes on; ``adjective`` that the name is none after a definite noun.
    """

    number: int
    word: Word
    end: int
    name: Name | None
    open: tuple[tuple[int, Node, Cut], ...]
    adjective: bool


class _Text(NamedTuple):
    text: str
    chunks: Sequence[str]
    ends: Sequence[int]

    def begin(self, index: int) -> int:
        """Where a chunk begins in the text."""
        return self.ends[index] + index - len(self.chunks[index])


def _cuts(word: str, node: Node, first: bool) -> list[tuple[str, Cut]]:
    """The readings of a word that lead on from ``node``; only the first has proclitics."""
    if is_arabic(word):
        return [each for each in cuts(word, node.children) if first or not each[1].proclitic]
    stem_key = latin.key(word)
    if stem_key not in node.children:
        return []
    return [(stem_key, Cut(word, article=False, proclitic=False, enclitic=False, tanwin=False, removed=0))]


def _end(word: Word, name: Name) -> int:
    """Where a name ends whose last word is ``word``: an English possessive is left outside."""
    return word.end - (latin.possessive(word.plain) if not latin.possessive(name.text.replace("’", "'")) else 0)


class Linker:
    """Finds names in texts (a ``MentionFinder``)."""

    def __init__(self, names: Iterable[Name]) -> None:
        """``names``: of two records with one name, the first is meant."""
        self._layers: tuple[Node, ...] = (tree(names),)
        self._remember()

    def _remember(self) -> None:
        self._starts: _Memory[tuple[_Start, ...]] = _Memory(self._starts_of)
        self._words: _Memory[list[Word]] = _Memory(words_of)

    def also(self, names: Iterable[Name]) -> Linker:
        """A linker that knows ``names`` too, and believes them first."""
        more = tuple(names)
        if not more:
            return self
        other = Linker(more)
        other._layers += self._layers
        return other

    def find(self, text: str, lang: str) -> list[Mention]:  # noqa: ARG002 — the script of a word says enough
        """The mentions in ``text``, in order, none overlapping another: the longest from the left.

        A mention covers the proclitics and enclitics of its words.
        """
        flat = text
        for blank in _BLANKS:
            flat = flat.replace(blank, " ")
        chunks = flat.split(" ")
        here = _Text(text, chunks, list(accumulate(map(len, chunks))))
        found: list[Mention] = []
        done = 0
        for index, starts in enumerate(map(self._starts.__getitem__, chunks)):
            if starts:
                begin = here.begin(index)
                for start in starts:
                    if begin + start.word.start >= done:
                        name, end = self._longest(here, index, start) if start.open else (start.name, begin + start.end)
                        if name and not (start.adjective and name is start.name and self._modifies(here, index, start)):
                            span = Span(begin + start.word.start, end)
                            found.append(Mention(span, text[span.start : end], name.record_id))
                            done = end
        return found

    def _starts_of(self, chunk: str) -> tuple[_Start, ...]:
        starts = []
        for number, word in enumerate(self._words[chunk]):
            best, going = None, []
            for layer, root in enumerate(self._layers):
                fits = []
                for stem_key, cut in _cuts(word.plain, root, first=True):
                    node = root.children[stem_key]
                    if node.names and (fit := fitting(node, (cut,), ())) and (fit[1].common or not word.nunated):
                        fits.append(fit)
                    if node.children:
                        going.append((layer, node, cut))
                if fits and best is None:
                    best = min(fits, key=lambda fit: fit[0])[1]
            if best or going:
                adjective = best is not None and may_be_adjective(best, word.plain)
                end = _end(word, best) if best else word.end
                starts.append(_Start(number, word, end, best, tuple(going), adjective))
        return tuple(starts)

    def _modifies(self, here: _Text, index: int, start: _Start) -> bool:
        """Whether a definite noun stands right before ``start``."""
        if start.number or not index:
            return False
        before = self._words[here.chunks[index - 1]]
        return (
            bool(before)
            and before[-1].end == len(here.chunks[index - 1])
            and start.word.start == 0
            and is_definite(before[-1].plain)
        )

    def _longest(self, here: _Text, index: int, start: _Start) -> tuple[Name | None, int]:
        """The longest name that begins with ``start``, and where it ends in the text."""
        begin = here.begin(index)
        best, best_end = start.name, begin + start.end
        paths: list[tuple[int, Node, tuple[Cut, ...]]] = [(layer, node, (cut,)) for layer, node, cut in start.open]
        gaps: tuple[str, ...] = ()
        number, end = start.number, begin + start.word.end
        while paths:
            following = self._following(here, index, number)
            if following is None:
                break
            index, number, begin, word = following
            between = joint(here.text[end : begin + word.start])
            if between is None:
                break
            gaps, end = (*gaps, between), begin + word.end
            paths = [
                (layer, node.children[stem_key], (*path, cut))
                for layer, node, path in paths
                for stem_key, cut in _cuts(word.plain, node, first=False)
            ]
            ended = [
                (layer, *fit) for layer, node, path in paths if node.names and (fit := fitting(node, path, gaps))
            ]
            if ended:
                best = min(ended, key=lambda each: each[:2])[2]
                best_end = begin + _end(word, best)
        return best, best_end

    def _following(self, here: _Text, index: int, number: int) -> tuple[int, int, int, Word] | None:
        """The next word of the text: its chunk, its number there, where the chunk begins."""
        number += 1
        while index < len(here.chunks):
            words = self._words[here.chunks[index]]
            if number < len(words):
                return index, number, here.begin(index), words[number]
            index, number = index + 1, 0
        return None
