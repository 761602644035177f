"""The finder of the build against what a reader sees in the five articles."""

from __future__ import annotations

import pytest

from generator.model.library import Library
from generator.text.sentences import Span
from tests.labelled import FOLDER, Label, sentences_of, unmarked
from tests.worlds import REAL, checked_once

_ENOUGH = 0.99


def _library() -> Library:
    library = checked_once(REAL).library
    assert library is not None
    return library


def _labelled(source_id: str) -> dict[Span, str]:
    """Where the article mentions whom, by the labels; empty where nobody is meant."""
    starts = {sentence.address: sentence.span.start for sentence in _library().segmentations[source_id].sentences}
    return {
        Span(starts[sentence.address] + label.span.start, starts[sentence.address] + label.span.end): label.record
        for sentence in sentences_of(FOLDER / f"{source_id}.txt")
        for label in sentence.labels
    }


def _meant(source_id: str) -> set[tuple[Span, str]]:
    return {(span, record) for span, record in _labelled(source_id).items() if record}


def _found(source_id: str) -> set[tuple[Span, str]]:
    return {(mention.span, mention.resolved) for mention in _library().mentions[source_id]}


def _shown(source_id: str, each: set[tuple[Span, str]], sign: str) -> list[str]:
    layout, text = _library().segmentations[source_id], _library().seeds.articles[source_id].text
    return [
        f"{sign} {source_id} {layout.touched_by(span)[0].address} «{span.of(text)}» {record}"
        for span, record in sorted(each)
    ]


def test_every_article_is_labelled_letter_for_letter() -> None:
    """Protects the labels from drifting: without their marks they are the articles, sentence by sentence."""
    library = _library()
    assert {path.stem for path in FOLDER.glob("*.txt")} == set(library.segmentations)
    for source_id, layout in library.segmentations.items():
        text, end, labelled = library.seeds.articles[source_id].text, 0, []
        for sentence in layout.sentences:
            assert not text[end : sentence.span.start].strip(), (source_id, sentence.address)
            labelled.append((sentence.address, sentence.span.of(text)))
            end = sentence.span.end
        assert not text[end:].strip(), source_id
        assert labelled == [(s.address, s.text) for s in sentences_of(FOLDER / f"{source_id}.txt")]


def test_labels_lead_to_records() -> None:
    """Protects the measure: every label names an actor or a term, and there are hundreds of them."""
    seeds = _library().seeds
    meant = [record for source_id in seeds.sources for _, record in _meant(source_id)]
    assert set(meant) <= {*seeds.actors, *seeds.terms}
    assert len(meant) > 300


@pytest.mark.parametrize("marked", ["[a|b", "a|b", "[a|]", "[|b]", "[a [b|c]|d]", "[a|B c]", "[a]"])
def test_a_mark_that_is_written_wrongly_is_noticed(marked: str) -> None:
    """Protects editors of the labels: a slip of the pen is an error and not a missing label."""
    with pytest.raises(ValueError, match="mark"):
        unmarked(marked)


def test_a_mark_is_read() -> None:
    """Protects the measure: offsets count the letters that are left when the marks are gone."""
    assert unmarked("a [bc|x-1] [d|- no] e") == (
        "a bc d e",
        (Label(Span(2, 4), "x-1"), Label(Span(5, 6), "")),
    )


def test_what_is_found_is_what_is_meant() -> None:
    """Protects readers of articles: at most one link in a hundred is wrong, and one in a hundred missing."""
    meant = {source_id: _meant(source_id) for source_id in _library().segmentations}
    found = {source_id: _found(source_id) for source_id in meant}
    right = sum(len(meant[source_id] & found[source_id]) for source_id in meant)
    wrong = [line for each in meant for line in _shown(each, found[each] - meant[each], "+")]
    missing = [line for each in meant for line in _shown(each, meant[each] - found[each], "-")]
    precision = right / max(1, sum(map(len, found.values())))
    recall = right / max(1, sum(map(len, meant.values())))
    report = "\n".join(
        (f"precision {precision:.4f}, recall {recall:.4f}; found but not meant (+), missed (-):", *wrong, *missing)
    )
    assert precision >= _ENOUGH and recall >= _ENOUGH, report


def test_nothing_is_found_where_nobody_is_meant() -> None:
    """Protects the words that only look like a name: an adjective, a city, another coalition."""
    decoys = [
        (source_id, span)
        for source_id in _library().segmentations
        for span, record in _labelled(source_id).items()
        if not record
    ]
    assert len(decoys) > 30
    assert [
        line
        for source_id, decoy in decoys
        for line in _shown(source_id, {each for each in _found(source_id) if each[0].touches(decoy)}, "+")
    ] == []
