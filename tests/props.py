"""Properties that hold for every input: how they are tried, and with which texts."""

from __future__ import annotations

from hypothesis import settings
from hypothesis import strategies as st

# The same examples in every run: a test that fails once fails again. No folder of its own is written.
tried = settings(max_examples=60, deadline=None, derandomize=True, database=None)
tried_less = settings(tried, max_examples=25)

# What news texts are made of, and what an enemy would put into them.
PIECES = (
    "قال", "الحارس", "نُريدُ", "العبّارة", "ـ", "ً", "ّ", " ", "  ", "\u00a0", "\u200f", "\u202b", "\u2067", "é", "e\u0301",
    "A.", "1.", "1)", "-", "+", "#", "##", ">", "<", "<b>", "</p>", "<script>alert(1)</script>", "<!--", "-->", "&amp;",
    "&", '"', "'", "`", "``", "*", "**", "_", "__", "[a](b)", "![i](j)", "[x]: y", "{: .c }", "{#i}", "|", "||", "~",
    "~~", "^", "=", "===", "---", "\\", "\\*", ":", "::", "!", "!!! note", "???", "$x$", "😀", "http://toy.example/a_b_c",
    "a@b.c",
)  # fmt: skip
PIECE = st.sampled_from(PIECES)
LETTER = st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cn", "Co"))
TEXT = st.lists(st.one_of(PIECE, st.text(LETTER, max_size=4)), max_size=14).map("".join)
SAID = TEXT.filter(lambda text: bool(text.strip()))
