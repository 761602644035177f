"""Which language is meant by a word that is not the tag of one, such as ``eng``, ``EN``, ``en_GB`` or ``Arabic``."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.core import get_global

from generator.model.common import is_language
from generator.text.normal import fold

_ARTICLE: Final = "ال"
# How similar a word must be to a name to mean it (``difflib``, 1 is the same): a letter or two may differ.
_LIKE: Final = 0.75


@cache
def is_known(tag: str) -> bool:
    """Whether ``tag`` has the form of a language's tag (BCP 47), and CLDR has a name for that language."""
    return is_language(tag) and _base(tag) in Locale("en").languages


def tag_of(word: str) -> str | None:
    """The tag of the language that ``word`` means: its English name, or another spelling of the tag.

    ``None`` if no language is meant.
    """
    base = _base(word)
    base = str(get_global("language_aliases").get(base, base))
    if is_known(base):
        return base
    named: dict[str, str] = {fold(name): tag for tag, name in Locale("en").languages.items()}
    near = difflib.get_close_matches(fold(word), named, n=1, cutoff=_LIKE)
    return named[near[0]] if near else None


def hint_of_tag(word: str) -> str:
    """The hint what to write instead of ``word``, which stands in place of a language's tag."""
    tag = tag_of(word)
    return (
        f"Did you mean '{tag}'?" if tag else "Write the tag of a language, of two or three letters, such as ar or en."
    )


def meant(word: str, languages: Sequence[str]) -> str | None:
    """Which of ``languages`` is meant by ``word``, which is none of them; ``None`` if none is.

    ``word`` may be a tag in capitals, with or without a country, or with three letters (ISO 639-2). It may also be the
    name of the language in one of ``languages`` or in English, with a letter or two wrong.
    """
    base = _base(word)
    base = get_global("language_aliases").get(base, base)
    for lang in languages:
        if base == _base(lang):
            return lang
    if is_known(word):
        return None
    named = {name: lang for lang in languages for name in _names(lang, tuple(languages))}
    near = difflib.get_close_matches(_bare(word), named, n=1, cutoff=_LIKE)
    return named[near[0]] if near else None


def _base(tag: str) -> str:
    """The first part of a tag, in lower case: ``en`` for ``en_GB``."""
    return re.split("[-_]", tag.strip().lower())[0]


@cache
def _names(lang: str, languages: tuple[str, ...]) -> frozenset[str]:
    """The tag of a language, and its names in ``languages`` and in English, as ``_bare`` gives them."""
    names = {lang}
    for other in (*languages, "en"):
        try:
            names.add(_bare(Locale.parse(other, sep="-").languages.get(_base(lang), lang)))
        except (UnknownLocaleError, ValueError):  # CLDR has no data in this language
            continue
    return frozenset(names)


def _bare(name: str) -> str:
    """``name`` folded, without the Arabic article."""
    return fold(name).removeprefix(_ARTICLE)
