"""The text of an article: marks, notices and links woven in, and what rests on each passage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator.base.sentences import Span
from generator.model.anchors import Anchor
from generator.model.source import Source

from ..edition import Edition, Link
from ..shown import Shown, direction
from ..weave import Wrap, weave
from ..words import DEFECTS
from .mention import Mentions
from .prose import reference


@dataclass(frozen=True, slots=True)
class Resting:
    """A statement that rests on a passage, and who makes it."""

    link: Link
    who: Shown | None


@dataclass(frozen=True, slots=True)
class PassageNote:
    """A passage, by its number on the page, and what rests on it.

    ``records`` are the profiles and terms that quote it, for a post or a use.
    """

    anchor: str
    number: int
    statements: tuple[Resting, ...]
    records: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DefectView:
    """A notice that stands beside the words."""

    kind: Shown
    words: str
    note: Shown
    correction: str
    means: Link | None
    reference: Link | None


@dataclass(frozen=True, slots=True)
class Column:
    """A paragraph in one language: the original with its marks, or a translation."""

    lang: str
    dir: str
    is_original: bool
    words: Markup


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article, the page's own language first, with its notes."""

    anchor: str
    is_heading: bool
    columns: tuple[Column, ...]
    passages: tuple[PassageNote, ...]
    defects: tuple[DefectView, ...]


def defect_view(edition: Edition, source: Source, index: int, page: str) -> DefectView:
    """The notice about the defect ``index`` of a source."""
    defect = source.defects[index]
    return DefectView(
        edition.own(edition.tongue.say(DEFECTS[defect.kind])),
        defect.exact or "",
        edition.text(defect.note),
        defect.correction or "",
        edition.link(defect.means, page) if defect.means else None,
        reference(edition, defect.reference) if defect.reference else None,
    )


def _resting(edition: Edition, anchor: Anchor, page: str) -> Resting:
    stated = edition.library.statements[anchor.address].statement
    who = edition.name(stated.said_by) if stated.said_by else None
    return Resting(edition.to_statement(anchor.address, page), who)


class Article:
    """Everything about one article that its paragraphs are made from."""

    def __init__(self, edition: Edition, source_id: str, page: str) -> None:
        """The article ``source_id`` as ``page`` shows it; numbers its passages in the order of the text."""
        self.edition, self.page = edition, page
        self.source = edition.library.seeds.sources[source_id]
        self.text = edition.library.seeds.articles[source_id].text
        self.layout = edition.library.layouts[source_id]
        quoted = edition.anchors.by_source.get(source_id, ())
        self.passages = [anchor for anchor in quoted if anchor.purpose != "defect"]
        self.defects = {
            index: anchor.span
            for index in range(len(self.source.defects))
            if (anchor := edition.anchors.by_quote.get((source_id, ("defects", index))))
        }
        self.names = Mentions(edition, source_id, page)
        self.numbers: dict[str, int] = {}
        for anchor in self.passages:
            self.numbers.setdefault(anchor.passage, len(self.numbers) + 1)

    def _number(self, passage: str) -> Markup:
        label = self.edition.tongue.say("Note %(number)s", number=self.numbers[passage])
        return Markup('<a class="passage-number" href="#n-%s" aria-label="%s" data-search-exclude="true">%s</a>') % (
            self.numbers[passage],
            label,
            self.numbers[passage],
        )

    def _marks(self) -> Iterator[Wrap]:
        for passage, anchor in {anchor.passage: anchor for anchor in self.passages}.items():
            yield Wrap(
                anchor.span,
                "mark",
                (("class", "passage"),),
                first=(("id", passage),),
                later=(("data-of", passage),),
                tail=self._number(passage),
            )
        for span in self.defects.values():
            yield Wrap(span, "span", (("class", "defect-words"),), depth=1)

    def _mentions(self, paragraph: Span) -> Iterator[Wrap]:
        found = self.edition.library.mentions[self.source.id]
        return self.names.wraps((each for each in found if paragraph.holds(each.span)), self.source.lang)

    def _notes(self, paragraph: Span) -> tuple[PassageNote, ...]:
        grouped: dict[Span, list[Anchor]] = {}
        for anchor in self.passages:
            if paragraph.holds(anchor.span):
                grouped.setdefault(anchor.span, []).append(anchor)
        return tuple(
            PassageNote(
                anchors[0].passage,
                self.numbers[anchors[0].passage],
                tuple(
                    dict.fromkeys(_resting(self.edition, a, self.page) for a in anchors if a.purpose == "statement")
                ),
                tuple(
                    dict.fromkeys(self.edition.link(a.owner, self.page) for a in anchors if a.purpose != "statement")
                ),
            )
            for anchors in grouped.values()
        )

    def _line(self, address: str, lang: str, words: str) -> Markup:
        """A translated sentence; what rests on the original, or on a part of it, is marked, and names link."""
        mentions = self.edition.library.translated_mentions[self.source.id][lang].get(address, ())
        marks = list(self.names.wraps(mentions, lang))
        for passage, anchor in {a.passage: a for a in self.passages if address in a.sentences}.items():
            part = anchor.narrowed.get(lang, "")
            start = words.find(part) if part else 0
            if start >= 0:
                span = Span(start, start + len(part)) if part else Span(0, len(words))
                marks.append(Wrap(span, "mark", (("class", "passage"), ("data-of", passage))))
        return weave(words, Span(0, len(words)), marks)

    def _columns(self, number: int, span: Span, marks: list[Wrap]) -> tuple[Column, ...]:
        own = [sentence.address for sentence in self.layout.sentences if sentence.paragraph == number]
        lang = self.source.lang
        original = weave(self.text, span, [*marks, *self._mentions(span)])
        columns = [Column(lang, direction(lang), True, original)]
        for other, lines in self.layout.translations.items():
            words = Markup(" ").join(self._line(a, other, lines[a]) for a in own if a in lines)
            columns.append(Column(other, direction(other), False, words))
        return tuple(sorted(columns, key=lambda column: column.lang != self.edition.lang))

    def _headings(self) -> frozenset[int]:
        """The paragraphs that are headings in the article."""
        headings = {n.at for n in self.source.sentences.nothing if n.reason in ("headline", "subheading")}
        return frozenset(s.paragraph for s in self.layout.sentences if s.address in headings)

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs in the order of the text; of excerpts only those that something rests on."""
        marks, headings = list(self._marks()), self._headings()
        for number, span in enumerate(self.layout.paragraphs, 1):
            if number in headings:
                self.names.next_section()
            notes = self._notes(span)
            if self.source.display == "excerpts" and not notes:
                continue
            yield Paragraph(
                f"p{number}",
                number in headings,
                self._columns(number, span, marks),
                notes,
                tuple(
                    defect_view(self.edition, self.source, index, self.page)
                    for index, words in self.defects.items()
                    if span.holds(words)
                ),
            )


