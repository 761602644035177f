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
from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from pathlib import Path

from generator.pipeline import Settings, build

from . import lighthouse, static, table, visits
from .measures import LIMITS, Measure
from .pages import Page, pages_of, sampled
from .progress import Progress
from .server import GzipServer

ROOT = Path(__file__).resolve().parents[2]
# Some numbers (canonical addresses, previews) exist only in a site that knows where it stands.
ADDRESS = "https://audit.example/"


def arguments() -> argparse.Namespace:
    """What the caller asks for."""
    parser = argparse.ArgumentParser(prog="make audit", description="Measure the whole site.")
    parser.add_argument("--seeds", type=Path, default=ROOT / "seeds", help="the world to measure")
    parser.add_argument("--all", action="store_true", help="every check on every page; takes more than an hour")
    parser.add_argument("--pages", metavar="PATTERN", help="every check on the pages whose path fits, as en/actors/*")
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


def looked_at(pages: Sequence[Page], asked: argparse.Namespace) -> Sequence[Page]:
    """Of ``pages`` those that browsers look at: all if they were asked for or named, else a few of each kind."""
    return pages if asked.all or asked.pages else sampled(pages)


def measures(site: Path, pages: Sequence[Page], asked: argparse.Namespace) -> Iterator[Measure]:
    """All that was asked for: what needs no browser of all ``pages``, the rest of those that browsers look at.

    The HTML checker runs beside the browsers. Lighthouse measures time, so it runs last and alone.
    """
    wanted, chosen = frozenset(asked.only), looked_at(pages, asked)
    yield from static.html(pages)
    yield from static.headings(site, pages)
    yield from static.links(site, pages, ADDRESS)
    with GzipServer(site) as server:
        with static.nu(site, pages) if "nu" in wanted else nullcontext(list) as checked:
            if wanted & visits.CHECKS:
                told = Progress("visits", len(chosen) * len(visits.WIDTHS))
                yield from visits.visit(server.address, site, chosen, wanted & visits.CHECKS, asked.cores, told)
            yield from checked()
        if wanted & lighthouse.WANTED.keys():
            yield from lighthouse.lighthouse(server.address, chosen, Progress("Lighthouse", len(chosen)))


def until_stopped(site: Path, pages: Sequence[Page], asked: argparse.Namespace) -> tuple[list[Measure], bool]:
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
    pages = [page for page in pages_of(site) if fnmatch.fnmatch(page.path, asked.pages or "*")]
    if not pages:
        sys.exit(f"No page fits {asked.pages}.")
    found, stopped = until_stopped(site, pages, asked)
    for line in table.table(found):
        print(line)
    failed = list(table.failures(found))
    print(*["", *failed, ""] if failed else [""], sep="\n")
    kinds = len({page.kind for page in pages})
    print(f"pages: {len(pages)} of {kinds} kinds")
    for line in table.coverage(found, len(pages), asked.only):
        print(f"  {line}")
    if len(looked_at(pages, asked)) < len(pages):
        print("  Where not every page was measured: of each kind the heaviest and one more, in each language.")
        print("  The rest with: make audit ARGS=--all")
    print(f"measures: {len(found)}" + (" (stopped before the end)" if stopped else ""))
    print(f"failures: {len(failed)}")
    print(f"seconds: {time.monotonic() - started:.0f}")
    return 130 if stopped else int(bool(failed))


if __name__ == "__main__":
    sys.exit(main())
