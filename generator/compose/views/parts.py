"""What several pages show: statements with their words, cited prose, dates, stances."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.model.actor import Post
from generator.model.anchors import Anchor
from generator.model.common import CitedText
from generator.model.evidence import Date
from generator.model.library import Stated
from generator.model.statement import Figure, Stance

from ..edition import Edition, Link
from ..shown import Shown, direction
from ..words import BASES, MODES, QUALIFIERS, STANCES


# What HTML's time element takes of EDTF: a year, a month, a day.
_MACHINE = re.compile(r"\d{4}(-\d{2}){0,2}")


@dataclass(frozen=True, slots=True)
class WhenView:
    """A date in words and how it is known.

    ``machine`` is for HTML's ``time`` element, empty where that cannot say it;
    ``certainty`` chooses the mark on the timeline.
    """

    words: Shown
    machine: str
    basis: Shown
    certainty: str
    as_written: Shown | None
    reference: Link | None


@dataclass(frozen=True, slots=True)
class StanceView:
    """Our reading of the words: a shape, a word, and the question it is about."""

    value: str
    shape: str
    word: Shown
    question: Link


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence in some language; ``marked`` are the words of it that the evidence is narrowed to."""

    words: str
    lang: str
    dir: str
    before: str = ""
    marked: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation with its translation, where it is from, and the way to the passage."""

    lines: tuple[Line, ...]
    passage: str
    source: Link
    publisher: Link | None
    published: WhenView | None


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as every page shows it.

    ``date_is_new``: the page does not say elsewhere how its date is known.
    """

    anchor: str
    aliases: tuple[str, ...]
    href: str
    text: Shown
    speaker: Link | None
    post: Shown | None
    on_behalf_of: Link | None
    via: Link | None
    mode: Shown
    mode_key: str
    when: WhenView | None
    date_is_new: bool
    stance: StanceView | None
    figure: Shown | None
    answers: Link | None
    event: Link | None
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class Cite:
    """A citation: its number on the page and the statement that it leads to."""

    number: int
    link: Link


@dataclass(frozen=True, slots=True)
class SentenceView:
    """A sentence of ours with its citations, or with what it rests on outside the articles."""

    text: Shown
    cites: tuple[Cite, ...]
    reference: Link | None

    @property
    def is_ours(self) -> bool:
        """Whether nothing but the editors stands behind it."""
        return not self.cites and self.reference is None


class Citations:
    """Numbers the citations of one page; the same statement keeps its number."""

    def __init__(self, edition: Edition, page: str) -> None:
        """Start at 1 for ``page``."""
        self._edition, self._page = edition, page
        self._numbers: dict[str, int] = {}

    def prose(self, text: CitedText) -> tuple[SentenceView, ...]:
        """``text`` with its citations numbered on."""
        edition = self._edition
        return tuple(
            SentenceView(
                edition.text(sentence.text),
                tuple(self._cite(address) for address in sentence.cites),
                reference(edition, sentence.reference) if sentence.reference else None,
            )
            for sentence in text
        )

    def _cite(self, address: str) -> Cite:
        number = self._numbers.setdefault(address, len(self._numbers) + 1)
        return Cite(number, self._edition.to_statement(address, self._page))


def reference(edition: Edition, outside: object) -> Link:
    """A link out of the site: an editors' note rests on it."""
    return Link(edition.text(outside.title), str(outside.url))  # type: ignore[attr-defined]


def _certainty(when: Date) -> str:
    """How the timeline draws a date: what is most doubtful about it decides."""
    if "external" in when.basis:
        return "external"
    if when.period.is_qualified or set(when.basis) & {"bounded", "weekday"}:
        return "inferred"
    return "day" if when.period.is_day else "interval"


def when_view(edition: Edition, when: Date | None, lang: str, *, tenure: bool = False) -> WhenView | None:
    """``when`` in words. ``lang`` is the language of the article, in which ``words`` are.

    ``tenure``: something lasted for that time, and did not happen within it.
    """
    if when is None:
        return None
    tongue = edition.tongue
    return WhenView(
        words=edition.own(tongue.tenure(when.period) if tenure else tongue.period(when.period)),
        machine=when.edtf if _MACHINE.fullmatch(when.edtf) else "",
        basis=edition.own(tongue.listed(tongue.say(BASES[basis]) for basis in when.basis)),
        certainty=_certainty(when),
        as_written=Shown(when.words, lang, edition.lang) if when.words else None,
        reference=reference(edition, when.reference) if when.reference else None,
    )


def stance_view(edition: Edition, stance: Stance | None, page: str) -> StanceView | None:
    """A stance with its shape and word."""
    if stance is None:
        return None
    shape, word = STANCES[stance.value]
    return StanceView(
        stance.value, shape, edition.own(edition.tongue.say(word)), short_question(edition, stance.question, page)
    )


def short_question(edition: Edition, question_id: str, page: str) -> Link:
    """A link to a question by its short name."""
    question = edition.library.seeds.questions[question_id]
    return Link(edition.text(question.short), edition.addresses.record(question_id).seen_from(page))


def figure_words(edition: Edition, figure: Figure) -> Shown:
    """A number with its unit, as the language writes it."""
    if figure.words:
        return edition.text(figure.words)
    assert figure.value is not None  # the model sees to it
    unit = edition.library.seeds.site.units[figure.unit]
    lang = next(lang for lang in (edition.lang, *unit.forms) if lang in unit.forms)
    number = float(figure.value)
    forms = unit.forms[lang]
    category = edition.tongue.plural(int(number) if number.is_integer() else number)
    form = forms.get(category) or forms.get("other") or next(iter(forms.values()))  # type: ignore[call-overload]
    words = form.replace("{n}", figure.value)
    if figure.qualifier:
        words = edition.tongue.say(QUALIFIERS[figure.qualifier], figure=words)
    return Shown(words, lang, edition.lang)


