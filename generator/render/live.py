"""A live site: watch, rebuild, reload the browser; the last good site stays up."""

from __future__ import annotations

import errno
import logging
import os
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path

_PORTS_TO_TRY = 20
# Seconds between two looks at the folders.
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
    """Serve the folder ``site`` until interrupted.

    Any change below ``watched`` (those that exist; no link is followed there) calls ``rebuild``, which
    reports its own problems and says whether a new site stands; the browser then reloads. Whatever goes
    wrong in it, even a bug of ours, is shown and the last good site stays up. Generated folders must not
    be watched: they would ring for ever. A port that is taken is passed over for the next; ``OSError`` if all are.
    """
    # Imported late: watchdog and wsgiref are of no use to any other verb.
    from mkdocs.livereload import LiveReloadServer
    from watchdog.observers.polling import PollingObserverVFS

    logging.getLogger("mkdocs.livereload").setLevel(logging.ERROR)
    server = LiveReloadServer(_guarded(rebuild, say), host, _free_port(host, port), str(site))
    # Its own follows links, and a link may lead to the whole disk.
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
    """``rebuild`` for the server: it may never raise, or every request would wait for a good build."""

    def run() -> None:
        try:
            good = rebuild()
        except Exception:
            traceback.print_exc()
            good = False
        say("rebuilt" if good else "the last good site stays up")

    return run


def _free_port(host: str, first: int) -> int:
    import socket

    for port in range(first, first + _PORTS_TO_TRY):
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as probe:
            # As the server itself does: a port that has just been let go counts as free.
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
            else:
                return port
    raise OSError(errno.EADDRINUSE, f"the ports {first} to {first + _PORTS_TO_TRY - 1} are all taken")
