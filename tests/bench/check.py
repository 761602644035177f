"""Measures the check, stage by stage: `make bench-check`.

Invented worlds of several sizes (`tests/bench/world.py`) are checked, each in a process of its own, several times in
turn; what counts is the time of the processor, and of several runs the shortest. Machines differ and drift, so a plain
piece of work is measured in the same processes, half of it before the check and half after: the same files, each read,
hashed with sha256 and read through by the YAML parser. The ratio of the two says more than the milliseconds.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import resource
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import Any

import yaml

from tests.bench.world import write

SIZES, RUNS = (100, 400, 1600), 3
# Each stage and its main parts: what is shown, and the function that is measured, where it is called from. What a
# stage does besides is in its own row only.
STAGES = {
    "load": "generator.load.seeds:load",
    "resolve": "generator.resolve.library:resolve",
    "verify": "generator.verify.anchors:verify",
}
PARTS = {
    "load": {"YAML": "generator.load.seeds:read_tree", "records": "generator.load.seeds:read_record"},
    "resolve": {
        "references": "generator.resolve.library:references",
        "sentences": "generator.resolve.library:segment",
        "mentions": "generator.resolve.library:mentions_in",
        "in translations": "generator.resolve.library:mentions_in_translations",
    },
    "verify": {
        "quotations": "generator.verify.anchors:locate_all",
        "labels": "generator.verify.anchors:check_labels",
        "dates in words": "generator.verify.anchors:check_date_words",
        "speakers": "generator.verify.anchors:check_speakers",
        "finding texts": "generator.verify.anchors:written",
        "texts": "generator.verify.anchors:check_texts",
        "names": "generator.verify.anchors:check_names",
        "counts": "generator.verify.anchors:count",
    },
}
ALL, PLAIN, START, PEAK = "check", "plain work", "start", "peak"


def _clocked(times: Counter[str], label: str, target: str) -> None:
    """Put a clock around a function; what it takes is added up under ``label``."""
    home, _, name = target.partition(":")
    module = import_module(home)
    function: Callable[..., Any] = getattr(module, name)

    def clocked(*args: Any, **more: Any) -> Any:
        begin = process_time()
        try:
            return function(*args, **more)
        finally:
            times[label] += process_time() - begin

    setattr(module, name, clocked)


def _plain(files: Sequence[Path]) -> None:
    """The plain work, on some files."""
    for path in files:
        content = path.read_bytes()
        hashlib.sha256(content).hexdigest()
        if path.suffix == ".yaml":
            for _ in yaml.parse(content, Loader=yaml.CSafeLoader):
                pass


def measured(seeds: Path) -> dict[str, float]:
    """Seconds of each stage and part for one check of ``seeds``; how many megabytes it needed at most."""
    from generator.pipeline import Settings, check

    times: Counter[str] = Counter()
    begin = process_time()
    for stage, target in STAGES.items():
        _clocked(times, stage, target)
        for part, of in PARTS[stage].items():
            _clocked(times, f"{stage}: {part}", of)
    times[START] = process_time() - begin
    files = sorted(path for path in seeds.rglob("*") if path.is_file())
    begin = process_time()
    _plain(files[::2])
    times[PLAIN] = process_time() - begin
    begin = process_time()
    found = check(Settings(seeds.parent, seeds, seeds.parent / "docs", seeds.parent / "site"))
    times[ALL] = process_time() - begin
    times[PEAK] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if not found.ok:
        raise SystemExit(f"the world has errors, the first problem is: {found.problems[0]}")
    begin = process_time()
    _plain(files[1::2])
    times[PLAIN] += process_time() - begin
    return dict(times)


def _in_turn(worlds: dict[int, Path], runs: int) -> dict[int, dict[str, float]]:
    """The shortest times of several runs in turn, by the size of the world."""
    best: dict[int, dict[str, float]] = {size: {} for size in worlds}
    for _ in range(runs):
        for size, seeds in worlds.items():
            command = [sys.executable, "-m", "tests.bench.check", "--measure", str(seeds)]
            said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
            for label, time in json.loads(said).items():
                best[size][label] = min(time, best[size].get(label, time))
    return best


def growth(first: tuple[int, float], last: tuple[int, float]) -> float:
    """The exponent with which times grow from the smallest world to the largest; 1: twice as large, twice as long."""
    return math.log(last[1] / first[1]) / math.log(last[0] / first[0])


def report(best: dict[int, dict[str, float]]) -> Iterator[str]:
    """All that was measured, line by line."""
    sizes = sorted(best)
    yield "CPU milliseconds per article; growth: the exponent from the smallest world to the largest"
    yield f"{'articles':24}" + "".join(f"{size:>10,}" for size in sizes) + f"{'growth':>10}"
    for label in [
        *(each for stage in STAGES for each in (stage, *(f"{stage}: {part}" for part in PARTS[stage]))),
        ALL,
        PLAIN,
    ]:
        shown = f"  {label.partition(': ')[2]}" if ":" in label else label
        row = "".join(f"{best[size].get(label, 0) / size * 1000:10.3f}" for size in sizes)
        times = [(size, best[size].get(label, 0)) for size in (sizes[0], sizes[-1])]
        more = f"{growth(*times):10.2f}" if len(sizes) > 1 and all(time for _, time in times) else ""
        yield f"{shown:24}{row}{more}"
    yield f"{'check ÷ plain work':24}" + "".join(f"{best[size][ALL] / best[size][PLAIN]:10.2f}" for size in sizes)
    yield f"{'peak memory, MB':24}" + "".join(f"{best[size][PEAK]:10.0f}" for size in sizes)
    yield f"{'imports, ms in all':24}" + "".join(f"{best[size][START] * 1000:10.0f}" for size in sizes)


def main() -> None:
    """Make the worlds, measure, print."""
    options = argparse.ArgumentParser(prog="make bench-check ARGS='…'")
    options.add_argument("--articles", type=int, nargs="+", default=SIZES, help="how large the worlds are")
    options.add_argument("--runs", type=int, default=RUNS, help="of how many runs the shortest counts")
    options.add_argument("--measure", type=Path, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    if chosen.measure:
        print(json.dumps(measured(chosen.measure)))
        return
    with tempfile.TemporaryDirectory() as folder:
        worlds = {size: write(Path(folder) / str(size) / "seeds", size) for size in chosen.articles}
        for line in report(_in_turn(worlds, chosen.runs)):
            print(line)


if __name__ == "__main__":
    main()
