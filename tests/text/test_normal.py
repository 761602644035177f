"""The two normalisers: what they make equal, that they never lose the way back, and that they are what `slow` says."""

from __future__ import annotations

import unicodedata

from hypothesis import given

from generator.text.mapped import Mapped, is_mark
from generator.text.normal import BIDI_CONTROLS, TATWEEL, fold, fold_mapped, strict
from generator.text.passages import SearchableText
from generator.text.sentences import Span, paragraphs, sentences
from tests.props import TEXT, tried
from tests.text import slow

# Every letter that news could contain, and the blocks of oddities.
CHARS = [chr(point) for point in (*range(0x3000), *range(0xFB00, 0xFFFE), *range(0x1F300, 0x1F700))]


def stretches(mapped: Mapped) -> list[tuple[str, Span]]:
    """Every character of a normal form, with the stretch that it stems from."""
    return [(char, mapped.original(at, at + 1)) for at, char in enumerate(mapped.text)]


@tried
@given(TEXT)
def test_strict_is_its_plain_definition(text: str) -> None:
    """Protects quotations from speed: the same letters, and for each the same stretch of the original."""
    assert stretches(strict(text)) == slow.strict(text)


@tried
@given(TEXT)
def test_fold_is_its_plain_definition(text: str) -> None:
    """Protects names, dates and search from speed."""
    assert fold(text) == slow.fold(text)


def test_every_character_is_normalised_as_defined() -> None:
    """Protects all scripts: each character alone between letters, and with marks on it."""
    texts = [f"ب{char}\u064eب {char}" for char in CHARS]
    assert [text for text in texts if stretches(strict(text)) != slow.strict(text)] == []
    assert [text for text in texts if fold(text) != slow.fold(text)] == []
    assert [text for text in texts if fold_mapped(text).text.strip() != fold(text)] == []
    assert [text for text in texts if fold(fold(text)) != fold(text)] == []


@tried
@given(TEXT, TEXT, TEXT)
def test_what_strict_finds_is_there(before: str, words: str, after: str) -> None:
    """Protects offsets: every match maps back to a stretch of the original that is the same under `strict`."""
    text = f"{before} {words} {after}"
    needle = strict(words).text.strip()
    for span in SearchableText.of(text).find(words):
        assert strict(span.of(text)).text.strip() == needle
        assert span.end == len(text) or not is_mark(text[span.end])


@tried
@given(TEXT, TEXT, TEXT, TEXT)
def test_what_stands_between_is_told_letter_by_letter(before: str, words: str, after: str, other: str) -> None:
    """Protects readings in their context: what is asked of the prepared text is what its letters say."""
    text = f"{before} ق{words}ل {after}"
    span = Span(len(before) + 1, len(text) - len(after) - 1)
    there = (f"{before} ", f" {after}")
    for prefix, suffix in ((before, after), (other, ""), ("", other), (before[-3:], after[:3])):
        expected = _ends(there[0], prefix) and _begins(there[1], suffix)
        assert SearchableText.of(text).stands_between(span, prefix, suffix) == expected


def _ends(text: str, words: str) -> bool:
    return strict(text).text.rstrip().endswith(strict(words).text.strip())


def _begins(text: str, words: str) -> bool:
    return strict(text).text.lstrip().startswith(strict(words).text.strip())


@tried
@given(TEXT)
def test_the_way_back_runs_forward(text: str) -> None:
    """Protects the map: stretches run forward, inside the text, and none is empty."""
    for mapped in (strict(text), fold_mapped(text)):
        spans = [span for _, span in stretches(mapped)]
        assert all(0 <= start < end <= len(text) for start, end in spans)
        assert spans == sorted(spans)


@tried
@given(TEXT)
def test_strict_is_done_at_once(text: str) -> None:
    """Protects comparison: a normalised text is normal, and nothing unseen is left in it."""
    once = strict(text).text
    assert strict(once).text == once
    assert not set(once) & (BIDI_CONTROLS | {TATWEEL})


@tried
@given(TEXT)
def test_strict_keeps_what_is_seen(text: str) -> None:
    """Protects quotations: letters, marks and punctuation all count; only what nobody sees is dropped."""
    seen = "".join(char for char in text if char not in BIDI_CONTROLS | {TATWEEL, "\ufeff"} and not char.isspace())
    kept = "".join(char for char in strict(text).text if not char.isspace())
    assert unicodedata.normalize("NFC", kept) == unicodedata.normalize("NFC", seen)


@tried
@given(TEXT)
def test_fold_forgets_more_than_strict(text: str) -> None:
    """Protects names: what is one for quotations is one for names, too."""
    assert fold(strict(text).text) == fold(text)
    assert fold_mapped(text).text.strip() == fold(text)


@tried
@given(TEXT)
def test_what_folding_makes_stems_from_what_it_was_made_of(text: str) -> None:
    """Protects the way back from folded words: each stretch, folded by itself, holds its letter."""
    for char, span in stretches(fold_mapped(text)):
        assert char == " " or char in fold(span.of(text))


@tried
@given(TEXT, TEXT)
def test_sentences_are_the_whole_text(first: str, second: str) -> None:
    """Protects coverage: no letter of an article is outside all sentences, and none is in two."""
    text = f"{first}. {second}\n\n{second}؟ {first}"
    covered = "".join(sentence.span.of(text) for sentence in sentences(text))
    assert "".join(covered.split()) == "".join(text.split())
    for sentence in sentences(text):
        assert any(paragraph.holds(sentence.span) for paragraph in paragraphs(text))


def test_spans_touch_only_inside() -> None:
    """Protects overlaps: half-open stretches that only meet do not touch."""
    assert not Span(0, 3).touches(Span(3, 5))
    assert Span(0, 4).touches(Span(3, 5))
    assert Span(0, 5).holds(Span(3, 5))
    assert not Span(0, 4).holds(Span(3, 5))
