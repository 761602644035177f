"""Checks that every link of every built page leads to a file of the site, and every fragment to an id in it."""

from __future__ import annotations

import os
import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.base.places import Place
from generator.base.problems import Problem

from .scan import Page, scan

_DOOR = "look for this address in the Markdown or the template that made the page, and mend it there"


@dataclass(frozen=True, slots=True)
class _Use:
    """A broken link: the page that has it, its offset there in code points, the problem's code, and the reason."""

    page: str
    offset: int
    code: str
    reason: str


def check_links(site: Path, site_url: str = "") -> list[Problem]:
    """Check all HTML pages below ``site``; returns one problem for each missing target, however often it is used.

    Links to other hosts are not checked, but links that begin with ``site_url`` are ours. A link must work from
    ``file://`` too, so it must name a file and not a folder, and may not begin with a slash. Only ``404.html`` may have
    such links, because a server shows it at any depth. An id that stands twice on a page is a problem too.
    """
    root = str(site.resolve())
    files = set(_names(root))
    pages = {name: scan(_read(root, name)) for name in sorted(files) if name.endswith(".html")}
    base = urlsplit(site_url).path or "/"
    broken: dict[str, list[_Use]] = {}
    for name, page in pages.items():
        for address, offset in page.links:
            target = _target(name, address, site_url, base)
            fault = target and _fault(*target, files, pages)
            if fault:
                key = f"{target[0]}#{target[1]}" if target else address
                broken.setdefault(key, []).append(_Use(name, offset, fault[0], f"{address}: {fault[1]}"))
    problems = [_broken(root, uses) for uses in broken.values()]
    return problems + [_repeated(name, page) for name, page in pages.items() if page.repeated]


def _names(root: str) -> Iterator[str]:
    for folder, _, names in os.walk(root):
        prefix = os.path.relpath(folder, root).replace(os.sep, "/") + "/"
        yield from (name if prefix == "./" else prefix + name for name in names)


def _read(root: str, name: str) -> str:
    return Path(root, name).read_text("utf-8", errors="replace")


def _target(page: str, address: str, site_url: str, base: str) -> tuple[str, str] | None:
    """The file and the fragment that ``address`` on ``page`` means; ``None`` for another host.

    A file that begins with a slash is an address that works only on a server.
    """
    ours = bool(site_url) and address.startswith(site_url)
    parts = urlsplit(address.strip())
    if (parts.scheme or parts.netloc) and not ours:
        return None
    path, fragment = unquote(parts.path), unquote(parts.fragment)
    if path.startswith("/"):
        path = _plain(path)
    if ours or (page.endswith("404.html") and path.startswith(base)):
        file = path.removeprefix(base)
        return (file + "index.html" if not file or file.endswith("/") else file), fragment
    if path.startswith("/"):
        return path, fragment
    if not path:
        return page, fragment
    folder = page.rpartition("/")[0]
    return _plain(f"{folder}/{path}" if folder else path), fragment


def _plain(path: str) -> str:
    """``path`` without ``.``, ``..`` and double slashes, as a browser reads it. A slash at the end stays."""
    plain = posixpath.normpath(path.replace("//", "/"))
    return plain + "/" if path.endswith("/") and plain != "/" else plain


def _fault(file: str, fragment: str, files: set[str], pages: dict[str, Page]) -> tuple[str, str] | None:
    """The code and the reason of the problem with a target; ``None`` if there is none."""
    if file.startswith("/"):
        return "broken-link", "begins with a slash, so it leads nowhere when the site is read from disk"
    if file not in files:
        folder = file.rstrip("/")
        if folder == "." or f"{folder}/index.html" in files:
            return (
                "broken-link",
                "names a folder; write its index.html, or it opens a list of files from disk",
            )
        return "broken-link", "there is no such file in the site"
    # ":~:" begins a text fragment: the browser finds the text by itself, so no element needs that id.
    anchor = fragment.partition(":~:")[0]
    if anchor and anchor != "top" and file in pages and anchor not in pages[file].anchors:
        return "broken-anchor", f"{file} has no element with this id"
    return None


def _broken(root: str, uses: list[_Use]) -> Problem:
    first = uses[0]
    text = _read(root, first.page)
    line = text.count("\n", 0, first.offset) + 1
    column = first.offset - text.rfind("\n", 0, first.offset)
    others = len({use.page for use in uses}) - 1
    more = f" (and on {others} more {'page' if others == 1 else 'pages'})" if others else ""
    return Problem(first.code, Place(first.page, line, column), first.reason + more, _DOOR)


def _repeated(name: str, page: Page) -> Problem:
    listed = ", ".join(page.repeated[:5])
    hint = "an address may lead to one place only: give one of the elements another id"
    return Problem("repeated-id", Place(name), f"stands twice on the page: {listed}", hint)
