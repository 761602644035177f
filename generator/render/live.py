"""Serves a site, rebuilds it when files change, and reloads the browser. After a failed build the old site stays."""

from __future__ import annotations

import errno
import logging
import os
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

_PORTS_TO_TRY = 20
# How often the folders are looked at, in seconds.
_POLLING = 0.5


def serve(
    site: Path,
    watched: Sequence[Path],
    rebuild: Callable[[], bool],
    *,
    host: str = "127.0.0.1",
    port: int = 8000,
    say: Callable[[str], None] = print,
) -> None:
    """Serve the folder ``site`` until the user interrupts.

    A change below one of the folders ``watched`` calls ``rebuild``; links are not followed there, and folders that do
    not exist are ignored. ``rebuild`` reports its own problems and returns whether the site is good. Then the browser
    reloads. If ``rebuild`` raises, the traceback is printed and the last good site stays. Do not watch a folder that
    ``rebuild`` writes to: each build would start the next.

    If ``port`` is taken, the next ones are tried. Raises ``OSError`` if 20 are taken.
    """
    # Imported here because no other command needs watchdog and wsgiref.
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.polling import PollingObserverVFS

    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server = LiveReloadServer(_guarded(rebuild, say), host, _free_port(host, port), str(site))
    # The server's own observer follows links, and a link may lead to the whole disk.
    server.observer = PollingObserverVFS(stat=os.lstat, listdir=os.scandir, polling_interval=_POLLING)  # type: ignore[assignment]
    for path in watched:
        if path.exists():
            server.watch(str(path))
    say(f"serving {server.url} (Ctrl+C ends it)")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        say("")
    finally:
        server.shutdown()


def _guarded(rebuild: Callable[[], bool], say: Callable[[str], None]) -> Callable[[], None]:
    """``rebuild`` so that it never raises: if it did, the server would let every request wait for a good build."""

    def run() -> None:
        try:
            good = rebuild()
        except Exception:
            traceback.print_exc()
            good = False
        say("rebuilt" if good else "the last good site stays up")

    return run


def _free_port(host: str, first: int) -> int:
    """The first free port from ``first`` on; raises ``OSError`` if there is none among ``_PORTS_TO_TRY``."""
    import socket

    for port in range(first, first + _PORTS_TO_TRY):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            # The server sets the same option: a port that was closed a moment ago counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                return port
    raise OSError(errno.EADDRINUSE, f"the ports {first} to {first + _PORTS_TO_TRY - 1} are all taken")
