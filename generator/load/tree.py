"""YAML as plain values, read from the parser's events: mappings, lists and texts.

A scalar is text and nothing else: ``no`` is not false, ``2024-11`` is no date. There
are no anchors, aliases or tags. Size and depth are limited because the C parser
crashes on very deep nesting. Where everything stands is worked out when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import yaml

from generator.base.characters import refused
from generator.base.places import KeyPath, Place
from generator.base.problems import Problem

from .characters import character_problem, check_characters
from .folder import MAX_BYTES

MAX_DEPTH = 24
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HINTS = {
    "yaml-anchor": "Write the value out again: anchors (&) and aliases (*) are not used here.",
    "yaml-tag": "Take the tag (!) away: every value is text.",
    "yaml-depth": f"Nothing here is nested more than {MAX_DEPTH} deep; look for a stray '[' or '{{'.",
    "yaml-document": "One file holds one record: take the '---' and what follows it into a file of its own.",
}

Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


@dataclass(frozen=True, slots=True)
class Tree:
    """What one file holds. ``braces`` are its mappings that are written in braces, with their places.

    ``marks`` are where the whole begins, each key, and each item of a list, in the order of the file.
    """

    path: str
    data: Plain
    marks: tuple[Any, ...]
    braces: tuple[tuple[Place, dict[str, Plain]], ...]

    @property
    def place(self) -> Place:
        """Where the whole begins."""
        return _place(self.path, self.marks[0])

    def places(self) -> dict[KeyPath, Place]:
        """Every key path with its place: of a mapping's entry, the key's."""
        marks = iter(self.marks)
        return {path: _place(self.path, next(marks)) for path in _paths(self.data, ())}


def _place(path: str, mark: Any) -> Place:
    return Place(path, mark.line + 1, mark.column + 1)


def _paths(data: Plain, path: KeyPath) -> Iterator[KeyPath]:
    yield path
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _paths(value, (*path, key))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from _paths(item, (*path, index))


class _Refused(Exception):
    """Carries the one problem because of which a file is not read further."""

    def __init__(self, code: str, place: Place, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(code, place, message, hint or _HINTS[code])


@dataclass(slots=True)
class _Open:
    """A mapping or a list that has not ended, and where it begins. ``is_key``: it stands where a key should.

    ``key``: whose value comes next. ``keys``: where the keys stand. ``twice``: a key that was there already, as a
    problem, and how many marks and braces there were before it; its value is let go.
    """

    data: Any
    mark: Any
    is_key: bool
    key: str | None = None
    keys: list[Any] = field(default_factory=list)
    twice: tuple[Problem, int, int] | None = None


class _Reader:
    """Makes plain values of the events of one file, and collects repeated keys on the way."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._next = LOADER(text).get_event
        self._marks: list[Any] = []
        self._braces: list[tuple[Place, dict[str, Plain]]] = []

    def document(self) -> Tree | None:
        """The only document; ``None`` if there is none."""
        self._next()  # the start of the stream
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        data = self._node()
        self._next()  # the end of the document
        more = self._next()
        if not isinstance(more, yaml.StreamEndEvent):
            raise _Refused("yaml-document", _place(self.path, more.start_mark), "A second document begins here.")
        return Tree(self.path, data, tuple(self._marks), tuple(self._braces))

    def _node(self) -> Any:
        """The value that the next events make. One loop without calls: most of the time of loading goes by here."""
        stack: list[_Open] = []
        top: _Open | None = None
        while True:
            event = self._next()
            kind = type(event)
            if kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                ended = stack.pop()
                if ended.is_key:
                    hint = "Put the key in one line."
                    raise _Refused("yaml-syntax", _place(self.path, ended.mark), "A key must be a plain word.", hint)
                if not stack:
                    return ended.data
                top = stack[-1]
                self._value_ended(top)
                continue
            if event.anchor or event.tag or len(stack) > MAX_DEPTH:
                raise self._refused(event)
            is_text = kind is yaml.ScalarEvent
            value: Any = event.value if is_text else {} if kind is yaml.MappingStartEvent else []
            if is_text and not value.isprintable():
                self._characters(value, event.start_mark)
            is_key = False
            if top is None or type(top.data) is list:
                self._marks.append(event.start_mark)
                if top is not None:
                    top.data.append(value)
            elif top.key is not None:
                if top.twice is None:
                    top.data[top.key] = value
                if is_text:
                    self._value_ended(top)
            elif is_text:
                self._key(top, value, event.start_mark)
            else:
                is_key = True
            if not is_text:
                if event.flow_style and type(value) is dict:
                    self._braces.append((_place(self.path, event.start_mark), value))
                top = _Open(value, event.start_mark, is_key)
                stack.append(top)
            elif top is None:
                return value

    def _characters(self, value: str, mark: Any) -> None:
        """The first character of ``value`` that no text may hold; what is not printable may still be a line's end."""
        place = _place(self.path, mark)
        self.problems += [character_problem(place, char) for _, char in refused(value)][:1]

    def _key(self, mapping: _Open, key: str, mark: Any) -> None:
        if not {"\n", "\t"}.isdisjoint(key):
            hint = "Put the key in one line."
            raise _Refused("yaml-syntax", _place(self.path, mark), "A key must be a plain word.", hint)
        if key in mapping.data:
            first = mapping.keys[list(mapping.data).index(key)]
            problem = _repeated(key, _place(self.path, mark), first.line + 1)
            mapping.twice = problem, len(self._marks), len(self._braces)
        else:
            mapping.keys.append(mark)
        mapping.key = key
        self._marks.append(mark)

    def _value_ended(self, parent: _Open) -> None:
        parent.key = None
        if parent.twice:
            problem, marks, braces = parent.twice
            self.problems.append(problem)
            del self._marks[marks:], self._braces[braces:]
            parent.twice = None

    def _refused(self, event: Any) -> _Refused:
        place = _place(self.path, event.start_mark)
        if event.anchor:
            return _Refused("yaml-anchor", place, "An anchor or an alias stands here.")
        if event.tag:
            return _Refused("yaml-tag", place, f"The tag {event.tag} stands here.")
        return _Refused("yaml-depth", place, "The nesting is too deep.")


def _repeated(key: str, place: Place, first: int) -> Problem:
    return Problem(
        "duplicate-key",
        place,
        f"The key '{key}' stands a second time; the first is in line {first}.",
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


def read_tree(path: str, content: bytes) -> tuple[Tree | None, list[Problem]]:
    """What one file holds, or ``None`` with the problem that prevented it.

    ``path`` is only for the places. An empty file gives ``None`` and a problem. A value that holds what no text may
    hold, by way of an escape, is in the tree, and a problem says so.
    """
    if len(content) > MAX_BYTES:
        hint = "Split the record, or take what is not YAML out of it."
        return None, [Problem("yaml-size", Place(path), f"The file has more than {MAX_BYTES} bytes.", hint)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        return None, [Problem("not-utf-8", Place(path, line, 1), "This is not UTF-8.", "Save the file as UTF-8.")]
    # Before YAML reads them: at some it ends a line, and every place after that would be another.
    problems = check_characters(path, text)
    if problems:
        return None, problems
    reader = _Reader(path, text)
    try:
        tree = reader.document()
    except _Refused as refused:
        return None, [*reader.problems, refused.problem]
    except yaml.YAMLError as error:
        return None, [*reader.problems, _syntax(path, error)]
    if tree is None:
        hint = "Fill it in, or delete it."
        return None, [Problem("empty-file", Place(path), "The file is empty.", hint)]
    return tree, reader.problems
