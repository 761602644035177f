"""A text with its language, and how it is escaped as HTML, as Markdown or as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup, escape

from generator.text.direction import direction, foreign_runs
from generator.text.sentences import Span

# Characters that Markdown could take for markup, and their entities, which every Markdown engine leaves alone.
_MARKDOWN = {ord(char): f"&#{ord(char)};" for char in "\\`*_{}[]|~^=$"}
# At the start of a block, these would make a list, a heading, a quotation or a rule.
_BLOCK = re.compile(r"^(\d+)([.)])(\s|$)|^([-+#:])")
_SPACE = re.compile(r"\s+")
# A day with its month, or a month with its year, as prose writes them. A month has one name, or two with a slash
# between them. Two days of one month, and the short word that joins them, count as one date: "3 and 5 May 2024".
_DATE = r"""
    (?<!\d)(?:\d{1,2}[ ]{word}[ ])?\d{1,2}[ ](?:{two}(?:[ ]{year})?|{one}[ ]{year})
    | \b(?:{two}|{one})[ ]{year}"""
_YEAR = r"(?:1[89]|20)\d\d\b(?![-–/])"


def _dates(one: str, word: str) -> re.Pattern[str]:
    # A name may have two words, the second with the Arabic article, as November in the Levant has.
    two = f"{one}(?:[ ]\u0627\u0644{one})?/{one}(?:[ ]\u0627\u0644{one})?"
    pattern = _DATE
    for name, part in {"word": word, "two": two, "one": one, "year": _YEAR}.items():
        pattern = pattern.replace(f"{{{name}}}", part)
    return re.compile(pattern, re.VERBOSE)


# In a right-to-left text only dates in Arabic letters count: an element inside a Latin run would change its order.
_LETTER = "[\u0621-\u0652]"
_DATES = {"rtl": _dates(f"{_LETTER}+", _LETTER + "{2,3}"), "ltr": _dates(r"[A-Z][a-z]+", "[a-z]{2,3}")}


def _isolated(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    """``words`` from ``start`` to ``end`` (code points) as HTML; each foreign run is isolated by ``bdi``."""
    end = len(words) if end is None else end
    out, at = Markup(""), start
    for first, last in foreign_runs(words, lang, start, end):
        out += escape(words[at:first]) + Markup('<bdi dir="ltr">%s</bdi>') % words[first:last]
        at = last
    return out + escape(words[at:end])


def _unbroken(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    """As ``_isolated``, in an element that no line breaks."""
    return Markup('<span class="whole">%s</span>') % _isolated(words, lang, start, end)


def _dates_in(words: str, lang: str, start: int, end: int) -> Iterator[Span]:
    """The spans of the dates between ``start`` and ``end``. Digits in a foreign run are no date: ``2001:db8::1``."""
    runs = list(foreign_runs(words, lang, start, end))
    for match in _DATES[direction(lang)].finditer(words, start, end):
        date = Span(*match.span())
        if all(last <= date.start or first >= date.end or date.holds(Span(first, last)) for first, last in runs):
            yield date


def _with_dates(words: str, lang: str, start: int = 0, end: int | None = None) -> Markup:
    """As ``_isolated``, with each date in an element that no line breaks."""
    end = len(words) if end is None else end
    out, at = Markup(""), start
    for date in _dates_in(words, lang, start, end):
        out += _isolated(words, lang, at, date.start) + _unbroken(words, lang, *date)
        at = date.end
    return out + _isolated(words, lang, at, end)


def isolated_text(words: str, lang: str) -> str:
    """``words`` as plain text, with foreign runs between U+2066 and U+2069 (UAX #9). For places that read no markup."""
    marked = str(_isolated(words, lang)).replace('<bdi dir="ltr">', "\u2066").replace("</bdi>", "\u2069")
    return unescape(marked)


def spaced(words: str) -> str:
    """``words`` with one blank for each run of white space, and none at either end."""
    return _SPACE.sub(" ", words.strip())


@dataclass(frozen=True, slots=True)
class LocalizedText:
    """A text in the language ``lang``, for a page in ``page_lang``. Both are BCP 47 tags.

    In a template ``{{ text }}`` gives HTML and ``{{ text|md }}`` gives Markdown; ``str(text)`` gives the bare words.
    ``quoted`` are the spans of ``words`` that are quoted from an article, in order; they get the typeface of
    quotations. No line breaks a date in the text; if it is ``whole``, no line breaks it at all.
    """

    words: str
    lang: str
    page_lang: str
    quoted: tuple[Span, ...] = ()
    whole: bool = False

    @property
    def is_foreign(self) -> bool:
        """Whether the text is in another language than the page. It then stands in for a missing text."""
        return self.lang != self.page_lang

    @property
    def dir(self) -> str:
        """The ``dir`` attribute to set, ``rtl`` or ``ltr``.

        Needed because an element with ``lang`` keeps its parent's direction.
        """
        return direction(self.lang)

    def __str__(self) -> str:
        return self.words

    def __bool__(self) -> bool:
        return bool(self.words)

    def __html__(self) -> Markup:
        if self.whole:
            inner = _unbroken(spaced(self.words), self.lang)
        else:
            inner = self._with_quotations() if self.quoted else _with_dates(spaced(self.words), self.lang)
        if not self.is_foreign:
            return inner
        return Markup('<span class="foreign" lang="%s" dir="%s">%s</span>') % (
            self.lang,
            self.dir,
            inner,
        )

    def _with_quotations(self) -> Markup:
        """The text as HTML, with an element round each quoted span."""
        out, at = Markup(""), 0
        for span in self.quoted:
            out += _with_dates(self.words, self.lang, at, span.start)
            out += Markup('<span class="said">%s</span>') % _with_dates(self.words, self.lang, *span)
            at = span.end
        return out + _with_dates(self.words, self.lang, at)


# The marks that open a quotation, and those that close it.
_QUOTES = {"«": "»", "“": "”", "‘": "’"}


def shortened(text: str, most: int) -> str:
    """``text``, or its first whole words with an ellipsis if it has more than ``most`` code points.

    A quotation that is cut is closed after the ellipsis. So the result may be a little longer than ``most``.
    """
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
    """``text`` as Markdown that shows it as it is: Markdown takes nothing in it for markup.

    It is escaped as in HTML, which Markdown lets through; then the signs of Markdown become entities.
    """
    html = str(text.__html__() if isinstance(text, LocalizedText) else escape(text))
    parts = re.split(r"(<[^>]*>)", html)
    inert = "".join(part if part.startswith("<") else part.translate(_MARKDOWN) for part in parts)
    return Markup(_BLOCK.sub(_defuse, inert))


def _defuse(match: re.Match[str]) -> str:
    if match[1]:
        return f"{match[1]}&#{ord(match[2])};{match[3]}"
    return f"&#{ord(match[4])};"
