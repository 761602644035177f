"""What is no text yet, and what only looks like it."""

from __future__ import annotations

import pytest

from generator.language.drafts import is_draft, may_be_draft


@pytest.mark.parametrize(
    "text",
    [
        *(
            "TODO",
            "todo: a name",
            "A name (TODO)",
            "TBD",
            "XXX",
            "FIXME later",
            "Lorem ipsum dolor",
        ),
        *("...", "…", "؟؟؟", "???", "Who said it???", "-", "ـــ", "~", "<text>", "[translate me]", "To be translated."),
        *("يُترجم لاحقاً", "قيد الترجمة...", "لم تُترجم بعد"),
    ],
)
def test_a_gap_is_seen(text: str) -> None:
    """Protects readers from what somebody wanted to write later, in Arabic and in English."""
    assert is_draft(text)


@pytest.mark.parametrize(
    "text",
    [
        *("To do nothing is no option.", "What?!", "Really??", "The text of the agreement", "XXXX", "{n}"),
        *("[…] and went on", "5", "هل تُترجم؟", "لاحقاً قال إنه موافق", "نص الاتفاق", "أ", "US$ 5"),
    ],
)
def test_a_text_is_none(text: str) -> None:
    """Protects contributors: words that a gap is made of stand in good texts too."""
    assert not is_draft(text)


@pytest.mark.parametrize("text", ["N/A", "xx", "null", "Translation", "(نص)", "النص", "تَرجمة", "مؤقّت"])
def test_a_word_that_may_be_meant_is_in_doubt(text: str) -> None:
    """Protects a term that is called "translation" from an error that nobody could mend."""
    assert may_be_draft(text) and not is_draft(text)
