"""Makes one style sheet of many: replaces each ``@import`` by the sheet, so that a page loads a single file."""

from __future__ import annotations

import posixpath
import re
from pathlib import Path

# The sheet that pages link to, in the finished site.
SHEET = Path("assets", "stylesheets", "explainer.css")

_IMPORT = re.compile(r'^@import "([^"]+\.css)";\n', re.MULTILINE)
_ADDRESS = re.compile(r"""url\((["']?)([^"')]+)\1\)""")
_ELSEWHERE = re.compile(r"[a-z]+:|[/#]")
# A comment, or a string that may look like one inside.
_COMMENT = re.compile(r"""/\*.*?\*/|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')""", re.DOTALL)
_BLANKS = re.compile(r"\s*\n\s*")


def pack(site: Path) -> None:
    """Replace the style sheet of the built ``site`` by one with all that it imports. Without that sheet, do nothing.

    The file is replaced and not edited, because other files may be hard links to the same bytes.
    """
    sheet = site / SHEET
    if sheet.is_file():
        text = joined(sheet)
        sheet.unlink()
        sheet.write_text(text, "utf-8")


def joined(sheet: Path) -> str:
    """The text of ``sheet`` with its imports inside, without comments. Addresses are relative to ``sheet``.

    An import is a line of its own, ``@import "FILE.css";``, before all rules (CSS Cascade 5, section 2). Raises
    ``FileNotFoundError`` if an imported sheet does not exist.
    """
    text = _COMMENT.sub(lambda match: match[1] or "", _with_imports(sheet, ""))
    return _BLANKS.sub("\n", text).strip() + "\n"


def _with_imports(sheet: Path, folder: str) -> str:
    """The text of ``sheet`` with its imports inside.

    ``folder`` is the folder of ``sheet``, relative to the first sheet: empty, or with a slash at the end.
    """

    def seen(match: re.Match[str]) -> str:
        address = match[2] if _ELSEWHERE.match(match[2]) else posixpath.normpath(folder + match[2])
        return f'url("{address}")'

    def inside(match: re.Match[str]) -> str:
        name = match[1]
        below = posixpath.dirname(posixpath.normpath(folder + name))
        return _with_imports(sheet.parent / name, f"{below}/" if below else "") + "\n"

    return _IMPORT.sub(inside, _ADDRESS.sub(seen, sheet.read_text("utf-8")))
