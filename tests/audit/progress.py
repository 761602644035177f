"""How far a long check is: on a terminal a line that counts, in a log a line now and then."""

from __future__ import annotations

import sys
import time

# Between two lines of a log, in seconds.
EVERY = 30.0


class Progress:
    """Called with the number that is done, whenever it has grown; ``of`` is the number that there are."""

    def __init__(self, name: str, of: int) -> None:
        self.name, self.of = name, of
        self.started = self.last = time.monotonic()

    def __call__(self, done: int) -> None:
        """Say on the standard error how many of how many are done, and in how many seconds."""
        now = time.monotonic()
        ended, watched = done >= self.of, sys.stderr.isatty()
        if not (watched or ended or now - self.last >= EVERY):
            return
        self.last = now
        line = f"{self.name} {done} of {self.of} ({now - self.started:.0f} s)"
        print(f"\r{line} " if watched else line, end="" if watched and not ended else "\n", file=sys.stderr, flush=True)
