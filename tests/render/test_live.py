"""The live site: a change rebuilds, an error keeps the last good site up."""

from __future__ import annotations

import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from mkdocs.livereload import LiveReloadServer

from generator.render import live


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[LiveReloadServer]]:
    """Every server that a test starts; shut down at its end."""
    servers: list[LiveReloadServer] = []
    real = LiveReloadServer.serve
    monkeypatch.setattr(LiveReloadServer, "serve", lambda self: (servers.append(self), real(self))[1])
    yield servers
    for server in servers:
        server.shutdown()


def wait_for(happened: Callable[[], object]) -> None:
    """Fails if ``happened`` is not true within ten seconds."""
    end = time.monotonic() + 10
    while not happened():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.05)


def test_changes_are_built_and_errors_leave_the_site_up(tmp_path: Path, started) -> None:
    """A typo in a YAML file, or a bug of ours, while serving must cost nothing but a message."""
    seed, site = tmp_path / "seeds" / "x.yaml", tmp_path / "site"
    seed.parent.mkdir()
    seed.write_text("good", "utf-8")
    site.mkdir()
    (site / "index.html").write_text("<body>first</body>", "utf-8")
    said: list[str] = []

    def rebuild() -> bool:
        words = seed.read_text("utf-8")
        if words == "bug":
            raise RuntimeError("a bug of ours")
        if words != "wrong":
            (site / "index.html").write_text(f"<body>{words}</body>", "utf-8")
        return words != "wrong"

    def go() -> None:
        live.serve(site, [seed.parent, tmp_path / "nowhere"], rebuild, port=18230, say=said.append)

    threading.Thread(target=go, daemon=True).start()
    wait_for(lambda: started and said)
    address = said[0].split()[1]

    def shown() -> str:
        with urllib.request.urlopen(address, timeout=10) as answer:
            return answer.read().decode()

    wait_for(lambda: "first" in shown())
    time.sleep(0.6)  # the watcher looks twice a second, and its first look only remembers
    for words, told, on_screen in [
        ("better", "rebuilt", "better"),
        ("wrong", "the last good site stays up", "better"),
        ("bug", "the last good site stays up", "better"),
        ("best", "rebuilt", "best"),
    ]:
        count = len(said)
        seed.write_text(words, "utf-8")
        wait_for(lambda count=count: len(said) > count)
        assert said[count:] == [told]
        assert on_screen in shown()


def test_no_link_is_followed_by_the_watcher(tmp_path: Path, started) -> None:
    """A link in the seeds may lead to the whole disk, which nobody can look through twice a second."""
    seeds, outside, site = tmp_path / "seeds", tmp_path / "outside", tmp_path / "site"
    for folder in (seeds, outside, site):
        folder.mkdir()
    (seeds / "out").symlink_to(outside)
    (seeds / "round").symlink_to(seeds)
    said: list[str] = []

    def go() -> None:
        live.serve(site, [seeds], lambda: True, port=18260, say=said.append)

    threading.Thread(target=go, daemon=True).start()
    wait_for(lambda: started and said)
    time.sleep(0.6)
    (outside / "x.yaml").write_text("1", "utf-8")
    time.sleep(1.2)
    assert said[1:] == []
    (seeds / "x.yaml").write_text("1", "utf-8")
    wait_for(lambda: said[1:] == ["rebuilt"])


def test_a_port_that_is_taken_is_passed_over() -> None:
    """A second `make serve` must not fail for a number."""
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert live._free_port("127.0.0.1", port) in range(port + 1, port + 20)
