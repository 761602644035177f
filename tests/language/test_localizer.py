"""A language's way of writing: order, lists, plurals; and where everything is."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.dates.edtf import parse
from generator.facts.permalinks import Permalink, Permalinks
from generator.language.localizer import Localizer
from generator.text.direction import direction
from tests.worlds import TOY, checked_once, toy_pages


def test_the_arabic_article_does_not_count_in_order() -> None:
    """Protects indexes: الجسر stands under ج, a name in quotation marks under its first letter."""
    arabic = Localizer("ar")
    assert arabic.initial("الجسر") == "ج"
    assert arabic.initial("«ميناء»") == "م"
    assert sorted(["الجسر", "بحر", "ثلج"], key=arabic.order) == ["بحر", "ثلج", "الجسر"]
    assert Localizer("en").initial("bridge") == "B"


def test_a_hamza_is_no_article() -> None:
    """Protects names that begin like the article: the letters of ألماس are its own."""
    assert Localizer("ar").initial("ألماس") == "ا"


@pytest.mark.parametrize(
    ("lang", "name", "initial"),
    [
        *((lang, "الجسر", "ج") for lang in ("ar", "ar-EG", "arz", "ary", "apc")),
        ("fa", "الهام", "ا"),
        ("ur", "الماس", "ا"),
        ("ckb", "الند", "ا"),
        ("en", "الجسر", "ا"),
    ],
)
def test_only_arabic_has_the_arabic_article(lang: str, name: str, initial: str) -> None:
    """Protects indexes of other languages in Arabic letters: الهام is a Persian name and begins with ا."""
    assert Localizer(lang).initial(name) == initial


def test_a_variety_of_arabic_is_written_like_arabic() -> None:
    """Protects the direction of pages in a variety that CLDR does not have."""
    assert {Localizer(lang).direction for lang in ("arz", "ary", "ars")} == {"rtl"}


@pytest.mark.parametrize(
    ("digits", "arabic", "english", "french"),
    [
        ("0", "0", "0", "0"),
        ("999", "999", "999", "999"),
        ("1000", "1,000", "1,000", "1\u202f000"),
        ("17000", "17,000", "17,000", "17\u202f000"),
        ("1.50", "1.50", "1.50", "1,50"),
        ("0.000000000000001", "0.000000000000001", "0.000000000000001", "0,000000000000001"),
        ("1234567.125", "1,234,567.125", "1,234,567.125", "1\u202f234\u202f567,125"),
        ("999999999999999", "999,999,999,999,999", "999,999,999,999,999", "999\u202f999\u202f999\u202f999\u202f999"),
    ],
)
def test_numbers_have_the_separators_of_the_language(digits: str, arabic: str, english: str, french: str) -> None:
    """Protects figures: every digit that was written, none rounded, in the digits of the pages."""
    assert [Localizer(lang).number(digits) for lang in ("ar", "en", "fr")] == [arabic, english, french]


def test_a_number_of_any_length_keeps_its_digits() -> None:
    """Protects against the decimal context, which has 28 digits."""
    digits = "9876543210" * 40
    assert Localizer("en").number(digits).replace(",", "") == digits


def test_counted_things_have_separators_too() -> None:
    """Protects the counts of a large site: 1,005 words, as figures are written."""
    assert Localizer("en").say_many("%(num)s word", "%(num)s words", 1005) == "1,005 words"


@pytest.mark.parametrize(("digits", "wanted"), [("1", "one"), ("1.0", "other"), ("2", "other")])
def test_decimals_count_for_the_plural(digits: str, wanted: str) -> None:
    """Protects figures such as 1.0 kilometres, which English does not call one kilometre."""
    assert Localizer("en").plural(Decimal(digits)) == wanted


def test_lists_are_joined_as_the_language_joins() -> None:
    """Protects lists: and in English, و without a blank in Arabic."""
    assert Localizer("en").listed(["salt", "sand", "stone"]) == "salt, sand and stone"
    assert Localizer("ar").listed(["ملح", "رمل"]) == "ملح ورمل"
    assert Localizer("ar").listed([]) == ""


@pytest.mark.parametrize(
    ("number", "wanted"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
        (1.5, "other"),
    ],
)
def test_plural_categories_are_those_of_cldr(number: float, wanted: str) -> None:
    """Protects figures: the unit takes the form that Arabic wants for the number."""
    assert Localizer("ar").plural(number) == wanted


def test_a_language_that_nobody_knows_is_written_like_english() -> None:
    """Protects the build from a made-up language tag."""
    assert Localizer("xx-toy").period(parse("1987-05-03")) == "3 May 1987"


@pytest.mark.parametrize(
    ("address", "page", "link"),
    [
        (Permalink("actors/a.html"), "index.html", "actors/a.html"),
        (Permalink("actors/a.html"), "actors/b.html", "a.html"),
        (Permalink("actors/a.html", "x"), "events/b.html", "../actors/a.html#x"),
        (Permalink("actors/a.html", "x"), "actors/a.html", "#x"),
        (Permalink("index.html"), "actors/a.html", "../index.html"),
    ],
)
def test_links_are_relative(address: Permalink, page: str, link: str) -> None:
    """Protects reading from disk: links work over HTTP and from file:// alike."""
    assert address.seen_from(page) == link


def test_every_statement_has_an_address_that_lands() -> None:
    """Protects permanent addresses: each statement stands under its address on the page that it names."""
    library = checked_once(TOY).library
    assert library is not None
    permalinks = Permalinks(library)
    for lang in library.seeds.site.languages:
        bodies = {page.path: page.body for page in toy_pages() if page.lang == lang}
        for address in library.statements:
            here = permalinks.statement(address)
            assert f' id="{here.anchor}"' in bodies[here.page], address


def test_former_addresses_still_land() -> None:
    """Protects those who link: a renamed record has a page at its old address, a renamed statement its old anchor."""
    pages = {page.file: page for page in toy_pages()}
    assert pages["en/actors/nadim.md"].front["location"] == "nadim-sayyad.html"
    assert pages["en/actors/nadim.md"].front["template"] == "redirect.html"
    assert 'id="says-bridge"' in pages["ar/events/salma-wants-bridge-1987.md"].body
    assert 'id="wave-centre-expects--forecast"' in pages["ar/timeline/index.md"].body
    assert 'id="salma-wants-bridge-1987--wants-bridge"' in pages["ar/timeline/index.md"].body
    assert 'id="old-night-ferry"' in pages["en/timeline/index.md"].body
    assert pages["en/disagreements/old-road.md"].front["location"] == "road-or-bridge.html"


@pytest.mark.parametrize(
    ("edtf", "either"),
    [
        ("1987-05-03/1987-05-04", True),
        ("1987-05-03/1987-05-05", False),
        ("1987-04-30/1987-05-01", False),
        ("1987-05/1987-05-02", False),
        ("1987-05-03~/1987-05-04", False),
        ("1987-05-03", False),
        ("../1987-05-03", False),
    ],
)
def test_either_day_is_two_days_of_one_month(edtf: str, either: bool) -> None:
    """Protects headings: only one day or the next is written like the day of an article."""
    assert parse(edtf).is_either_day is either


@pytest.mark.parametrize("lang", ["ar", "en", "az-Arab", "ar-Latn", "pa-Arab", "zz"])
def test_a_page_and_its_words_run_the_same_way(lang: str) -> None:
    """Protects drawings and order: the language of a page has the direction that its elements say."""
    assert Localizer(lang).direction == direction(lang)
