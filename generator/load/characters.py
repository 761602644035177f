"""Characters that no text may hold, where they are read: in the bytes of a file, and in what YAML's escapes make."""

from __future__ import annotations

from generator.base.characters import LINE_BREAKS_ELSEWHERE, name_of, refused
from generator.base.places import Place
from generator.base.problems import Problem

_HINT = "Delete it, or write a blank or a new line instead: programs leave such characters behind in copied texts."
# Nothing rests on an article that has not been taken in yet, so its bytes can still be had anew.
_HINT_ARTICLE = "Take the text anew from where it came, without it, and put its sha256 into the label."


def character_problem(place: Place, char: str, more: int = 0, hint: str = _HINT) -> Problem:
    """The problem that ``char`` stands at ``place``, where no text may hold it. ``more``: how many such follow it."""
    others = f", and {more} more of the kind after it" if more else ""
    message = f"{name_of(char)} stands here{others}: a signal to machines, which a page cannot hold."
    return Problem("control-character", place, message, hint)


def check_characters(path: str, text: str) -> list[Problem]:
    """A problem at the first character of a file's ``text`` that no text may hold; empty if there is none.

    ``path`` is only for the place. A carriage return before a line feed is part of the end of a line.
    """
    return _first(path, text, [at for at, char in refused(text) if text[at : at + 2] != "\r\n"], _HINT)


def check_article(path: str, text: str) -> list[Problem]:
    """A problem at the first character that no article may hold; empty if there is none.

    A carriage return alone ends a line there. Form feed, vertical tab, U+0085, U+2028 and U+2029 end none, whatever
    an editor shows: they are white space within it, in quotations as on the page.
    """
    return _first(path, text, [at for at, _ in refused(text, "\r" + LINE_BREAKS_ELSEWHERE)], _HINT_ARTICLE)


def _first(path: str, text: str, found: list[int], hint: str) -> list[Problem]:
    if not found:
        return []
    at = found[0]
    place = Place(path, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))
    return [character_problem(place, text[at], len(found) - 1, hint)]
