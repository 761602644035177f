"""The cells of the matrix: dates that stay whole, and when the table is too wide for a page."""

from __future__ import annotations

import pytest

from generator.model.evidence import Date
from generator.pages.parts.dates import date_pieces
from generator.pages.parts.stance_matrix import is_wide
from generator.pages.question import questions_view
from tests.worlds import TOY, edition_of

pytestmark = pytest.mark.usefixtures("made_pages")


@pytest.mark.parametrize("lang", ["ar", "en"])
@pytest.mark.parametrize(
    ("edtf", "number"),
    [
        ("1987-05-03", 1),
        ("1987-04-28/1987-05-03", 2),
        ("1986-04-28/1987-05-03", 2),
        ("../1987-05-03", 1),
        ("1987/..", 1),
        ("1987-05/1987-05-03", 2),
        # The days of one month stay together with the word between them.
        ("1987-05-03/1987-05-04", 1),
        ("1987-05-03/1987-05-20", 1),
    ],
)
def test_a_date_is_cut_only_between_dates(lang: str, edtf: str, number: int) -> None:
    """Protects the words: the pieces with their blanks are the date as it is, each date in a piece of its own."""
    edition = edition_of(TOY, lang)
    when = Date(edtf=edtf, basis=("explicit",))
    pieces = date_pieces(edition, when)
    words = " ".join(piece.words.strip() for piece in pieces)
    assert words == edition.localizer.period(when.period)
    assert sum(piece.whole for piece in pieces) == number


def test_without_a_date_there_is_one_piece_that_says_so() -> None:
    """Protects honesty: no date is said in words."""
    (piece,) = date_pieces(edition_of(TOY, "en"), None)
    assert piece.words == "without a date"


def test_too_many_columns_make_the_table_wide() -> None:
    """Protects desks: what fits stands free, what does not scrolls within its frame."""
    view = questions_view(edition_of(TOY, "ar"), "questions/index.html")
    assert not view.is_wide
    assert not is_wide(view.groups, 8)
    assert is_wide(view.groups, 9)
