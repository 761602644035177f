"""The toy world, end to end: all Markdown that it makes, and all that a run reports about it.

The golden files are read like prose in review. `make goldens` writes them anew.
"""

from __future__ import annotations

import difflib
import json
from pathlib import Path

import pytest

from tests.contract import skip_if_misfit
from tests.worlds import TESTS, TOY, checked, checked_once, copy_of, files_of, pages_of, toy_pages, toy_pages_or_fault

GOLDEN = TESTS / "golden"


def _report() -> str:
    """Problems, counts and coverage of the toy world, as a text that can be read."""
    found = checked_once(TOY)
    assert found.anchors is not None
    lines = ["# Problems", ""]
    lines += [f"{p.severity} {p.place} {p.code}: {p.message} {p.hint}" for p in found.problems]
    lines += ["", "# Counts", ""]
    lines += [f"{name}: {number}" for name, number in found.counts.items()]
    lines += ["", "# Coverage", ""]
    for row in found.anchors.coverage:
        resting = ", ".join((*row.statements, *row.analysis)) or row.nothing or "-"
        lines.append(f"{row.source} {row.sentence} {row.share}: {resting}")
    lines += ["", "# Mentions", ""]
    assert found.library is not None
    for source, mentions in found.library.mentions.items():
        lines += [f"{source} {m.span.start}-{m.span.end} «{m.surface}» {m.resolved}" for m in mentions]
    return "\n".join(lines) + "\n"


def _found(lang: str) -> str:
    """What search is handed of the toy world, as a text that can be read."""
    lines = []
    for found in (found for page in toy_pages() if page.lang == lang for found in page.search_documents):
        lines += [f"# {found.address} ({found.kind}): {found.title}", *(f"= {name}" for name in found.names)]
        for section in found.sections:
            lines += [f"## {section.anchor} {section.heading}".rstrip(), section.text]
        lines.append("")
    return "\n".join(lines)


def _made() -> dict[str, str]:
    found = {f"found.{lang}.txt": _found(lang) for lang in ("ar", "en")}
    return {**files_of(toy_pages()), "report.txt": _report(), **found}


def _rewrite(made: dict[str, str]) -> None:
    for path in sorted(GOLDEN.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(GOLDEN).as_posix() not in made:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    for name, text in made.items():
        (GOLDEN / name).parent.mkdir(parents=True, exist_ok=True)
        (GOLDEN / name).write_bytes(text.encode())


def _difference(name: str, golden: str, made: str) -> str:
    lines = difflib.unified_diff(golden.splitlines(), made.splitlines(), f"golden/{name}", "made now", lineterm="", n=1)
    return "\n".join(list(lines)[:40])


def test_the_toy_world_is_made() -> None:
    """Protects whoever broke a page from hundreds of failures: this test says where, the others are skipped."""
    skip_if_misfit()
    made = toy_pages_or_fault()
    if isinstance(made, str):
        pytest.fail(f"no page of the toy world can be trusted: {made}", pytrace=False)
    assert len(made) > 80


def test_the_toy_world_makes_its_golden_files(update_goldens: bool) -> None:
    """Protects every byte of every page: a change of output is seen, and wanted, or it is a mistake."""
    made = _made()
    if update_goldens:
        _rewrite(made)
    there = {
        path.relative_to(GOLDEN).as_posix(): path.read_bytes().decode() for path in GOLDEN.rglob("*") if path.is_file()
    }
    assert sorted(there) == sorted(made), "pages came or went: `make goldens` if that is meant"
    changed = [_difference(name, there[name], text) for name, text in made.items() if there[name] != text]
    assert not changed, f"{len(changed)} files changed: `make goldens` if that is meant.\n" + "\n".join(changed[:3])


def test_the_same_seeds_make_the_same_bytes(tmp_path: Path) -> None:
    """Protects reproducibility: pages do not depend on where the seeds lie, on time or on the order of sets."""
    again = files_of(pages_of(checked(copy_of(TOY, tmp_path))))
    assert json.dumps(again, sort_keys=True) == json.dumps(files_of(toy_pages()), sort_keys=True)


def test_no_note_for_reviewers_is_shown() -> None:
    """Protects reviewers: what stands under `note` of a record reaches no page."""
    assert [page.file for page in toy_pages() if "For reviewers only" in page.body] == []
    notes = [path for path in TOY.rglob("*.yaml") if "For reviewers only" in path.read_text("utf-8")]
    assert notes, "the toy world has no note any more"
