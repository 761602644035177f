"""The pages of a built site, and of which kind each is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# In HTML of a page: the layout that overrides/page.html chose.
_KIND = re.compile(r'class="[^"]*\bpage kind-([a-z-]+)')
# Pages that gather many records, and articles in full: they may weigh more. A question gathers the statements of all
# who hold something on it, the story those of the whole narrative.
HEAVY = frozenset(
    "timeline story questions question actors terms sources source disagreements figures coverage".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its path below the site's root, the language and kind of it, and the size of its HTML in bytes."""

    path: str
    lang: str
    kind: str
    size: int


def pages_of(site: Path, langs: tuple[str, ...] = ("en",)) -> list[Page]:
    """Every HTML page below ``site``, in order of paths; ``langs`` are those that have a folder of their own."""
    found = []
    for file in sorted(site.rglob("*.html")):
        path = file.relative_to(site).as_posix()
        text = file.read_text("utf-8")
        folder = path.partition("/")[0]
        found.append(Page(path, folder if folder in langs else "ar", _kind(path, text), len(text.encode())))
    return found


def _kind(path: str, text: str) -> str:
    if path.endswith("404.html"):
        return "404"
    kind = _KIND.search(text)
    if kind:
        return kind[1]
    return "redirect" if '<meta http-equiv="refresh"' in text else "other"


def of_each_kind(pages: Sequence[Page]) -> list[Page]:
    """For each kind and language the page that weighs most, in order of paths."""
    return sorted((group[-1] for group in _by_kind(pages)), key=lambda page: page.path)


def sampled(pages: Sequence[Page]) -> list[Page]:
    """For what is too slow for all: of each kind and language the heaviest page, and of the others the middle one.

    The same pages make the same choice, and a world that grows another: no page is looked at for ever. In order of
    paths.
    """
    chosen = []
    for *others, heaviest in _by_kind(pages):
        chosen += [heaviest, *others[len(others) // 2 :][:1]]
    return sorted(chosen, key=lambda page: page.path)


def _by_kind(pages: Sequence[Page]) -> list[list[Page]]:
    """The pages of each kind and language, from the lightest to the heaviest."""
    groups: dict[tuple[str, str], list[Page]] = {}
    for page in sorted(pages, key=lambda page: (page.size, page.path)):
        groups.setdefault((page.kind, page.lang), []).append(page)
    return list(groups.values())
