"""``make audit``: the whole site, as readers with every kind of device and need get it, against numbers.

Ends with a table and a line for each failure; exit code 1 if there is one, 2 if a tool is missing. Whoever stops it
(Ctrl-C, SIGTERM) gets the table of what was measured until then, and exit code 130.
"""

from __future__ import annotations

import argparse
import fnmatch
import os
import signal
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from generator.pipeline import Settings, build

from . import hands, lighthouse, static, table, visits
from .measures import LIMITS, Measure
from .pages import Page, of_each_kind, pages_of
from .progress import Progress
from .server import GzipServer

ROOT = Path(__file__).resolve().parents[2]
# Some numbers (canonical addresses, previews) exist only in a site that knows where it stands.
ADDRESS = "https://audit.example/"
# Of the slow checks a sample takes a page of each kind in each language; Lighthouse also the heaviest of all.
HEAVIEST = 4


def arguments() -> argparse.Namespace:
    """What the caller asks for."""
    parser = argparse.ArgumentParser(prog="make audit", description="Measure the whole site.")
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="the world to measure")
    parser.add_argument("--sample", action="store_true", help="Lighthouse and the keyboard on a page of each kind only")
    parser.add_argument("--kinds", action="store_true", help="nothing but a page of each kind in each language")
    parser.add_argument("--pages", metavar="PATTERN", default="*", help="only pages whose path fits, as en/actors/*")
    parser.add_argument("--only", metavar="CHECK", nargs="+", choices=LIMITS, default=list(LIMITS), help="only these")
    parser.add_argument("--cores", type=int, default=min(os.cpu_count() or 1, 4), help="browsers at a time")
    return parser.parse_args()


def built_site(seeds: Path) -> Path:
    """A fresh build with an address, in a folder of its own."""
    home = ROOT / ".cache" / "audit" / seeds.resolve().parent.name
    built = build(Settings(ROOT, seeds.resolve(), home / "docs", home / "site", ADDRESS))
    errors = [str(problem) for problem in built.problems if problem.is_error]
    if built.index is None or errors:
        sys.exit("\n".join([*errors, "The site could not be built: `make check` says more."]))
    return built.index.parent


def measures(site: Path, pages: list[Page], asked: argparse.Namespace) -> Iterator[Measure]:
    """All that was asked for, of ``pages``, and more of what comes with it; the quick checks first."""
    wanted = set(asked.only)
    yield from static.html(pages)
    yield from static.headings(site, pages)
    yield from static.links(site, pages, ADDRESS)
    if "nu" in wanted:
        yield from static.nu(site, pages)
    with GzipServer(site) as server:
        if wanted & visits.CHECKS:
            told = Progress("visits", len(pages) * len(visits.VARIANTS))
            yield from visits.visit(server.address, site, pages, asked.cores, told)
        if wanted & hands.CHECKS:
            light = of_each_kind(pages, heaviest=False) if asked.sample else pages
            yield from hands.hands(server.address, light, asked.cores, Progress("keyboard", len(light)))
        if wanted & lighthouse.WANTED.keys():
            heaviest = sorted(pages, key=lambda page: page.size)[-HEAVIEST:]
            chosen = list(dict.fromkeys([*of_each_kind(pages), *heaviest])) if asked.sample else pages
            yield from lighthouse.lighthouse(server.address, chosen, Progress("Lighthouse", len(chosen)))


def until_stopped(site: Path, pages: list[Page], asked: argparse.Namespace) -> tuple[list[Measure], bool]:
    """What was asked for, as far as it was measured, and whether somebody stopped it before its end."""
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    found: list[Measure] = []
    try:
        for measure in measures(site, pages, asked):
            if measure.check in asked.only:
                found.append(measure)
    except KeyboardInterrupt:
        return found, True
    return found, False


def main() -> int:
    """Build, measure, print."""
    asked = arguments()
    started = time.monotonic()
    site = built_site(asked.seeds)
    pages = [page for page in pages_of(site) if fnmatch.fnmatch(page.path, asked.pages)]
    if asked.kinds:
        pages = of_each_kind(pages)
    if not pages:
        sys.exit(f"No page fits {asked.pages}.")
    found, stopped = until_stopped(site, pages, asked)
    for line in table.table(found):
        print(line)
    failed = list(table.failures(found))
    print(*["", *failed, ""] if failed else [""], sep="\n")
    kinds = len({page.kind for page in pages})
    print(f"pages: {len(pages)} of {kinds} kinds")
    print(f"measures: {len(found)}" + (" (stopped before the end)" if stopped else ""))
    print(f"failures: {len(failed)}")
    print(f"seconds: {time.monotonic() - started:.0f}")
    return 130 if stopped else int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
