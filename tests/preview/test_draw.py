"""Pictures of cards: letters joined, lines from the right side, nothing clipped, few bytes, always the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.markup.localized import isolated_text
from generator.model.card import Card
from generator.preview import files
from generator.preview.draw import _MARGIN, HEIGHT, WIDTH, drawn, palette
from generator.preview.text import library, written
from tests.worlds import toy_pages

LONG = "منارة بعيدة جداً عن الميناء، بين جزيرتين صغيرتين لا يصل إليهما أحد إلا في الصيف، " * 4
CARDS = {
    "ar": Card("ar", "rtl", "جسر", "هل يُبنى الجسر؟", "سؤال", "1987", "لا أحد يعرف."),
    "en": Card("en", "ltr", "Bridge", "Will there be a bridge?", "Question", "1987", "Nobody knows."),
    "long": Card("ar", "rtl", "جسر", isolated_text(LONG, "ar"), "مقال", "بين 1987 و1990", LONG),
}


@pytest.fixture(scope="session")
def home(tmp_path_factory) -> Path:
    """Where the drawing library keeps its own files."""
    return tmp_path_factory.mktemp("drawing")


def ink(picture: bytes) -> tuple[int, int, int, int]:
    """First and last column and row in which something stands within the frame of the margins' halves."""
    import pyvips

    image = pyvips.Image.pngload_buffer(picture)
    assert (image.width, image.height) == (WIDTH, HEIGHT)
    inner = image.crop(_MARGIN // 2, 0, WIDTH - _MARGIN, HEIGHT)
    left, top, width, height = inner.find_trim(threshold=8, background=list(palette()[0]))
    return left + _MARGIN // 2, left + _MARGIN // 2 + width, top, top + height


@pytest.mark.parametrize("name", CARDS)
def test_nothing_is_clipped_and_lines_begin_at_their_side(name: str, home: Path) -> None:
    """Words that run out of the picture, or Arabic that hangs at the left, would shame the site."""
    card = CARDS[name]
    left, right, top, bottom = ink(drawn(card, home))
    assert left >= _MARGIN - 3 and right <= WIDTH - _MARGIN + 3
    assert top > 30 and bottom < HEIGHT - 20
    title = ink(drawn(Card(card.lang, card.direction, card.title, card.title), home))
    gap = WIDTH - _MARGIN - title[1] if card.direction == "rtl" else title[0] - _MARGIN
    assert -3 <= gap < 12


def test_arabic_letters_are_joined(home: Path) -> None:
    """Letters that stand apart are the mark of a program that cannot write Arabic."""
    vips = library(home)
    joined = written(vips, "ببب", "rtl", 60, 900)
    apart = written(vips, "ب\u200cب\u200cب", "rtl", 60, 900)
    assert joined.width < 0.8 * apart.width


def test_a_range_of_years_inside_arabic_stays_in_order(home: Path) -> None:
    """Without isolation 2022-2026 comes out as 2026-2022; isolated it is drawn as in an English line."""
    vips = library(home)
    alone = written(vips, "2022-2026", "ltr", 60, 900)
    inside = written(vips, isolated_text("2022-2026", "ar"), "rtl", 60, 900)
    assert (inside.width, inside.height) == (alone.width, alone.height)
    assert (inside - alone).abs().max() == 0


def test_our_fonts_know_every_letter_and_no_other_font_is_seen(home: Path) -> None:
    """A box instead of a letter, or another machine's font, would make another picture."""
    vips = library(home)
    unknown = written(vips, "\U00012000", "ltr", 60, 900)
    for letter in "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىي٪«»؟،ëšő–’":
        known = written(vips, letter, "ltr", 60, 900)
        assert (known.width, known.height) != (unknown.width, unknown.height), letter


@pytest.mark.parametrize("name", CARDS)
def test_the_same_card_is_the_same_file_and_a_small_one(name: str, home: Path) -> None:
    """Builds are compared byte for byte, and hundreds of pictures must not outweigh the site."""
    picture = drawn(CARDS[name], home)
    assert picture == drawn(CARDS[name], home)
    assert len(picture) < 24_000


def test_what_was_drawn_is_kept_and_what_nobody_asks_for_goes(tmp_path: Path, monkeypatch) -> None:
    """A second build must not pay again, and old pictures must not pile up."""
    told: list[int] = []
    cards = {"ar/index.html": CARDS["ar"], "en/actors/x.html": CARDS["en"]}
    first = list(files.previews(cards, tmp_path, lambda done, _: told.append(done)))
    assert [str(each.path) for each in first] == ["ar/previews/index.png", "en/previews/actors/x.png"]
    assert told == [1, 2]
    monkeypatch.setattr("generator.preview.draw.drawn", lambda *_: pytest.fail("drawn again"))
    assert list(files.previews(cards, tmp_path, lambda *_: None)) == first
    assert list(files.previews({"ar/index.html": CARDS["ar"]}, tmp_path, lambda *_: None)) == first[:1]
    assert len(list(tmp_path.glob("*.png"))) == 1


def test_every_page_but_redirects_has_a_card_in_its_language() -> None:
    """A page without one would be shared with a bare address; whoever follows a redirect shares the new address."""
    for page in toy_pages():
        assert (page.card is None) == (page.kind == "redirect"), page.file
        if page.card:
            assert page.card.lang == page.lang
            assert page.card.title and page.card.site
