"""The generator knows no subject: facts stand in seeds alone, and no record is treated in a way of its own.

That no name of a site's actors and articles stands in the machine is asked where those names are known:
`tests/site/test_neutral.py`.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.worlds import ROOT

MACHINE = sorted(
    path
    for path in (ROOT / "generator").rglob("*")
    if path.suffix in (".py", ".j2") and "__pycache__" not in path.parts
)
# Words for dates, clitics, abbreviations and the commonest words are language, no facts.
GRAMMARS = frozenset(
    {
        *(ROOT / "generator" / "dates" / "expressions").glob("arabic_*.py"),
        ROOT / "generator" / "language" / "drafts.py",
        ROOT / "generator" / "resolve" / "common_words.py",
        ROOT / "generator" / "resolve" / "linking" / "tables.py",
        ROOT / "generator" / "text" / "abbreviations.py",
    }
)
# Names of variables and fields that hold the id of a record.
_HOLDS_ID = re.compile(r"id|\w+_id|said_by|on_behalf_of|via|holder|publisher|organization|actor|speaker|target")
# The fields of `Seeds` that hold records by their ids.
_BY_ID = {"actors", "events", "terms", "questions", "disagreements", "sources", "articles", "redirects"}


def test_the_grammars_are_where_the_test_below_thinks() -> None:
    """Protects the exception from covering a file that is not there."""
    assert len(GRAMMARS) > 3
    assert set(MACHINE) >= GRAMMARS


def test_code_and_templates_speak_no_arabic() -> None:
    """Protects translations: Arabic stands in the catalogue; code may hold single letters and the article.

    Only the grammar of dates and the tables of abbreviations and of the linker are written in Arabic.
    """
    found = {
        path.relative_to(ROOT).as_posix(): words
        for path in MACHINE
        if path not in GRAMMARS and (words := re.findall(r"[\u0621-\u064a]{4,}", path.read_text("utf-8")))
    }
    assert found == {}


def _texts(node: ast.AST) -> list[str]:
    if isinstance(node, ast.Constant):
        return [node.value] if isinstance(node.value, str) and node.value else []
    if isinstance(node, ast.Tuple | ast.List | ast.Set):
        return [text for each in node.elts for text in _texts(each)]
    return []


def _name(node: ast.AST) -> str:
    return getattr(node, "attr", None) or getattr(node, "id", "")


def asks_for_one(code: str) -> Iterator[str]:
    """Where ``code`` compares an id with a text, or looks one up: what holds for one record and for no other."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Compare):
            sides = [node.left, *node.comparators]
            if any(_texts(side) for side in sides) and any(_HOLDS_ID.fullmatch(_name(side)) for side in sides):
                yield f"{node.lineno}: {ast.unparse(node)}"
        elif isinstance(node, ast.Subscript) and _name(node.value) in _BY_ID and _texts(node.slice):
            yield f"{node.lineno}: {ast.unparse(node)}"


def test_no_record_is_treated_in_a_way_of_its_own() -> None:
    """Protects the promise that another seeds/ makes another site: no code asks whether it has a certain record."""
    found = {
        path.relative_to(ROOT).as_posix(): places
        for path in MACHINE
        if path.suffix == ".py" and (places := list(asks_for_one(path.read_text("utf-8"))))
    }
    assert found == {}


def test_a_record_with_a_way_of_its_own_is_seen() -> None:
    """Protects the test above from seeing nothing."""
    for code in ("actor_id == 'moon'", "record.id in ('moon', 'sun')", "seeds.actors['moon']", "x.said_by != 'moon'"):
        assert list(asks_for_one(code)), code
    for code in ("kind == 'state'", "actor_id == other", "seeds.actors[name]", "record_id == ''"):
        assert not list(asks_for_one(code)), code
