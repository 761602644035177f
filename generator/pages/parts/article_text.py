"""The text of an article with marks, notices and links, and what rests on each passage."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from generator.markup.annotate import EMPTY, Annotation, annotate
from generator.model.anchors import Anchor
from generator.text.direction import direction, foreign_runs
from generator.text.sentences import Span

from ..edition import Edition
from .margin_notes import DefectView, NotesView, are_open, defect_view, notes_view, room_beside
from .mention_links import Mentions
from .passage_numbers import carriers, in_order

# Letters in a line of a paragraph, or of a notice below it, on a phone 412 pixels wide.
_LETTERS = 36


@dataclass(frozen=True, slots=True)
class ParagraphText:
    """A paragraph in one language: the original, or a translation. ``words`` is HTML with the marks."""

    lang: str
    dir: str
    is_original: bool
    words: Markup


def _lines(letters: int) -> int:
    return -(-letters // _LETTERS)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the article with its notes. ``columns`` has the page's own language first."""

    anchor: str
    is_heading: bool
    columns: tuple[ParagraphText, ...]
    notes: NotesView | None
    defects: tuple[DefectView, ...]

    @property
    def defects_open(self) -> bool:
        """Whether the notices of defects are shown unfolded."""
        return are_open(self.defects)

    @property
    def lines(self) -> int:
        """An estimate of the lines that it takes on a phone, without what is folded."""
        text = sum(_lines(len(column.words.striptags())) for column in self.columns)
        notices = sum(_lines(len(each.note.words)) for each in self.defects) if self.defects_open else 0
        return text + len(self.defects) + notices + (self.notes is not None) + 1


def _sentence(span: Span, address: str) -> Annotation:
    """An element round a sentence, by which a script shows it together with its translation."""
    return Annotation(span, "span", (("class", "sentence"), ("data-s", address)), depth=-1)


def isolated(words: str, lang: str, within: Span | None = None) -> Iterator[Annotation]:
    """An element round each run of ``words`` that the bidi algorithm (UAX #9) would put out of order.

    ``within`` limits this to a span of ``words``.
    """
    for start, end in foreign_runs(words, lang, *(within or ())):
        yield Annotation(Span(start, end), "bdi", (("dir", "ltr"),), depth=3)


