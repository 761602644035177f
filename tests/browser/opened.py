"""A browser without pytest, and axe-core in an open page: for the browser tests and for the audit."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# The same engine without windows and menus, which takes a third of the time.
LEAN = ("chromium-headless-shell", "chrome-headless-shell")
# Without these, Chromium looks up hosts of its own at every start.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
# Letters are as wide as their face says, as on a phone; the lean Chromium would round them to whole pixels.
AS_DRAWN = "--font-render-hinting=none"
_AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
# The rules of axe-core that look at colours and at nothing else, of those that it runs by itself.
COLOURS = ("color-contrast", "link-in-text-block")
_RUN = """(rules) => axe.run(document, {resultTypes: ['violations'], ...(rules.length && {runOnly: rules})}).then(
  ({violations}) => violations.map(({id, nodes}) => `${id}: ${nodes.length} × ${nodes[0].target.join(' ')}`))"""
# At most two seconds: what is paused, or out of sight, may never come to its end.
_AT_REST = """() => Promise.race([
  new Promise((late) => setTimeout(late, 2000)),
  new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
    .then(() => Promise.allSettled(document.getAnimations().map((each) => each.finished))),
]).then(() => undefined)"""


def find_browser(*, whole: bool = False) -> str | None:
    """The path of a Chromium: ``BROWSER``, else one on the PATH, else None (Playwright's own, if any).

    A lean one is taken before others, unless the ``whole`` browser is asked for.
    """
    named = os.environ.get("BROWSER")
    names = (*([named] if named else []), *((*BROWSERS, *LEAN) if whole else (*LEAN, *BROWSERS)))
    return next((path for path in map(shutil.which, names) if path), None)


@contextmanager
def launched() -> Iterator[Browser]:
    """A headless Chromium; raises Playwright's ``Error`` where none can be started."""
    from playwright.sync_api import sync_playwright

    # Chromium refuses its sandbox to root, as in most containers.
    as_root = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()
    with sync_playwright() as playwright:
        # A graphics card that is only imitated costs more than none.
        args = [*QUIET, AS_DRAWN, "--disable-gpu", *as_root]
        started = playwright.chromium.launch(executable_path=find_browser(), args=args)
        yield started
        started.close()


@cache
def axe_source() -> str:
    """The script of axe-core."""
    return _AXE.read_text("utf-8")


def violations(page: Page, source: str, rules: Sequence[str] = ()) -> list[str]:
    """What axe-core finds on ``page`` as it stands: the rule, how often, and the first place.

    ``source`` is its script; ``rules`` are those that are asked for, or all that it runs by itself if there are none.
    A colour on its way to another is no colour of the page, so transitions are waited for.
    """
    page.evaluate(source)
    page.evaluate(_AT_REST)
    found: list[str] = page.evaluate(_RUN, list(rules))
    return found
