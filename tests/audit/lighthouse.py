"""Lighthouse, by the small program beside this file; where a page is slow, the median of five runs."""

from __future__ import annotations

import json
import os
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median
from typing import Any

from tests.browser.opened import find_browser

from .measures import Measure
from .pages import Page

HOME = Path(__file__).resolve().parent
# Short names of Lighthouse's categories, and what each must reach.
WANTED = {
    "perf": ("performance", 95),
    "a11y": ("accessibility", 100),
    "best": ("best-practices", 100),
    "seo": ("seo", 100),
}
# A busy machine makes a page look slow now and then: Lighthouse's own advice is the median of five.
RUNS = 5
# Kinds that are not meant to be found (an address that is gone or has moved).
NOT_FOUND = frozenset({"404", "redirect"})


def lighthouse(address: str, pages: Sequence[Page], told: Callable[[int], None]) -> Iterator[Measure]:
    """The four scores of each of ``pages``, which are served at ``address``."""
    program = ["node", str(HOME / "lighthouse.mjs")]
    environment = {**os.environ, "CHROME_PATH": find_browser(whole=True) or ""}
    with subprocess.Popen(
        program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, text=True, bufsize=1
    ) as running:
        for number, page in enumerate(pages, 1):
            runs = [_run(running, f"{address}/{page.path}", [name for name, _ in WANTED.values()])]
            while not is_settled([run["scores"]["performance"] for run in runs]):
                # Only speed changes from run to run.
                runs.append(_run(running, f"{address}/{page.path}", ["performance"]))
            yield from measures_of(page, runs)
            told(number)
        assert running.stdin
        running.stdin.close()


def is_settled(scores: Sequence[float]) -> bool:
    """Whether no further run is needed: the first was good enough, or the median of all will be, or cannot be."""
    good = sum(score >= WANTED["perf"][1] for score in scores)
    return scores[0] >= WANTED["perf"][1] or max(good, len(scores) - good) > RUNS // 2


def _run(running: subprocess.Popen[str], address: str, categories: Sequence[str]) -> dict[str, Any]:
    assert running.stdin and running.stdout
    running.stdin.write(json.dumps({"address": address, "categories": categories}) + "\n")
    running.stdin.flush()
    answer = running.stdout.readline()
    if not answer:
        raise RuntimeError("Lighthouse has ended before its time; its message stands above")
    said: dict[str, Any] = json.loads(answer)
    return said


def measures_of(page: Page, runs: Sequence[dict[str, Any]]) -> Iterator[Measure]:
    """The scores of one page from what the program answered: speed is the median of its ``runs``, the rest the first.

    A run has the keys that lighthouse.mjs names; the fault of a slow page says each run and what moved in any of them.
    """
    for check, (category, least) in WANTED.items():
        if check == "seo" and page.kind in NOT_FOUND:
            continue
        scores = [run["scores"][category] for run in runs if category in run["scores"]]
        score = median(scores)
        good = score >= least
        last = runs[-1] if check == "perf" else runs[0]
        why = ", ".join(last["failed"][category]) or last["problem"]
        fault = f"{score:.0f}, {least} wanted: {why}"
        if check == "perf":
            facts = ", ".join(f"{name} {value}" for name, value in last["facts"].items())
            each = ", ".join(f"{one:.0f} ({run['machine']:.0f})" for one, run in zip(scores, runs, strict=True))
            fault += f" ({facts}; runs, and how fast the machine was: {each})"
            moved = dict.fromkeys(what for run in runs for what in run["moved"])
            fault += f"; moved: {'; '.join(moved)}" if moved else ""
        yield Measure(check, page.path, page.kind, score, good, () if good else (fault,))
