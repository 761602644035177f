"""A local server that remembers what it was asked for, and a fresh page in a browser."""

from __future__ import annotations

import functools
import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


class Server:
    """Serves a folder on this machine while it is entered. ``sent`` lists the paths that were asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sent: list[str] = []

    def __enter__(self) -> Server:
        sent = self.sent

        class Handler(http.server.SimpleHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            disable_nagle_algorithm = True  # else each answer waits some 40 ms for an acknowledgement

            def log_message(self, *_: object) -> None:
                """Say nothing; keep the path."""
                sent.append(self.path.partition("?")[0])

        handler = functools.partial(Handler, directory=str(self.folder))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def gzipped(self, path: str) -> int:
        """How many bytes the file at ``path`` is when a server gzips it."""
        return len(gzip.compress((self.folder / path.lstrip("/")).read_bytes(), 9, mtime=0))


@contextmanager
def browser_page(chromium: Any, address: str) -> Iterator[Any]:
    """A page at ``address`` with an empty cache, closed at the end."""
    context = chromium.new_context()
    context.set_default_timeout(600_000)
    page = context.new_page()
    page.goto(f"{address}/index.html")
    yield page
    context.close()
