"""Pauses Python's garbage collector while a lot of objects are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """A context manager that pauses the garbage collector.

    Use it for work that makes many objects, keeps them, and makes no reference cycles. The collector would go through
    all of them again and again: with a thousand articles that takes a fifth of the time of a check. Objects without
    references are still freed.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
