"""The finder of the build against what a reader sees in articles whose mentions are labelled by hand.

Labels are about a text and the records that they name. A file of labels is used where an article of the seeds is
that text, byte for byte; what the labels do not know, another article or a further record, is not measured.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.model.library import Library
from generator.pipeline import Checked
from generator.text.sentences import Span
from tests.site.labelled import Label, Sentence, labels_by_text, sentences_of, unmarked

_ENOUGH = 0.99


@dataclass(frozen=True)
class Measured:
    """An article with its labels; ``known`` are the records that any labels name and the seeds have."""

    library: Library
    source_id: str
    sentences: tuple[Sentence, ...]
    known: frozenset[str]

    @property
    def text(self) -> str:
        """The article."""
        return self.library.seeds.articles[self.source_id].text

    def labelled(self) -> dict[Span, str]:
        """Where the article mentions whom, by the labels; empty where nobody is meant."""
        starts = {each.address: each.span.start for each in self.library.segmentations[self.source_id].sentences}
        return {
            Span(starts[each.address] + label.span.start, starts[each.address] + label.span.end): label.record
            for each in self.sentences
            for label in each.labels
        }

    def meant(self) -> set[tuple[Span, str]]:
        """What should be found, but for words that a record of which the labels know nothing has as its name."""
        strangers = [span for span, record in self._all_found() if record not in self.known]
        return {
            (span, record)
            for span, record in self.labelled().items()
            if record in self.known and not any(span.touches(other) for other in strangers)
        }

    def found(self) -> set[tuple[Span, str]]:
        """What the build finds of the records that the labels know."""
        return {(span, record) for span, record in self._all_found() if record in self.known}

    def _all_found(self) -> list[tuple[Span, str]]:
        return [(mention.span, mention.resolved) for mention in self.library.mentions[self.source_id]]

    def shown(self, each: set[tuple[Span, str]], sign: str) -> list[str]:
        """Mentions as lines of a report."""
        layout = self.library.segmentations[self.source_id]
        return [
            f"{sign} {self.source_id} {layout.touched_by(span)[0].address} «{span.of(self.text)}» {record}"
            for span, record in sorted(each)
        ]


@pytest.fixture(scope="module")
def measured(found: Checked) -> list[Measured]:
    """The articles that are labelled; skips where the seeds have none of them."""
    library = found.library
    assert library is not None
    files: dict[str, Path] = {
        source_id: labels_by_text()[source.sha256]
        for source_id, source in library.seeds.sources.items()
        if source.sha256 in labels_by_text()
    }
    if not files:
        pytest.skip("no article of these seeds is labelled")
    sentences = {source_id: tuple(sentences_of(path)) for source_id, path in files.items()}
    named = {label.record for each in sentences.values() for sentence in each for label in sentence.labels}
    known = frozenset(named & {*library.seeds.actors, *library.seeds.terms})
    return [Measured(library, source_id, each, known) for source_id, each in sentences.items()]


def test_every_article_is_labelled_letter_for_letter(measured: list[Measured]) -> None:
    """Protects the labels from drifting: without their marks they are the articles, sentence by sentence."""
    for article in measured:
        text, end, sentences = article.text, 0, []
        for sentence in article.library.segmentations[article.source_id].sentences:
            assert not text[end : sentence.span.start].strip(), (article.source_id, sentence.address)
            sentences.append((sentence.address, sentence.span.of(text)))
            end = sentence.span.end
        assert not text[end:].strip(), article.source_id
        assert sentences == [(each.address, each.text) for each in article.sentences]


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


def test_what_is_found_is_what_is_meant(measured: list[Measured]) -> None:
    """Protects readers of articles: at most one link in a hundred is wrong, and one in a hundred missing."""
    right = sum(len(each.meant() & each.found()) for each in measured)
    wrong = [line for each in measured for line in each.shown(each.found() - each.meant(), "+")]
    missing = [line for each in measured for line in each.shown(each.meant() - each.found(), "-")]
    report = "\n".join((f"{right} right; found but not meant (+), missed (-):", *wrong, *missing))
    assert right >= _ENOUGH * (right + len(wrong)) and right >= _ENOUGH * (right + len(missing)), report


def test_nothing_is_found_where_nobody_is_meant(measured: list[Measured]) -> None:
    """Protects the words that only look like a name: an adjective, a city, another coalition."""
    wrong = []
    for article in measured:
        decoys = [span for span, record in article.labelled().items() if not record]
        at_decoys = {each for each in article.found() if any(each[0].touches(decoy) for decoy in decoys)}
        wrong += article.shown(at_decoys, "+")
    assert wrong == []
