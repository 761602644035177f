"""Texts of ours: in which languages they stand, what a slip of the hand has left in them, and which say the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from generator.base.places import KeyPath
from generator.base.problems import Problem, Severity
from generator.language.languages import is_known
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.site import Counted

from .languages import check_tags, unknown_languages
from .slips import slips
from .written import Written, lines_of, shown

# How many keys a message lists.
_LISTED: Final = 4
_NO_LETTER: Final = re.compile(r"[\W_]+")


def _is_promised(seeds: Seeds, shortfall: Counted) -> bool:
    """Whether ``site.yaml`` promises that there is no such shortfall. If so, each is an error at its place."""
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
    """A problem for each article and each language of the site into which it is not translated."""
    severity = Severity.ERROR if _is_promised(seeds, "translations-missing") else Severity.WARNING
    for source_id, lang in untranslated(seeds):
        if not is_known(seeds.sources[source_id].lang):  # which may be the one that it seems to lack
            continue
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
                message = f"'{shown(path)}' has no '{lang}', and site.yaml promises that no text is missing."
                yield Problem("text-missing", seeds.place(owner, *path), message, hint)
            continue
        listed = ", ".join(shown(path) for path in paths[:_LISTED]) + (" …" if len(paths) > _LISTED else "")
        message = f"Without '{lang}': {listed}."
        yield Problem("text-missing", seeds.place(owner, *paths[0]), message, hint, Severity.WARNING)


def _repeated(library: Library) -> Iterator[Problem]:
    """A problem for each statement that says what another one says: an error if both are in one record."""
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


def check_texts(library: Library, texts: list[Written]) -> list[Problem]:
    """Every problem of our texts: languages, missing texts and translations, slips, repetitions.

    ``texts`` are all that the records of ``library`` say once in each language (``written``).
    """
    seeds = library.seeds
    problems = check_tags(seeds)
    # Of a site whose languages are mistyped nobody knows which texts it lacks.
    if all(map(is_known, seeds.site.languages)):
        unknown, mistyped = unknown_languages(seeds, texts)
        problems += unknown
        problems += _missing(seeds, texts, mistyped)
        problems += _untranslated(seeds)
    problems += slips(seeds, [line for text in texts for line in lines_of(text)])
    problems += _repeated(library)
    return problems
