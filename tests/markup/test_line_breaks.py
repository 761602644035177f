"""An article with what ends a line in some programs only: the pages show one paragraph, and blanks in it."""

from __future__ import annotations

import hashlib
from pathlib import Path

from generator.base.characters import LINE_BREAKS_ELSEWHERE, refused
from tests.casefiles import CASES
from tests.worlds import checked, copy_of, files_of, pages_of


def test_line_breaks_of_other_programs_are_blanks_on_the_page(tmp_path: Path) -> None:
    """Protects the article's paragraphs, its quotations, and pages from what HTML forbids."""
    seeds = copy_of(CASES / "world", tmp_path)
    article, label = seeds / "sources" / "orchard.txt", seeds / "sources" / "orchard.yaml"
    text = article.read_bytes().decode()
    before = hashlib.sha256(text.encode()).hexdigest()
    for char in LINE_BREAKS_ELSEWHERE:
        text = text.replace(" ", char, 1)
    # The mark of the byte order, which many programs put at the beginning of a text, belongs to the bytes too.
    article.write_bytes(f"\ufeff{text}".encode())
    after = hashlib.sha256(article.read_bytes()).hexdigest()
    label.write_text(label.read_text("utf-8").replace(before, after), "utf-8")
    found = checked(seeds)
    assert found.problems == ()
    files = files_of(pages_of(found))
    page = files["ar/sources/orchard.md"]
    assert page.count('class="words original"') == 2
    assert '<mark id="w1-10" class="passage">قالت <a' in page
    assert [name for name, made in files.items() if list(refused(made))] == []
