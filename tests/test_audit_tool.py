"""The audit as a program: what it has measured is never lost, and its table says where a number fails."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.audit import __main__ as program
from tests.audit import table
from tests.audit.lighthouse import is_settled, measures_of
from tests.audit.measures import Measure
from tests.audit.pages import Page, sampled
from tests.audit.progress import Progress


def test_a_stopped_audit_keeps_what_it_has(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Protects the hour somebody waited: Ctrl-C gives the measures until then, and says that there were more."""

    def interrupted(*_: object) -> Iterator[Measure]:
        yield Measure("axe", "index.html", "home", 0, True)
        yield Measure("html", "index.html", "home", 50, True)
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "measures", interrupted)
    found, stopped = program.until_stopped(tmp_path, [], argparse.Namespace(only=["axe"]))
    assert stopped
    assert [measure.check for measure in found] == ["axe"], "only what was asked for is kept"


def test_the_table_shows_the_worst_and_the_list_each_fault_once() -> None:
    """Protects who reads it: the worst value of a kind (for scores the least), and faults with their variants."""
    found = [
        Measure("axe", "a/index.html", "term", 0, True, (), "390 light"),
        Measure("axe", "a/index.html", "term", 2, False, ("label: 2 × input",), "390 dark"),
        Measure("axe", "a/index.html", "term", 2, False, ("label: 2 × input",), "1280 dark"),
        Measure("perf", "a/index.html", "term", 97, True),
        Measure("perf", "b/index.html", "term", 91, False, ("91, 95 wanted: slow",)),
    ]
    head, row = list(table.table(found))[:2]
    assert head.split() == ["kind", "pages", "axe", "perf"]
    assert row.split() == ["term", "2", "2!1", "91!1"]
    assert list(table.failures(found)) == [
        "axe       a/index.html: label: 2 × input (390 dark, 1280 dark)",
        "perf      b/index.html: 91, 95 wanted: slow",
    ]


def test_the_report_says_what_was_measured_on_how_many_pages_and_what_was_not() -> None:
    """Protects who reads it from taking a look at a few pages for a look at all."""
    found = [Measure(check, path, "term", 0, True) for check in ("nu", "links") for path in ("a", "b", "c")]
    found += [Measure("axe", "a", "term", 0, True, (), variant) for variant in ("390 light", "390 dark")]
    assert list(table.coverage(found, 3, ["axe", "nu", "links", "perf"])) == [
        "on every page: nu, links",
        "on 1 of 3 pages: axe",
        "not measured: perf",
    ]


def test_browsers_look_at_the_heaviest_page_of_each_kind_and_at_one_more() -> None:
    """Protects what the audit sees: the worst, one that is like most, both languages, and the same ones each time."""
    sizes = {"a": 5, "b": 1, "c": 3, "d": 4, "e": 2}
    pages = [
        *(Page(f"terms/{name}.html", "ar", "term", size) for name, size in sizes.items()),
        *(Page(f"en/terms/{name}.html", "en", "term", 10 - size) for name, size in sizes.items()),
        Page("index.html", "ar", "home", 9),
        *(Page(f"about/{name}.html", "ar", "about", 7) for name in "ab"),
    ]
    chosen = [page.path for page in sampled(pages)]
    both = ("about/a.html", "about/b.html")
    assert chosen == sorted([*both, "en/terms/b.html", "en/terms/c.html", "index.html", "terms/a.html", "terms/c.html"])
    assert [page.path for page in sampled(pages[::-1])] == chosen
    assert sampled([]) == []


def test_a_log_hears_of_progress(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """Protects who runs the audit in CI: a line now and then and one at the end, not one for every page."""
    monkeypatch.setattr("sys.stderr.isatty", lambda: False, raising=False)
    told = Progress("visits", 3)
    for done in (1, 2, 3):
        told(done)
    assert capsys.readouterr().err.splitlines() == ["visits 3 of 3 (0 s)"]


def test_a_slow_page_is_measured_until_its_median_is_certain() -> None:
    """Protects a page from the noise of a machine, and its number from luck: three of five decide."""
    runs = {(96,): True, (90,): False, (90, 96): False, (90, 90, 90): True, (90, 96, 90, 96): False}
    assert {scores: is_settled(scores) for scores in runs} == runs
    assert is_settled((90, 96, 96, 96)) and is_settled((90, 96, 90, 96, 90))


def test_a_slow_page_says_what_moved_in_any_run() -> None:
    """Protects who must mend it: a shift that comes in one run of five is hard to see again on another day."""
    whole = {"performance": 94, "accessibility": 100, "best-practices": 100, "seo": 100}
    failed = {"performance": ["cumulative-layout-shift"], "accessibility": [], "best-practices": [], "seo": []}
    first = {"scores": whole, "failed": failed, "facts": {}, "moved": [], "machine": 1700, "problem": ""}
    again = first | {"scores": {"performance": 92}, "moved": ["main > h1 by 0.126 (Web font loaded)"]}
    found = {measure.check: measure for measure in measures_of(Page("a.html", "ar", "event", 1), [first, again, again])}
    assert (found["perf"].value, found["perf"].good, found["a11y"].good) == (92, False, True)
    assert found["perf"].faults[0].endswith("92 (1700)); moved: main > h1 by 0.126 (Web font loaded)")
