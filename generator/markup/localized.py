"""A text on its way to a page: its words, its language, and how it is escaped for where it goes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup, escape

from generator.text.direction import direction, foreign_runs
from generator.text.sentences import Span

# What Markdown could take for markup, as entities: they are inert in every Markdown engine.
_MARKDOWN = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]|~^=$"}
# At the start of a block, these would make a list, a heading, a quotation or a rule.
_BLOCK = re.compile(r"^(\d+)([.)])(\s|$)|^([-+#:])")
_SPACE = re.compile(r"\s+")
# A day with its month, or a month with its year, as prose writes them: with one name for the month, or with two. Two
# days of one month are one date, with the short word that joins them.
_DATE = r"""
    (?<!\d)(?:\d{1,2}[ ]{word}[ ])?\d{1,2}[ ](?:{two}(?:[ ]{year})?|{one}[ ]{year})
    | \b(?:{two}|{one})[ ]{year}"""
_YEAR = r"(?:1[89]|20)\d\d\b(?![-–/])"


def _dates(one: str, word: str) -> re.Pattern[str]:
    # Each may have two words, the second with the Arabic article.
    two = f"{one}(?:[ ]\u0627\u0644{one})?/{one}(?:[ ]\u0627\u0644{one})?"
    pattern = _DATE
    for name, part in {"word": word, "two": two, "one": one, "year": _YEAR}.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.compile(pattern, re.VERBOSE)


# In a right-to-left text only what is written in Arabic letters: the order of a Latin run must not be cut in two.
_LETTER = "[\u0621-\u0652]"
_DATES = {"rtl": _dates(f"{_LETTER}+", _LETTER + "{2,3}"), "ltr": _dates(r"[A-Z][a-z]+", "[a-z]{2,3}")}


def _isolated(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    """``words`` from ``start`` to ``end`` escaped for HTML, foreign runs isolated so that the order stays right."""
    end = len(words) if end is None else end
    out, at = Markup(""), start
    for first, last in foreign_runs(words, lang, start, end):
        out += escape(words[at:first]) + Markup('<bdi dir="ltr">%s</bdi>') % words[first:last]
        at = last
    return out + escape(words[at:end])


def _unbroken(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    return Markup('<span class="whole">%s</span>') % _isolated(words, lang, start, end)


def _dates_in(words: str, lang: str, start: int, end: int) -> Iterator[Span]:
    """The dates between ``start`` and ``end``. A year that is part of a foreign run is none: ``2001:db8::1``."""
    runs = list(foreign_runs(words, lang, start, end))
    for match in _DATES[direction(lang)].finditer(words, start, end):
        date = Span(*match.span())
        if all(last <= date.start or first >= date.end or date.holds(Span(first, last)) for first, last in runs):
            yield date


def _set(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    """``words`` as ``_isolated`` gives them, each date in one piece, which no line breaks."""
    end = len(words) if end is None else end
    out, at = Markup(""), start
    for date in _dates_in(words, lang, start, end):
        out += _isolated(words, lang, at, date.start) + _unbroken(words, lang, *date)
        at = date.end
    return out + _isolated(words, lang, at, end)


def isolated_text(words: str, lang: str) -> str:
    """``words`` as plain text in which foreign runs are isolated by characters (UAX #9): where no markup is read."""
    marked = str(_isolated(words, lang)).replace('<bdi dir="ltr">', "\u2066").replace("</bdi>", "\u2069")
    return unescape(marked)


def spaced(words: str) -> str:
    """``words`` with single blanks, none at either end."""
    return _SPACE.sub(" ", words.strip())


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """Words in a language, on a page that is in ``page_lang``.

    In a template ``{{ text }}`` is HTML, ``{{ text|md }}`` is Markdown and
    ``{{ text|plain }}`` is neither (for attributes and front matter).
    ``quoted`` are the parts of ``words`` that are a source's, in order: they get its face.
    No line breaks the dates in them; nor any of them, if they are ``whole``.
    """

    words: str
    lang: str
    page_lang: str
    quoted: tuple[Span, ...] = ()
    whole: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether another language stands in because the page's own is missing."""
        return self.lang != self.page_lang

    @property
    def dir(self) -> str:
        """``rtl`` or ``ltr``: what the element must say that ``lang`` is said of, for of itself it follows the page."""
        return direction(self.lang)

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)

    def __html__(self) -> Markup:
        if self.whole:
            inner = _unbroken(spaced(self.words), self.lang)
        else:
            inner = self._in_two_voices() if self.quoted else _set(spaced(self.words), self.lang)
        if not self.is_foreign:
            return inner
        return Markup('<span class="foreign" lang="%s" dir="%s">%s</span>') % (
            self.lang,
            self.dir,
            inner,
        )

    def _in_two_voices(self) -> Markup:
        out, at = Markup(""), 0
        for span in self.quoted:
            out += _set(self.words, self.lang, at, span.start)
            out += Markup('<span class="said">%s</span>') % _set(self.words, self.lang, *span)
            at = span.end
        return out + _set(self.words, self.lang, at)


# What opens a quotation, and what closes it.
_QUOTES = {"«": "»", "“": "”", "‘": "’"}


def shortened(text: str, most: int) -> str:
    """``text`` in whole words, at most ``most`` characters, an ellipsis, and the end of a quotation that is cut."""
    if len(text) <= most:
        return text
    kept = text[:most].rpartition(" ")[0].rstrip(",;:،؛«“‘ ")
    within: list[str] = []
    for char in kept:
        if char in _QUOTES:
            within.append(_QUOTES[char])
        elif within and char == within[-1]:
            within.pop()
    return kept + "…" + "".join(reversed(within))


def as_markdown(text: LocalizedText | str) -> Markup:
    """``text`` for a place where Markdown is read: nothing in it is taken for markup.

    HTML special characters and foreign runs are treated as in HTML, which Markdown
    lets through; the signs of Markdown become entities.
    """
    html = str(text.__html__() if isinstance(text, LocalizedText) else escape(text))
    parts = re.split(r"(<[^>]*>)", html)
    inert = "".join(part if part.startswith("<") else part.translate(_MARKDOWN) for part in parts)
    return Markup(_BLOCK.sub(_defuse, inert))


def _defuse(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}&#{ord(match[2])};{match[3]}"
    return f"&#{ord(match[4])};"
