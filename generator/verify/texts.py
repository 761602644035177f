"""Texts of ours: in which languages they stand, what a slip of the hand has left in them, and which say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple, TypeAlias, get_args, get_origin

from pydantic import RootModel

from generator.base.places import KeyPath
from generator.base.problems import Problem, Severity, warning
from generator.language.languages import is_known, meant
from generator.model.common import LangKey, Text
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.site import Counted
from generator.model.walk import Make, Walk

from .slips import slips

# What stands under a language: a text, several names, a form for each number.
Entry: TypeAlias = str | tuple[str, ...] | Mapping[str, str]
# How many keys a message lists.
_LISTED: Final = 4
_NO_LETTER: Final = re.compile(r"[\W_]+")


class Written(NamedTuple):
    """What a record says once in each language: whose, at which path, and whether every language needs it."""

    owner: str
    path: KeyPath
    entries: Mapping[str, Entry]
    is_needed: bool


def _wanted(annotation: Any) -> Make[tuple[KeyPath, Mapping[str, Entry], bool]] | None:
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        if _is_by_language(annotation.model_fields["root"].annotation):
            return lambda value, path: (path, value.root, annotation is Text)
    elif _is_by_language(annotation):
        return lambda value, path: (path, value, False)
    return None


def _is_by_language(annotation: Any) -> bool:
    origin, args = get_origin(annotation), get_args(annotation)
    return isinstance(origin, type) and issubclass(origin, Mapping) and args[0] == LangKey


# Found by type, so that a further field for a text cannot be forgotten.
texts_in = Walk(_wanted)


def written(seeds: Seeds) -> list[Written]:
    """Everything that is written once in each language."""
    return [Written(owner, *found) for owner, record in seeds.written() for found in texts_in(record)]


def _key(path: KeyPath) -> str:
    return ".".join(str(key) for key in path)


def _unknown_languages(seeds: Seeds, texts: list[Written]) -> tuple[list[Problem], set[tuple[str, KeyPath, str]]]:
    """Languages that the site does not have; and the languages that were meant where a key is mistyped.

    A language that exists, only not on this site, may be on its way: one warning for all its texts.
    """
    known = seeds.site.languages
    problems, mistyped = [], set()
    foreign: dict[str, list[Written]] = defaultdict(list)
    for text in texts:
        for key in (key for key in text.entries if key not in known):
            guess = meant(key, known)
            if guess is None and is_known(key):
                foreign[key].append(text)
                continue
            lacking = [lang for lang in known if lang not in text.entries]
            hint = f"The languages of the site are: {', '.join(known)}."
            if guess in text.entries and not lacking:
                hint = f"'{guess}' stands there already: keep one of the two."
            if guess not in lacking:
                guess = lacking[0] if len(lacking) == 1 else None
            if guess:
                hint = f"Did you mean '{guess}'?"
            mistyped |= {(text.owner, text.path, lang) for lang in ([guess] if guess else lacking)}
            message = f"'{key}' in '{_key(text.path)}' is no language of this site, so nobody sees this text."
            problems.append(Problem("unknown-language", seeds.place(text.owner, *text.path, key), message, hint))
    for key, found in foreign.items():
        place = seeds.place(found[0].owner, *found[0].path, key)
        elsewhere = "here and elsewhere" if len(found) > 1 else "here"
        message = f"'{key}' is no language of this site, so nobody sees what is written in it {elsewhere}."
        hint = f"Add '{key}' to 'languages' in site.yaml; the languages there are: {', '.join(known)}."
        problems.append(warning("unknown-language", place, message, hint))
    return problems, mistyped


def _is_promised(seeds: Seeds, shortfall: Counted) -> bool:
    """Whether ``site.yaml`` says that there is none of a sort of shortfall: then each is an error at its place."""
    return any(each.counts == shortfall and each.at_most == 0 for each in seeds.site.assertions)


def untranslated(seeds: Seeds) -> list[tuple[str, str]]:
    """Each article with each language of the site into which it is not translated."""
    return [
        (source_id, lang)
        for source_id, article in seeds.articles.items()
        for lang in seeds.site.languages
        if lang != seeds.sources[source_id].lang and lang not in {*article.translations, *article.unreadable}
    ]


def _untranslated(seeds: Seeds) -> Iterator[Problem]:
    """Articles that the readers of one language see in another only."""
    severity = Severity.ERROR if _is_promised(seeds, "translations-missing") else Severity.WARNING
    for source_id, lang in untranslated(seeds):
        file = f"{seeds.articles[source_id].path.removesuffix('.txt')}.{lang}.txt"
        message = f"The article has no translation into '{lang}'."
        hint = f"Write it in {file}: one sentence a line, and a blank line between paragraphs, as the article has them."
        yield Problem("translation-missing", seeds.place(source_id), message, hint, severity)


def _missing(seeds: Seeds, texts: list[Written], mistyped: set[tuple[str, KeyPath, str]]) -> Iterator[Problem]:
    """Texts that a language lacks: an error each where the site promises that none does, else a warning a record."""
    promised = _is_promised(seeds, "texts-missing")
    lacking: dict[tuple[str, str], list[KeyPath]] = defaultdict(list)
    for text in texts:
        for lang in seeds.site.languages if text.is_needed else ():
            if lang not in text.entries and (text.owner, text.path, lang) not in mistyped:
                lacking[text.owner, lang].append(text.path)
    for (owner, lang), paths in lacking.items():
        hint = f"Add '{lang}:' with the text; until then another language stands in on the page."
        if promised:
            for path in paths:
                message = f"'{_key(path)}' has no '{lang}', and site.yaml promises that no text is missing."
                yield Problem("text-missing", seeds.place(owner, *path), message, hint)
            continue
        listed = ", ".join(_key(path) for path in paths[:_LISTED]) + (" …" if len(paths) > _LISTED else "")
        message = f"Without '{lang}': {listed}."
        yield Problem("text-missing", seeds.place(owner, *paths[0]), message, hint, Severity.WARNING)


def _lines(text: Written) -> Iterator[tuple[KeyPath, str, str]]:
    """Each single text with its path and its language."""
    for lang, entry in text.entries.items():
        if isinstance(entry, str):
            yield (*text.path, lang), lang, entry
        else:
            keyed = entry.items() if isinstance(entry, Mapping) else enumerate(entry)
            yield from (((*text.path, lang, key), lang, line) for key, line in keyed)


def _repeated(library: Library) -> Iterator[Problem]:
    """Statements that say the same in a language: in one record a mistake, in two perhaps."""
    first: dict[tuple[str, str], str] = {}
    for address, stated in library.statements.items():
        for lang, text in stated.statement.text.root.items():
            other = first.setdefault((lang, _NO_LETTER.sub("", text).casefold()), address)
            if other != address:
                place = library.seeds.place(stated.owner, "statements", stated.key, "text", lang)
                message = f"'{address}' says «{text}», as '{other}' does."
                hint = "Make them one statement, with the evidence of both, or say what differs."
                is_mistake = stated.owner == library.statements[other].owner
                yield Problem("text-repeated", place, message, hint, Severity.ERROR if is_mistake else Severity.WARNING)
                break


def check_texts(library: Library) -> list[Problem]:
    """What readers would see of unfinished or untidy texts, and texts that they would not see at all."""
    seeds = library.seeds
    texts = written(seeds)
    problems, mistyped = _unknown_languages(seeds, texts)
    problems += _missing(seeds, texts, mistyped)
    problems += _untranslated(seeds)
    problems += slips(seeds, ((text.owner, *line) for text in texts for line in _lines(text)))
    problems += _repeated(library)
    return problems
