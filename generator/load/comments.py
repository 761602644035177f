"""Texts that YAML has cut: where they stand without quotation marks, a blank and # begin a comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from pydantic import BaseModel

from generator.base.places import KeyPath
from generator.base.problems import Problem

from .fields import is_text
from .tree import LOADER, Tree

# Few files have it at all, so only these are read a second time.
_SUSPECT: Final = re.compile(r"\S[ \t]+#")
_COMMENT: Final = re.compile(r"[ \t]+(#[^\r\n]*)")


def cut_texts(model: type[BaseModel], tree: Tree, content: bytes) -> Iterator[Problem]:
    """An error for each text of a record that a comment follows in its line.

    ``content`` is the file that ``tree`` was read from. An id, a number or a word of a closed list may have a comment.
    """
    text = content.decode("utf-8-sig")
    if not _SUSPECT.search(text):
        return
    places = list(tree.places().items())
    events: Iterator[Any] = yaml.parse(text, Loader=LOADER)
    for event in events:
        comment = _COMMENT.match(text, event.end_mark.index) if _is_plain(event) else None
        if comment is None:
            continue
        start = event.start_mark.line + 1, event.start_mark.column + 1
        path: KeyPath
        path, place = [each for each in places if (each[1].line, each[1].column) <= start][-1]
        if is_text(model, path):
            left = f"only «{event.value}» is left" if event.value else "nothing is left"
            key = ".".join(map(str, path))
            message = f"Behind a blank, # begins a comment: of '{key}' {left}, and «{comment[1].strip()}» is lost."
            hint = "Put the text in single quotes: '…'. A comment stands in a line of its own."
            yield Problem("text-cut", place, message, hint)


def _is_plain(event: Any) -> bool:
    """Whether an event is a value without quotation marks."""
    return isinstance(event, yaml.ScalarEvent) and not event.style
