"""YAML as a tree of texts with places, read from the parser's events.

A scalar is text and nothing else: ``no`` is not false, ``2024-11`` is no date. There
are no anchors, aliases or tags. Size and depth are limited because the C parser dies
of very deep nesting.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from generator.base.places import KeyPath, Place
from generator.base.problems import Problem

MAX_BYTES = 1_000_000
MAX_DEPTH = 24
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HINTS = {
    "yaml-anchor": "Write the value out again: anchors (&) and aliases (*) are not used here.",
    "yaml-tag": "Take the tag (!) away: every value is text.",
    "yaml-depth": f"Nothing here is nested more than {MAX_DEPTH} deep; look for a stray '[' or '{{'.",
    "yaml-document": "One file holds one record: take the '---' and what follows it into a file of its own.",
}


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text and where it begins."""

    text: str
    place: Place


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their nodes, in the order of the file. ``flow``: written in braces."""

    items: tuple[tuple[Scalar, Node], ...]
    place: Place
    flow: bool


Node: TypeAlias = Scalar | Sequence | Mapping


class _Refused(Exception):
    """Carries the one problem because of which a file is not read further."""

    def __init__(self, code: str, place: Place, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(code, place, message, hint or _HINTS[code])


class _Reader:
    """Turns the events of one file into a tree, and collects repeated keys on the way."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.events: Iterator[Any] = iter(yaml.parse(text, Loader=_Loader))
        self.problems: list[Problem] = []

    def place(self, event: Any) -> Place:
        return Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1)

    def next(self) -> Any:
        return next(self.events)

    def document(self) -> Node | None:
        self.next()  # the start of the stream
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return None
        node = self.node(self.next(), 0)
        self.next()  # the end of the document
        more = self.next()
        if not isinstance(more, yaml.StreamEndEvent):
            raise _Refused("yaml-document", self.place(more), "A second document begins here.")
        return node

    def node(self, event: Any, depth: int) -> Node:
        place = self.place(event)
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _Refused("yaml-anchor", place, "An anchor or an alias stands here.")
        if event.tag:
            raise _Refused("yaml-tag", place, f"The tag {event.tag} stands here.")
        if depth > MAX_DEPTH:
            raise _Refused("yaml-depth", place, "The nesting is too deep.")
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, place)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(place, depth)
        return self.mapping(place, bool(event.flow_style), depth)

    def sequence(self, place: Place, depth: int) -> Sequence:
        items = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(tuple(items), place)

    def mapping(self, place: Place, flow: bool, depth: int) -> Mapping:
        items: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise _Refused("yaml-syntax", key.place, "A key must be a plain word.", "Put the key in one line.")
            value = self.node(self.next(), depth + 1)
            if key.text in items:
                self.problems.append(_repeated(key, items[key.text][0]))
            else:
                items[key.text] = (key, value)
        return Mapping(tuple(items.values()), place, flow)


def _repeated(key: Scalar, first: Scalar) -> Problem:
    return Problem(
        "duplicate-key",
        key.place,
        f"The key '{key.text}' stands a second time; the first is in line {first.place.line}.",
        "Keep one of the two, or give the second another name: nothing is overwritten silently.",
    )


def _syntax(path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    said = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    return Problem(
        "yaml-syntax",
        place,
        f"This is no YAML: {said}.",
        "Put texts in single quotes ('…', a quote inside is doubled: ''), and indent with blanks only.",
    )


def read_tree(path: str, content: bytes) -> tuple[Node | None, list[Problem]]:
    """The tree of one file, or ``None`` with the problem that prevented it.

    ``path`` is only for the places. An empty file gives ``None`` and a problem.
    """
    if len(content) > MAX_BYTES:
        hint = "Split the record, or take what is not YAML out of it."
        return None, [Problem("yaml-size", Place(path), f"The file has more than {MAX_BYTES} bytes.", hint)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [Problem("not-utf-8", Place(path, line, 1), "This is not UTF-8.", "Save the file as UTF-8.")]
    reader = _Reader(path, text)
    try:
        node = reader.document()
    except _Refused as refused:
        return None, [*reader.problems, refused.problem]
    except yaml.YAMLError as error:
        return None, [*reader.problems, _syntax(path, error)]
    if node is None:
        hint = "Fill it in, or delete it."
        return None, [Problem("empty-file", Place(path), "The file is empty.", hint)]
    return node, reader.problems


def plain(node: Node) -> Any:
    """The tree as dicts, lists and texts."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.items}


def places_in(node: Node, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Place]]:
    """Every key path of the tree with its place: of a mapping's entry, the key's."""
    yield path, node.place
    if isinstance(node, Mapping):
        for key, value in node.items:
            for deeper, place in places_in(value, (*path, key.text)):
                yield deeper, key.place if deeper == (*path, key.text) else place
    elif isinstance(node, Sequence):
        for index, item in enumerate(node.items):
            yield from places_in(item, (*path, index))
