"""A statement as every page shows it, with its stance and figure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.facts.chronology import date_of_words
from generator.facts.posts import post_of_speaker
from generator.language.labels import COUNTED, MODES, QUALIFIERS
from generator.language.localizer import Localizer
from generator.markup.localized import LocalizedText
from generator.model.library import LocatedStatement
from generator.model.statement import Figure

from ..edition import Edition, Link
from .caveats import CaveatView, caveat_views
from .dates import WhenView, when_view
from .quotation import QuoteView, in_runs, quote_view
from .stance import StanceView, stance_view


@dataclass(frozen=True, slots=True)
class StatementView:
    """A statement as every page shows it.

    ``aliases`` are old anchors of it on this page. ``date_is_new``: the page does not say elsewhere how its date is
    known. ``is_day_of_event``: the date is that of what the words tell, not of the words. ``words_label`` is the label
    of the quoted words, with the number of their places if there are several.
    ``articles`` says from how many articles they are, if from several.
    """

    anchor: str
    aliases: tuple[str, ...]
    href: str
    text: LocalizedText
    speaker: Link | None
    post: LocalizedText | None
    on_behalf_of: Link | None
    via: Link | None
    mode: LocalizedText
    mode_key: str
    when: WhenView | None
    date_is_new: bool
    is_day_of_event: bool
    stance: StanceView | None
    figure: LocalizedText | None
    answers: Link | None
    event: Link | None
    caveats: tuple[CaveatView, ...]
    words_label: LocalizedText
    articles: LocalizedText | None
    quotes: tuple[QuoteView, ...]


@dataclass(frozen=True, slots=True)
class MovedView:
    """The anchor of a statement that stood on this page before, and the link to where it stands now."""

    anchor: str
    to: Link


def figure_words(edition: Edition, figure: Figure) -> LocalizedText:
    """A number with its unit, in the page's language; if the unit has no words in it, in one that has."""
    if figure.words:
        return edition.text(figure.words)
    assert figure.value is not None  # the model requires words or a value
    unit = edition.library.seeds.site.units[figure.unit]
    lang = next(lang for lang in (edition.lang, *unit.forms) if lang in unit.forms)
    localizer = edition.localizer if lang == edition.lang else Localizer(lang)
    forms = unit.forms[lang]
    category = localizer.plural(Decimal(figure.value))
    form = forms.get(category) or forms.get("other") or next(iter(forms.values()))  # type: ignore[call-overload]
    words = form.replace("{n}", localizer.number(figure.value))
    if figure.qualifier:
        words = localizer.say(QUALIFIERS[figure.qualifier], figure=words)
    return LocalizedText(words, lang, edition.lang)


def statement_view(
    edition: Edition, stated: LocatedStatement, page: str, *, anchor: str | None = None
) -> StatementView:
    """A statement as ``page`` shows it.

    ``anchor`` is its id there. Without it, the statement has its own anchor on its own page, and none on other pages.
    """
    statement = stated.statement
    here = edition.permalinks.statement(stated.address)
    post = post_of_speaker(edition.library.seeds, stated)
    source = edition.library.seeds.sources[statement.evidence[0].source]

    def link(actor_id: str | None) -> Link | None:
        return edition.link(actor_id, page) if actor_id else None

    return StatementView(
        anchor=(here.anchor if here.page == page else "") if anchor is None else anchor,
        aliases=_aliases(edition, stated) if here.page == page else (),
        href=here.seen_from(page),
        text=edition.quoting(statement.text, stated.address),
        speaker=link(statement.said_by),
        post=edition.text(post.title) if post else None,
        on_behalf_of=link(statement.on_behalf_of),
        via=link(statement.via),
        mode=edition.own(edition.localizer.say(MODES[statement.mode])),
        mode_key=statement.mode,
        when=when_view(edition, stated.date, source.lang),
        is_day_of_event=_is_day_of_event(edition, stated),
        date_is_new=here.page != page or statement.date is not None,
        stance=stance_view(edition, stated, page),
        figure=figure_words(edition, statement.figure) if statement.figure else None,
        answers=edition.to_statement(statement.responds_to, page) if statement.responds_to else None,
        event=edition.link(stated.owner, page),
        caveats=caveat_views(edition, stated.address),
        words_label=_words_label(edition, len(statement.evidence)),
        articles=_articles(edition, stated),
        quotes=in_runs(tuple(quote_view(edition, found, page) for found in edition.anchors_of(stated))),
    )


def _is_day_of_event(edition: Edition, stated: LocatedStatement) -> bool:
    """Whether the date of a statement is that of what it tells, and its words are from another day."""
    words = date_of_words(edition.library.seeds, stated)
    return stated.date is not None and stated.date.edtf != (words.edtf if words else "")


def _words_label(edition: Edition, places: int) -> LocalizedText:
    say_many = edition.localizer.say_many
    words = say_many("The words, in %(num)s place", "The words, in %(num)s places", places)
    return edition.own(words if places > 1 else edition.localizer.say("The words"))


def _articles(edition: Edition, stated: LocatedStatement) -> LocalizedText | None:
    """In words, from how many articles the quotations of a statement are; ``None`` if from one."""
    number = len({each.source for each in stated.statement.evidence})
    return edition.own(edition.localizer.say_many(*COUNTED["sources"], number)) if number > 1 else None


def _aliases(edition: Edition, stated: LocatedStatement) -> tuple[str, ...]:
    """The old keys of a statement with the same owner. They are anchors too, so that old links still work."""
    return tuple(key for owner, key in edition.renames.addresses(stated.address) if owner == stated.owner)


def moved_views(edition: Edition, owner: str, page: str) -> tuple[MovedView, ...]:
    """The statements that the event or article ``owner`` had before and another has now, with links from ``page``."""
    return tuple(
        MovedView(key, edition.to_statement(address, page))
        for key, address in edition.renames.keys(owner).items()
        if edition.library.statements[address].owner != owner
    )


def reports(
    edition: Edition, statements: Iterable[LocatedStatement]
) -> tuple[LocalizedText, tuple[LocalizedText, ...]]:
    """In words how many articles the statements quote, and the names of their origins.

    Each origin stands once; "unknown" comes last, if an article has no known origin.
    """
    localizer, seeds = edition.localizer, edition.library.seeds
    sources = sorted({e.source for stated in statements for e in stated.statement.evidence})
    counted = edition.own(localizer.say_many("reported by one article", "reported by %(num)s articles", len(sources)))
    origins: dict[str, LocalizedText] = {}
    for source_id in sources:
        for actor_id in seeds.sources[source_id].relies_on:
            origins[actor_id] = edition.name(actor_id)
        if not seeds.sources[source_id].relies_on:
            origins[""] = edition.own(localizer.say("unknown"))
    return counted, tuple(origins[key] for key in sorted(origins, reverse=True) if key) + tuple(
        origins[key] for key in origins if not key
    )