def _line(words: str, lang: str, marked: str = "") -> Line:
    before, found, after = words.partition(marked) if marked else (words, "", "")
    return Line(words, lang, direction(lang), before if found else "", found, after if found else "")


def quote_view(edition: Edition, anchor: Anchor, page: str) -> QuoteView:
    """A quotation: the original always, and a translation; the page's own language first."""
    seeds = edition.library.seeds
    source = seeds.sources[anchor.source]
    original = _line(anchor.span.of(seeds.articles[anchor.source].text), source.lang)
    lines = [original]
    # A reader of the original's language is offered the site's next language, to check our translation by.
    wanted = edition.lang if edition.lang != source.lang else next(iter(edition.others), edition.lang)
    translated = edition.library.layouts[anchor.source].translations.get(wanted, {})
    words = " ".join(translated[address] for address in anchor.sentences if address in translated)
    if words:
        lines.append(_line(words, wanted, anchor.narrowed.get(wanted, "")))
    lines.sort(key=lambda line: line.lang != edition.lang)
    return QuoteView(
        lines=tuple(lines),
        passage=edition.addresses.passage(anchor).seen_from(page),
        source=edition.link(anchor.source, page),
        publisher=edition.link(source.publisher, page) if source.publisher else None,
        published=when_view(edition, source.date_published, source.lang),
    )


def quote_views(edition: Edition, owner: str, page: str, *path: str | int, count: int) -> tuple[QuoteView, ...]:
    """The quotations written at ``path`` of ``owner``, a list of ``count`` entries."""
    found = (edition.anchors.by_quote[owner, (*path, index)] for index in range(count))
    return tuple(quote_view(edition, anchor, page) for anchor in found)


def _post_then(edition: Edition, stated: Stated) -> Shown | None:
    """The post that the speaker held when he spoke: the last that may have begun by then."""
    speaker = stated.statement.said_by
    posts = edition.library.seeds.actors[speaker].posts if speaker else ()
    said = stated.date.period.last if stated.date else None

    def began(post: Post) -> date:
        return (post.date.period.first if post.date else None) or date.min

    by_then = [post for post in posts if said is None or began(post) <= said] or posts[:1]
    return edition.text(max(by_then, key=began).title) if by_then else None


def statement_view(edition: Edition, stated: Stated, page: str, *, anchor: str | None = None) -> StatementView:
    """A statement seen from ``page``; ``anchor`` is its id there, or empty where it only visits."""
    statement = stated.statement
    here = edition.addresses.statement(stated.address)
    source = edition.library.seeds.sources[statement.evidence[0].source]

    def link(actor_id: str | None) -> Link | None:
        return edition.link(actor_id, page) if actor_id else None

    return StatementView(
        anchor=(here.anchor if here.page == page else "") if anchor is None else anchor,
        aliases=_aliases(edition, stated.address) if here.page == page else (),
        href=here.seen_from(page),
        text=edition.text(statement.text),
        speaker=link(statement.said_by),
        post=_post_then(edition, stated),
        on_behalf_of=link(statement.on_behalf_of),
        via=link(statement.via),
        mode=edition.own(edition.tongue.say(MODES[statement.mode])),
        mode_key=statement.mode,
        when=when_view(edition, stated.date, source.lang),
        date_is_new=here.page != page or statement.date is not None,
        stance=stance_view(edition, statement.stance, page),
        figure=figure_words(edition, statement.figure) if statement.figure else None,
        answers=edition.to_statement(statement.responds_to, page) if statement.responds_to else None,
        event=edition.link(stated.owner, page),
        quotes=tuple(quote_view(edition, found, page) for found in edition.anchors_of(stated)),
    )


def _aliases(edition: Edition, address: str) -> tuple[str, ...]:
    """Anchors for the former keys of a statement, so that old links still land."""
    owner, _, key = address.partition("#")
    former = [
        old.partition("#")[2]
        for old, new in sorted(edition.library.seeds.redirects.items())
        if new == address and old.partition("#")[0] == owner
    ]
    prefix = edition.addresses.statement(address).anchor.removesuffix(key)
    return tuple(prefix + old for old in former)


def in_time(edition: Edition, statements: Iterable[Stated]) -> Sequence[Stated]:
    """Statements by date, those without one last, within an event in the order of the file."""
    order = {event_id: index for index, event_id in enumerate(edition.library.chronology)}

    def key(stated: Stated) -> tuple[bool, str, int]:
        first = stated.date.period.first if stated.date else None
        last = stated.date.period.last if stated.date else None
        return stated.date is None, str(first or last or ""), order.get(stated.owner, len(order))

    return sorted(statements, key=key)


def reports(edition: Edition, statements: Iterable[Stated]) -> tuple[Shown, tuple[Shown, ...]]:
    """How many articles report it, and their known origins. Only different known origins count."""
    tongue, seeds = edition.tongue, edition.library.seeds
    sources = sorted({e.source for stated in statements for e in stated.statement.evidence})
    counted = edition.own(
        tongue.say_many("reported by %(num)s article", "reported by %(num)s articles", len(sources))
    )
    origins: dict[str, Shown] = {}
    for source_id in sources:
        for actor_id in seeds.sources[source_id].relies_on:
            origins[actor_id] = edition.name(actor_id)
        if not seeds.sources[source_id].relies_on:
            origins[""] = edition.own(tongue.say("unknown"))
    return counted, tuple(origins[key] for key in sorted(origins, reverse=True) if key) + tuple(
        origins[key] for key in origins if not key
    )
