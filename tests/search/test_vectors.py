"""Python builds the index and JavaScript asks it: ten thousand words hold both to the same cuts and stems.

A line of vectors.tsv is a word as written, then for each token of it `folded/stem/core`, where what is equal to
the one before is left out. `make goldens` writes the file anew, from Python.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.search.stems import core, stem
from generator.search.text import tokens
from tests.search.words import MANY, made_words

VECTORS = Path(__file__).with_name("vectors.tsv")
SCRIPTS = Path(__file__).parents[2] / "overrides/assets/javascripts/search"
# What browsers are asked; the same as `line` in Python.
LINES = """words => words.map(word => [word, ...ExplainerSearch.tokens(word).map(token => {
  const stem = ExplainerSearch.stem(token), core = ExplainerSearch.core(stem);
  return core !== stem ? `${token}/${stem}/${core}` : stem !== token ? `${token}/${stem}` : token;
})].join("\\t"))"""


def line(word: str) -> str:
    """The vector of one word."""
    shown = [word]
    for token in tokens(word):
        forms = (token, stem(token), core(stem(token)))
        shown.append("/".join(forms if forms[2] != forms[1] else forms[:2] if forms[1] != token else forms[:1]))
    return "\t".join(shown)


def known() -> list[str]:
    """The lines of the file."""
    return VECTORS.read_text("utf-8").splitlines()


def test_python_cuts_and_stems_as_the_vectors_say(update_goldens: bool) -> None:
    """Protects the index from a change of the analysis that nobody meant."""
    made = [line(word) for word in made_words()]
    assert len(made) == MANY
    if update_goldens:
        VECTORS.write_text("\n".join(made) + "\n", "utf-8")
    assert made == known()


@pytest.mark.browser
def test_javascript_cuts_and_stems_as_the_vectors_say(watched) -> None:
    """Protects every query: a word that JavaScript cuts otherwise is never found."""
    page = watched.page
    page.add_script_tag(path=SCRIPTS / "text.js")
    expected = known()
    made = page.evaluate(LINES, [each.split("\t")[0] for each in expected])
    assert [pair for pair in zip(made, expected, strict=True) if pair[0] != pair[1]] == []
