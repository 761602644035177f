"""Names, made ready to be found: a tree of words, one level for each word of a name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import pairwise, product
from typing import NamedTuple

from generator.text.mapped import is_mark
from generator.text.normal import TATWEEL

from . import latin
from .spelling import PLAIN, is_arabic, key, plain
from .tables import ARTICLE, ROOTED

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
_CONTROLS = "\u061c\u200c-\u200f\u202a-\u202e\u2066-\u2069"
_LETTERS = rf"[^\W_](?:[^\W_]|[{_MARKS}]|[{_CONTROLS}](?=\w))*"
_WORD = re.compile(_LETTERS)
_COMPOUND = re.compile(rf"{_LETTERS}(?:[-'’‑]{_LETTERS})*'?")
# What stands around words and is no part of them, nor joins two.
_SIGNS = '.,:;!?،؛؟…"“”«»()[]{}'
# What may join the words of a name instead of a blank.
_JOINTS = frozenset("-‑_")
_NUNATED = ("\u0627\u064b", "\u064b\u0627")


@dataclass(frozen=True, slots=True)
class Name:
    """A name and the record that it means.

    A ``common`` noun takes the article, enclitics and tanwin; a proper name does not.
    """

    text: str
    record_id: str
    common: bool = False


class Word(NamedTuple):
    """A word of a text, where it stands, and how it reads without marks.

    ``nunated`` says that an alef with tanwin ends it: it is indefinite and in the accusative.
    """

    start: int
    end: int
    plain: str
    nunated: bool = False


class Known(NamedTuple):
    """A word of a name. Arabic ones stand without their article."""

    stem: str
    article: bool
    arabic: bool


@dataclass(slots=True)
class Node:
    """Where the words so far may lead: to further words, to names that end here.

    ``gaps``: the signs over which the further words are reached, white space left out.
    """

    children: dict[str, Node] = field(default_factory=dict)
    gaps: set[str] = field(default_factory=set)
    names: list[tuple[Name, tuple[Known, ...], tuple[str, ...]]] = field(default_factory=list)


@lru_cache(maxsize=1 << 16)
def words_of(text: str) -> tuple[Word, ...]:
    """The words of ``text``. A hyphen joins Latin letters to one word and parts Arabic ones."""
    bare = text.strip(_SIGNS)
    if bare and PLAIN.issuperset(bare):  # nearly all words of a newspaper
        start = text.index(bare)
        return (Word(start, start + len(bare), bare),)
    found = []
    for match in _COMPOUND.finditer(text):
        whole = plain(match.group()).replace("’", "'")
        if not is_arabic(whole):
            found.append(Word(match.start(), match.end(), whole))
            continue
        for part in _WORD.finditer(text, match.start(), match.end()):
            shown = part.group().strip(TATWEEL)  # a row of them serves some writers as a dash
            letters = plain(shown)
            if letters:
                start = text.index(shown, part.start())
                found.append(Word(start, start + len(shown), letters, shown.endswith(_NUNATED)))
    return tuple(found)


def joint(between: str) -> str:
    """The signs between two words of a name; none where they are a blank, a hyphen or an underscore."""
    signs = "".join(char for char in between if not char.isspace() and not is_mark(char))
    return "" if signs in _JOINTS else signs


def _readings(word: str) -> list[Known]:
    """What a word of a name may be: with an article, and with letters that only look like one."""
    if not is_arabic(word):
        return [Known(word, article=False, arabic=False)]
    whole = Known(word, article=False, arabic=True)
    if not word.startswith(ARTICLE) or len(word) <= len(ARTICLE) + 1:
        return [whole]
    bare = Known(word[len(ARTICLE) :], article=True, arabic=True)
    return [bare, whole] if word.startswith(ROOTED) else [bare]


def key_of(known: Known) -> str:
    """Under which key the word stands in the tree."""
    return key(known.stem) if known.arabic else latin.key(known.stem)


def is_too_short(name: str) -> bool:
    """Whether ``name`` is looked for nowhere: one letter alone is no name, and signs are none."""
    return sum(len(word.plain) for word in words_of(name)) < 2


def tree(names: Iterable[Name]) -> Node:
    """The tree of ``names``; of two records with one name the first is kept."""
    root = Node()
    for name in names:
        words = words_of(name.text)
        if is_too_short(name.text):
            continue
        gaps = tuple(joint(name.text[one.end : two.start]) for one, two in pairwise(words))
        for form in product(*(_readings(word.plain) for word in words)):
            node = root
            for known, gap in zip(form, ("", *gaps), strict=True):
                node.gaps.add(gap)
                node = node.children.setdefault(key_of(known), Node())
            node.names.append((name, form, gaps))
    return root
