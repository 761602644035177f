"""The index in a browser: what `open` and `query` answer on a small world of pages, whole and cut into pieces."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.model.plain import PlainSection, SearchDocument
from generator.search import build
from generator.search import index as building
from generator.search.stems import core, stem
from generator.search.text import tokens

SCRIPTS = Path(__file__).parents[2] / "overrides/assets/javascripts/search"
NAMES = ("text", "pack", "lexicon", "score", "pieces", "surfaces", "query", "nearest", "index")
BENCH = Path(__file__).parents[1] / "bench"

pytestmark = pytest.mark.browser


def pages(lang: str) -> list[SearchDocument]:
    """The islands of the bench, and two pages that share a name with nothing else."""
    docs = json.loads((BENCH / f"small.{lang}.json").read_text("utf-8"))["docs"]
    made = [
        SearchDocument(f"{doc['id']}.html", doc["title"], (), "page", (PlainSection("", "", doc["text"]),))
        for doc in docs
    ]
    keeper = SearchDocument(
        "keeper.html", "زيلدا", ("Zelda", "زلدى"), "actor", (PlainSection("a", "دور", "حارسة المنارة"),)
    )
    return [*made, keeper]


@pytest.fixture
def opened(watched):
    """A function from pieces to a page in which `index` is the opened index and `loaded` what it asked for."""
    page = watched.page
    for name in NAMES:
        page.add_script_tag(path=SCRIPTS / f"{name}.js")

    def opening(pieces: dict[str, str]):
        page.evaluate(
            """async pieces => {
              window.loaded = [];
              window.pieces = pieces;
              window.load = async name => {
                loaded.push(name);
                if (!(name in window.pieces)) throw new Error(name);
                return JSON.parse(window.pieces[name]);
              };
              window.index = await ExplainerSearch.open(load);
              window.first = async text => {
                const {hits} = await index.query(text);
                return hits.length ? (await index.page(hits[0].page)).address : null;
              };
            }""",
            pieces,
        )
        return page

    return opening


def cut_small(pages: list[SearchDocument], lang: str, monkeypatch) -> dict[str, str]:
    """The pieces of ``pages`` as if they were ten thousand."""
    monkeypatch.setattr(building, "WHOLE", 0)
    monkeypatch.setattr(building, "SHARE", 20)
    return build(pages, lang)


@pytest.mark.parametrize("lang", ["ar", "en"])
def test_every_query_of_the_small_bench_finds_its_page_first(lang, opened) -> None:
    """Protects the ranking: questions, clitics and slips of the pen, as the bench asks them."""
    page = opened(build(pages(lang), lang))
    sets = json.loads((BENCH / f"small.{lang}.json").read_text("utf-8"))["queries"]
    asked = [(each["q"], f"{each['gold'][0]}.html") for queries in sets.values() for each in queries]
    found = page.evaluate("queries => Promise.all(queries.map(first))", [query for query, _ in asked])
    assert [(query, got) for (query, right), got in zip(asked, found, strict=True) if got != right] == []


def test_a_cut_index_loads_what_it_needs_and_finds_the_same(opened, monkeypatch) -> None:
    """Protects large sites: a word costs a piece or two of many, and clitics do not lead to another piece."""
    pieces = cut_small(pages("ar"), "ar", monkeypatch)
    assert sum(name.startswith("words-") for name in pieces) > 5
    page = opened(pieces)
    assert page.evaluate("first('بالميناء')") == "5.html"
    assert 1 <= page.evaluate("loaded.filter(name => name.startsWith('words-')).length") <= 2
    assert page.evaluate("first('والعملة')") == "6.html"


def test_forms_of_a_word_stand_in_one_piece(monkeypatch) -> None:
    """Protects the cut: a stem that is spread over pieces would be found in part."""
    made = cut_small(pages("ar"), "ar", monkeypatch)
    firsts = json.loads(made["meta"])["words"]
    assert firsts == sorted(firsts)
    for page in pages("ar"):
        for word in tokens(page.sections[0].text):
            of = core(stem(word))
            number = max(n for n, first in enumerate(firsts) if first <= of)
            end = firsts[number + 1] if number + 1 < len(firsts) else "\uffff"
            assert firsts[number] <= of < end


@pytest.mark.parametrize("query", ["زيلدا", "لزيلدا", "zelda", "Zeldà", "زيل", "زيدلا", "زلدى"])
def test_names_in_any_script_and_spelling_lead_to_their_page(query, opened) -> None:
    """Protects names: of the other language, with clitics, unfinished, misspelt, or hidden."""
    assert opened(build(pages("ar"), "ar")).evaluate("first", query) == "keeper.html"


def test_whoever_bears_a_name_comes_before_pages_that_have_it_in_their_titles(opened) -> None:
    """Protects names that everybody speaks of: their own page is long, and one of hundreds that are named by them."""
    talked_of = [
        SearchDocument(f"{n}.html", f"What Zelda said on day {n}", (), "event", (PlainSection("", "", "Zelda spoke."),))
        for n in range(200)
    ]
    long_text = "The keeper of the lighthouse has lived on the island. " * 40
    keeper = SearchDocument("keeper.html", "Zelda", ("زيلدا",), "actor", (PlainSection("", "", long_text),))
    page = opened(build([*talked_of, keeper], "en"))
    for query in ("Zelda", "zelda ", "زيلدا"):
        assert page.evaluate("first", query) == "keeper.html", query
    assert page.evaluate("first('zelda said on day 117')") == "117.html"


def test_hits_say_which_words_they_answer_and_what_was_not_found(opened) -> None:
    """Protects "Missing: …" below a result, and the marks in it."""
    page = opened(build(pages("en"), "en"))
    got = page.evaluate("index.query('bridge qqqq')")
    assert got["hits"][0]["terms"] == {"bridge": True, "qqqq": False}
    assert got["missing"] == ["qqqq"]
    marks = page.evaluate("index.matcher('bridge qqqq')('ferries, bridge')")
    assert [(mark["word"], mark["start"], mark["end"]) for mark in marks] == [(0, 9, 15)]


def test_other_queries_are_offered_as_they_are_printed(opened) -> None:
    """Protects the hint under an empty result: what is offered is found, and is spelt as on the page."""
    page = opened(build(pages("ar"), "ar"))
    got = page.evaluate("index.query('المهندسزن ')")
    assert page.evaluate("first('المهندسزن ')") == "0.html"
    assert got["missing"] == ["المهندسزن"]
    offered = page.evaluate("index.query('عبازز ')")["nearest"]
    assert "عبّارة".replace("ّ", "") in " ".join(offered).split()


def test_words_stand_where_the_text_has_them(opened) -> None:
    """Protects marking: offsets that hold tashkeel, tatweel and clitics, and no quotation marks."""
    page = opened(build([], "ar"))
    text = "قال «وبالحَلْفِ» في ٢٠٢٤: U.S.، بـ“الناتو”."
    spans = page.evaluate("text => ExplainerSearch.words(text)", text)
    assert [text[span["start"] : span["end"]] for span in spans] == [
        "قال", "وبالحَلْفِ", "في", "٢٠٢٤", "U", "S", "بـ", "الناتو",
    ]  # fmt: skip


def test_a_failed_piece_is_asked_for_again(opened) -> None:
    """Protects readers with a bad connection: the next query tries again."""
    pieces = build(pages("en"), "en")
    words = pieces.pop("words-0")
    page = opened(pieces)
    assert page.evaluate("first('bridge').catch(error => error.message)") == "words-0"
    page.evaluate("words => { window.pieces['words-0'] = words; }", words)
    assert page.evaluate("first('bridge')") == "0.html"


def test_an_empty_index_answers_nothing(opened) -> None:
    """Protects a site without pages."""
    got = opened(build([], "en")).evaluate("index.query('anything')")
    assert (got["hits"], got["nearest"]) == ([], [])
