"""Front matter is read back, by the function that MkDocs uses, exactly as it was put in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.markup.front_matter import with_front_matter
from tests.props import TEXT, tried
from tests.worlds import files_of, toy_pages

# What ended the front matter early, or made it unreadable so that the page showed it; the first is a stored script.
HOSTILE = (
    "name\x7f <script>alert(1)</script>",
    "next\x85line",
    "line\u2028paragraph\u2029separators",
    "no\ufffecharacter\uffff",
    "\ufeffbyte order mark",
    "bell\a, escape\x1b, null\x00",
    "---",
    "...",
    "a\n---\nb",
    "a\n...\n<b>",
    "\n",
    "\r\n",
    "{{ config.site_name }}",
    "key: value",
    "- item",
    "# comment",
    "no",
    "2024-11-22",
    "~",
    "",
    " ",
    "&anchor",
    "*alias",
    "!!python/object:os.system",
    "'",
    '"',
    "\\",
    "😀 \U000e0041",
)
# Everything that a text may hold, and everything that it may not.
ANY = st.one_of(TEXT, st.text(st.characters(exclude_categories=("Cs",))), st.sampled_from(HOSTILE))


def _is_read_back(front: dict[str, object], body: str) -> None:
    text, data = get_data(with_front_matter(front, body))
    assert data == front
    assert list(data) == list(front)
    assert text == body


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_a_hostile_text_stays_in_its_key(text: str) -> None:
    """Protects readers from a text that leaves its quotes: what YAML cannot read is shown, and its scripts run."""
    _is_read_back({"title": text, "description": text, text: "a key too"}, "# body\n\n---\n")


@tried
@given(ANY, ANY, st.dictionaries(ANY, st.one_of(ANY, st.booleans(), st.integers())), TEXT)
def test_any_text_is_read_back(title: str, description: str, inner: dict[str, object], body: str) -> None:
    """Protects every page: titles and descriptions are what the records say, and the body is untouched."""
    _is_read_back({"title": title, "description": description, "search": inner}, body.lstrip("\n"))


def test_the_pages_of_the_toy_world_are_read_back() -> None:
    """Protects the pages as they are made: none has a body that begins with what the reader would drop."""
    files = files_of(toy_pages())
    for page in toy_pages():
        assert get_data(files[page.file]) == (page.body, dict(page.front)), page.file
