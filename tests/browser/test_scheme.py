"""Light and dark: as the device says, until the reader says otherwise."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

pytestmark = pytest.mark.browser

NAMES = {
    "": ("التحويل إلى الوضع الداكن", "التحويل إلى الوضع الفاتح"),
    "en/": ("Switch to dark mode", "Switch to light mode"),
}
_PAPER = "getComputedStyle(document.documentElement).backgroundColor"
_BARS = """[...document.querySelectorAll('meta[name=theme-color]')]
  .filter(({media}) => media === 'all').map(({content}) => content)"""
_LISTS = re.compile(r":root(?::not\(\[data-scheme=\"light\"\]\)|\[data-scheme=\"dark\"\]) \{(.*?)\}", re.DOTALL)
_ICONS = "[...document.querySelectorAll('button.scheme path')].map(path => path.checkVisibility())"
LIGHT, DARK = "rgb(251, 250, 246)", "rgb(21, 24, 27)"


def test_both_ways_to_the_dark_are_the_same_dark(root: Path) -> None:
    """The device's dark and the chosen one stand in two rules, which CSS cannot join."""
    device, chosen = _LISTS.findall((root / "overrides/assets/stylesheets/tokens.css").read_text("utf-8"))
    assert device.split() == chosen.split()
    assert "--paper" in device


@pytest.mark.parametrize("folder", NAMES)
def test_a_page_is_as_dark_as_the_device_until_the_reader_chooses(folder, site_url, browser) -> None:
    """A device that turns dark in the evening turns the page; a choice holds in both languages, painted at once."""
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    to_dark, to_light = NAMES[folder]
    page.goto(f"{site_url}/{folder}actors/index.html")
    button = page.locator("button.scheme")
    assert (page.evaluate(_PAPER), button.get_attribute("aria-label")) == (DARK, to_light)
    assert page.evaluate(_ICONS) == [False, True], "the sun is shown, and nothing else"
    page.emulate_media(color_scheme="light")
    page.locator(f"button.scheme[aria-label='{to_dark}']").wait_for()
    assert page.evaluate(_PAPER) == LIGHT
    assert page.evaluate(_ICONS) == [True, False]
    assert page.evaluate("localStorage.length") == 0, "the device's answer is not the reader's choice"

    button.focus()
    page.keyboard.press("Enter")
    assert (page.evaluate(_PAPER), button.get_attribute("title")) == (DARK, to_light)
    assert button.evaluate("button => button === document.activeElement")
    assert page.evaluate(_BARS) == ["#1c2024"]
    context.route("**/*.js", lambda route: route.abort())
    for other in NAMES:
        page.goto(f"{site_url}/{other}index.html")
        assert page.evaluate(_PAPER) == DARK, f"{other}: not before the scripts"
    context.close()


def test_other_tabs_follow(site_url, browser) -> None:
    """Two pages side by side are not one light, one dark."""
    context = browser.new_context(color_scheme="light")
    here, there = context.new_page(), context.new_page()
    here.goto(f"{site_url}/index.html")
    there.goto(f"{site_url}/en/index.html")
    here.locator("button.scheme").click()
    there.wait_for_function("document.documentElement.dataset.scheme === 'dark'")
    here.locator("button.scheme").click()
    there.wait_for_function("document.documentElement.dataset.scheme === 'light'")
    assert there.evaluate(_PAPER) == LIGHT
    context.close()


def test_without_scripts_there_is_no_switch_and_paper_is_white(site_url, browser) -> None:
    """A button that does nothing is not shown; the device decides, and ink is saved."""
    context = browser.new_context(color_scheme="dark", java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}/index.html")
    assert not page.locator("button.scheme").is_visible()
    assert page.evaluate(_PAPER) == DARK
    context.close()
    context = browser.new_context(color_scheme="dark")
    page = context.new_page()
    page.goto(f"{site_url}/index.html")
    assert page.evaluate(_PAPER) == DARK
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(_PAPER) == "rgb(255, 255, 255)"
    page.locator("button.scheme").dispatch_event("click")
    page.locator("button.scheme").dispatch_event("click")
    assert page.evaluate("document.documentElement.dataset.scheme") == "dark"
    assert page.evaluate(_PAPER) == "rgb(255, 255, 255)"
    context.close()