class Article:
    """Makes the paragraphs of an article."""

    def __init__(self, edition: Edition, source_id: str, page: str) -> None:
        """Take the article ``source_id`` for ``page``, and number its passages in the order of the text."""
        self.edition, self.page = edition, page
        self.source = edition.library.seeds.sources[source_id]
        self.text = edition.library.seeds.articles[source_id].text
        self.segmentation = edition.library.segmentations[source_id]
        self.passages = edition.anchors.passages_of(source_id)
        self.defects = {
            index: anchor.span
            for index in range(len(self.source.defects))
            if (anchor := edition.anchors.of_defect(source_id, index))
        }
        self.names = Mentions(edition, source_id, page)
        spans = {anchor.passage: anchor.span for anchor in self.passages}
        self.numbers = {passage: number for number, passage in enumerate(in_order(spans, self.text), 1)}

    def _number(self, passage: str) -> Markup:
        label = self.edition.localizer.say("Note %(number)s", number=self.numbers[passage])
        return Markup('<a class="passage-number" href="#n-%s" aria-label="%s" data-search-exclude="true">%s</a>') % (
            self.numbers[passage],
            label,
            self.numbers[passage],
        )

    def _tails(self, passages: Mapping[str, Span], text: str) -> dict[str, Markup]:
        """The numbers to show at the end of passages. Several that end at the same word are shown at one of them."""
        return {
            last: Markup("").join(map(self._number, together)) for last, together in carriers(passages, text).items()
        }

    def _marks(self) -> Iterator[Annotation]:
        """The marks of quoted passages and of defects in the original."""
        passages = {anchor.passage: anchor.span for anchor in self.passages}
        tails = self._tails(passages, self.text)
        for passage, span in passages.items():
            yield Annotation(
                span,
                "mark",
                (("class", "passage"),),
                first=(("id", passage),),
                later=(("data-of", passage),),
                tail=tails.get(passage, EMPTY),
            )
        for span in self.defects.values():
            yield Annotation(span, "span", (("class", "defect-words"),), depth=1)

    def _mentions(self, paragraph: Span) -> Iterator[Annotation]:
        found = self.edition.library.mentions[self.source.id]
        return self.names.annotations((each for each in found if paragraph.holds(each.span)), self.source.lang)

    def _anchors(self, paragraph: Span) -> list[Anchor]:
        return [anchor for anchor in self.passages if paragraph.holds(anchor.span)]

    def _translated_marks(self, address: str, lang: str, words: str) -> dict[str, Span]:
        """By passage, the span to mark in a translated sentence: all of it, or the words that the evidence names."""
        marks = {}
        for anchor in self.passages:
            if address in anchor.sentences:
                part = anchor.narrowed.get(lang, "")
                start = words.find(part)
                if start >= 0:
                    marks[anchor.passage] = Span(start, start + len(part)) if part else Span(0, len(words))
        return marks

    def _translation(self, lang: str, lines: Mapping[str, str], addresses: list[str]) -> Markup:
        """The translated sentences of a paragraph as HTML, with marks and links.

        The number of a passage stands at its last mark in the paragraph.
        """
        marks = {address: self._translated_marks(address, lang, lines[address]) for address in addresses}
        last = {passage: address for address in addresses for passage in marks[address]}
        mentions = self.edition.library.translated_mentions[self.source.id][lang]
        out = []
        for address in addresses:
            words = lines[address]
            annotations = [*self.names.annotations(mentions.get(address, ()), lang), *isolated(words, lang)]
            ending = {passage: span for passage, span in marks[address].items() if last[passage] == address}
            tails = self._tails(ending, words)
            for passage, span in marks[address].items():
                attributes = (("class", "passage"), ("data-of", passage))
                annotations.append(Annotation(span, "mark", attributes, tail=tails.get(passage, EMPTY)))
            whole = Span(0, len(words))
            if len(addresses) > 1:
                annotations.append(_sentence(whole, address))
            out.append(annotate(words, whole, annotations))
        return Markup(" ").join(out)

    def _columns(self, number: int, span: Span, marks: list[Annotation]) -> tuple[ParagraphText, ...]:
        """The paragraph ``number`` (from 1) in all its languages, the page's own first."""
        own = [sentence for sentence in self.segmentation.sentences if sentence.paragraph == number]
        lang, translations = self.source.lang, self.segmentation.translations
        annotations = [*marks, *self._mentions(span), *isolated(self.text, lang, span)]
        if len(own) > 1 and translations:
            annotations += [_sentence(sentence.span, sentence.address) for sentence in own]
        columns = [ParagraphText(lang, direction(lang), True, annotate(self.text, span, annotations))]
        for other, lines in translations.items():
            words = self._translation(other, lines, [s.address for s in own if s.address in lines])
            columns.append(ParagraphText(other, direction(other), False, words))
        return tuple(sorted(columns, key=lambda column: column.lang != self.edition.lang))

    def _defects(self, paragraph: Span) -> tuple[DefectView, ...]:
        return tuple(
            defect_view(self.edition, self.source, index, self.page)
            for index, words in self.defects.items()
            if paragraph.holds(words)
        )

    def _headings(self) -> frozenset[int]:
        """The numbers of the paragraphs that are headings in the article."""
        headings = {n.at for n in self.source.sentences.nothing if n.reason in ("headline", "subheading")}
        return frozenset(s.paragraph for s in self.segmentation.sentences if s.address in headings)

    def paragraphs(self) -> Iterator[Paragraph]:
        """The paragraphs in the order of the text. If only excerpts are shown, those that something rests on."""
        marks, headings = list(self._marks()), self._headings()
        for number, span in enumerate(self.segmentation.paragraphs, 1):
            if number in headings:
                self.names.next_section()
            defects = self._defects(span)
            room = room_beside(span.end - span.start, defects)
            notes = notes_view(self.edition, self._anchors(span), self.numbers, self.page, room)
            if self.source.display == "excerpts" and notes is None:
                continue
            columns = self._columns(number, span, marks)
            yield Paragraph(f"p{number}", number in headings, columns, notes, defects)
