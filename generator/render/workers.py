"""Several languages at a time, a process for each; one language needs none."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from generator.base.problems import Problem

from .language import Task, render_language


def render_all(tasks: Sequence[Task]) -> Iterator[tuple[Task, list[Problem]]]:
    """Render every task; yields each with its problems as it gets done."""
    cores = min(len(tasks), os.cpu_count() or 1)
    if cores < 2:
        for task in tasks:
            yield task, render_language(task)
        return
    strangers = set(multiprocessing.active_children())
    # Fresh processes: MkDocs keeps state in modules, and a forked lock may stay locked.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, fresh, initializer=_leave_interrupts_to_the_parent) as pool:
        running = {pool.submit(render_language, task): task for task in tasks}
        try:
            for done in as_completed(running):
                yield running[done], done.result()
        except BaseException:
            # Interrupted: the pool would wait for work that nobody wants any more.
            for worker in set(multiprocessing.active_children()) - strangers:
                worker.terminate()
            raise


def _leave_interrupts_to_the_parent() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
