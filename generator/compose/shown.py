"""A text on its way to a page: its words, its language, and how it is escaped for where it goes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup, escape

# What Markdown could take for markup, as entities: they are inert in every Markdown engine.
_MARKDOWN = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]|~^=$"}
# At the start of a block, these would make a list, a heading, a quotation or a rule.
_BLOCK = re.compile(r"^(\d+)([.)])(\s|$)|^([-+#:])")
# A run of another script inside Arabic: letters first, then whatever holds it together.
_LATIN = re.compile(r"[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ0-9.'’\-+&/# ]*[A-Za-zÀ-ɏ0-9+#])?")
_NUMBERS = re.compile(r"[-+$€£]?\d+(?:[-–/:.]\d+)+|[-+$€£]\d+(?:\.\d+)?")
_SPACE = re.compile(r"\s+")

RTL = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})


def direction(lang: str) -> str:
    """``rtl`` or ``ltr``, for the ``dir`` attribute."""
    return "rtl" if lang.split("-")[0] in RTL else "ltr"


def _isolated(words: str, lang: str) -> Markup:
    """``words`` escaped for HTML, foreign runs isolated so that the order stays right."""
    if direction(lang) == "ltr":
        return escape(words)
    out, at = Markup(""), 0
    for match in sorted((*_LATIN.finditer(words), *_NUMBERS.finditer(words)), key=re.Match.start):
        if match.start() >= at:
            out += escape(words[at : match.start()]) + Markup('<bdi dir="ltr">%s</bdi>') % match.group()
            at = match.end()
    return out + escape(words[at:])


def isolated_text(words: str, lang: str) -> str:
    """``words`` as plain text in which foreign runs are isolated by characters (UAX #9): where no markup is read."""
    marked = str(_isolated(words, lang)).replace('<bdi dir="ltr">', "\u2066").replace("</bdi>", "\u2069")
    return unescape(marked)


@dataclass(frozen=True, slots=True)
class Shown:
    """Words in a language, on a page that is in ``page_lang``.

    In a template ``{{ text }}`` is HTML, ``{{ text|md }}`` is Markdown and
    ``{{ text|plain }}`` is neither (for attributes and front matter).
    """

    words: str
    lang: str
    page_lang: str

    @property
    def is_foreign(self) -> bool:
        """Whether another language stands in because the page's own is missing."""
        return self.lang != self.page_lang

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)

    def __html__(self) -> Markup:
        inner = _isolated(_SPACE.sub(" ", self.words.strip()), self.lang)
        if not self.is_foreign:
            return inner
        return Markup('<span class="foreign" lang="%s" dir="%s">%s</span>') % (
            self.lang,
            direction(self.lang),
            inner,
        )


def shortened(text: str, most: int) -> str:
    """``text`` in whole words, at most ``most`` characters and an ellipsis."""
    return text if len(text) <= most else text[:most].rpartition(" ")[0].rstrip(",;:،؛") + "…"


def as_markdown(text: Shown | str) -> Markup:
    """``text`` for a place where Markdown is read: nothing in it is taken for markup.

    HTML special characters and foreign runs are treated as in HTML, which Markdown
    lets through; the signs of Markdown become entities.
    """
    html = str(text.__html__() if isinstance(text, Shown) else escape(text))
    parts = re.split(r"(<[^>]*>)", html)
    inert = "".join(part if part.startswith("<") else part.translate(_MARKDOWN) for part in parts)
    return Markup(_BLOCK.sub(_defuse, inert))


def _defuse(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}&#{ord(match[2])};{match[3]}"
    return f"&#{ord(match[4])};"
