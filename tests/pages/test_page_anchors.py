"""The list of anchors that pages have by themselves holds all that the templates write, so none can go missing."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.base.ids import fault_of_id, fault_of_key, is_id
from generator.base.page_anchors import is_page_anchor
from tests.pages.test_pages import rendered
from tests.worlds import ROOT, TOY, checked_once, toy_pages

TEMPLATES = sorted((ROOT / "generator" / "pages").rglob("*.j2"))
SKIN = sorted((ROOT / "overrides").rglob("*.html"))
_ANCHOR = re.compile(r"""\{:?\s*\#((?:\{\{.*?\}\}|[^\s}])+)\s*\}|\bid="((?:\{\{.*?\}\}|[^"])+)\"""")
# What a template fills in, and what may come of it. An empty list: the id of a record or the key of a statement, or
# both in one, which is what the list is there for.
FILLED = {
    "{{ loop.index }}": ["1", "12"],
    "{{ each.number }}": ["3"],
    "{{ numbers[m.id] }}": ["7"],
    "{{ f.key }}": ["actor", "question", "kind", "certainty"],
    "{{ p.anchor }}": ["p1"],
    "{{ stretch.anchor }}": ["y1987", "y1987-05", "y1987-05-part-2", "y0044-part-1", "undated", "undated-part-3"],
    "{{ alias }}": [],
    "{{ id }}": [],
    "{{ s.anchor }}": [],
    "{{ event.id }}": [],
    "{{ each.place }}": [],
}
# Families of anchors on pages where no statement and no event has its address: a profile, a question, an index.
ELSEWHERE = {"{{ article.anchor }}", "relation-{{ group.kind }}", "holder-{{ holder.id }}", "{{ group.anchor }}"}
# On the page at an old address, where nothing stands but the ways on.
ELSEWHERE |= {"{{ each.anchor }}", "{{ each.anchor | e }}"}
# On the page for addresses that do not exist.
ELSEWHERE |= {"{{ alt.lang }}"}


def _anchors(path: Path) -> list[str]:
    return [first or second for first, second in _ANCHOR.findall(path.read_text("utf-8"))]


@pytest.mark.parametrize("path", [*TEMPLATES, *SKIN], ids=lambda path: path.name)
def test_every_anchor_of_a_template_is_kept_free(path: Path) -> None:
    """Protects statements and events: none can be given the name of a place that its page needs for itself."""
    for anchor in set(_anchors(path)) - ELSEWHERE:
        holes = re.findall(r"\{\{.*?\}\}", anchor)
        assert len(holes) < 2, f"{anchor}: say in this test what may come of it"
        values = FILLED[holes[0]] if holes else [""]
        for value in values:
            made = anchor.replace(holes[0], value) if holes else anchor
            # What no id can be is free by itself: the theme begins its own with two underscores.
            assert is_page_anchor(made) or not is_id(made), f"{made}: enter it in base/page_anchors.py"


def test_the_templates_have_been_read() -> None:
    """Protects the test above from having gone blind."""
    found = {anchor for path in TEMPLATES for anchor in _anchors(path)}
    assert {"top", "statements", "hit", "{{ p.anchor }}", "n-{{ each.number }}", "rule-{{ loop.index }}"} <= found
    assert set(FILLED) - {hole for anchor in found for hole in re.findall(r"\{\{.*?\}\}", anchor)} == set()


def test_every_anchor_of_the_toy_world_comes_from_a_record_or_is_kept_free() -> None:
    """Protects the same from what code makes: passages, paragraphs, and whatever is added to them."""
    library = checked_once(TOY).library
    assert library is not None
    seeds = library.seeds
    addresses = [*library.statements, *(old for old in seeds.redirects if "#" in old)]
    # An old address of an event stands with its statements, each as it was called.
    owners = {old.partition("#")[0] for old in seeds.redirects}
    given_up = owners | {
        f"{old}--{key}" for old in owners for event in seeds.events.values() for key in event.statements
    }
    ours = {record.id for _, record in seeds.records()} | set(seeds.redirects) | given_up
    ours |= {address.partition("#")[2] for address in addresses} | {each.replace("#", "--") for each in addresses}
    homes = [page for page in toy_pages() if page.kind in ("event", "source", "timeline")]
    for page in homes:
        for _, attributes in rendered(page.file).elements:
            anchor = attributes.get("id")
            assert anchor is None or anchor in ours or is_page_anchor(anchor) or not is_id(anchor), anchor


@pytest.mark.parametrize("key", ["top", "statements", "sides", "names", "p1", "n-3", "w12-40", "y2024-05", "by-kind"])
def test_a_statement_cannot_be_called_so(key: str) -> None:
    """Protects addresses: two places of a page cannot have one."""
    fault = fault_of_key(key)
    assert fault is not None and fault.code == "reserved-id"


@pytest.mark.parametrize("key", ["ripe", "p1-2", "by-night", "in-two-years", "source-unknown", "years", "part-of-it"])
def test_a_statement_may_be_called_so(key: str) -> None:
    """Protects contributors: what is no anchor of a page is theirs."""
    assert fault_of_key(key) is None


@pytest.mark.parametrize("name", ["index", "con", "lpt0", "com9", "404", "site", "a" * 101])
def test_a_record_cannot_be_called_so(name: str) -> None:
    """Protects files on every system, and the pages that are there anyway."""
    assert fault_of_id(name) is not None


@pytest.mark.parametrize("name", ["console", "com10", "aux-power", "indexes", "a" * 100, "2024", "top"])
def test_a_record_may_be_called_so(name: str) -> None:
    """Protects records: only what is taken is refused."""
    assert fault_of_id(name) is None
