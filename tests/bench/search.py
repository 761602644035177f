"""How well and how fast the search box finds: `make bench-search DATA=FILE`.

A data file is JSON: ``name``, ``lang``, ``docs`` (``id``, ``title``, ``text``: each is a page) and ``queries``, a table
of sets, each a list of ``q`` and ``gold`` (ids of the right pages). What is measured is what ships: the generator's
index, asked through the worker of the site, in Chromium, over HTTP; beside it, in the same run, the theme's own worker
as the theme configures it for the language.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import shutil
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from generator.model.plain import PlainSection, SearchDocument
from generator.search import build
from generator.search.files import files
from tests.bench.serve import Server, browser_page

ROOT = Path(__file__).resolve().parents[2]
SCRIPTS = ROOT / "overrides/assets/javascripts"
OWN = sorted(Path(__file__).parent.glob("small.*.json"))
# So many fresh pages are opened to see what a first query costs.
FRESH = 12
ASK = (Path(__file__).parent / "ask.js").read_text("utf-8")


@dataclass(frozen=True)
class Engine:
    """A worker, what it is told at first, and how many queries of a set it is asked."""

    name: str
    worker: str
    setup: dict[str, Any]
    most: int


@dataclass(frozen=True)
class Answers:
    """For each query the ids of the first ten pages and the milliseconds that they took."""

    pages: list[list[str]]
    times: list[float]


def read(path: Path) -> dict[str, Any]:
    """A data file; its documents in the order of their ids."""
    data = json.loads(path.read_text("utf-8"))
    data["docs"].sort(key=lambda doc: doc["id"])
    return data


def scaled(data: dict[str, Any], articles: int) -> dict[str, Any]:
    """As many articles, each made of sentences of the documents, as long as they are on average.

    For sizes and times only: the words become no more, and no page is the right one.
    """
    dice = random.Random(articles)
    sentences = [s for doc in data["docs"] for s in re.split(r"(?<=[.!?؟])\s+", doc["text"]) if s]
    length = statistics.mean(len(doc["text"]) for doc in data["docs"])
    docs = []
    for number in range(articles):
        text = ""
        while len(text) < length:
            text += dice.choice(sentences) + " "
        docs.append({"id": number, "title": "", "text": text})
    return {**data, "name": f"{data['name']} × {articles}", "docs": docs}


def pages_of(data: dict[str, Any]) -> list[SearchDocument]:
    """Each document as a page."""
    return [
        SearchDocument(f"{doc['id']}.html", doc["title"], (), "", (PlainSection("", "", doc["text"]),))
        for doc in data["docs"]
    ]


def engines(data: dict[str, Any], theme: Path, most: int) -> list[Engine]:
    """Ours, and the theme's with the settings that it has where a site sets none."""
    lang = data["lang"]
    lunr = {
        "lang": ["en"],
        "separator": r"[\s\-]+",
        "pipeline": ["stopWordFilter"] if lang == "en" else [],
        "fields": {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}},
    }
    docs = [
        {"location": f"{doc['id']}.html", "title": doc["title"] or str(doc["id"]), "text": doc["text"]}
        for doc in data["docs"]
    ]
    ours = {"config": {"lang": [lang]}, "docs": [], "options": {}}
    return [
        Engine("explainer", "explainer-search.js", ours, sys.maxsize),
        Engine("theme (lunr)", theme.name, {"config": lunr, "docs": docs, "options": {"suggest": False}}, most),
    ]


def lay_out(folder: Path, pieces: dict[str, str], lang: str, theme: Path) -> None:
    """A site of nothing but its search: scripts, workers and the pieces of the index."""
    shutil.copytree(SCRIPTS, folder / "assets/javascripts")
    shutil.copy(theme, folder / "assets/javascripts/workers" / theme.name)
    (folder / "search").mkdir()
    for path, text in files(pieces, lang):
        (folder / path).write_text(text, "utf-8")
    (folder / "index.html").write_text("<!doctype html><title>search</title>", "utf-8")


def ask(page: Any, engine: Engine, queries: Sequence[dict[str, Any]]) -> Answers:
    """Put the queries to the worker, one after the other, each when the one before is answered."""
    asked = [query["q"] for query in queries[: engine.most]]
    got = page.evaluate("queries => bench.ask(queries)", asked)
    return Answers([[location.partition(".")[0] for location in found] for found in got["found"]], got["times"])


def marks(queries: Sequence[dict[str, Any]], answers: Answers) -> tuple[float, float, float, float]:
    """R@1, R@10, MRR@10 and the share of empty results. A query that has several right pages has one to find."""
    ranks = []
    for query, found in zip(queries, answers.pages, strict=False):
        gold = {str(each) for each in query["gold"]}
        ranks.append(next((rank for rank, page in enumerate(found, 1) if page in gold), 0))
    count = len(ranks)
    return (
        sum(rank == 1 for rank in ranks) / count,
        sum(rank > 0 for rank in ranks) / count,
        sum(1 / rank for rank in ranks if rank) / count,
        sum(not found for found in answers.pages) / count,
    )


