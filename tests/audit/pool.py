"""Pages shared out among processes, each with a browser of its own."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from typing import Protocol, TypeVar

from .measures import Measure
from .pages import Page

# A browser is started for so many pages: few enough that what is done is heard of, and that the last wait is short.
SIZE = 7


class Task(Protocol):
    """Some pages, and what else a process must know to measure them. Must be picklable."""

    @property
    def pages(self) -> tuple[Page, ...]:
        """The pages, of which each counts once towards what is done."""


Some = TypeVar("Some", bound=Task)


def shares(pages: Sequence[Page]) -> Iterator[tuple[Page, ...]]:
    """``pages`` in pieces for one browser each, the heaviest first: nobody waits for a heavy one at the end."""
    heavy_first = sorted(pages, key=lambda page: (-page.size, page.path))
    return (tuple(heavy_first[start : start + SIZE]) for start in range(0, len(pages), SIZE))


def measured(
    work: Callable[[Some], list[Measure]], tasks: Sequence[Some], cores: int, told: Callable[[int], None]
) -> Iterator[Measure]:
    """What ``work``, a function of a module, finds in each of ``tasks``, by ``cores`` processes; in no certain order.

    ``told`` is called with the number of pages done, whenever there are more.
    """
    done = 0
    with ProcessPoolExecutor(cores, multiprocessing.get_context("spawn")) as pool:
        running = {pool.submit(work, task): task for task in tasks}
        try:
            for ready in as_completed(running):
                yield from ready.result()
                done += len(running[ready].pages)
                told(done)
        finally:
            # Only what has begun is waited for, when somebody has stopped the audit.
            pool.shutdown(cancel_futures=True)
