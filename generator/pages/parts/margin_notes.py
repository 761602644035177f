"""The notes beside a paragraph of an article: the statements that rest on its passages, and notices of its defects."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from generator.language.labels import DEFECTS
from generator.markup.localized import LocalizedText
from generator.model.anchors import Anchor
from generator.model.source import Source

from ..edition import Edition, Link
from .cited_text import reference

# Letters in a line of a note, on a wide screen.
_LETTERS: Final = 36


@dataclass(frozen=True, slots=True)
class PassageNumber:
    """The number of a passage on the page, and its anchor. ``is_first``: its first note, to which its number leads."""

    number: int
    anchor: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class Resting:
    """A statement, its speaker, and the passages of the paragraph on which it rests."""

    link: Link
    who: LocalizedText | None
    numbers: tuple[PassageNumber, ...]


@dataclass(frozen=True, slots=True)
class Quoting:
    """A profile or a term that quotes passages of the paragraph, for a post or for a use of the term."""

    link: Link
    numbers: tuple[PassageNumber, ...]


@dataclass(frozen=True, slots=True)
class NotesView:
    """The notes of a paragraph, each statement once, in the order of the passages.

    ``title`` says how many statements there are. ``resting`` are those that have room beside the paragraph. ``folded``
    are the others, and ``more`` says how many these are.
    """

    title: LocalizedText
    resting: tuple[Resting, ...]
    folded: tuple[Resting, ...]
    more: LocalizedText
    quoting: tuple[Quoting, ...]


@dataclass(frozen=True, slots=True)
class DefectView:
    """The notice about a defect. ``means`` is the record that the article's words mean."""

    kind: LocalizedText
    words: LocalizedText | None
    note: LocalizedText
    correction: LocalizedText | None
    means: Link | None
    reference: Link | None


def defect_view(edition: Edition, source: Source, index: int, page: str) -> DefectView:
    """The notice about the defect ``index`` of a source."""
    defect = source.defects[index]

    def quoted(words: str | None) -> LocalizedText | None:
        return LocalizedText(words, source.lang, source.lang) if words else None

    return DefectView(
        edition.own(edition.localizer.say(DEFECTS[defect.kind])),
        quoted(defect.exact),
        edition.text(defect.note),
        quoted(defect.correction),
        edition.link(defect.means, page) if defect.means else None,
        reference(edition, defect.reference) if defect.reference else None,
    )


class _Numbering:
    """Gives passages their numbers, and remembers for which of them a note was made."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self.numbers = numbers
        self.seen: set[str] = set()

    def of(self, passages: Iterable[str]) -> tuple[PassageNumber, ...]:
        made = []
        for passage in passages:
            made.append(PassageNumber(self.numbers[passage], passage, passage not in self.seen))
            self.seen.add(passage)
        return tuple(made)


def _by(anchors: Iterable[Anchor], key: str) -> dict[str, list[str]]:
    """The passages of ``anchors`` by the value of their field ``key``, both in the order of the text."""
    found: dict[str, dict[str, None]] = {}
    for anchor in anchors:
        found.setdefault(getattr(anchor, key), {})[anchor.passage] = None
    return {value: list(passages) for value, passages in found.items()}


def _title(edition: Edition, statements: int) -> LocalizedText:
    if not statements:
        return edition.own(edition.localizer.say("Quoted from this paragraph"))
    said = edition.localizer.say_many(
        "%(num)s statement rests on this paragraph", "%(num)s statements rest on this paragraph", statements
    )
    return edition.own(said)


def are_open(defects: Sequence[DefectView]) -> bool:
    """Whether the notices of a paragraph are unfolded. Many would take the room of the statements."""
    return len(defects) < 3


def room_beside(letters: int, defects: Sequence[DefectView]) -> float:
    """How many lines of notes have room beside a paragraph of ``letters`` letters, below its notices of ``defects``.

    An estimate for wide screens: a line of the text has about 42 letters and is as high as 1.7 lines of notes.
    """
    lines = -(-letters // 42) * 1.7
    return lines - sum(2.5 + len(each.note.words) / _LETTERS if are_open(defects) else 1.5 for each in defects)


def _shown(resting: list[Resting], room: float) -> int:
    """How many notes fit into ``room`` lines; all of them if only one would not fit."""
    lines = accumulate(-(-len(note.link.text.words) // _LETTERS) + 0.5 for note in resting)
    fit = sum(used <= room for used in lines)
    return len(resting) if len(resting) - fit <= 1 else fit


def notes_view(
    edition: Edition, anchors: Iterable[Anchor], numbers: Mapping[str, int], page: str, room: float
) -> NotesView | None:
    """The notes for the passages ``anchors`` of a paragraph; ``None`` if there are none.

    ``numbers`` are the numbers of passages on the page. ``room`` is how many lines of notes have room.
    """
    ordered = sorted(anchors, key=lambda anchor: numbers[anchor.passage])
    if not ordered:
        return None
    numbering = _Numbering(numbers)
    resting = []
    for address, passages in _by((a for a in ordered if a.purpose == "statement"), "address").items():
        said_by = edition.library.statements[address].statement.said_by
        who = edition.name(said_by) if said_by else None
        resting.append(Resting(edition.to_statement(address, page), who, numbering.of(passages)))
    records = _by((a for a in ordered if a.purpose != "statement"), "owner")
    shown = _shown(resting, room)
    more = edition.localizer.say_many("%(num)s more statement", "%(num)s more statements", len(resting) - shown)
    return NotesView(
        title=_title(edition, len(resting)),
        resting=tuple(resting[:shown]),
        folded=tuple(resting[shown:]),
        more=edition.own(more),
        quoting=tuple(
            Quoting(edition.link(owner, page), numbering.of(passages)) for owner, passages in records.items()
        ),
    )
