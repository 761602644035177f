"""Pages without the blanks and empty lines that templates leave: a tenth of a small page."""

from __future__ import annotations

import re
from pathlib import Path

# Where each blank counts, or may.
_KEPT = re.compile(r"(<(?:pre|textarea|script|style)\b.*?</(?:pre|textarea|script|style)>)", re.DOTALL | re.IGNORECASE)
_BLANKS = re.compile(r"[ \t]*\n[ \t\n\r\f]*")


def thin(site: Path) -> None:
    """Write every page of the built ``site`` anew, without such blanks.

    Files are replaced, not edited: others may share their bytes.
    """
    for page in site.rglob("*.html"):
        text = thinned(page.read_text("utf-8"))
        page.unlink()
        page.write_text(text, "utf-8")


def thinned(html: str) -> str:
    """``html`` with one line break for each run of blanks that holds one; what is preformatted stays as it is.

    HTML reads any run of blanks as one blank (HTML, 13.1.3; CSS Text 3, 4.1), so nothing that is shown changes.
    """
    parts = _KEPT.split(html)
    return "".join(part if number % 2 else _BLANKS.sub("\n", part) for number, part in enumerate(parts))
