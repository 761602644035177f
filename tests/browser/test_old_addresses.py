"""Old addresses of events and statements, in a browser: each leads to where the same stands now, scripts or none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.facts import timeline_pages
from tests.worlds import TOY, copy_of, site_of

pytestmark = pytest.mark.browser

MAYOR = "salma-wants-bridge-1987"
FORMER = f"""
mayor-speaks: {MAYOR}
{MAYOR}#asks-bridge: {MAYOR}#wants-bridge
mayor-speaks#first-word: {MAYOR}#wants-bridge
a-road: dry-road
gulls-fleet#leaves: stone-promise-1988#leaves-at-seven
stone-promise-1988#dropped: gulls-fleet#quays
dry-road#asked: never-asked#never-asked
talks#put-out: lighthouse-dark#put-out
talks#wants: salma-still-1988#still-wants
bridge-plan-1987#cost: {MAYOR}#bridge-cost
"""
# An old address, where scripts bring its reader, and where he comes to without them.
EVENT, STONE = f"events/{MAYOR}.html", "events/stone-promise-1988.html"
PAGES = {
    "events/mayor-speaks.html": (EVENT, EVENT),
    "events/mayor-speaks.html#wants-bridge": (f"{EVENT}#wants-bridge", EVENT),
    "events/mayor-speaks.html#first-word": (f"{EVENT}#wants-bridge", EVENT),
    "events/mayor-speaks.html#50%": (f"{EVENT}#50%", EVENT),
    f"{EVENT}#asks-bridge": (f"{EVENT}#asks-bridge", f"{EVENT}#asks-bridge"),
    "events/a-road.html": ("TIMELINE#dry-road", "TIMELINE#dry-road"),
    "events/a-road.html#called-dry-road": ("TIMELINE#dry-road--called-dry-road", "TIMELINE#dry-road"),
    "events/a-road.html#nothing": ("TIMELINE#dry-road", "TIMELINE#dry-road"),
    "events/a-road.html#asked": ("TIMELINE#never-asked--never-asked", "TIMELINE#dry-road"),
    "events/dry-road.html#asked": ("TIMELINE#never-asked--never-asked", "TIMELINE#dry-road"),
    "events/gulls-fleet.html#leaves": (f"{STONE}#leaves-at-seven", "events/gulls-fleet.html#leaves"),
    "events/talks.html#wants": ("events/salma-still-1988.html#still-wants", "events/lighthouse-dark.html"),
    "sources/bridge-plan-1987.html#cost": (f"{EVENT}#bridge-cost", "sources/bridge-plan-1987.html#cost"),
}  # fmt: skip
# Whether something stands on the screen, not above nor below it.
_PLACE = "id => document.getElementById(id).getBoundingClientRect().toJSON()"
_SEEN = """id => { const { top, bottom } = document.getElementById(id).getBoundingClientRect();
  return bottom > 0 && top < innerHeight; }"""
# Former anchors on the timeline, each with the present one.
ENTRIES = {
    "mayor-speaks": MAYOR,
    "mayor-speaks--bridge-cost": f"{MAYOR}--bridge-cost",
    "mayor-speaks--first-word": f"{MAYOR}--wants-bridge",
    "mayor-speaks--asks-bridge": f"{MAYOR}--wants-bridge",
    f"{MAYOR}--asks-bridge": f"{MAYOR}--wants-bridge",
    "a-road--called-dry-road": "dry-road--called-dry-road",
    "gulls-fleet--leaves": "stone-promise-1988--leaves-at-seven",
    "stone-promise-1988--dropped": "gulls-fleet--quays",
    "dry-road--asked": "never-asked--never-asked",
    "talks": "lighthouse-dark",
    "talks--put-out": "lighthouse-dark--put-out",
    "talks--wants": "salma-still-1988--still-wants",
}


@pytest.fixture(scope="module", params=[125_000, 9_000], ids=["one page", "many pages"])
def former_site(request, tmp_path_factory) -> Path:
    """The toy world after all kinds of renames, its timeline on one page or cut into many."""
    folder = tmp_path_factory.mktemp("former")
    seeds = copy_of(TOY, folder)
    (seeds / "redirects.yaml").write_text(FORMER, "utf-8")
    # Without an address on the web, so that the pages can be opened from a folder as well.
    site = (seeds / "site.yaml").read_text("utf-8")
    (seeds / "site.yaml").write_text(re.sub(r"^url:.*\n", "", site, flags=re.MULTILINE), "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(timeline_pages, "LIMIT", request.param)
        return site_of(seeds, folder)


@pytest.fixture(params=[True, False], ids=["scripts", "no scripts"])
def reader(request, browser):
    """A page in a browser with scripts or without, what went wrong on it, and whether it has scripts."""
    context = browser.new_context(java_script_enabled=request.param)
    page = context.new_page()
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    yield page, errors, request.param
    context.close()


def _until(page, condition) -> bool:
    """Whether ``condition`` holds within ten seconds, however often the page leads on until then."""
    for _ in range(200):
        if condition():
            return True
        page.wait_for_timeout(50)
    return False


def _entries(site: Path) -> dict[str, set[str]]:
    """For each page of the English timeline the ids that stand in its list."""
    pages = sorted((site / "en" / "timeline").glob("*.html"))
    lists = {page.name: page.read_text("utf-8").partition('<ol class="timeline"')[2] for page in pages}
    return {name: set(re.findall(r'\bid="([^"]+)"', text)) for name, text in lists.items()}


def _holder(site: Path, anchor: str) -> str:
    """The only page of the timeline that has something with this id in its list."""
    found = [name for name, ids in _entries(site).items() if anchor in ids]
    assert len(found) == 1, f"{anchor} stands on {found}"
    return found[0]


@pytest.mark.parametrize("place", ["server", "folder"])
def test_the_old_address_of_a_page_leads_on(place, former_site: Path, serve_folder, reader) -> None:
    """Protects whoever kept an address of an event's page: that event, or its statement, is where he comes to."""
    page, errors, scripts = reader
    home = serve_folder(former_site) if place == "server" else former_site.as_uri()
    for old, ends in PAGES.items():
        target = ends[0 if scripts else 1]
        wanted = target
        if target.startswith("TIMELINE"):
            anchor = target.partition("#")[2]
            wanted = f"timeline/{_holder(former_site, anchor)}#{anchor}"
        page.goto("about:blank")
        page.goto(f"{home}/en/{old}")
        assert _until(page, lambda url=f"{home}/en/{wanted}": page.url == url), f"{old} led to {page.url}"
        if "#" in wanted and "%" not in wanted:
            assert page.locator(":target").count() == 1, old
    assert errors == []


