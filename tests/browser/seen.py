"""What is to be seen of a line in a browser: its characters as they stand there, from left to right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# Each character has its own rectangle; marks go with the letter that carries them. A bracket shows its other face
# where it runs from right to left: outside what is isolated.
_SEEN = """lines => {
  const pairs = ["()", "[]", "{}", "«»", "‹›", "<>"].map(pair => [...pair]);
  const mirrored = Object.fromEntries(pairs.flatMap(([one, other]) => [[one, other], [other, one]]));
  document.body.innerHTML = lines.map(line => `<p dir="rtl" lang="ar">${line}</p>`).join("");
  const segments = new Intl.Segmenter("ar", {granularity: "grapheme"});
  return [...document.querySelectorAll("p")].map(line => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const found = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      for (const {segment, index} of segments.segment(node.data)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + segment.length);
        const [box] = range.getClientRects();
        const isTurned = !node.parentElement.closest("[dir=ltr]");
        if (box) found.push([box.left + box.width / 2, (isTurned && mirrored[segment]) || segment]);
      }
    }
    return found.sort((one, other) => one[0] - other[0]).map(([, segment]) => segment).join("");
  });
}"""
# No letter may be joined with the next one to a single shape, and no line may be broken.
_STYLE = """p { font: 16px monospace; font-variant-ligatures: none; white-space: pre; width: 3000px; }"""


def seen(page: Page, lines: list[str]) -> list[str]:
    """Each of ``lines``, HTML of a paragraph from right to left, as it is seen from left to right."""
    page.set_content(f"<style>{_STYLE}</style>")
    found: list[str] = page.evaluate(_SEEN, lines)
    return found
