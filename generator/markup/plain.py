"""The plain text of a page, section by section, taken from its Markdown.

This is a scan and no full parser: it reads what our templates write (quoted attributes, escaped text, every element
closed) and the simple Markdown of the hand-written pages. It reads some ten megabytes a second.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.model.plain import PlainSection

_TOKEN = re.compile(
    r"""<!--.*?-->
      | ^(?P<level>\#{1,6})[ ]+(?P<heading>[^\n]*?)[ ]*(?:\{:?[ ]*\#(?P<anchor>[\w.-]+)[ ]*\})?[ ]*$
      | <(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9]*)(?P<attributes>(?:[^>"']|"[^"]*"|'[^']*')*)>""",
    re.VERBOSE | re.DOTALL | re.MULTILINE,
)
_ATTRIBUTE = re.compile(r"""([\w-]+)(?:=(?:"([^"]*)"|'([^']*)'))?""")
_VOID = frozenset({"br", "hr", "img", "input", "wbr", "col"})
# Elements within a line of text. Every other element begins a new line.
INLINE = frozenset(
    {
        "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "ins", "kbd", "mark", "q", "s", "small", "span",
        "strong", "sub", "sup", "time", "wbr",
    }
)  # fmt: skip

# Elements that say the same on every page, such as labels and "more" links. Nobody searches for them.
_REPEATED_TAGS = frozenset({"dt", "thead", "figcaption", "summary", "script", "style"})
_REPEATED_CLASSES = frozenset(
    {
        "basis", "cite", "counts", "editors", "how-known", "kicker", "legend", "letters", "more", "notice", "of-event",
        "passage-number", "permalink", "resting-outside", "rests", "shape", "to-passage",
    }
)  # fmt: skip
REPEATED_SECTIONS = frozenset({"mentions"})
# The label "our reading of the words" is a paragraph; the article itself is a section of the same class.
_REPEATED_PARAGRAPHS = frozenset({"reading", "answers"})
# The list of facts at the top of a page (when, where, who). Search finds its words, but no result begins with them.
_FACTS = frozenset({"facts"})
# Elements that become a section with their id as its anchor, and the class that they must have.
_PLACES = {"article": "statement", "div": "paragraph", "li": "moment"}

# The syntax of Markdown outside of elements, and what replaces it. ``^`` and ``$`` match only at the ends of a line of
# the page. A text between two elements does not begin or end a line, so that ": " between two spans stays.
_SYNTAX = (
    (re.compile(r"^\s*```.*$", re.MULTILINE), ""),
    (re.compile(r"\{:?\s*[#.][^}\n]*\}"), ""),
    (re.compile(r"^[ |:-]+$", re.MULTILINE), ""),
    (re.compile(r"!?\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"^\s*(?:[-*+>]|\d+[.)])\s+", re.MULTILINE), ""),
    (re.compile(r"[ \t]*(?<!\\)\|[ \t]*"), "\n"),
    (re.compile(r"[*`]+"), ""),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!|-])"), r"\1"),
)
_BLANKS = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\s*\n\s*")
# What a left-out element leaves behind: empty brackets, or a dot that separated it from the text before.
_EMPTIED = re.compile(r"\(\s*\)|[^\S\n]*·[^\S\n]*$", re.MULTILINE)
# A blank before punctuation: it stood between a word and a tag.
_BEFORE_SIGN = re.compile(r" +(?=[.,;:!?،؛؟»”)\]]+(?:\W|$))")
# Marks an end of a text that is not the end of its line. No text of ours has this character: control characters are
# refused where texts are read.
_IN_LINE = "\x00"


def is_left_out(tag: str, attributes: Mapping[str, str | None], lang: str) -> bool:
    """Whether search leaves out an element of a page in ``lang``, with everything inside it."""
    classes = set((attributes.get("class") or "").split())
    foreign = (attributes.get("lang") or lang) != lang
    return (
        tag in _REPEATED_TAGS
        or "data-search-exclude" in attributes
        or not classes.isdisjoint(_REPEATED_CLASSES)
        or (tag == "p" and not classes.isdisjoint(_REPEATED_PARAGRAPHS))
        # A translation of a quotation, or of a paragraph of an article, into another language than the page's.
        or (foreign and (tag == "blockquote" or "translation" in classes))
    )


@dataclass(slots=True)
class _Section:
    anchor: str
    heading: str
    parts: list[str] = field(default_factory=list)

    def done(self) -> PlainSection | None:
        text = _BLANKS.sub(" ", _EMPTIED.sub("", html.unescape("".join(self.parts))))
        text = _BEFORE_SIGN.sub("", _LINES.sub("\n", text)).strip()
        return PlainSection(self.anchor, self.heading, text) if text else None


class _Scan:
    """The state of a scan: the open elements, the section that takes the text, and whether text is left out."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self.sections = [_Section("", "")]
        self.facts = _Section("", "")
        self.now = self.sections[0]
        self.open: list[tuple[str, _Section | None]] = []  # tag, and the section to go back to
        self.dropped_at: int | None = None  # how many elements were open where the element that is left out began
        self.who_at: int | None = None  # the same for the element with the name of a speaker
        self.left_out = False  # whether the section is left out, up to the next heading

    def text(self, words: str) -> None:
        """Add ``words`` to the section. They have ``_IN_LINE`` at an end that is not the end of a line."""
        if self.dropped_at is not None or self.left_out or not words:
            return
        if not self.open:
            words = _without_syntax(words)
        words = words.replace(_IN_LINE, "")
        if self.who_at is not None:
            self.now.heading += html.unescape(words)
        elif words.strip() or self.now.parts:
            self.now.parts.append(words)

    def heading(self, level: int, words: str, anchor: str) -> None:
        """Begin a section under the heading ``words``, which is Markdown."""
        self.left_out = anchor in REPEATED_SECTIONS
        if level == 1:
            return  # the title of the page, which search gets separately
        words = _without_syntax(words)
        self.now = _Section(anchor, html.unescape(re.sub(r"<[^>]*>", "", words)).strip())
        self.sections.append(self.now)

    def begin(self, tag: str, attributes: str) -> None:
        """Open an element; begin a section, or leave text out, if the element asks for it."""
        found = {name: double or single for name, double, single in _ATTRIBUTE.findall(attributes)}
        classes = set(found.get("class", "").split())
        if tag not in INLINE:
            self.text("\n")
        if tag in _VOID:
            return
        before = None
        if self.dropped_at is None and is_left_out(tag, found, self.lang):
            self.dropped_at = len(self.open)
        elif self.dropped_at is None and found.get("id") and _PLACES.get(tag) in classes:
            before, self.now = self.now, _Section(found["id"], self.now.heading if tag == "div" else "")
            self.sections.append(self.now)
        elif self.dropped_at is None and not classes.isdisjoint(_FACTS) and len(self.sections) == 1:
            before, self.now = self.now, self.facts
        elif "who" in classes and self.who_at is None and not self.now.heading and not self.now.parts:
            self.who_at = len(self.open)
        self.open.append((tag, before))

    def end(self, tag: str) -> None:
        """Close the last open element ``tag``, and those inside it that were not closed."""
        while self.open:
            opened, before = self.open.pop()
            if self.dropped_at == len(self.open):
                self.dropped_at = None
            if self.who_at == len(self.open):
                self.who_at = None
            if before is not None:
                self.now = before
            if opened == tag:
                break
        if tag not in INLINE:
            self.text("\n")


def _without_syntax(words: str) -> str:
    for pattern, plain in _SYNTAX:
        words = pattern.sub(plain, words)
    return words


def _between(body: str, start: int, end: int) -> str:
    """The text from ``start`` to ``end``, with ``_IN_LINE`` at an end that is not the end of a line."""
    before = "" if start == 0 or body[start - 1] == "\n" else _IN_LINE
    behind = "" if end == len(body) or body[end] == "\n" else _IN_LINE
    return before + body[start:end] + behind if start < end else ""


def plain_sections(body: str, lang: str) -> tuple[PlainSection, ...]:
    """The sections of a page that have text, in the order of the page.

    ``body`` is the Markdown of the page, and ``lang`` its language. A section begins at a heading, a statement, a
    paragraph of an article or an entry of the timeline. Its heading is the one above it; for a statement, the name of
    the speaker. The title of the page is no section. The list of facts at the top of a page comes last, without an
    anchor.

    Left out are elements with ``data-search-exclude``, text that many pages repeat, and translations of quotations into
    another language than ``lang``.
    """
    scan = _Scan(lang)
    at = 0
    for match in _TOKEN.finditer(body):
        scan.text(_between(body, at, match.start()))
        at = match.end()
        if match["heading"] is not None:
            scan.heading(len(match["level"]), match["heading"], match["anchor"] or "")
        elif match["close"]:
            scan.end(match["tag"].lower())
        elif match["tag"]:
            scan.begin(match["tag"].lower(), match["attributes"])
    scan.text(_between(body, at, len(body)))
    return tuple(_done([*scan.sections, scan.facts]))


def _done(sections: list[_Section]) -> Iterator[PlainSection]:
    for section in sections:
        done = section.done()
        if done is not None:
            yield done