def test_the_old_anchor_of_an_entry_leads_on_from_any_page(former_site: Path, serve_folder, reader) -> None:
    """Protects whoever kept a place on the timeline, whichever page it stood on and has gone to since."""
    page, errors, scripts = reader
    home = f"{serve_folder(former_site)}/en/timeline"
    pages = sorted(_entries(former_site))
    for number, (old, new) in enumerate(ENTRIES.items()):
        holder = _holder(former_site, new)
        assert _holder(former_site, old) == holder, "without scripts the place must be there"
        for name in {holder, "index.html", pages[number % len(pages)]}:
            page.goto("about:blank")
            page.goto(f"{home}/{name}#{old}")
            if scripts or name == holder:
                ends = (f"/{holder}#{old}", f"/{holder}#{new}") if scripts else f"/{holder}#{old}"
                assert _until(page, lambda ends=ends: page.url.endswith(ends)), f"{name}#{old} led to {page.url}"
                seen = _until(page, lambda new=new: page.evaluate(_SEEN, new))
                assert seen, f"{name}#{old}: {new} is out of sight, {page.evaluate(_PLACE, new)}"
            else:
                assert page.locator(f".periods li:has(a[id='{old}']) a[href^='{holder}']").is_visible(), f"{name}#{old}"
    assert errors == []


def test_an_entry_that_is_gone_leaves_its_event(former_site: Path, serve_folder, watched) -> None:
    """Protects the address of a statement that somebody took away: its event is there, or where it went."""
    home = f"{serve_folder(former_site)}/en/timeline"
    gone = {"mayor-speaks--never-said": MAYOR, f"{MAYOR}--never-said": MAYOR, "never-was--never-said": ""}
    for old, new in gone.items():
        watched.page.goto("about:blank")
        watched.page.goto(f"{home}/index.html#{old}")
        wanted = f"{_holder(former_site, new)}#{new}" if new else f"index.html#{old}"
        arrived = _until(watched.page, lambda url=f"{home}/{wanted}": watched.page.url == url)
        assert arrived, f"{old} led to {watched.page.url}"
    assert watched.errors == []
