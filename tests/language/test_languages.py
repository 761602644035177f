"""Keys that are no language of the site: which one was meant, and whether another language has that name."""

from __future__ import annotations

import pytest

from generator.language.languages import is_known, meant, tag_of


@pytest.mark.parametrize(
    ("word", "lang"),
    [
        *((word, "en") for word in ("eng", "EN", "en_GB", "en-US", "English", "englisch", "الإنجليزية", "انجليزي")),
        *((word, "ar") for word in ("ara", "Ar", "ar-SA", "arabic", "Arab", "العربية", "عربي", "arr")),
    ],
)
def test_a_word_for_a_language_of_the_site_is_understood(word: str, lang: str) -> None:
    """Protects contributors: whatever they call the language, the key is offered."""
    assert meant(word, ("ar", "en")) == lang


@pytest.mark.parametrize("word", ["fr", "fa", "rn", "text", "em", "", "Klingon"])
def test_nothing_is_guessed_of_other_words(word: str) -> None:
    """Protects those who prepare a further language from a wrong accusation, and all from a wild guess."""
    assert meant(word, ("ar", "en")) is None


def test_a_language_of_the_site_may_have_a_country() -> None:
    """Protects sites whose tag says more: the shorter one means it."""
    assert meant("pt", ("ar", "pt-BR")) == "pt-BR"


def test_languages_are_known_by_their_tags() -> None:
    """Protects the difference between a language that the site does not have and a slip."""
    assert [tag for tag in ("fr", "rn", "pt-BR", "em", "FR", "eng", "text") if is_known(tag)] == ["fr", "rn", "pt-BR"]


def test_a_tag_is_offered_for_another_spelling_or_a_name() -> None:
    """Protects contributors where a language is chosen, before the site has any: its English name is understood."""
    words = ("Arabic", "arabisch", "EN", "en_GB", "fra", "Frensh", "???", "")
    assert [tag_of(word) for word in words] == ["ar", "ar", "en", "en", "fr", "fr", None, None]
