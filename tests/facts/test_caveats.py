"""What must be known of a statement goes wherever it goes."""

from __future__ import annotations

from html import escape

import pytest

from generator.facts.facts import Facts
from generator.model.source import FORM_ONLY
from tests.worlds import TOY, checked_once, toy_pages


@pytest.fixture(scope="module")
def facts() -> Facts:
    """The facts of the toy world."""
    found = checked_once(TOY)
    assert found.library is not None and found.anchors is not None
    return Facts.of(found.library, found.anchors)


def test_a_note_on_words_reaches_every_statement_that_rests_on_them(facts: Facts) -> None:
    """Protects readers from words whose fault is told on the page of the article alone."""
    missed, reached = [], 0
    for (source_id, number), where in facts.anchors.by_defect.items():
        defect = facts.library.seeds.sources[source_id].defects[number]
        for anchor in facts.anchors.passages_of(source_id):
            touches = anchor.span.start < where.span.end and where.span.start < anchor.span.end
            if not touches or anchor.purpose != "statement":
                continue
            own = facts.library.statements[anchor.address].statement.caveat
            notes = [each.text for each in facts.caveats.get(anchor.address, ())]
            if (defect.note in notes) != (own is None and defect.kind not in FORM_ONLY):
                missed.append(f"{anchor.address}: {defect.kind}")
            reached += defect.note in notes
    assert missed == []
    assert reached > 2, "the toy world has notes on words that are quoted"


def test_a_caveat_of_its_own_stands_in_for_the_notes(facts: Facts) -> None:
    """Protects a short sentence of the editors from standing beside all that it sums up."""
    with_own = [(address, each.statement.caveat) for address, each in facts.library.statements.items()]
    assert [facts.caveats.get(address, ()) == (own,) for address, own in with_own if own] == [True]


def test_whatever_shows_a_statement_shows_what_must_be_known_of_it(facts: Facts) -> None:
    """Protects a hurried reader: no page, not even an index, has the sentence without the note."""
    bare, shown = [], 0
    for address in facts.caveats:
        text = facts.library.statements[address].statement.text
        for page in toy_pages():
            words, notes = (
                text.get(page.lang),
                [each.text.get(page.lang) for each in facts.caveats.get(address, ())],
            )
            if page.kind == "redirect" or not words or None in notes or escape(words, quote=False) not in page.body:
                continue
            shown += 1
            if not all(escape(note or "", quote=False) in page.body for note in notes):
                bare.append(f"{page.file}: {address}")
    assert bare == []
    assert shown > 10
