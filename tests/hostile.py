"""A world in which every text is hostile: each field that holds free text gets what an enemy would write there.

The fields are found by the types of the model, so a new one is covered by itself.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from itertools import count
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, RootModel

from generator.model.common import Words
from generator.model.evidence import Date
from generator.model.kinds import RECORD_KINDS
from generator.model.site import Site
from generator.model.source import Reading
from generator.text.sentences import sentences
from tests.casefiles import cases

# Handed a text and whether it is the article's words; answers with what stands in its place.
Fill = Callable[[str, bool], str]
# Fields with words that must stand in an article, by the field that each of their models has.
_OF_ARTICLES = {"exact": {"exact", "prefix", "suffix", "en"}}
_OF_ARTICLES_BY_MODEL = {Date: {"words"}, Reading: {"words", "prefix", "suffix"}}
# A key of another mapping, which no page shows.
_KEYS = {"unit"}


def hostile_texts() -> list[str]:
    """The strings of the case files, in the order of their names."""
    return [yaml.safe_load(case.read_text("utf-8"))["text"] for case in cases("hostile")]


def harmless(text: str) -> str:
    """A text of the same length and with the same blanks as ``text``, of which nothing can be made."""
    return "".join(char if char == " " else "x" for char in text)


def _is_article(model: type[BaseModel], name: str) -> bool:
    for mark, fields in _OF_ARTICLES.items():
        if mark in model.model_fields and name in fields:
            return True
    return name in _OF_ARTICLES_BY_MODEL.get(model, ())


def filled(value: Any, annotation: Any, fill: Fill, *, article: bool = False) -> Any:
    """``value``, as it stands in a file, with every free text in it handed to ``fill``.

    Free is what the model takes for any words: no id, date, address, number, or word of a closed list.
    """
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation is str or annotation == Words:
        return fill(value, article)
    if isinstance(annotation, type) and issubclass(annotation, RootModel):
        return filled(value, get_type_hints(annotation, include_extras=True)["root"], fill, article=article)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        hints = get_type_hints(annotation, include_extras=True)
        return {
            key: each if key in _KEYS else filled(each, hints[key], fill, article=_is_article(annotation, key))
            for key, each in value.items()
        }
    if origin is Annotated:
        return value if args[0] is str else filled(value, args[0], fill, article=article)
    if origin in (Union, UnionType):
        return filled(value, next(arg for arg in args if arg is not type(None)), fill, article=article)
    if origin is tuple and isinstance(value, list):
        return [filled(each, args[0], fill, article=article) for each in value]
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(value, dict):
        return {key: filled(each, args[1], fill, article=article) for key, each in value.items()}
    return value


def _by_letter(texts: Sequence[str], letters: str) -> dict[int, str]:
    """Behind each of ``letters`` one of ``texts``: the same in an article and in what quotes it.

    None that makes more sentences of an article or fewer: ``"x "`` in «قط.» leaves «ط.», which is an initial.
    """
    whole = [text for text in texts if len(sentences(f"ق{text}ط ق{text} ط ق{text}ط. لكن")) == 2 and text.isprintable()]
    return {ord(letter): letter + whole[number % len(whole)] for number, letter in enumerate(letters)}


# Letters that do not stand in the words for dates of the toy world, and often elsewhere.
_LETTERS = "هقضجخغصثظjqxzkvwW"


def hostile_world(seeds: Path, texts: Sequence[str]) -> None:
    """Put ``texts`` into every record and article of the folder ``seeds``.

    Each field gets one in front and another behind, in turn, so that all of them come to all kinds of fields.
    """
    turn = count()
    letters = _by_letter(texts, _LETTERS)

    def fill(value: str, article: bool) -> str:
        if article:
            return value.translate(letters)
        number = next(turn)
        before, behind = texts[number % len(texts)], texts[(number * 7 + number // len(texts)) % len(texts)]
        return f"{before} {value} {behind}"

    for path in sorted(seeds.glob("sources/*.txt")):
        path.write_bytes(path.read_bytes().decode().translate(letters).encode())
    files = [(path, kind.model) for kind in RECORD_KINDS for path in sorted((seeds / kind.folder).glob("*.yaml"))]
    for path, model in [*files, (seeds / "site.yaml", Site)]:
        record = filled(yaml.load(path.read_text("utf-8"), yaml.BaseLoader), model, fill)
        if "sha256" in record:
            record["sha256"] = hashlib.sha256(path.with_suffix(".txt").read_bytes()).hexdigest()
        path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")
