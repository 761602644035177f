"""The toy world is small and leaves nothing out: every key is written once, every word of every closed list used."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

import pytest
from pydantic import BaseModel, RootModel

from tests.casefiles import CASES
from tests.form import faults_of_form
from tests.test_docs import _inside, _models
from tests.worlds import TOY, checked_once


def _parts(value: Any) -> list[BaseModel]:
    """Every record inside ``value``, itself included."""
    if isinstance(value, RootModel):
        return []
    if isinstance(value, BaseModel):
        return [value, *(part for name in type(value).model_fields for part in _parts(getattr(value, name)))]
    if isinstance(value, dict):
        return [part for each in value.values() for part in _parts(each)]
    if isinstance(value, tuple):
        return [part for each in value for part in _parts(each)]
    return []


@pytest.fixture(scope="module")
def written() -> dict[str, list[BaseModel]]:
    """Everything that the toy world's files say, by the name of its model."""
    library = checked_once(TOY).library
    assert library is not None
    found: dict[str, list[BaseModel]] = defaultdict(list)
    for record in (*(record for _, record in library.seeds.records()), library.seeds.site):
        for part in _parts(record):
            found[type(part).__name__.lower()].append(part)
    return found


@pytest.mark.parametrize("name", sorted(_models()))
def test_every_key_is_written(name: str, written: dict[str, list[BaseModel]]) -> None:
    """Protects the goldens: no key of any record goes without an example."""
    said = {key for part in written[name] for key in part.model_fields_set}
    unused = set(_models()[name].model_fields) - said
    # What reviewers alone see is written once in the whole world.
    assert unused - {"updated", "note"} == set()


@pytest.mark.parametrize("name", sorted(_models()))
def test_every_word_of_a_closed_list_is_used(name: str, written: dict[str, list[BaseModel]]) -> None:
    """Protects the goldens: each stance, mode, kind, basis, reason and qualifier stands on a page."""
    if name == "assertion":  # what is counted is looked at in the cases
        assert written[name]
        return
    for key, field in _models()[name].model_fields.items():
        words = {w for inner in _inside(field.annotation) if get_origin(inner) is Literal for w in get_args(inner)}
        used: set[str] = set()
        for part in written[name]:
            value = getattr(part, key) if words else None
            if isinstance(value, dict):  # the forms of a unit, by language
                used.update(form for forms in value.values() for form in forms)
            elif value is not None:
                used.update(value if isinstance(value, tuple) else (value,))
        assert words - used == set(), key


def test_problems_of_the_toy_world() -> None:
    """Protects the goldens: the toy world is valid, and what is to be said of it is there on purpose.

    One sentence is left open, some texts and an article stand in one language, and a hostile question ends like a
    quotation.
    """
    problems = checked_once(TOY).problems
    assert not [problem for problem in problems if problem.is_error]
    assert {problem.code for problem in problems} == {
        "answer-outdated",
        "sentence-unaccounted",
        "text-missing",
        "translation-missing",
        "stray-quote",
    }


def test_the_files_of_invented_worlds_are_written_like_the_others() -> None:
    """Protects diffs, and whoever takes the toy world for a pattern: no tabs, no stray blanks, texts in quotes."""
    files = sorted([*TOY.rglob("*.yaml"), *(CASES / "world").rglob("*.yaml")])
    assert len(files) > 40
    assert [fault for path in files for fault in faults_of_form(path)] == []


def test_faults_of_form_are_seen(tmp_path: Path) -> None:
    """Protects the test above, and that of the real seeds, from seeing nothing."""
    path = tmp_path / "x.yaml"
    path.write_text("name: \n  en: plain\n  ar: 'quoted'\n\n", "utf-8")
    assert [fault.rpartition(": ")[2] for fault in faults_of_form(path)] == [
        "a blank at the end",
        "not one line feed at the end",
        "a text that does not stand in single quotes",
    ]
