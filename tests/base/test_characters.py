"""What no text may hold, what can be seen of a text, and how a message names what has no shape."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.base.characters import LINE_BREAKS_ELSEWHERE, in_one_line, is_visible, refused
from tests.props import tried

# By Unicode's own words: controls, surrogates, separators of lines and paragraphs, and what is never a character.
NO_TEXT = ("Cc", "Cs", "Zl", "Zp")


def _is_noncharacter(code: int) -> bool:
    return 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE


def test_exactly_what_unicode_calls_no_text_is_refused() -> None:
    """Protects both sides: no control slips through, and no letter of any language is taken for one."""
    found = {char for char in map(chr, range(0x110000)) if list(refused(char))}
    wanted = {
        char
        for char in map(chr, range(0x110000))
        if (unicodedata.category(char) in NO_TEXT or _is_noncharacter(ord(char))) and char not in "\t\n"
    }
    assert found == wanted


def test_offsets_are_those_of_the_text() -> None:
    """Protects places: each offset leads to its character, and what is tolerated is left out."""
    assert list(refused("a\x0bb\x7f\U0001fffe", LINE_BREAKS_ELSEWHERE)) == [(3, "\x7f"), (4, "\U0001fffe")]


@pytest.mark.parametrize(
    "text", ["", " ", "\u00a0\u2003", "\u200b", "\u200f\u2066\u2069", "\ufeff", "ً", "\u0301", "\u3164"]
)
def test_what_cannot_be_seen_is_empty(text: str) -> None:
    """Protects readers from a link or a heading that shows nothing."""
    assert not is_visible(text)


@pytest.mark.parametrize("text", ["ب", "بً", "\u200bx\u200b", "7", "—", "€", "😀"])
def test_whatever_has_a_shape_is_seen(text: str) -> None:
    """Protects texts: what stands beside letters does not make them invisible."""
    assert is_visible(text)


def test_what_moves_a_cursor_is_named() -> None:
    """Protects logs and terminals: no text begins a line of its own, and none clears the screen."""
    assert in_one_line("z\n::error ::x\x1b[2J\u2028\udcff") == "z↵::error ::x‹U+001B›[2J‹U+2028›‹byte FF›"


@tried
@given(st.text())
def test_one_line_can_always_be_printed(text: str) -> None:
    """Protects every message: whatever is in it, it is one line of text that can be encoded."""
    shown = in_one_line(text)
    assert not list(refused(shown)) and "\n" not in shown
    assert len(shown.splitlines()) < 2
    shown.encode()
