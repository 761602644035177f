"""What a slip of the hand leaves in a text: a gap, a quotation mark, a blank, a month that half of the readers know."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from typing import Final

from generator.base.places import KeyPath, Place
from generator.base.problems import Problem, warning
from generator.language.drafts import is_draft, may_be_draft
from generator.language.localizer import Localizer
from generator.model.seeds import Seeds

from .written import Line

_STRAIGHT: Final = "'\""
_OPENING: Final = {"“": "”", "«": "»", "‘": "’", "„": "“", "‚": "‘"}
_CLOSING: Final = "”»’“‘"
_ROUND: Final = frozenset([*_OPENING, *_CLOSING])
_PAIRS: Final = (("“", "”"), ("«", "»"))
# A blank before a sign. Before several dots it may stand: they say that words are left out.
_BEFORE_SIGN: Final = re.compile(r" [,.،؛;:?؟!](?!\.)(?:\s|$)")
_QUOTED: Final = re.compile(r"«[^»]*»|“[^”]*”")
_APOSTROPHE: Final = re.compile(r"(?<=\w)'(?=\w)")
_DIGIT: Final = re.compile(r"\d")
# Before a value in a line of YAML: its key, or the dash of a list.
_BEFORE_VALUE: Final = re.compile(r"(?:[^\s:#]+:|-)?\s*")


def _is_plain(seeds: Seeds, place: Place) -> bool:
    """Whether the value at ``place`` stands without the quotation marks of YAML."""
    lines = seeds.files.get(place.path, b"").decode("utf-8", "replace").splitlines()
    if not 0 < place.line <= len(lines):
        return False
    value = _BEFORE_VALUE.sub("", lines[place.line - 1][place.column - 1 :], count=1)
    return value[:1] not in {"'", '"', ""}


def _round_the_whole(text: str) -> bool:
    """Whether one pair of curly or angular quotation marks stands round the whole of ``text``."""
    return text[0] in _ROUND and text[-1] in _CLOSING and text[0] not in text[1:-1]


def _quotes(seeds: Seeds, line: Line) -> Iterator[Problem]:
    """Quotation marks at the ends of a text that were meant for YAML, or have no partner."""
    text = line.text
    first, last = text[0], text[-1]
    said = ""
    if len(text) > 1 and first == last and first in _STRAIGHT:
        if first in _APOSTROPHE.sub("", text[1:-1]):  # one quotation at each end
            return
        said = f"{first} stands at both ends of the text, and is a part of it"
    elif first in _STRAIGHT and first not in text[1:]:
        said = f"{first} stands at the beginning of the text, and nowhere else in it"
    elif last == '"' and last not in text[:-1]:
        said = f"{last} stands at the end of the text, and nowhere else in it"
    elif last == "'" and last not in text[:-1]:
        # An apostrophe, if the text has quotation marks of YAML besides.
        if _is_plain(seeds, seeds.place(line.owner, *line.path)):
            said = f"{last} stands at the end of the text, and none at its beginning"
    elif first == "‘" and "’" not in text[1:]:
        said = f"{first} stands at the beginning of the text, and nothing closes it"
    elif len(text) > 1 and _round_the_whole(text) and _is_plain(seeds, seeds.place(line.owner, *line.path)):
        said = f"{first} and {last} stand round the text where YAML has its own marks, and are a part of it"
    if said:
        hint = "Put the text in straight single quotes, one at each end: '…'. They are no part of it."
        yield warning("stray-quote", seeds.place(line.owner, *line.path), f"{said}.", hint)


def _group(line: Line) -> tuple[str, KeyPath]:
    """What a quotation may reach over: the sentences of one list, or the text itself."""
    *above, number, key, lang = (None, None, *line.path)
    return line.owner, (*above, lang) if key == "text" and isinstance(number, int) else line.path


def _unpaired(seeds: Seeds, lines: Iterable[Line]) -> Iterator[Problem]:
    """A warning for each quotation that is opened and not closed, or closed and not opened."""
    for opening, closing in _PAIRS:
        groups: dict[tuple[str, KeyPath], list[Line]] = defaultdict(list)
        for line in lines:
            if line.text.count(opening) != line.text.count(closing) and "„" not in line.text:
                groups[_group(line)].append(line)
        for group in groups.values():
            if sum(line.text.count(opening) - line.text.count(closing) for line in group):
                line = group[0]
                lacking = closing if line.text.count(opening) > line.text.count(closing) else opening
                message = f"A quotation mark lacks its partner {lacking} in «{line.text}»."
                hint = "Open and close each quotation, with marks of one sort."
                yield warning("stray-quote", seeds.place(line.owner, *line.path), message, hint)


def _gaps(seeds: Seeds, line: Line) -> Iterator[Problem]:
    if is_draft(line.text):
        message = f"«{line.text}» is not the text yet."
        place = seeds.place(line.owner, *line.path)
        yield Problem("text-placeholder", place, message, "Write the text, or take the key away.")
    elif may_be_draft(line.text):
        message = f"«{line.text}» often stands for a text that is still to come."
        hint = "Write the text; if this is the text, nothing needs to change."
        yield warning("text-placeholder", seeds.place(line.owner, *line.path), message, hint)
    if line.text != line.text.strip() or "  " in line.text or _BEFORE_SIGN.search(line.text):
        message = f"A blank stands at an end of the text, twice, or before a sign in «{line.text}»."
        yield warning("stray-blank", seeds.place(line.owner, *line.path), message, "Take it away.")


@cache
def _one_name(lang: str) -> tuple[re.Pattern[str], dict[str, str]] | None:
    """What finds a month with its year and one name only, and both names by each; ``None`` if months have one name."""
    names = [Localizer(lang).month_names(date(2000, month, 1)) for month in range(1, 13)]
    both = {name: "/".join(each) for each in names for name in each if len(each) > 1}
    if not both:
        return None
    listed = "|".join(map(re.escape, both))
    # One letter may be written to it, as Arabic writes "in" and "and"; behind a slash stands the second name.
    return re.compile(rf"(?<![/\w])\w?(?P<month>{listed}) \d{{4}}"), both


def _months(seeds: Seeds, line: Line) -> Iterator[Problem]:
    """A problem for each month of a year that has only one of its two names, outside quotation marks."""
    names = _one_name(line.lang) if _DIGIT.search(line.text) else None
    if names is None:
        return
    pattern, both = names
    for match in pattern.finditer(_QUOTED.sub("", line.text)):
        message = f"«{match['month']}» is one of two names of the month, and site.yaml asks for both."
        hint = f"Write «{both[match['month']]}», as dates on the pages do; within quotation marks nothing changes."
        yield Problem("month-in-one-name", seeds.place(line.owner, *line.path), message, hint)


def slips(seeds: Seeds, lines: Sequence[Line]) -> Iterator[Problem]:
    """What is wrong with single texts. Where they stand is asked only of those that have something wrong."""
    for line in lines:
        yield from _gaps(seeds, line)
        yield from _quotes(seeds, line)
        if seeds.site.month_names == "both":
            yield from _months(seeds, line)
    yield from _unpaired(seeds, lines)
