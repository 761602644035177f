"""Worlds for tests: the invented ones, and what the generator makes of a world.

Nothing here is made when a test module is imported: a test, or a fixture, asks for it when it runs.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

from generator.facts.facts import Facts
from generator.language.localizer import Localizer
from generator.model.page import Page
from generator.pages.edition import Edition
from generator.pages.site import compose, markdown
from generator.pipeline import Checked, Settings, build, check
from tests.contract import NO_PAGES, skip_if_misfit, where

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
TOY = TESTS / "toy" / "seeds"


def checked(seeds: Path) -> Checked:
    """What checking the folder ``seeds`` finds; nothing is written."""
    return check(Settings(project=seeds.parent, seeds=seeds, docs=seeds.parent / "docs", out=seeds.parent / "site"))


@cache
def checked_once(seeds: Path) -> Checked:
    """As ``checked``, once for all tests of a run: for folders that no test changes."""
    return checked(seeds)


def pages_of(found: Checked) -> tuple[Page, ...]:
    """Every page that is composed of a world without errors."""
    assert found.ok, [str(problem) for problem in found.problems if problem.is_error]
    assert found.library is not None and found.anchors is not None
    with pages_expected():
        return tuple(compose(Facts.of(found.library, found.anchors)))


@contextmanager
def pages_expected() -> Iterator[None]:
    """Skips the test if pages cannot be made inside and not of the toy world either: another test reports that."""
    skip_if_misfit()
    try:
        yield
    except Exception:
        toy_pages()
        raise


@cache
def toy_pages_or_fault() -> tuple[Page, ...] | str:
    """The pages of the toy world, in both languages, or why they cannot be made."""
    found = checked_once(TOY)
    assert found.library is not None and found.anchors is not None
    try:
        return tuple(compose(Facts.of(found.library, found.anchors)))
    except Exception as error:  # whatever it is, one test reports it, and the others say where
        return where(error)


def toy_pages() -> tuple[Page, ...]:
    """The pages of the toy world; skips the test where there are none, because another test reports why."""
    skip_if_misfit()
    pages = toy_pages_or_fault()
    if isinstance(pages, str):
        pytest.skip(f"{NO_PAGES}: see test_the_toy_world_is_made in tests/test_golden.py")
    return pages


def files_of(pages: tuple[Page, ...]) -> dict[str, str]:
    """The Markdown files, by their path relative to ``docs/``."""
    return {page.file: markdown(page) for page in pages}


def copy_of(seeds: Path, into: Path) -> Path:
    """A copy of a seeds folder that a test may break."""
    return Path(shutil.copytree(seeds, into / "seeds"))


@cache
def edition_of(seeds: Path, lang: str) -> Edition:
    """The edition in ``lang`` of the folder ``seeds``, which must have no error."""
    found = checked_once(seeds)
    assert found.library is not None and found.anchors is not None
    return Edition(Facts.of(found.library, found.anchors), Localizer(lang))


def site_of(seeds: Path, home: Path) -> Path:
    """The rendered site of the folder ``seeds``, which must have no error; made in the folder ``home``."""
    built = build(Settings(ROOT, seeds, home / "docs", home / "site"))
    assert [str(problem) for problem in built.problems if problem.is_error] == []
    assert built.index is not None
    return built.index.parent
