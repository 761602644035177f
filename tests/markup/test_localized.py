"""Texts of records on their way into Markdown and HTML: nothing in them is ever taken for markup."""

from __future__ import annotations

import re

import markdown
import pytest
from hypothesis import given

from generator.markup.localized import LocalizedText, as_markdown, shortened
from generator.text.direction import direction
from tests.pages.test_pages import EXTENSIONS, read
from tests.props import SAID, TEXT, tried


def _words(text: str) -> str:
    return " ".join(text.split())


def _rendered(body: str) -> tuple[list[str], str, list[str]]:
    page = read(markdown.markdown(body, extensions=EXTENSIONS))
    return [tag for tag, _ in page.elements if tag != "bdi"], _words("".join(page.text)), page.faults


@tried
@given(SAID)
def test_a_text_is_a_paragraph(text: str) -> None:
    """Protects our prose: any text, alone in a paragraph, is that paragraph, letter by letter."""
    for lang in ("en", "ar"):
        body = str(as_markdown(LocalizedText(text, lang, lang)))
        assert _rendered(body) == (["p"], _words(text), [])


@tried
@given(SAID)
def test_a_text_is_a_heading(text: str) -> None:
    """Protects headings: any name is a heading with our own anchor, and no other attribute."""
    page = read(
        markdown.markdown(f"# {as_markdown(LocalizedText(text, 'en', 'en'))} {{: #top }}", extensions=EXTENSIONS)
    )
    assert page.elements == [("h1", {"id": "top"})]
    assert (_words("".join(page.text)), page.faults) == (_words(text), [])


@tried
@given(SAID, SAID)
def test_a_text_follows_a_text(first: str, second: str) -> None:
    """Protects sentences in a row: one does not turn the other into a list, a table or a definition."""
    body = f"{as_markdown(LocalizedText(first, 'en', 'en'))} {as_markdown(LocalizedText(second, 'en', 'en'))}"
    assert _rendered(body) == (["p"], _words(f"{first} {second}"), [])


@tried
@given(SAID, TEXT)
def test_a_text_in_html(text: str, title: str) -> None:
    """Protects what stands in HTML blocks: a text makes no element there, and an attribute stays one."""
    shown = LocalizedText(text, "ar", "ar")
    body = f'<p class="meta"><a title="{as_markdown(title)}" href="#x">{shown.__html__()}</a></p>'
    page = read(markdown.markdown(body, extensions=EXTENSIONS))
    assert [tag for tag, _ in page.elements if tag != "bdi"] == ["p", "a"]
    assert dict(page.elements)["a"] == {"title": title, "href": "#x"}
    assert (_words("".join(page.text)), page.faults) == (_words(text), [])


@tried
@given(SAID, TEXT)
def test_a_title_inside_our_prose(text: str, title: str) -> None:
    """Protects citations: the title of a link inside a sentence is never read as Markdown."""
    body = f'{as_markdown(LocalizedText(text, "en", "en"))}<a title="{as_markdown(title)}" href="#x">1</a>'
    page = read(markdown.markdown(body, extensions=EXTENSIONS))
    assert page.elements == [("p", {}), ("a", {"title": title, "href": "#x"})]
    assert page.faults == []


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("شركة Gulls & Sons البحرية", 'شركة <bdi dir="ltr">Gulls &amp; Sons</bdi> البحرية'),
        ("طوله 1.5 كيلومتر", 'طوله <bdi dir="ltr">1.5</bdi> كيلومتر'),
        ("نحو 987 سفينة", "نحو 987 سفينة"),
        ("بين 5-7 سفن", 'بين <bdi dir="ltr">5-7</bdi> سفن'),
        ("السفينة C++", 'السفينة <bdi dir="ltr">C++</bdi>'),
    ],
)
def test_foreign_runs_are_isolated(words: str, html: str) -> None:
    """Protects the order of letters: what runs from left to right inside Arabic is isolated."""
    assert str(LocalizedText(words, "ar", "ar").__html__()) == html


@pytest.mark.parametrize(
    ("words", "lang", "kept"),
    [
        ("في 22 تشرين الثاني/نوفمبر 2024، ثم", "ar", ["22 تشرين الثاني/نوفمبر 2024"]),
        ("بين 7 مارس/آذار و25 أكتوبر/تشرين الأول 2024", "ar", ["7 مارس/آذار", "25 أكتوبر/تشرين الأول 2024"]),
        ("في أيار/مايو المقبل أو 3 سفن/زوارق", "ar", ["3 سفن/زوارق"]),
        ("قالت Reuters on 7 March 2024", "ar", []),
        ("on 7 March 2024 and in February 2022, in 2024", "en", ["7 March 2024", "February 2022"]),
        ("In the article of 19 or 20 August 2025", "en", ["19 or 20 August 2025"]),
        ("في مقال 19 أو 20 أغسطس/آب 2025", "ar", ["19 أو 20 أغسطس/آب 2025"]),
        ("of 2019 or 20 August 2025", "en", ["20 August 2025"]),
    ],
)
def test_no_line_breaks_a_date_in_prose(words: str, lang: str, kept: list[str]) -> None:
    """Protects dates from being read apart, and Latin runs inside Arabic from being cut by them."""
    html = str(LocalizedText(words, lang, lang).__html__())
    assert re.findall('<span class="whole">(.*?)</span>', html) == kept


def test_a_stand_in_says_its_language() -> None:
    """Protects readers of one language: a text in another is marked with language and direction."""
    assert (
        str(LocalizedText("مرحبا", "ar", "en").__html__()) == '<span class="foreign" lang="ar" dir="rtl">مرحبا</span>'
    )
    assert (
        str(LocalizedText("hello", "en", "ar").__html__()) == '<span class="foreign" lang="en" dir="ltr">hello</span>'
    )
    assert str(LocalizedText("hello", "en", "en").__html__()) == "hello"


@pytest.mark.parametrize(
    ("lang", "wanted"), [("ar", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("en", "ltr"), ("de", "ltr")]
)
def test_direction(lang: str, wanted: str) -> None:
    """Protects the direction of pages and quotations."""
    assert direction(lang) == wanted


@pytest.mark.parametrize(
    ("words", "most", "short"),
    [
        ("قال إن «الجسر سيُفتتح» غداً", 40, "قال إن «الجسر سيُفتتح» غداً"),
        ("قال إن «الجسر سيُفتتح غداً»", 20, "قال إن «الجسر…»"),
        ("She said: “the mayor’s ‘bridge to nowhere’ opens”", 32, "She said: “the mayor’s ‘bridge…’”"),
        ("She said “yes”, and left the hall", 20, "She said “yes”, and…"),
        ("He wrote “no” twice", 13, "He wrote…"),
    ],
)
def test_what_is_cut_closes_its_quotations(words: str, most: int, short: str) -> None:
    """Protects teasers: nobody is left inside somebody's words, and no word is cut in two."""
    assert shortened(words, most) == short
