"""Pages by keyboard alone, and with reduced motion, on a phone and on a desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from tests.browser.by_keyboard import moving, unreachable
from tests.browser.opened import launched

from .measures import Measure
from .pages import Page
from .pool import measured, shares

WIDTHS = (390, 1280)
CHECKS = frozenset({"keyboard", "motion"})


@dataclass(frozen=True, slots=True)
class Task:
    """Pages that are served at ``address``, for one process with a browser of its own."""

    address: str
    pages: tuple[Page, ...]


def hands(address: str, pages: Sequence[Page], cores: int, told: Callable[[int], None]) -> Iterator[Measure]:
    """Keyboard and motion of ``pages``, which are served at ``address``, by ``cores`` processes.

    ``told`` is called with the number of pages done, whenever there are more.
    """
    yield from measured(_hands, [Task(address, share) for share in shares(pages)], cores, told)


def _hands(task: Task) -> list[Measure]:
    found: list[Measure] = []
    with launched() as browser:
        for width in WIDTHS:
            context = browser.new_context(viewport={"width": width, "height": 844}, reduced_motion="reduce")
            tab = context.new_page()
            for page in task.pages:
                tab.goto(f"{task.address}/{page.path}")
                if page.kind == "redirect":
                    tab.wait_for_load_state("networkidle")
                moves = moving(tab)
                found.append(Measure("motion", page.path, page.kind, len(moves), not moves, tuple(moves), str(width)))
                _, missed = unreachable(tab)
                found.append(
                    Measure("keyboard", page.path, page.kind, len(missed), not missed, tuple(missed), str(width))
                )
            context.close()
    return found
