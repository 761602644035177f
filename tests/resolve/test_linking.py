"""The linker: mentions lie in the text, one after the other, whatever the text; and the bench measures."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.resolve.linking.linker import Linker
from generator.resolve.linking.names import Name
from tests.bench import linking
from tests.props import TEXT, tried
from tests.worlds import TESTS

NAMES = (
    Name("زعتر", "zaatar"),
    Name("مجلس زعتر", "council"),
    Name("المرجان", "coral"),
    Name("جسر", "bridge", common=True),
    Name("خطة عائمة", "plan", common=True),
    Name("Zaatar Council", "english"),
)
PIECES = st.sampled_from(
    ["زعتر", "مجلس", "المرجان", "للمرجان", "جسراً", "وجسرها", "خطةٌ", "عائمة", "Zaatar’s", "Council", "ـ", "\u200f", "و"]
)
SEPARATORS = st.sampled_from([" ", "  ", "\n", "\n\n", "، ", "-", "_", "", "\u00a0", "ً", "("])
WRITTEN = st.lists(st.tuples(PIECES, SEPARATORS)).map(lambda pairs: "".join(map("".join, pairs)))


@tried
@given(WRITTEN | TEXT)
def test_mentions_slice_to_their_surface_and_never_overlap(text: str) -> None:
    """Protects the pages: every mention is a stretch of the text, and no two share a letter."""
    done = 0
    for mention in Linker(NAMES).find(text, "ar"):
        assert done <= mention.span.start < mention.span.end <= len(text)
        assert mention.surface == mention.span.of(text)
        assert mention.resolved in {name.record_id for name in NAMES}
        done = mention.span.end


@tried
@given(WRITTEN, WRITTEN)
def test_what_was_read_before_changes_nothing(first: str, second: str) -> None:
    """Protects the build from the order of its articles: a linker that remembers finds what a new one finds."""
    used = Linker(NAMES)
    used.find(first, "ar")
    assert used.find(second, "ar") == Linker(NAMES).find(second, "ar")


@tried
@given(WRITTEN)
def test_a_blank_line_parts_what_stands_around_it(text: str) -> None:
    """Protects paragraphs from each other: what stands behind a blank line does not depend on what stands before it."""
    alone = [mention.surface for mention in Linker(NAMES).find("زعتر", "ar")]
    after = [mention.surface for mention in Linker(NAMES).find(f"{text}\n\nزعتر", "ar")]
    assert after[-1:] == alone


def test_the_readings_of_a_label_leave_the_linker_alone() -> None:
    """Protects one article from another's label: `also` makes a new linker."""
    reading = Name("المجلس", "council")
    names = Linker(NAMES, [reading])
    text = "قال المجلس وزعتر"
    assert [m.resolved for m in names.find(text, "ar")] == ["zaatar"]
    assert [m.resolved for m in names.also([reading]).find(text, "ar")] == ["council", "zaatar"]
    assert [m.resolved for m in names.only([reading]).find(text, "ar")] == ["council"]
    assert [m.resolved for m in names.find(text, "ar")] == ["zaatar"]
    with pytest.raises(ValueError):
        names.also([Name("الميناء", "harbour")])


READINGS = (Name("المرجان", "reef"), Name("مجلس", "board"), Name("خطة", "scheme", common=True), Name("Council", "c"))


@tried
@given(WRITTEN, WRITTEN, st.lists(st.sampled_from(READINGS), max_size=3))
def test_what_a_label_says_is_found_as_by_a_linker_of_its_own(first: str, text: str, readings: list[Name]) -> None:
    """Protects labels from what linkers share: all the names in one linker, the label's first, find the same."""
    names = Linker(NAMES, READINGS)
    names.find(first, "ar")
    names.also(READINGS[:1]).find(text, "ar")
    own = Linker((), READINGS)
    assert (
        names.only(readings).find(text, "ar")
        == own.also(readings).find(text, "ar")
        == Linker(readings).find(text, "ar")
    )
    layers = Linker(NAMES, READINGS).also(readings)
    layers._shared = layers._own
    assert names.also(readings).find(text, "ar") == layers.find(text, "ar")


def test_the_bench_counts_what_is_right_wrong_missed_and_ignored() -> None:
    """Protects the numbers of `make bench-linking`: exact spans, and ignored ones count neither way."""
    data = {
        "terms": [{"id": 1, "text": "زعتر", "kind": "name"}, {"id": 2, "text": "جسر", "kind": "term"}],
        "docs": [
            {
                "text": "وزعتر جسر زعتر جسر",
                "gold": [[1, 5, 1], [6, 9, 2]],
                "ignore": [[10, 14, None], [15, 18, 2]],
            }
        ],
    }
    counts = linking.measure(data, linking.linker(data["terms"]))
    assert (counts["name"].right, counts["name"].wrong, counts["name"].missed) == (0, 1, 1)
    assert (counts["term"].right, counts["term"].wrong, counts["term"].missed) == (1, 0, 0)
    assert counts["name"].errors.total() == 2


def test_the_rivals_find_what_they_are_said_to() -> None:
    """Protects the comparison: both rivals find a bare name, and only one of them a name with a clitic."""
    terms = [{"id": 1, "text": "زعتر", "kind": "name"}, {"id": 2, "text": "المرجان", "kind": "name"}]
    assert linking.whole_words(terms)("زعتر وزعتر للمرجان") == [(0, 4, 1)]
    assert linking.proclitics(terms)("زعتر وزعتر للمرجان") == [(0, 4, 1), (5, 10, 1), (11, 18, 2)]


def test_our_own_bench_data_is_in_shape_and_found() -> None:
    """Protects `make bench-linking` without DATA: every gold span slices to words, and the linker is perfect on it."""
    data = json.loads((TESTS / "bench" / "linking.json").read_text("utf-8"))
    counts = linking.measure(data, linking.linker(data["terms"]))
    assert all(count.wrong == count.missed == 0 for count in counts.values())
    assert min(count.right for count in counts.values()) >= 3


def test_ten_thousand_names_are_ten_thousand() -> None:
    """Protects the speed from being measured with fewer names than is said, or with one name twice."""
    data = json.loads((TESTS / "bench" / "linking.json").read_text("utf-8"))
    made = linking.ten_thousand(data["terms"])
    assert len({term["text"] for term in made}) == len(made) == linking.NAMES
