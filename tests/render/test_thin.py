"""Pages without the blanks of templates: lighter, and what readers see stays the same."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.render.thin import thin, thinned


@pytest.mark.parametrize(
    ("html", "thinner"),
    [
        ("<p>\n    a  b\n\n  c</p>", "<p>\na  b\nc</p>"),
        ("<p>a</p>  \n \n<p>b</p>\n", "<p>a</p>\n<p>b</p>\n"),
        ("\n\n <pre>a\n\n  b</pre>\n\n <p>", "\n<pre>a\n\n  b</pre>\n<p>"),
        ("<script>\n\n  x</script>\n\n", "<script>\n\n  x</script>\n"),
        ("<p>\n \u00a0 a</p>", "<p>\n\u00a0 a</p>"),
    ],
)
def test_only_runs_with_a_line_break_shrink(html: str, thinner: str) -> None:
    """Protects code, and blanks within a line: only what HTML reads as one blank becomes one."""
    assert thinned(html) == thinner


def test_files_that_share_their_bytes_stay(tmp_path: Path) -> None:
    """Protects the cache: pages are linked into it, and a page that is thinned must not change its twin."""
    page, twin = tmp_path / "site" / "a.html", tmp_path / "a.html"
    page.parent.mkdir()
    page.write_text("<p>\n\n  a</p>", "utf-8")
    os.link(page, twin)
    thin(page.parent)
    assert (page.read_text("utf-8"), twin.read_text("utf-8")) == ("<p>\na</p>", "<p>\n\n  a</p>")
