"""What verifying says beyond problems: the closest words, what stands around a place, counts."""

from __future__ import annotations

from hypothesis import given

from generator.text.passages import SearchableText
from generator.text.sentences import Span
from generator.verify.locate import context, line_of
from generator.verify.nearest import nearest
from tests.props import SAID, TEXT, tried
from tests.worlds import TOY, checked_once

TEXT_OF = "قالت سلمى: “نريد جسراً”. وقال نديم إن الميناء صغير.\n\nثم سكت الجميع."


def _page(text: str = TEXT_OF) -> SearchableText:
    return SearchableText.of(text)


def test_the_closest_words_are_shown_with_the_first_difference() -> None:
    """Protects those who mistype a letter: the message leads to the very word."""
    near = nearest(_page(), "وقال نديم إن الميناء صغيرة")
    assert near is not None
    assert (near.line, near.words) == (1, "وقال نديم إن الميناء صغير.")
    assert near.wanted.endswith("صغيرة") and near.there.endswith("صغير.")


def test_nothing_is_offered_that_is_not_near() -> None:
    """Protects from misleading hints: words that nothing resembles get none."""
    assert nearest(_page(), "طارت البقرة فوق القمر") is None


@tried
@given(TEXT, SAID)
def test_looking_for_the_closest_words_never_fails(text: str, wanted: str) -> None:
    """Protects the run: whatever article and quotation hold, there is an answer, and it stands in the article."""
    near = nearest(_page(text), wanted)
    assert near is None or near.words in text


def test_what_stands_around_a_place_is_whole_words() -> None:
    """Protects ready-made prefixes: they begin with a word and stay inside the paragraph."""
    start = TEXT_OF.index("نديم")
    assert context(_page(), Span(start, start + 4)) == ("“نريد جسراً”. وقال", "إن الميناء صغير.")
    assert context(_page(), Span(0, 4))[0] == ""
    assert line_of(TEXT_OF, TEXT_OF.index("ثم")) == 3


def test_texts_that_a_language_lacks_are_counted() -> None:
    """Protects the coverage page: each text that stands in one language only counts once for the other."""
    anchors = checked_once(TOY).anchors
    assert anchors is not None
    assert anchors.counts["texts-missing"] == sum(anchors.missing.values())
    assert anchors.missing["en"] > 0 and anchors.missing["ar"] > 0


def test_a_passage_keeps_its_id() -> None:
    """Protects addresses of passages: the same words, the same id, whoever quotes them."""
    anchors = checked_once(TOY).anchors
    assert anchors is not None
    passages: dict[str, set[Span]] = {}
    for anchor in (anchor for each in anchors.by_source.values() for anchor in each):
        passages.setdefault(f"{anchor.source} {anchor.passage}", set()).add(anchor.span)
    assert all(len(spans) == 1 for spans in passages.values())
