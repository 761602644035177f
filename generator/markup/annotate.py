"""Puts elements such as marks, notices and links into a text, also where they overlap.

HTML elements must nest, but quotations can overlap. Where two overlap, the inner one is closed and opened again, and
only its first piece has its id.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup, escape

from generator.base.characters import LINE_BREAKS_ELSEWHERE
from generator.text.sentences import Span

EMPTY = Markup("")
# An article may hold these as white space within a line (see ``base.characters``). HTML forbids two of them.
_BLANKS = dict.fromkeys(map(ord, LINE_BREAKS_ELSEWHERE), " ")


@dataclass(frozen=True, slots=True)
class Annotation:
    """An element to put round a span of a text.

    ``span`` is in code points. ``attributes``, ``first`` and ``later`` are pairs of name and value, not yet escaped:
    for all pieces of the element, for the first piece only, and for all other pieces. ``tail`` is put before the last
    closing tag. ``depth`` decides if two annotations have the same span: the smaller depth is outside.
    """

    span: Span
    element: str
    attributes: tuple[tuple[str, str], ...] = ()
    first: tuple[tuple[str, str], ...] = ()
    later: tuple[tuple[str, str], ...] = ()
    tail: Markup = EMPTY
    depth: int = 0


def _open(annotation: Annotation, is_first: bool) -> Markup:
    attributes = (*(annotation.first if is_first else annotation.later), *annotation.attributes)
    shown = Markup("").join(Markup(' %s="%s"') % pair for pair in attributes)
    return Markup("<%s%s>") % (Markup(annotation.element), shown)


def _close(annotation: Annotation, is_last: bool) -> Markup:
    return (annotation.tail if is_last else EMPTY) + Markup("</%s>") % Markup(annotation.element)


def annotate(text: str, within: Span, annotations: Iterable[Annotation]) -> Markup:
    """The part ``within`` of ``text`` as HTML, with every annotation that touches it.

    Spans are in code points of ``text``, half open. An annotation that reaches out of ``within`` is cut. Characters at
    which only some programs end a line become blanks.
    """
    if within.start == within.end:
        return EMPTY
    cut = [
        (Span(max(each.span.start, within.start), min(each.span.end, within.end)), each)
        for each in annotations
        if each.span.touches(within)
    ]
    cut.sort(key=lambda pair: (pair[0].start, -pair[0].end, pair[1].depth))
    edges = sorted({within.start, within.end, *(at for span, _ in cut for at in span)})
    out = EMPTY
    opened: list[tuple[Span, Annotation]] = []
    for edge, after in zip(edges, [*edges[1:], within.end], strict=True):
        ending = [pair for pair in opened if pair[0].end == edge]
        reopen: list[tuple[Span, Annotation]] = []
        while ending and any(pair in ending for pair in opened):
            top = opened.pop()
            out += _close(top[1], is_last=top in ending)
            if top not in ending:
                reopen.insert(0, top)
        for pair in reopen:
            out += _open(pair[1], is_first=False)
            opened.append(pair)
        for pair in (pair for pair in cut if pair[0].start == edge):
            out += _open(pair[1], is_first=True)
            opened.append(pair)
        out += escape(text[edge:after].translate(_BLANKS))
    return out
