"""Which languages run from right to left, and which runs inside them do not: held to CLDR, to Unicode, to vectors.

A line of vectors.tsv is a text as JSON, then its runs, each as its two offsets in UTF-16 units, as JavaScript counts.
`make goldens` writes the file anew, from Python.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from pathlib import Path

import pytest
from babel.core import get_global
from hypothesis import given

from generator.text.characters import codes_of
from generator.text.direction import direction, foreign_runs, is_rtl
from tests.props import TEXT, tried
from tests.text.lines import MANY, made_lines, table

VECTORS = Path(__file__).with_name("vectors.tsv")
SCRIPTS = Path(__file__).parents[2] / "overrides/assets/javascripts/search"
LINES = r"""texts => texts.map(text => [
  JSON.stringify(text).replace(/[^\0-~]/g, sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`),
  ...ExplainerSearch.foreignRuns(text).map(([start, end]) => `${start}-${end}`),
].join("\t"))"""
# A run of the whole text must be the same whichever stretch of it is asked for.
STRETCHES = """texts => texts.filter(text => {
  const [from, to] = [Math.floor(text.length / 3), Math.ceil(text.length * 2 / 3)];
  const cut = ExplainerSearch.foreignRuns(text)
    .map(([start, end]) => [Math.max(start, from), Math.min(end, to)]).filter(([start, end]) => start < end);
  return JSON.stringify(cut) !== JSON.stringify(ExplainerSearch.foreignRuns(text, from, to));
})"""


def line(text: str) -> str:
    """The vector of a text."""
    units = [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]
    return "\t".join((json.dumps(text), *(f"{units[start]}-{units[end]}" for start, end in foreign_runs(text, "ar"))))


def known() -> list[str]:
    """The lines of the file."""
    return VECTORS.read_text("utf-8").splitlines()


def test_python_finds_the_runs_of_the_vectors(update_goldens: bool) -> None:
    """Protects pages from a change of the rule that nobody meant."""
    made = [line(text) for text in made_lines()]
    assert len(made) == MANY
    if update_goldens:
        VECTORS.write_text("\n".join(made) + "\n", "utf-8")
    assert made == known()


@pytest.mark.browser
def test_javascript_finds_the_runs_of_the_vectors(browser) -> None:
    """Protects results of the search: they isolate what their pages isolate, and no more."""
    page = browser.new_page()
    for name in ("codes.js", "ends.js", "direction.js"):
        page.add_script_tag(path=SCRIPTS / name)
    texts = [json.loads(each.split("\t")[0]) for each in known()]
    made, torn = page.evaluate(LINES, texts), page.evaluate(STRETCHES, texts)
    page.close()
    assert [pair for pair in zip(made, known(), strict=True) if pair[0] != pair[1]] == []
    assert torn == []


@tried
@given(TEXT)
def test_runs_lie_in_their_text(text: str) -> None:
    """Protects whoever cuts a text at its runs: they are in order, none is empty, none goes over a line."""
    at = 0
    for start, end in foreign_runs(text, "ar"):
        assert at <= start < end <= len(text)
        assert "\n" not in text[start:end]
        at = end
    assert list(foreign_runs(text, "en")) == []


def test_a_stretch_has_the_runs_of_its_text() -> None:
    """Protects paragraphs and dates, which are asked for by their stretch of a text."""
    for text in made_lines():
        start, end = len(text) // 3, -(-len(text) * 2 // 3)
        runs = [(max(first, start), min(last, end)) for first, last in foreign_runs(text, "ar")]
        assert [run for run in runs if run[0] < run[1]] == list(foreign_runs(text, "ar", start, end))


def test_the_table_is_long() -> None:
    """Protects the browser's test of the table from a table that has shrunk."""
    assert len(table()) >= 250


def test_nested_brackets_cost_no_more_than_others() -> None:
    """Protects the build from a text of brackets: no depth of them ends in a RecursionError."""
    deep = 3_000
    assert len(list(foreign_runs("(" * deep + "a)" + " b)" * (deep - 1), "ar"))) > 0


def test_letters_are_those_of_unicode() -> None:
    """Protects scripts that nobody here reads: a letter runs as UAX #9 says, whatever alphabet it is from."""
    wrong = []
    for point in range(sys.maxunicode):
        char = chr(point)
        if unicodedata.category(char) in {"Lu", "Ll", "Lt", "Lo"}:
            code, kind = codes_of(char), unicodedata.bidirectional(char)
            if (code == "L") != (kind == "L") or (code == "R") != (kind in {"R", "AL"}):
                wrong.append(f"{point:x} {kind} {code}")
    assert wrong == []


def test_languages_run_as_cldr_says() -> None:
    """Protects a world in another language: its script decides, and where no tag names it, CLDR's likely one."""
    wrong = {}
    scripts: dict[str, bool] = {}
    for tag, likely in get_global("likely_subtags").items():
        if not tag.startswith("und"):
            script = likely.split("_")[1]
            scripts[script] = is_rtl(f"und-{script}")
            if is_rtl(tag.replace("_", "-")) != scripts[script]:
                wrong[tag] = likely
    assert wrong == {}
    assert {script for script, rtl in scripts.items() if rtl} >= {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"}


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("ar", "rtl"),
        ("ar-SY", "rtl"),
        ("ar-Latn", "ltr"),
        ("az-Arab", "rtl"),
        ("az", "ltr"),
        ("pa-Arab-PK", "rtl"),
        ("pa-PK", "rtl"),
        ("pa", "ltr"),
        ("ku-Arab", "rtl"),
        ("uz-Arab", "rtl"),
        ("ms-Arab", "rtl"),
        ("AR_sy", "rtl"),
        ("zz", "ltr"),
        ("", "ltr"),
        ("de-CH-1996", "ltr"),
        ("sd-Deva", "ltr"),
    ],
)
def test_direction_of_a_language(lang: str, expected: str) -> None:
    """Protects the ``dir`` of every element that says a language."""
    assert direction(lang) == expected
