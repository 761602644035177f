"""What can be measured without a browser: markup, links, headings, weight of the HTML."""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

from generator.render.links import check_links

from .measures import Measure
from .pages import HEAVY, Page

HOME = Path(__file__).resolve().parent
_JAR = HOME / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
_HEADING = re.compile(r"<h([1-6])\b")
_NO_TEXT = re.compile(r"<(script|style|template)\b.*?</\1>|<!--.*?-->", re.DOTALL)
# In bytes; 1 kB is 1,000 bytes, as browsers count it.
HTML, HTML_HEAVY = 60_000, 200_000


def html(pages: Sequence[Page]) -> Iterator[Measure]:
    """The weight of each page's HTML."""
    for page in pages:
        most = HTML_HEAVY if page.kind in HEAVY else HTML
        fault = (f"{page.size / 1000:.1f} kB of HTML, {most // 1000} allowed",)
        good = page.size <= most
        yield Measure("html", page.path, page.kind, page.size / 1000, good, () if good else fault)


def headings(site: Path, pages: Sequence[Page]) -> Iterator[Measure]:
    """One heading of the first level, and no level skipped (WCAG 2.2, technique G141)."""
    for page in pages:
        levels = [int(level) for level in _HEADING.findall(_NO_TEXT.sub("", (site / page.path).read_text("utf-8")))]
        faults = [] if levels.count(1) == 1 or page.kind == "redirect" else [f"{levels.count(1)} headings of level 1"]
        faults += [f"h{after} follows h{before}" for before, after in pairwise(levels) if after > before + 1]
        yield Measure("headings", page.path, page.kind, len(faults), not faults, tuple(faults))


def links(site: Path, pages: Sequence[Page], site_url: str) -> Iterator[Measure]:
    """Every link and fragment leads to something; the renderer's own check, once more on the finished site."""
    found: dict[str, list[str]] = defaultdict(list)
    for problem in check_links(site, site_url):
        found[problem.place.path].append(f"{problem.code}: {problem.message}")
    for page in pages:
        faults = tuple(found[page.path])
        yield Measure("links", page.path, page.kind, len(faults), not faults, faults)


@contextmanager
def nu(site: Path, pages: Sequence[Page]) -> Iterator[Callable[[], Iterator[Measure]]]:
    """Starts the Nu HTML checker (https://validator.github.io/validator/) on all pages, which takes a core a while.

    Gives a function that waits for it and answers its errors; whoever leaves before ends it.
    """
    files = [str(site / page.path) for page in pages]
    command = ["java", "-Xss8m", "-jar", str(_JAR), "--errors-only", "--format", "json", *files]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as said:
        running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=said)

        def measures() -> Iterator[Measure]:
            ended = running.wait()
            said.seek(0)
            text = said.read()
            if not text.startswith("{"):
                raise RuntimeError(f"the Nu HTML checker ended with {ended}: {text or 'it said nothing'}")
            yield from _of_nu(json.loads(text)["messages"], site, pages)

        try:
            yield measures
        finally:
            running.kill()
            running.wait()


def _of_nu(messages: Sequence[dict[str, Any]], site: Path, pages: Sequence[Page]) -> Iterator[Measure]:
    found: dict[str, list[str]] = defaultdict(list)
    for message in messages:
        path = Path(message.get("url", "").removeprefix("file:")).relative_to(site.resolve()).as_posix()
        found[path].append(f"line {message.get('lastLine', '?')}: {message['message']}")
    for page in pages:
        faults = tuple(found[page.path])
        yield Measure("nu", page.path, page.kind, len(faults), not faults, faults)
