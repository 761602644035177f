"""What a tool can see of whether a quotation supports its statement."""

from __future__ import annotations

from collections.abc import Iterator

from generator.base.problems import Problem, warning
from generator.model.anchors import Anchor
from generator.model.library import Library, LocatedStatement
from generator.model.statement import OWN_VOICE
from generator.text.normal import fold


def check_modes(library: Library) -> list[Problem]:
    """A problem for each statement in an article's own voice outside its label, and for each other one inside."""
    problems = []
    for stated in library.statements.values():
        own_voice = stated.statement.mode in OWN_VOICE
        if own_voice == (stated.owner_kind == "source"):
            continue
        place = library.seeds.place(stated.owner, "statements", stated.key, "mode")
        if not own_voice:
            message = f"'{stated.key}' is not said in the article's own voice, but stands in its label."
            hint = "Move it to an event, or set 'mode: background' or 'mode: analysis'."
            problems.append(Problem("own-voice-expected", place, message, hint))
        else:
            message = f"'{stated.key}' is said in an article's own voice and must stay off the timeline."
            hint = "Move it to 'statements:' in the label of its source."
            problems.append(Problem("own-voice-on-timeline", place, message, hint))
    return problems


class _Paragraphs(dict[tuple[str, int], str]):
    """By article and index of a paragraph: that paragraph and the one before it, folded once."""

    def __init__(self, library: Library) -> None:
        super().__init__()
        self._layouts = library.segmentations

    def __missing__(self, key: tuple[str, int]) -> str:
        source, index = key
        page = self._layouts[source].page
        self[key] = fold(page.text[page.paragraphs[max(0, index - 1)].start : page.paragraphs[index].end])
        return self[key]

    def near(self, anchor: Anchor) -> str:
        """The paragraph of the quotation and the one before it."""
        index = self._layouts[anchor.source].page.paragraph_of(anchor.span)
        return "" if index is None else self[anchor.source, index]


def _marks_of(library: Library, actor_id: str, source_id: str) -> Iterator[str]:
    """What may show that somebody speaks: a word of a name, a post, what the label reads as him."""
    source, actor = library.seeds.sources[source_id], library.seeds.actors.get(actor_id)
    if actor is None:
        return
    lang = source.lang
    yield from (fold(reading.words) for reading in source.reads_as if reading.means == actor_id)
    for name in ((actor.name.get(lang) or ""), *actor.alt_names.get(lang), *actor.hidden_names.get(lang)):
        yield from (word for word in fold(name).split() if len(word) > 2)
    for post in actor.posts:
        yield from (word for word in fold(post.title.get(lang) or "").split() if len(word) > 3)


def check_speakers(library: Library, anchors: dict[tuple[str, tuple[str | int, ...]], Anchor]) -> list[Problem]:
    """A warning for each statement where neither the speaker nor their title stands in or near the quotation."""
    problems = []
    paragraphs = _Paragraphs(library)
    for stated in library.statements.values():
        speaker = stated.statement.said_by
        found = _anchors_of(stated, anchors)
        if speaker is None or speaker not in library.seeds.actors or not found:  # nobody, or reported elsewhere
            continue
        shown = any(
            mark in near
            for anchor in found
            for near in (paragraphs.near(anchor),)
            for mark in _marks_of(library, speaker, anchor.source)
        )
        if not shown:
            place = library.seeds.place(stated.owner, "statements", stated.key, "said_by")
            message = f"Nothing near the quotation of '{stated.key}' names '{speaker}'."
            hint = "Quote the words that say who speaks, or add the name that the article uses to the actor."
            problems.append(warning("speaker-not-near", place, message, hint))
    return problems


def _anchors_of(stated: LocatedStatement, anchors: dict[tuple[str, tuple[str | int, ...]], Anchor]) -> list[Anchor]:
    keys = [
        (stated.owner, ("statements", stated.key, "evidence", index)) for index in range(len(stated.statement.evidence))
    ]
    return [anchors[key] for key in keys if key in anchors]


def check_figures(library: Library) -> list[Problem]:
    """A problem for each figure with a unit that ``site.yaml`` does not have."""
    units = library.seeds.site.units
    problems = []
    for stated in library.statements.values():
        figure = stated.statement.figure
        if figure and figure.unit not in units:
            place = library.seeds.place(stated.owner, "statements", stated.key, "figure", "unit")
            hint = f"Add it under 'units' in site.yaml; known are: {', '.join(sorted(units)) or 'none'}."
            problems.append(Problem("unknown-unit", place, f"There is no unit '{figure.unit}'.", hint))
    return problems
