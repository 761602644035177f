"""How long it takes to read an article, its languages, and the number of its words in each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from generator.markup.localized import LocalizedText

from ..edition import Edition

# Words in a minute of silent reading. English non-fiction: 238 (Brysbaert 2019, a review of 190 studies). Arabic needs
# about three quarters of the words for the same content, and readers of all languages take about the same time for it.
_IN_A_MINUTE: Final = {"ar": 180, "en": 238}
_IN_A_MINUTE_ELSEWHERE: Final = 200


@dataclass(frozen=True, slots=True)
class LanguageView:
    """A language in which an article can be read: its tag and its name."""

    lang: str
    name: LocalizedText


@dataclass(frozen=True, slots=True)
class ReadingView:
    """The reading time in the page's language, and the number of words by language, all in words.

    The page's own language comes first. ``together`` names all languages; it is ``None`` if there is only one.
    """

    time: LocalizedText
    words: tuple[LocalizedText, ...]
    languages: tuple[LanguageView, ...]
    together: LocalizedText | None


def minutes(words: int, lang: str) -> int:
    """The minutes, rounded up, that it takes to read ``words`` words in ``lang``; at least one."""
    return max(1, -(-words // _IN_A_MINUTE.get(lang, _IN_A_MINUTE_ELSEWHERE)))


def reading_view(edition: Edition, source_id: str) -> ReadingView:
    """The reading time and the numbers of words of the article ``source_id``."""
    seeds, say, say_many = edition.library.seeds, edition.localizer.say, edition.localizer.say_many
    original = seeds.sources[source_id].lang
    counts = {original: len(seeds.articles[source_id].text.split())}
    for lang, lines in edition.library.segmentations[source_id].translations.items():
        counts[lang] = sum(len(line.split()) for line in lines.values())
    langs = sorted(counts, key=lambda lang: lang != edition.lang)
    names = [edition.localizer.language_name(lang) for lang in langs]
    words = [
        say(
            "%(count)s in %(language)s",
            count=say_many("%(num)s word", "%(num)s words", counts[lang]),
            language=name,
        )
        for lang, name in zip(langs, names, strict=True)
    ]
    time = say_many("%(num)s minute to read", "%(num)s minutes to read", minutes(counts[langs[0]], langs[0]))
    return ReadingView(
        edition.own(time),
        tuple(edition.own(each) for each in words),
        tuple(LanguageView(lang, edition.own(name)) for lang, name in zip(langs, names, strict=True)),
        edition.own(edition.localizer.listed(names)) if len(langs) > 1 else None,
    )
