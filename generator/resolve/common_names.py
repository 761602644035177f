"""Names that are also common words: articles would seem to speak of their bearers in every other sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from generator.base.problems import Problem, warning
from generator.dates.expressions import arabic_words, english_words
from generator.model.names import written_names
from generator.model.seeds import Seeds
from generator.text.normal import fold

from .common_words import ENGLISH, NOUNS, VERBS
from .linking.latin import is_abbreviation
from .linking.names import is_too_short
from .linking.tables import ARTICLE, COMMON
from .mentions import is_noun

# As ``fold`` gives them.
_TIMES: Final = frozenset(
    name
    for words in (arabic_words, english_words)
    for table in (words.MONTHS, words.WEEKDAYS, words.ADVERBS, words.UNITS, words.COUNTS)
    for name in table
)
_WORDS: Final = frozenset(map(fold, COMMON | VERBS)) | _TIMES
_NOUNS: Final = frozenset(map(fold, NOUNS))


def is_common(name: str, is_proper: bool) -> bool:
    """Whether ``name`` is a word or a number that articles use for anything; ``is_proper``: it is no common noun."""
    folded = fold(name)
    bare = folded.removeprefix(ARTICLE)
    if folded.isdecimal() or (folded in ENGLISH and not is_abbreviation(name)):
        return True
    return bool({folded, bare} & _WORDS) or (is_proper and bool({folded, bare} & _NOUNS))


def check_common_names(seeds: Seeds) -> Iterator[Problem]:
    """A warning for each name of an actor or a term that articles have far too often, or that nobody looks for."""
    for name in written_names(seeds):
        if is_common(name.text, is_proper=not is_noun(name.record)):
            message = f"«{name.text}» is also a common word, so articles seem to name '{name.record.id}' everywhere."
            hint = "Write a longer name, or say under 'reads_as' in a label where the bare word means this."
            yield warning("name-too-common", seeds.place(name.record.id, *name.path), message, hint)
        elif is_too_short(name.text) and any(map(str.isalnum, name.text)):  # signs alone are no text at all
            message = f"«{name.text}» is looked for in no article: a name has two letters at least."
            yield warning("name-too-short", seeds.place(name.record.id, *name.path), message, "Write a longer name.")
