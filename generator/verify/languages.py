"""Languages that this site does not have, and which of its own were meant."""

from __future__ import annotations

from collections import defaultdict

from generator.base.places import KeyPath
from generator.base.problems import Problem, warning
from generator.language.languages import hint_of_tag, is_known, meant
from generator.model.seeds import Seeds

from .written import Written, shown


def check_tags(seeds: Seeds) -> list[Problem]:
    """An error for each language of the site or of an article that does not exist, such as ``eng``."""
    site = seeds.site.languages
    found: list[tuple[str, KeyPath, str]] = [("site", ("languages", index), tag) for index, tag in enumerate(site)]
    found += [(source_id, ("lang",), source.lang) for source_id, source in seeds.sources.items()]
    return [
        Problem("unknown-language", seeds.place(owner, *path), f"'{tag}' is no language.", hint_of_tag(tag))
        for owner, path, tag in found
        if not is_known(tag)
    ]


def unknown_languages(seeds: Seeds, texts: list[Written]) -> tuple[list[Problem], set[tuple[str, KeyPath, str]]]:
    """A problem for each language that the site does not have, and the languages that were meant by mistyped keys.

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
            message = f"'{key}' in '{shown(text.path)}' is no language of this site, so nobody sees this text."
            problems.append(Problem("unknown-language", seeds.place(text.owner, *text.path, key), message, hint))
    for key, found in foreign.items():
        place = seeds.place(found[0].owner, *found[0].path, key)
        elsewhere = "here and elsewhere" if len(found) > 1 else "here"
        message = f"'{key}' is no language of this site, so nobody sees what is written in it {elsewhere}."
        hint = f"Add '{key}' to 'languages' in site.yaml; the languages there are: {', '.join(known)}."
        problems.append(warning("unknown-language", place, message, hint))
    return problems, mistyped
