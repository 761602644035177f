"""Renders several languages at a time, each in a process; a single language needs no further process."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed

from generator.base.problems import Problem

from .language import Task, render_language


def render_all(tasks: Sequence[Task]) -> Iterator[tuple[Task, list[Problem]]]:
    """Render every task; yields each task with its problems when it is done."""
    cores = min(len(tasks), os.cpu_count() or 1)
    if cores < 2:
        for task in tasks:
            yield task, render_language(task)
        return
    not_ours = set(multiprocessing.active_children())
    # New processes instead of forks: MkDocs keeps state in modules, and a forked lock may stay locked.
    spawning = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(cores, spawning, initializer=_leave_interrupts_to_the_parent) as pool:
        running = {pool.submit(render_language, task): task for task in tasks}
        try:
            for done in as_completed(running):
                yield running[done], done.result()
        except BaseException:
            # For example interrupted: the pool would wait for work that is no longer wanted.
            for worker in set(multiprocessing.active_children()) - not_ours:
                worker.terminate()
            raise


def _leave_interrupts_to_the_parent() -> None:
    """Ignore Ctrl+C in a worker: the parent process gets it too, and ends the workers."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
