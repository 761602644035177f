"""The relations of the toy world's actors, and where a drawing puts them."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.relation_layout import Group, shown_of, spread, stem
from generator.charts.relation_shapes import Box, Drawing
from generator.charts.text_width import width, wrapped
from generator.facts.facts import Facts
from generator.facts.relations import Relation, relations
from generator.language.labels import RELATIONS
from tests.props import TEXT, tried
from tests.worlds import TOY, edition_of

LAYOUTS = {"spread": spread, "stem": stem}


def _group(size: int, name: str) -> Group:
    """A group of ``size`` neighbours whose names grow longer."""
    return Group(name, tuple(" ".join([name] * (1 + number % 3)) for number in range(size)), "and {n} more")


GROUP = st.builds(_group, st.integers(1, 14), TEXT)
GROUPS = st.lists(GROUP, min_size=1, max_size=5)


def facts() -> Facts:
    """What is known of the toy world."""
    return edition_of(TOY, "en").facts


def of(actor_id: str) -> dict[str, tuple[Relation, ...]]:
    """The relations of an actor of the toy world, by kind."""
    found = relations(facts().library, facts().index, actor_id)
    return {kind: tuple(each for each in found if each.kind == kind) for kind in {each.kind for each in found}}


def test_every_kind_of_relation_is_exercised() -> None:
    """Protects the goldens: what the toy world lacks, no golden file would show."""
    found = {
        each.kind for actor in facts().library.seeds.actors for each in relations(facts().library, facts().index, actor)
    }
    assert found == set(RELATIONS)


def test_relations_are_seen_from_both_sides() -> None:
    """Protects readers who come from the other side: who is tied to one is tied back, by the same evidence."""
    back = {
        "part-of": "includes",
        "post-in": "post-of",
        "speaks-for": "spoken-for-by",
        "carried-by": "carries",
        "meets": "meets",
    }
    for actor_id in facts().library.seeds.actors:
        for each in relations(facts().library, facts().index, actor_id):
            wanted = back.get(each.kind) or next(kind for kind, other in back.items() if other == each.kind)
            mirrored = Relation(wanted, actor_id, each.posts, each.statements, each.events)
            assert mirrored in relations(facts().library, facts().index, each.other)


def test_a_relation_carries_all_that_it_rests_on() -> None:
    """Protects the promise: several statements make one relation, and each of them is named."""
    (name,) = of("salma-bahhar")["speaks-for"]
    assert (name.other, name.statements) == (
        "qumra",
        ("salma-still-1988#still-wants", "salma-wants-bridge-1987#wants-bridge"),
    )
    (post,) = of("salma-bahhar")["post-in"]
    assert (post.other, post.posts) == ("qumra", (("salma-bahhar", 0),))


def test_nobody_is_his_own_neighbour() -> None:
    """Protects the drawing from a line that ends where it begins."""
    assert not [
        1
        for a in facts().library.seeds.actors
        for each in relations(facts().library, facts().index, a)
        if each.other == a
    ]


def boxes(drawing: Drawing) -> list[Box]:
    """Everything in a drawing that takes room: words and dots."""
    labels = [drawing.hub, *(cluster.label for cluster in drawing.clusters)]
    nodes = [node for cluster in drawing.clusters for node in cluster.nodes]
    dots = [Box(node.dot[0] - 3.5, node.dot[1] - 3.5, 7, 7) for node in nodes if node.dot]
    return [*(label.box for label in labels), *(node.label.box for node in nodes), *dots]


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("rtl", [False, True])
@tried
@given(name=TEXT, groups=GROUPS)
def test_nothing_overlaps_and_all_is_inside(layout: str, rtl: bool, name: str, groups: list[Group]) -> None:
    """Protects legibility, whatever the names and however many: no two boxes meet, none leaves the frame."""
    drawing = LAYOUTS[layout](name, groups, rtl=rtl)
    found = boxes(drawing)
    for box in found:
        assert box.x >= -0.05 and box.y >= 0
        assert box.x + box.width <= drawing.width + 0.05
        assert box.y + box.height <= drawing.height + 0.05
    assert not [(one, other) for one, other in combinations(found, 2) if one.overlaps(other)]


@pytest.mark.parametrize("layout", LAYOUTS)
@tried
@given(name=TEXT, groups=GROUPS)
def test_the_other_side_is_a_mirror(layout: str, name: str, groups: list[Group]) -> None:
    """Protects the two languages from drifting apart: the same drawing, seen from the other side."""
    ltr, rtl = (LAYOUTS[layout](name, groups, rtl=each) for each in (False, True))
    assert ltr.mirrored() == rtl


@tried
@given(groups=GROUPS)
def test_a_phone_is_wide_enough(groups: list[Group]) -> None:
    """Protects the smallest phone: 320 pixels less the margins of the page."""
    assert stem("Somebody", groups, rtl=True).width <= 288


@tried
@given(sizes=st.lists(st.integers(1, 60), min_size=1, max_size=9))
def test_who_is_left_out_is_counted(sizes: list[int]) -> None:
    """Protects long lists: at least two of each are drawn, nobody is left out alone, and the sum is bounded."""
    shown = shown_of(sizes)
    for size, drawn in zip(sizes, shown, strict=True):
        assert drawn == size or (2 <= drawn <= size - 2)
    assert shown == tuple(sizes) or sum(shown) <= 25 + len(sizes)


def test_what_is_left_out_is_said() -> None:
    """Protects the sum: the last line of a group that is cut says how many more there are, and has no dot."""
    names = tuple(f"Neighbour {number}" for number in range(40))
    (cluster,) = spread("Hub", [Group("Part of", names, "and {n} more")], rtl=False).clusters
    last = cluster.nodes[-1]
    assert len(cluster.nodes) == 26 and last.dot is None and last.path == ""
    assert last.label.lines[0].words == "and 15 more"
    assert all(node.dot and node.path for node in cluster.nodes[:-1])


@tried
@given(text=TEXT, most=st.integers(40, 400), lines=st.integers(1, 3))
def test_lines_fit(text: str, most: int, lines: int) -> None:
    """Protects against clipped names: no line is wider than asked, no word is lost but behind an ellipsis."""
    found = wrapped(text, most, 14, lines)
    assert 1 <= len(found) <= lines
    assert all(width(line, 14) <= most for line in found)
    assert " ".join(found) == " ".join(text.split()) or found[-1].endswith("…")
