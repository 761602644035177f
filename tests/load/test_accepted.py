"""Whatever the check accepts can be built: every page is made, and no two pages or files need the same path.

The world of the cases is changed at one place, by a value at the edge of what may stand there.
"""

from __future__ import annotations

import re
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from mkdocs.utils.meta import get_data

from generator.base.artifact import Artifact
from generator.facts.facts import Facts
from generator.pages.timeline_data import timeline_data
from generator.search.index import build as build_index
from generator.write.paths import path_problems
from tests.casefiles import CASES
from tests.hostile import hostile_texts
from tests.props import TEXT, tried_less
from tests.worlds import checked, copy_of, files_of, pages_of

WORLD = CASES / "world"
FILES = sorted(path.relative_to(WORLD).as_posix() for path in WORLD.rglob("*.yaml"))
# Values at the edge of what is allowed, for each kind of value.
_DATES = (
    "0001-01-01", "9999-12-31", "0001", "9999", "../0001-01-01", "9999-12-31/..", "0000", "000X", "99XX", "199X",
    "1995-06-04?", "1995-06-04~", "1995-06-04%", "../1995-06-04", "1995-06-04/..", "0001-01-01/9999-12-31",
    "1995-02-29", "1995-21", "-0001", "Y12000", "XXXX", "1995-06/1995-06-04", "1995/1995-06-04",
)  # fmt: skip
_NUMBERS = ("0", "00", "0.0", "0.5", "1", "2", "3", "11", "100", "999999999999999", "999999999999999.999999999999999")
_COUNTS = ("0", "-1", "1", "99999999999999999999999", "-99999999999999999999")
_NAMES = (
    "index", "top", "statements", "con", "site", "p1", "a" * 100, "a" * 101, "y1995", "layla", "apples-1995",
    "apples-1995#ripe", "../up", "Bad Id!",
)  # fmt: skip
_WORDS = (
    "!", "ء", "ـ", "«»", "ا", "ال", "a", "1", "{n}", "{", "—", "😀", "…", "\"", "'", "x" * 5000, "ب " * 3000, "a\nb",
    "ß", "“”", "٣", "%", "%s", "%(x)s", "İ", "ﷺ", "\u200b", "\u202ex", "x\u0301", "و", "ول", "وال", "\x7f", "\u2028",
    "\u00a0",
)  # fmt: skip
# The kind of value by the key under which it stands; for all other keys, words and names are tried.
_BY_KEY = {
    "edtf": _DATES, "as_of": _DATES, "value": _NUMBERS, "order": _COUNTS, "at_least": _COUNTS, "at_most": _COUNTS,
}  # fmt: skip


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path to each value that is no mapping and no list, and to each key of a statement."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        yield from _leaves(inner, (*path, key))
    if not isinstance(value, (dict, list)) or path[-2:-1] == ("statements",):
        yield path


@st.composite
def damages(draw: st.DrawFn) -> tuple[str, tuple[Any, ...], str | None]:
    """A file, the path to a value in it, and the text to put there (``None``: the value is removed)."""
    file = draw(st.sampled_from(FILES))
    path = draw(st.sampled_from(list(_leaves(yaml.load((WORLD / file).read_text("utf-8"), yaml.BaseLoader)))))
    key = next(key for key in reversed(path) if isinstance(key, str))
    known = _BY_KEY.get(key, (*_WORDS, *_NAMES))
    value = draw(st.one_of(st.none(), st.sampled_from(known), st.sampled_from(hostile_texts()), TEXT))
    return file, path, value


def _damage(seeds: Path, file: str, path: tuple[Any, ...], value: str | None) -> None:
    """Change one value of a record, as ``damages`` describes it."""
    record = yaml.load((seeds / file).read_text("utf-8"), yaml.BaseLoader)
    inner = record
    for key in path[:-1]:
        inner = inner[key]
    was = inner.pop(path[-1])
    if value is not None and isinstance(was, dict):  # the key of a statement
        inner[value] = was
    elif value is not None and isinstance(inner, list):
        inner.insert(path[-1], value)
    elif value is not None:
        inner[path[-1]] = value
    (seeds / file).write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")


def _repeated(markdown: str) -> list[str]:
    """The ids that stand twice in the Markdown of a page."""
    found = re.findall(r"""\bid="([^"]+)"|\{:\s*#(\S+)\s*\}""", markdown)
    return [name for name, number in Counter(first or second for first, second in found).items() if number > 1]


@settings(tried_less, max_examples=50)
@given(damages(), st.sampled_from([(), *((old, new) for old in _NAMES for new in ("layla", "apples-1995#ripe"))]))
def test_what_the_check_accepts_is_built(
    damage: tuple[str, tuple[Any, ...], str | None], redirect: tuple[str, str] | tuple[()]
) -> None:
    """Protects contributors from a check that says yes and a build that blames the generator."""
    with tempfile.TemporaryDirectory() as folder:
        seeds = copy_of(WORLD, Path(folder))
        _damage(seeds, *damage)
        if redirect:
            (seeds / "redirects.yaml").write_text(yaml.safe_dump(dict([redirect])), "utf-8")
        found = checked(seeds)
        for problem in found.problems:
            assert problem.message and problem.hint
        if not found.ok:
            return
        pages = pages_of(found)
        files = files_of(pages)
        assert len(files) == len(pages)
        assert path_problems(Path(folder), [Artifact.text(name, text) for name, text in files.items()]) == []
        for page in pages:
            assert get_data(files[page.file]) == (page.body, dict(page.front)), page.file
            assert _repeated(page.body) == [], page.file
        assert found.library is not None and found.anchors is not None
        list(timeline_data(Facts.of(found.library, found.anchors)))
        for lang in found.library.seeds.site.languages:
            build_index([each for page in pages if page.lang == lang for each in page.search_documents], lang)
