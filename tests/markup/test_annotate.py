"""Marks, notices and links woven into a text, however they overlap."""

from __future__ import annotations

import re
from html import unescape

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.markup.annotate import Annotation, annotate
from generator.text.sentences import Span
from tests.pages.test_pages import read
from tests.props import TEXT, tried


@st.composite
def _woven(draw: st.DrawFn) -> tuple[str, Span, list[Annotation]]:
    text = draw(TEXT.filter(lambda each: len(each) > 1))
    ends = st.integers(0, len(text))
    spans = draw(st.lists(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=6, unique=True))
    annotations = [
        Annotation(
            Span(*span),
            draw(st.sampled_from(["mark", "span", "a"])),
            (("title", draw(TEXT)),),
            first=(("id", f"i{number}"),),
            later=(("data-of", f"i{number}"),),
            tail=Markup("<i>%s</i>") % number,
            depth=draw(st.integers(0, 2)),
        )
        for number, span in enumerate(spans)
    ]
    start, end = sorted((draw(ends), draw(ends)))
    return text, Span(start, max(end, start)), annotations


@tried
@given(_woven())
def test_the_words_stay_as_they_are(given_: tuple[str, Span, list[Annotation]]) -> None:
    """Protects the article: without its tags, what is woven is the text, escaped, and nothing else."""
    text, within, annotations = given_
    out = str(annotate(text, within, annotations))
    assert unescape(re.sub(r"<i>\d+</i>|<[^<>]*>", "", out)) == within.of(text)


@tried
@given(_woven())
def test_elements_nest(given_: tuple[str, Span, list[Annotation]]) -> None:
    """Protects the page: every element is closed where it was opened, whatever overlaps."""
    assert read(str(annotate(*given_))).faults == []


@tried
@given(_woven())
def test_each_id_stands_once(given_: tuple[str, Span, list[Annotation]]) -> None:
    """Protects addresses: every wrap that shows has its id once, on its first piece, and its tail once."""
    text, within, annotations = given_
    out = str(annotate(text, within, annotations))
    touched = (wrap.span.touches(within) and within.start < within.end for wrap in annotations)
    shown = {f"i{number}" for number, is_touched in enumerate(touched) if is_touched}
    assert sorted(re.findall(r' id="(i\d+)"', out)) == sorted(shown)
    assert len(re.findall(r"<i>\d+</i>", out)) == len(shown)
    for later in re.finditer(r' data-of="(i\d+)"', out):
        assert out.index(f' id="{later[1]}"') < later.start()


@tried
@given(_woven())
def test_a_wrap_covers_its_words(given_: tuple[str, Span, list[Annotation]]) -> None:
    """Protects evidence: the pieces of a mark together are exactly the words that it marks."""
    text, within, annotations = given_
    for wrap in annotations:
        alone = str(annotate(text, within, [wrap]))
        marked = "".join(re.findall(rf"<{wrap.element}[^<>]*>(.*?)<i>", alone, re.S))
        cut = Span(max(wrap.span.start, within.start), min(wrap.span.end, within.end))
        assert unescape(marked) == (cut.of(text) if cut.start < cut.end else "")


def test_overlapping_marks_are_split() -> None:
    """Protects readers of the pages' source: this is what an overlap looks like."""
    annotations = [
        Annotation(Span(0, 4), "mark", first=(("id", "a"),)),
        Annotation(Span(2, 6), "mark", first=(("id", "b"),)),
    ]
    assert str(annotate("abcdef", Span(0, 6), annotations)) == (
        '<mark id="a">ab<mark id="b">cd</mark></mark><mark>ef</mark>'
    )
