"""Python's collector of circles, and when it may rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def resting() -> Iterator[None]:
    """Let the collector rest while it is entered: for work that makes much, keeps it, and ties no circles.

    The collector goes through all that is kept again and again as more is made; with a thousand articles that is a
    fifth of the time of a check. What nothing refers to is freed all the same.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
