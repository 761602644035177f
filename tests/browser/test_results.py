"""What the search box shows of a hit: results.js in a browser, without a site around it."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

SCRIPTS = ("address.js", *(f"search/{name}.js" for name in ("text", "codes", "ends", "direction", "results")))
# A matcher that takes a word for a word of the query if it holds one of these letters in a row.
GROUP = """([page, sections, needles, rtl]) => ExplainerSearch.group(
  page, sections, {score: 5, terms: {}},
  text => ExplainerSearch.words(text).flatMap(({start, end}) => {
    const word = needles.findIndex(each => text.slice(start, end).includes(each));
    return word < 0 ? [] : [{start, end, word, weight: 1}];
  }), rtl)"""


@pytest.fixture
def group(root, watched):
    """A function from a page, its sections and what is looked for to the theme's items."""
    for name in SCRIPTS:
        watched.page.add_script_tag(path=root / "overrides" / "assets" / "javascripts" / name)

    def grouped(sections, *needles, title="Title", address="a/b.html", rtl=True):
        parts = [{"anchor": anchor, "heading": heading, "text": text} for anchor, heading, text in sections]
        page = {"address": address, "title": title, "kind": "kind"}
        return watched.page.evaluate(GROUP, [page, parts, list(needles), rtl])

    return grouped


def shown(group, text: str, *needles: str, rtl: bool = True) -> str:
    """The snippet of a page that is one paragraph."""
    return str(group([("", "", text)], *needles, rtl=rtl)[0]["text"])


LONG = "كلمة أولى هنا. " * 30


@pytest.mark.parametrize(
    ("text", "needle", "inner"),
    [
        ("وقال للناتو إنه", "ناتو", "وقال <mark>للناتو</mark> إنه"),
        ("مُحَمَّدٌ قال", "مُحَمَّدٌ", "<mark>مُحَمَّدٌ</mark> قال"),
        ("قال <ب>ناتو</ب> & غيره", "ناتو", "قال &lt;ب&gt;<mark>ناتو</mark>&lt;/ب&gt; &amp; غيره"),
        ("شركة DCI هنا", "DCI", 'شركة <bdi dir="ltr"><mark>DCI</mark></bdi> هنا'),
        ("بين 2022-2026 حرب", "حرب", 'بين <bdi dir="ltr">2022-2026</bdi> <mark>حرب</mark>'),
        ("اسمه Le Monde, AFP هنا", "AFP", 'اسمه <bdi dir="ltr">Le Monde, <mark>AFP</mark></bdi> هنا'),
        ("سطر أول\nسطر ثان", "ثان", "سطر أول · سطر <mark>ثان</mark>"),
        ("سطر أول.\nسطر ثان", "ثان", "سطر أول. سطر <mark>ثان</mark>"),
    ],
)
def test_words_are_marked_as_they_are_printed(text, needle, inner, group) -> None:
    """Clitics and tashkeel stay in the mark, runs of Latin stay in order, and no text becomes markup."""
    assert shown(group, text, needle) == f'<p class="search-snippet" dir="rtl">{inner}</p>'


def test_a_snippet_is_cut_between_words(group) -> None:
    """The passage stands where the word is, begins with a sentence if it can, and says where something is left out."""
    text = f"{LONG}وفي الوسط هدف واحد من الكلمات. {LONG}"
    snippet = shown(group, text, "هدف")
    inner = snippet.partition(">")[2].removesuffix("</p>")
    plain = inner.replace("<mark>", "").replace("</mark>", "")
    assert "<mark>هدف</mark>" in inner
    assert plain.strip("… ") in text
    assert 100 < len(plain) < 400
    assert f" {plain.strip('… ')} " in text, "cut within a word"
    middle = shown(group, "كلمة " * 100 + "هدف" + " كلمة" * 100, "هدف")
    assert ">… " in middle
    assert middle.endswith(" …</p>")


def test_an_initial_ends_no_sentence(group) -> None:
    """A passage does not begin in the middle of a name."""
    text = f"{LONG}وقال تشارلز براون (Charles Q. Brown) كلاماً فيه هدف واحد"
    assert "Charles Q. Brown" in shown(group, text, "هدف")


def test_a_long_word_alone_is_shown_whole(group) -> None:
    """A text without blanks is not cut at all."""
    word = "هدف" * 200
    assert shown(group, word, "هدف") == f'<p class="search-snippet" dir="rtl"><mark>{word}</mark></p>'


def test_the_passage_with_most_different_words_is_chosen(group) -> None:
    """Ten times one word of the query are worth less than two words of it side by side."""
    text = "قوات " * 10 + "شيء آخر. " * 40 + "قوات برية هنا. " + "شيء آخر. " * 40
    assert "<mark>برية</mark>" in shown(group, text, "قوات", "برية")


@pytest.mark.parametrize(
    ("text", "rtl", "dir"),
    [
        ("English words only", True, "ltr"),
        ("اسمه بالحروف Volodymyr Zelensky, Zelenskyy", True, "rtl"),
        ("كلمات عربية", False, "rtl"),
        ("Zelensky, زيلينسكي in English", False, "ltr"),
    ],
)
def test_a_passage_runs_in_its_own_direction(text, rtl, dir, group) -> None:  # noqa: A002 — as in HTML
    """A translation on a page of the other direction is not turned round; a foreign name does not turn a sentence."""
    assert f'dir="{dir}"' in shown(group, text, "x", rtl=rtl)


def test_a_group_leads_to_the_best_place(group) -> None:
    """The page stands once, its best passage by its anchor, further ones folded; pages are told by having no "#"."""
    sections = [("", "", "no"), ("one", "One", "word here"), ("two", "Two", "word and other word")]
    items = group(sections, "word", "other", rtl=False)
    assert [item["location"] for item in items] == ["a/b.html#two", "a/b.html", "a/b.html#one"][: len(items)]
    assert items[0]["score"] > items[1]["score"]
    assert items[1]["text"] == ""
    assert '<span class="search-kind">kind</span>' in items[1]["title"]


def test_a_page_of_that_name_is_introduced(group) -> None:
    """Who types the name of a page sees how the page begins, and Enter opens the page."""
    sections = [("", "", "A lead without it."), ("one", "One", "Nadim here, Nadim there")]
    items = group(sections, "Nadim", title="Nadim", rtl=False)
    assert items[0]["location"] == "a/b.html"
    assert items[0]["text"] == '<p class="search-snippet" dir="ltr">A lead without it.</p>'
    assert items[0]["title"].startswith('<bdi class="search-title"><mark>Nadim</mark></bdi>')


def test_a_place_without_a_page_keeps_the_themes_order(group) -> None:
    """An event on the timeline: the theme heads the group with its last item if every one has an anchor."""
    items = group([("x", "Timeline", "1987"), ("x--y", "Nadim", "said word")], "word", address="t/i.html#x", rtl=False)
    assert [item["location"] for item in items] == ["t/i.html#x--y", "t/i.html#x"]
    assert items[-1]["title"].startswith('<bdi class="search-title">Title')


def test_without_a_text_there_is_a_title(group) -> None:
    """Far down the list no text is loaded: title and kind stand alone."""
    (item,) = group([], "word")
    assert item["text"] == ""
    assert item["location"] == "a/b.html"


def test_a_hostile_title_is_shown_and_not_run(group) -> None:
    """The theme puts titles into the page as HTML."""
    (item,) = group([], "x", title='<img src=x onerror=alert(1)> "q"')
    assert "<img" not in item["title"]
    assert "&lt;img" in item["title"]
