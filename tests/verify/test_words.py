"""What verifying says beyond problems: the closest words, what stands around a place, counts."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from generator.text.passages import SearchableText
from generator.text.sentences import Span
from generator.verify.locate import context, line_of
from generator.verify.nearest import _bare, nearest
from tests.casefiles import CASES
from tests.props import SAID, TEXT, tried
from tests.worlds import TOY, checked, checked_once, copy_of

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


WORDS = st.lists(st.sampled_from(["قال", "قالت", "نديم", "الميناء", "صغير", "صغير.", "أ", "ـ", "«نعم»"]), max_size=6)


def _plainly(page: SearchableText, exact: str) -> str | None:
    """The closest words, by comparing every run of words: those that share most words, then the likest letters."""
    wanted = [_bare(word) for word in exact.split()]
    best: tuple[float, str] = (0.5, "")
    for paragraph in page.paragraphs:
        words = list(re.finditer(r"\S+", paragraph.of(page.text)))
        size = min(len(words), len(wanted))
        runs = [words[at : at + size] for at in range(len(words) - size + 1)] if size else []
        folded = [[_bare(word.group()) for word in run] for run in runs]
        shared = [(Counter(run) & Counter(wanted)).total() for run in folded]
        for run, letters, count in zip(runs, folded, shared, strict=True):
            if count == max(shared):
                ratio = SequenceMatcher(None, " ".join(wanted), " ".join(letters), autojunk=False).ratio()
                if ratio > best[0] or (ratio == best[0] and not best[1]):
                    best = ratio, paragraph.of(page.text)[run[0].start() : run[-1].end()]
    return best[1] or None


@tried
@given(st.lists(WORDS, max_size=4), WORDS)
def test_the_closest_words_are_those_of_a_plain_search(paragraphs: list[list[str]], exact: list[str]) -> None:
    """Protects hints from speed: what is passed over could not have been the closest."""
    page = SearchableText.of("\n".join(" ".join(words) for words in paragraphs))
    near = nearest(page, " ".join(exact))
    assert (near.words if near else None) == _plainly(page, " ".join(exact))


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


def test_words_are_narrowed_as_the_translation_writes_them(tmp_path: Path) -> None:
    """Protects the mark in the translation: blanks and marks of direction that no reader sees do not hide the words."""
    seeds = copy_of(CASES / "world", tmp_path)
    translation = seeds / "sources" / "orchard.en.txt"
    translation.write_text(translation.read_text("utf-8").replace("4 June 1995", "4\u00a0June\u200e 1995"), "utf-8")
    found = checked(seeds)
    assert found.problems == () and found.anchors is not None
    narrowed = [anchor.narrowed["en"] for anchor in found.anchors.passages_of("orchard") if anchor.narrowed]
    assert narrowed == ["4\u00a0June\u200e 1995"]
