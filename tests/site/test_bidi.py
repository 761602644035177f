"""What stands on an Arabic page in another script or in figures keeps its order, on every page of the site."""

from __future__ import annotations

from pathlib import Path

from tests.directions import Runs, Strangers, arabic_pages, faults_on


def test_no_run_in_arabic_text_is_put_out_of_order(site: Path) -> None:
    """Protects figures, ranges and Latin names on every Arabic page: each that bidi would turn round is isolated."""
    assert faults_on(arabic_pages(site), Runs, 'dir="rtl"') == {}


def test_what_is_in_the_other_language_says_its_direction(site: Path) -> None:
    """Protects Arabic words on an English page: 22 before its month stands to the right of it, not to the left."""
    assert faults_on(sorted(site.rglob("*.html")), Strangers) == {}
