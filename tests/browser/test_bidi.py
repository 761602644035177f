"""What stands on an Arabic page in another script or in figures keeps its order: the busy world's pages, by file."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.directions import Runs, Strangers, arabic_pages, faults, faults_on


def test_no_run_in_arabic_text_is_put_out_of_order(site: Path) -> None:
    """Protects figures, ranges and Latin names on every Arabic page: each that bidi would turn round is isolated."""
    assert faults_on(arabic_pages(site), Runs, 'dir="rtl"') == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<p dir="rtl">بين 5-7 سفن</p>', True),
        ('<p dir="rtl">بين <bdi dir="ltr">5-7</bdi> سفن</p>', False),
        ('<p dir="rtl">نسبة 80% منها</p>', True),
        ('<p dir="rtl">لغة C++ هنا</p>', True),
        ('<p dir="ltr">5-7 ships</p>', False),
        ('<p dir="rtl">عام 1987، في 3 أيار</p>', False),
    ],
)
def test_the_look_out_sees_what_bidi_turns(html: str, found: bool) -> None:
    """Protects the test above from seeing nothing."""
    assert bool(faults(Runs(), html)) == found


def test_what_is_in_the_other_language_says_its_direction(site: Path) -> None:
    """Protects Arabic words on an English page: 22 before its month stands to the right of it, not to the left."""
    assert faults_on(sorted(site.rglob("*.html")), Strangers) == {}


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ('<html lang="en" dir="ltr"><q lang="ar">22 أيار</q>', True),
        ('<html lang="en" dir="ltr"><q lang="ar" dir="rtl">22 أيار</q>', False),
        ('<html lang="ar" dir="rtl"><q lang="ar">22 أيار</q>', False),
        ('<html lang="ar" dir="rtl"><span lang="en">22 May</span>', True),
        ('<html lang="ar" dir="rtl"><a hreflang="en" lang="en">English</a>', False),
    ],
)
def test_the_look_out_sees_what_says_no_direction(html: str, found: bool) -> None:
    """Protects the test above from seeing nothing."""
    assert bool(faults(Strangers(), html)) == found
