"""Texts of ours: in the languages of the site, finished, and free of what a slip of the hand leaves behind."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any, Final

from generator.base.ids import did_you_mean
from generator.base.places import KeyPath, Place
from generator.base.problems import Problem, Severity, warning
from generator.language.localizer import Localizer
from generator.model.common import Forms, Names, Text
from generator.model.library import Library
from generator.model.seeds import Seeds
from generator.model.walk import Make, Walk

# How many keys a message lists.
_LISTED: Final = 4
_PLACEHOLDER: Final = re.compile(r"\b(?:TODO|TBD|FIXME|XXX)\b|\b(?i:lorem ipsum)\b|^[.…?؟\-–—\s]*$")
_QUOTES: Final = {"'": "'", '"': '"', "‘": "’", "“": "”", "«": "»"}
_STRAY_BLANK: Final = re.compile(r"  |^\s|\s$| [,.،؛;:?؟!](?!\.)(?:\s|$)")
_QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”")


def _wanted(annotation: Any) -> Make[tuple[KeyPath, Text | Names | Forms]] | None:
    return (lambda value, path: (path, value)) if annotation in (Text, Names, Forms) else None


_walk = Walk(_wanted)


def _texts(seeds: Seeds) -> Iterator[tuple[str, KeyPath, Text | Names | Forms]]:
    """Everything that is written once in each language: its record (or ``site``), its path, and its value."""
    for owner, record in (("site", seeds.site), *((record.id, record) for _, record in seeds.records())):
        for path, value in _walk(record):
            yield owner, path, value


def _key(path: KeyPath) -> str:
    return ".".join(str(key) for key in path)


def _unknown_languages(seeds: Seeds) -> Iterator[Problem]:
    """Languages that the site does not have: mostly a mistyped key. One for each record and language."""
    known, seen = seeds.site.languages, set()
    for owner, path, value in _texts(seeds):
        for lang in value.root:
            if lang not in known and (owner, lang) not in seen:
                seen.add((owner, lang))
                hint = did_you_mean(lang, known, otherwise=f"The languages of the site are: {', '.join(known)}.")
                message = f"'{lang}' in '{_key(path)}' is no language of this site, so nobody sees this text."
                yield warning("unknown-language", seeds.place(owner, *path, lang), message, hint)


def _missing(seeds: Seeds) -> Iterator[Problem]:
    """Texts that a language lacks: an error each where the site promises that none does, else a warning a record."""
    promised = any(each.counts == "texts-missing" and each.at_most == 0 for each in seeds.site.assertions)
    lacking: dict[tuple[str, str], list[KeyPath]] = defaultdict(list)
    for owner, path, value in _texts(seeds):
        if isinstance(value, Text):
            for lang in seeds.site.languages:
                if lang not in value.root:
                    lacking[owner, lang].append(path)
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


def _stray_quote(text: str) -> str:
    """A quotation mark at one end of ``text`` that has no partner, or a straight pair round the whole of it."""
    first, last = text[0], text[-1]
    if first in "'\"" and last == first and len(text) > 1:
        return first
    if first in _QUOTES and _QUOTES[first] not in text[1:]:
        return first
    opening = next((mark for mark, closing in _QUOTES.items() if closing == last), "")
    return last if opening and opening not in text[:-1] else ""


def _slips(place: Place, text: str) -> Iterator[Problem]:
    """What a slip of the hand leaves behind in a text, which stands at ``place``."""
    if _PLACEHOLDER.search(text):
        hint = "Write the text, or take the key away."
        yield Problem("text-placeholder", place, f"«{text}» is not the text yet.", hint)
    if mark := _stray_quote(text):
        message = f"The quotation mark {mark} at an end of the text has no partner, or stands round the whole of it."
        hint = "Put the text in single quotes ('…') that are not part of it, and check both ends."
        yield warning("stray-quote", place, message, hint)
    if _STRAY_BLANK.search(text):
        message = f"A blank stands at an end of the text, twice, or before a sign in «{text}»."
        yield warning("stray-blank", place, message, "Take it away.")


@cache
def _one_name(lang: str) -> re.Pattern[str] | None:
    """A month with its year that has one name only; ``None`` where the language has one name for each month."""
    names = [Localizer(lang).month_names(date(2000, month, 1)) for month in range(1, 13)]
    if all(len(each) < 2 for each in names):
        return None
    listed = "|".join(re.escape(name) for each in names for name in each)
    # One letter may be written to it, as Arabic writes "in" and "and"; behind a slash stands the second name.
    return re.compile(rf"(?<![/\w])\w?(?P<month>{listed}) \d{{4}}")


def _months(place: Place, text: str, lang: str) -> Iterator[Problem]:
    """Months of our own that only half of the readers know."""
    pattern = _one_name(lang)
    for match in pattern.finditer(_QUOTED.sub("", text)) if pattern else ():
        message = f"«{match['month']}» has one name here, and site.yaml asks for both."
        hint = "Write both names with a slash, as dates on the pages have them; within quotation marks nothing changes."
        yield Problem("month-in-one-name", place, message, hint)


def _untidy(seeds: Seeds) -> Iterator[Problem]:
    for owner, path, value in _texts(seeds):
        for lang, words in value.root.items():
            place = seeds.place(owner, *path, lang)
            for text in (words,) if isinstance(words, str) else words:
                yield from _slips(place, text)
                if seeds.site.month_names == "both":
                    yield from _months(place, text, lang)


def _repeated(library: Library) -> Iterator[Problem]:
    """Two statements of one record that say the same."""
    seen: dict[tuple[str, str, str], str] = {}
    for stated in library.statements.values():
        for lang, text in stated.statement.text.root.items():
            first = seen.setdefault((stated.owner, lang, text), stated.key)
            if first != stated.key:
                place = library.seeds.place(stated.owner, "statements", stated.key, "text", lang)
                message = f"'{stated.key}' says «{text}», as '{first}' does."
                hint = "Make them one statement, with the evidence of both, or say what differs."
                yield Problem("text-repeated", place, message, hint)


def check_texts(library: Library) -> list[Problem]:
    """What readers would see of unfinished or untidy texts, and texts that they would not see at all."""
    seeds = library.seeds
    return [*_unknown_languages(seeds), *_missing(seeds), *_untidy(seeds), *_repeated(library)]
