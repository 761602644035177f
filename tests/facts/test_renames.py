"""Old ids and addresses: each leads to where the same stands now, also over two lines of redirects.yaml."""

from __future__ import annotations

from dataclasses import replace

from generator.facts.facts import Facts
from generator.facts.old_pages import OldPage, old_pages
from generator.facts.permalinks import TIMELINE, Permalink
from tests.worlds import TOY, checked_once

MAYOR, BRIDGE = "salma-wants-bridge-1987", "salma-wants-bridge-1987#wants-bridge"


def renamed(redirects: dict[str, str]) -> Facts:
    """The toy world with these redirects and no others."""
    found = checked_once(TOY)
    assert found.library and found.anchors
    library = replace(found.library, seeds=replace(found.library.seeds, redirects=redirects))
    return Facts.of(library, found.anchors)


def pages(redirects: dict[str, str]) -> dict[str, OldPage]:
    """The old pages of that world, by path."""
    return {page.path: page for page in old_pages(renamed(redirects))}


def test_a_statement_has_every_address_that_it_ever_had() -> None:
    """Protects links that were kept long: the event was renamed, then the statement, each by one line."""
    renames = renamed({"mayor-speaks": MAYOR, f"{MAYOR}#asks": BRIDGE, "mayor-speaks#first": BRIDGE}).renames
    keys = {(MAYOR, "asks"), ("mayor-speaks", "asks"), ("mayor-speaks", "first"), ("mayor-speaks", "wants-bridge")}
    assert set(renames.addresses(BRIDGE)) == keys
    assert renames.ids(MAYOR) == ("mayor-speaks",)
    assert renames.keys("mayor-speaks")["bridge-cost"] == f"{MAYOR}#bridge-cost"


def test_a_line_of_its_own_counts_before_that_of_the_event() -> None:
    """Protects a statement that did not go with its event: the old event is one now, the statement in another."""
    renames = renamed({"mayor-speaks": MAYOR, "mayor-speaks#wants-bridge": "salma-still-1988#still-wants"}).renames
    assert renames.keys("mayor-speaks")["wants-bridge"] == "salma-still-1988#still-wants"
    assert renames.addresses(BRIDGE) == ()


def test_the_page_of_a_renamed_event_leads_on_whether_the_new_one_has_a_page_or_not() -> None:
    """Protects addresses of events that shrank: without a page they stand on the timeline, and all their statements."""
    assert pages({"mayor-speaks": MAYOR}) == {
        "events/mayor-speaks.html": OldPage("events/mayor-speaks.html", MAYOR, Permalink(f"events/{MAYOR}.html"), ())
    }
    page = pages({"a-road": "dry-road"})["events/a-road.html"]
    assert page.target == Permalink(TIMELINE, "dry-road")
    assert page.moved == (("called-dry-road", "dry-road#called-dry-road"),)


def test_the_page_of_a_renamed_event_names_what_has_another_anchor_now() -> None:
    """Protects anchors: what the new page has under the same name comes along of itself, the rest is said."""
    page = pages({"mayor-speaks": MAYOR, f"{MAYOR}#asks": BRIDGE, f"{MAYOR}#quits": "new-mayor-1988#elected"})
    assert page["events/mayor-speaks.html"].moved == (("asks", BRIDGE), ("quits", "new-mayor-1988#elected"))


def test_an_event_that_is_gone_leads_to_where_its_first_statement_went() -> None:
    """Protects the page of an event that was divided among others, though no line names it."""
    page = pages({"talks#put-out": "lighthouse-dark#put-out", "talks#wants": "salma-still-1988#still-wants"})
    assert page["events/talks.html"].target == Permalink("events/lighthouse-dark.html")
    assert page["events/talks.html"].moved == (("wants", "salma-still-1988#still-wants"),)


def test_an_event_that_lost_its_page_with_its_statements_has_an_old_page() -> None:
    """Protects the address of an event that is still there, on the timeline only; one that has its page keeps it."""
    page = pages({"dry-road#asked": "never-asked#never-asked", f"{MAYOR}#quits": "new-mayor-1988#elected"})
    assert list(page) == ["events/dry-road.html"]
    assert page["events/dry-road.html"].target == Permalink(TIMELINE, "dry-road")
    both = (("asked", "never-asked#never-asked"), ("called-dry-road", "dry-road#called-dry-road"))
    assert page["events/dry-road.html"].moved == both


def test_an_article_can_be_renamed_and_lose_a_statement_too() -> None:
    """Protects what articles say in their own voice."""
    source = "bridge-plan-1987"
    page = pages({"old-plan": source, f"{source}#winter": f"{source}#winter-crossings", "old-plan#cost": BRIDGE})
    moved = page["sources/old-plan.html"].moved
    assert moved == (("cost", BRIDGE), ("winter", f"{source}#winter-crossings"))
