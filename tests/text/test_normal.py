"""The two normalisers: what they make equal, and that they never lose the way back."""

from __future__ import annotations

import unicodedata

from hypothesis import given

from generator.text.mapped import clusters, is_mark
from generator.text.normal import BIDI_CONTROLS, TATWEEL, fold, fold_mapped, strict
from generator.text.passages import SearchableText
from generator.text.sentences import Span, paragraphs, sentences
from tests.props import TEXT, tried


@tried
@given(TEXT, TEXT, TEXT)
def test_what_strict_finds_is_there(before: str, words: str, after: str) -> None:
    """Protects offsets: every match maps back to a stretch of the original that is the same under `strict`."""
    text = f"{before} {words} {after}"
    needle = strict(words).text.strip()
    for span in SearchableText.of(text, ()).find(words):
        assert strict(span.of(text)).text.strip() == needle
        assert span.end == len(text) or not is_mark(text[span.end])


@tried
@given(TEXT)
def test_strict_maps_forward(text: str) -> None:
    """Protects the map: stretches run forward, inside the text, and none is empty."""
    mapped = strict(text)
    assert len(mapped.text) == len(mapped.starts) == len(mapped.ends)
    for start, end in zip(mapped.starts, mapped.ends, strict=True):
        assert 0 <= start < end <= len(text)
    assert list(mapped.starts) == sorted(mapped.starts)


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
    mapped = fold_mapped(text)
    assert len(mapped.text) == len(mapped.starts) == len(mapped.ends)


@tried
@given(TEXT)
def test_letters_are_not_torn(text: str) -> None:
    """Protects Arabic letters: clusters are the whole text, and no mark begins one but the first."""
    spans = list(clusters(text))
    assert "".join(span.of(text) for span in spans) == text
    assert not any(is_mark(text[span.start]) for span in spans[1:])


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
