"""What templates ask for and what their views have, read from both without making a page.

Where the two do not fit, no page can be trusted. One test says so and names the place
(``tests/test_templates.py``); the tests that need pages are skipped, and say where to look.
"""

from __future__ import annotations

import importlib
import pkgutil
import traceback
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from pathlib import Path

import pytest
from jinja2 import meta, nodes

import generator
import generator.pages
from generator.language.localizer import Localizer
from generator.markup.templates import environment

TEMPLATES = Path(generator.pages.__file__).parent
# Every page has one, and its view is named after it.
STEMS = sorted(path.name.removesuffix(".md.j2") for path in TEMPLATES.glob("*.md.j2"))
# Modules of pages that hold no views, and one beside them that does.
NO_VIEWS = {"edition", "kinds", "planning", "site"}
DRAWN = "generator.charts.timeline_shapes"
# What Jinja knows without a view.
GLOBALS = {"_", "_n"}
LOOP = {"first", "last", "index", "index0", "length", "nextitem", "previtem"}
# The rooms whose things a template may be handed.
SHOWN = ("charts", "facts", "markup", "model", "pages", "text")
# Begins the reason of every test that is skipped because there are no pages; `tests/conftest.py` looks for it.
NO_PAGES = "the pages cannot be made"


def view_name(stem: str) -> str:
    """The name of the view that ``STEM.md.j2`` shows."""
    return f"{stem.capitalize()}View"


def _modules(package: str) -> Iterator[object]:
    loaded = importlib.import_module(package)
    yield loaded
    for module in pkgutil.walk_packages(loaded.__path__, f"{package}."):
        yield importlib.import_module(module.name)


@cache
def views() -> dict[str, type]:
    """Every dataclass that a view of a page, or of a part of one, defines, by name."""
    return {
        name: each
        for module in (*_modules("generator.pages"), importlib.import_module(DRAWN))
        for name, each in vars(module).items()
        if isinstance(each, type) and is_dataclass(each) and each.__module__ == module.__name__  # type: ignore[attr-defined]
        if each.__module__.rpartition(".")[2] not in NO_VIEWS
    }


@cache
def tree(path: Path) -> nodes.Template:
    """A template, parsed."""
    return environment(Localizer("en"), "generator.pages").parse(path.read_text("utf-8"))


@cache
def asked() -> dict[str, list[str]]:
    """Every attribute that any template asks for, with the places where it does."""
    found: dict[str, list[str]] = {}
    for path in sorted(TEMPLATES.rglob("*.j2")):
        for node in tree(path).find_all(nodes.Getattr):
            found.setdefault(node.attr, []).append(f"{path.name}:{node.lineno}")
    return found


@cache
def named() -> frozenset[str]:
    """Every name that a page's template takes from its view."""
    return frozenset().union(*(meta.find_undeclared_variables(tree(path)) for path in TEMPLATES.glob("*.j2")))


@cache
def _offered() -> frozenset[str]:
    """Every attribute of anything that a template may be handed."""
    macros = {macro.name for path in TEMPLATES.rglob("*.j2") for macro in tree(path).find_all(nodes.Macro)}
    classes = {
        each
        for room in SHOWN
        for module in _modules(f"generator.{room}")
        for each in vars(module).values()
        if isinstance(each, type)
    }
    has = {name for each in classes for name in vars(each)}
    return frozenset(
        has | {field.name for each in classes if is_dataclass(each) for field in fields(each)} | macros | LOOP
    )


@cache
def misfits() -> tuple[str, ...]:
    """Where a template and its view do not fit, a sentence each; empty if all do."""
    found = []
    on_pages = {view_name(stem) for stem in STEMS}
    for stem in STEMS:
        view = views()[view_name(stem)]
        names = meta.find_undeclared_variables(tree(TEMPLATES / f"{stem}.md.j2")) - GLOBALS
        has = {field.name for field in fields(view)}
        found += [f"{stem}.md.j2 names '{name}', which {view.__name__} does not have" for name in sorted(names - has)]
        # A view that also stands in lists may have fields that only the templates of those lists use.
        unshown = sorted(has - names - set(asked()))
        found += [f"{view.__name__} has '{name}', which {stem}.md.j2 does not show" for name in unshown]
    for name, view in sorted(views().items()):
        if name not in on_pages:
            unshown = sorted({field.name for field in fields(view)} - set(asked()) - named())
            found += [f"{name} has '{field}', which no template shows" for field in unshown]
    for attribute in sorted(set(asked()) - _offered()):
        found.append(f"{asked()[attribute][0]} asks for '.{attribute}', which nothing has")
    return tuple(found)


def skip_if_misfit() -> None:
    """Skip the test that is running if a template and its view do not fit."""
    if misfits():
        pytest.skip(f"{NO_PAGES}: see test_a_template_uses_what_its_view_has in tests/test_templates.py")


def where(error: BaseException) -> str:
    """What went wrong, and the line of the template or the code in which it did."""
    frames = traceback.extract_tb(error.__traceback__)
    in_template = [frame for frame in frames if frame.filename.endswith(".j2")]
    frame = (in_template or list(frames))[-1]
    return f"{Path(frame.filename).name}:{frame.lineno}: {type(error).__name__}: {error}"
