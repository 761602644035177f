"""Which words of our own sentences are a source's."""

from __future__ import annotations

import pytest

from generator.markup.localized import LocalizedText
from generator.markup.quoted import quoted_spans


@pytest.mark.parametrize(
    ("words", "evidence", "said"),
    [
        ("قالت سلمى: «نريد جسراً».", ["وقالت: “نريد جسرا، لا عبّارة”"], ["نريد جسراً"]),
        ("She said: “We want a bridge … now”.", ["“we want a bridge, and we want it now”"], ["We want a bridge … now"]),
        ("Both: “a bridge” and “a shell”.", ["a bridge of shells"], ["a bridge"]),
        ("The “bridge” that nobody built.", ["a ferry"], []),
        ("Not inside a word: “bridge”.", ["bridges"], []),
        ("No marks: a bridge.", ["a bridge"], []),
        ("An empty pair: “…”.", ["a bridge"], []),
        ("Marks within: «قال “نعم” وذهب».", ["قال نعم وذهب"], ["قال “نعم” وذهب"]),
    ],
    ids=["tanwin", "ellipsis", "one-of-two", "at-arms-length", "whole-words", "no-marks", "nothing-left", "nested"],
)
def test_quoted_words_are_told_from_ours(words: str, evidence: list[str], said: list[str]) -> None:
    """Protects the one rule of the design that carries meaning: a source's face for a source's words alone."""
    assert [span.of(words) for span in quoted_spans(words, evidence)] == said


def test_both_voices_are_escaped_and_isolated() -> None:
    """Protects pages: what is in the source's face is no less escaped, and its Latin runs keep their order."""
    words = "قال: «<b> DCI» ثم <i>."
    shown = LocalizedText(words, "ar", "ar", quoted_spans(words, ["<b> DCI"]))
    assert shown.__html__() == (
        'قال: «<span class="said"><bdi dir="ltr">&lt;b&gt; DCI</bdi></span>» ثم &lt;<bdi dir="ltr">i</bdi>&gt;.'
    )
