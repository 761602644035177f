"""A page of each kind by keyboard alone, and with reduced motion."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from tests.browser.by_keyboard import moving, unreachable
from tests.browser.opened import launched

from .measures import Measure
from .pages import Page

WIDTHS = (390, 1280)
CHECKS = frozenset({"keyboard", "motion"})


def hands(address: str, pages: Sequence[Page], told: Callable[[int], None]) -> Iterator[Measure]:
    """Keyboard and motion of ``pages``, which are served at ``address``."""
    with launched() as browser:
        for number, page in enumerate(pages, 1):
            for width in WIDTHS:
                context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
                tab = context.new_page()
                tab.goto(f"{address}/{page.path}")
                moves = moving(tab)
                yield Measure("motion", page.path, page.kind, len(moves), not moves, tuple(moves), str(width))
                _, missed = unreachable(tab)
                yield Measure("keyboard", page.path, page.kind, len(missed), not missed, tuple(missed), str(width))
                context.close()
            told(number)
