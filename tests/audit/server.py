"""A local server that sends what a good host sends: gzipped text, and caching left to the browser."""

from __future__ import annotations

import functools
import gzip
import http.server
import sys
import threading
from pathlib import Path

# Fonts and pictures are packed already.
_PACKED = frozenset({".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".yaml"})


class GzipServer:
    """Serves ``folder`` on this machine while it is entered; ``address`` ends without a slash."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> GzipServer:
        handler = functools.partial(_Handler, self, directory=str(self.folder))
        self._server = Patient(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}"
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()


class Patient(http.server.ThreadingHTTPServer):
    """A server for browsers, which hang up when a page is closed before all of it has come."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a browser that hangs up when a page is closed; of all else what the library says."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@functools.lru_cache(maxsize=2000)
def packed(file: Path) -> bytes:
    """What is sent of ``file``: gzipped if it is text. The file must not change while the server runs."""
    content = file.read_bytes()
    return gzip.compress(content, 6, mtime=0) if file.suffix in _PACKED else content


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits some 40 ms for an acknowledgement

    def __init__(self, server_of: GzipServer, *rest: object, **named: object) -> None:
        self._of = server_of
        super().__init__(*rest, **named)  # type: ignore[arg-type]

    def log_message(self, *_: object) -> None:
        """Say nothing about requests."""

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir():
            file /= "index.html"
        status = 200
        if not file.is_file():
            file, status = self._of.folder / "404.html", 404
        content = packed(file)
        self.send_response(status)
        kind = self.guess_type(file.name)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if file.suffix in _PACKED else kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "max-age=3600")
        if file.suffix in _PACKED:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(content)