def percentile(times: Sequence[float], share: float) -> float:
    """The time that the given share of ``times`` does not exceed."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def zipped(texts: Iterator[str]) -> int:
    """How many bytes the texts are, each gzipped by itself, as a server sends them."""
    return sum(len(gzip.compress(text.encode(), 9, mtime=0)) for text in texts)


def sizes(data: dict[str, Any], pieces: dict[str, str]) -> str:
    """Bytes of the index, raw and gzipped, with and without the texts that snippets are cut from."""
    text = sum(len(doc["text"].encode()) for doc in data["docs"])
    bare = {name: piece for name, piece in pieces.items() if not name.startswith("text-")}
    rows = []
    for label, chosen in (("index without page text", bare), ("index with page text", pieces)):
        raw, small = sum(len(piece.encode()) for piece in chosen.values()), zipped(iter(chosen.values()))
        per = small / text * 1000
        rows.append(
            f"  {label:<24} {len(chosen):5} pieces {raw:>11,} bytes {small:>11,} gzipped, {per:.1f} per 1,000 of text"
        )
    return "\n".join(rows)


def first_queries(server: Server, chromium: Any, engine: Engine, queries: Sequence[dict[str, Any]]) -> str:
    """Time from opening a page to its first result, and what it loads for it: fresh pages, nothing in any cache."""
    times, loaded = [], []
    step = max(1, len(queries) // FRESH)
    for query in queries[::step][:FRESH]:
        with browser_page(chromium, server.address) as page:
            server.sent.clear()
            page.add_script_tag(content=ASK)
            times.append(page.evaluate("([engine, query]) => bench.first(engine, query)", [vars(engine), query["q"]]))
            loaded.append(sum(server.gzipped(path) for path in server.sent if path.startswith("/search/")))
    return (
        f"  first result {statistics.median(times):.0f} ms in the middle, {max(times):.0f} ms at most; "
        f"loads {statistics.median(loaded) / 1000:.0f} kB in the middle, {max(loaded) / 1000:.0f} kB at most (gzipped)"
    )


def run(data: dict[str, Any], theme: Path, chromium: Any, most: int, quality: bool) -> None:
    """Measure one data file and print what came out."""
    begun = perf_counter()
    pieces = build(pages_of(data), data["lang"])
    seconds = perf_counter() - begun
    print(f"\n{data['name']} ({data['lang']}): {len(data['docs'])} pages, index built in {seconds:.1f} s")
    print(sizes(data, pieces))
    with tempfile.TemporaryDirectory() as name:
        lay_out(Path(name), pieces, data["lang"], theme)
        with Server(Path(name)) as server:
            for engine in engines(data, theme, most):
                if engine.most:
                    measure(engine, data, server, chromium, quality)


def measure(engine: Engine, data: dict[str, Any], server: Server, chromium: Any, quality: bool) -> None:
    """One engine on all query sets."""
    print(f"  -- {engine.name}")
    some = next(iter(data["queries"].values()))
    if engine.most == sys.maxsize:
        print(first_queries(server, chromium, engine, some))
    with browser_page(chromium, server.address) as page:
        page.add_script_tag(content=ASK)
        ready = page.evaluate("engine => bench.start(engine)", vars(engine))
        print(f"  ready after {ready:.0f} ms")
        print("  set            queries     R@1    R@10  MRR@10   empty   p50 ms   p95 ms")
        for name, queries in data["queries"].items():
            answers = ask(page, engine, queries)
            found = "".join(f" {mark:7.4f}" for mark in marks(queries, answers)) if quality else " " * 24
            p50, p95 = (percentile(answers.times, share) for share in (0.5, 0.95))
            print(f"  {name:<14} {len(answers.times):7}{found} {p50:8.2f} {p95:8.2f}")


def main(arguments: Sequence[str] | None = None) -> None:
    """Parse the words behind the command and measure each file."""
    from material.templates import __file__ as templates
    from playwright.sync_api import sync_playwright

    from tests.browser.opened import QUIET, find_browser

    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    say = parser.add_argument
    say("data", nargs="*", type=Path, default=OWN, help="data files; without any, two small ones of our own")
    say("--articles", type=int, help="as many articles made of the sentences of each file, for size and speed")
    say("--theme-queries", type=int, default=400, help="ask the theme's worker so many queries of each set, or none")
    chosen = parser.parse_args(arguments)
    workers = Path(templates).parent / "assets/javascripts/workers"
    theme = next(workers.glob("search.*.min.js"))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=find_browser(whole=True), args=[*QUIET, "--no-sandbox"])
        for path in chosen.data:
            data = read(path)
            if chosen.articles:
                data = scaled(data, chosen.articles)
            run(data, theme, chromium, chosen.theme_queries, quality=not chosen.articles)
        chromium.close()


if __name__ == "__main__":
    main()
