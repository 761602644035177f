"""A page by keyboard alone, and a page for readers who want nothing to move."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

_SCRIPT = (Path(__file__).parent / "by_keyboard.js").read_text("utf-8")
# So many at a time; and a page that holds the focus for ever is a fault, too.
_TABS, _MOST = 25, 5000
# What moves on its own or when something changes, the style sheets' ``prefers-reduced-motion`` in force.
_MOVES = """() => {
  const long = (times) => times.split(', ').some((time) => parseFloat(time) * (time.endsWith('ms') ? 1 : 1000) > 10);
  const found = new Set();
  for (const element of document.querySelectorAll('*')) {
    for (const part of [null, '::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (part && style.content === 'none') continue;
      const name = element.localName + (element.classList.length ? '.' + element.classList[0] : '') + (part ?? '');
      if (style.animationName !== 'none' && long(style.animationDuration)) found.add(`${name}: animation`);
      const place = /all|transform|top|left|inset|margin|height|width|translate|scale/;
      const moves = style.transitionProperty.split(', ').some((each) => place.test(each));
      if (moves && long(style.transitionDuration)) found.add(`${name}: transition of ${style.transitionProperty}`);
      if (!part && style.scrollBehavior === 'smooth') found.add(`${name}: smooth scroll`);
    }
  }
  return [...found];
}"""


def unreachable(page: Page) -> tuple[int, list[str]]:
    """How much ``page`` offers to the keyboard; and what Tab does not reach, or reaches without showing it."""
    page.evaluate(_SCRIPT)
    page.evaluate("byKeyboard.start()")
    for _ in range(_MOST // _TABS):
        for _ in range(_TABS):
            page.keyboard.press("Tab")
        if page.evaluate("byKeyboard.isDone()"):
            break
    said = page.evaluate("byKeyboard.end()")
    missed = [f"Tab does not reach {name}" for name in said["missed"]]
    return said["offered"], missed + [f"no visible focus on {name}" for name in said["faint"]]


def moving(page: Page) -> list[str]:
    """What still moves although ``page`` was opened by a reader who prefers reduced motion."""
    found: list[str] = page.evaluate(_MOVES)
    return found
