"""Removes the white space that templates leave in pages. It is a tenth of a small page."""

from __future__ import annotations

import re
from pathlib import Path

# Elements in which white space counts, or may count.
_KEPT = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL | re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]*\n[ \t\n\r\f]*")


def thin(site: Path) -> None:
    """Remove needless white space from every page of the built ``site``.

    Files are replaced and not edited, because other files may be hard links to the same bytes.
    """
    for page in site.rglob("*.html"):
        text = thinned(page.read_text("utf-8"))
        page.unlink()
        page.write_text(text, "utf-8")


def thinned(html: str) -> str:
    """``html`` with one line feed for each run of white space that has one; preformatted text stays as it is.

    HTML shows any run of white space as one blank (HTML, 13.1.3; CSS Text 3, 4.1), so the page looks the same.
    """
    parts = _KEPT.split(html)
    return "".join(part if number % 2 else _BLANKS.sub("\n", part) for number, part in enumerate(parts))
