"""The timeline of worlds of every size: complete, in pages that load, with a picture that stays small."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

import pytest

from generator.charts.packing import labels, lanes
from generator.charts.timeline_shapes import SpotView
from generator.charts.timeline_small import small
from generator.facts.facts import Facts
from generator.facts.permalinks import TIMELINE
from generator.language.localizer import Localizer
from generator.markup.templates import environment, render
from generator.model.evidence import Date
from generator.model.library import Library
from generator.pages.edition import Edition
from generator.pages.parts.timeline_picture import scene
from generator.pages.timeline import timeline_view
from generator.pages.timeline_data import timeline_data
from generator.resolve.library import _chronology, _statements
from tests.worlds import TOY, checked_once

pytestmark = pytest.mark.usefixtures("made_pages")

MANY = 5000
# What the frame of the site adds to a page, at most.
FRAME = 30_000


def _date(number: int) -> Date | None:
    """Dates of all kinds over ten years, many on few days."""
    day = date(1990, 1, 1) + timedelta(days=number * number % 41 * 90)
    late = day + timedelta(days=20)
    if number % 100 == 0:
        return None
    shapes = (f"{day}", f"{day:%Y-%m}", f"{day}/{late}", f"../{day}", f"{day}/..", f"{day:%Y}", f"{day}?")
    basis = "explicit" if number % 3 else "bounded"
    return Date.model_validate({"edtf": shapes[number % len(shapes)], "basis": [basis]})


@cache
def world(size: int) -> Edition:
    """The toy world with so many events of one statement each, made of its own."""
    found = checked_once(TOY)
    assert found.library is not None and found.anchors is not None
    pattern = next(event for event in found.library.seeds.events.values() if event.date)
    key, statement = next(iter(pattern.statements.items()))
    alone = {key: statement.model_copy(update={"date": None, "responds_to": None})}
    events = {
        name: pattern.model_copy(update={"id": name, "date": _date(number), "part_of": None, "statements": alone})
        for number, name in ((number, f"event-{number:04}") for number in range(size))
    }
    redirects = {"event-first": "event-0001"}
    seeds = replace(found.library.seeds, events=events, redirects=redirects, disagreements={})
    told = {"statements": _statements(seeds), "chronology": _chronology(seeds)}
    library: Library = replace(found.library, seeds=seeds, citations={}, related={}, **told)  # type: ignore[arg-type]
    quoted = found.anchors.of_statement(f"{pattern.id}#{key}")
    anchors = replace(found.anchors, by_statement={f"{name}#{key}": quoted for name in events})
    return Edition(Facts.of(library, anchors), Localizer("ar"))


@cache
def bodies(size: int) -> dict[str, str]:
    """The pages of that world's timeline."""
    edition = world(size)
    env = environment(edition.localizer, "generator.pages")
    return {page: render(env, "timeline", timeline_view(edition, page)) for page in sorted(edition.permalinks.timeline)}


@pytest.mark.parametrize("size", [5, MANY])
def test_every_event_stands_once_with_its_words(size: int) -> None:
    """Protects completeness: cut into pages, the timeline loses nothing, and each event keeps its evidence."""
    moment = re.compile(r'<li class="moment[^>]* id="(.*?)"')
    found = Counter(name for body in bodies(size).values() for name in moment.findall(body))
    assert found == Counter(list(world(size).library.seeds.events))
    for body in bodies(size).values():
        assert body.count("<blockquote") >= body.count('<li class="moment')


def test_no_page_is_too_heavy() -> None:
    """Protects phones: however many events there are, each page stays within 200 kB, and its picture within 60."""
    assert len(bodies(MANY)) > 10
    for page, body in bodies(MANY).items():
        assert len(body.encode()) + FRAME <= 200_000, page
        picture = body[body.index("<figure") : body.index("</figure>")]
        assert len(picture.encode()) <= 60_000, page


def test_a_small_world_has_one_page() -> None:
    """Protects small worlds from being cut up: all that fits stands together, and needs no data of other pages."""
    assert list(bodies(5)) == [TIMELINE]
    assert list(timeline_data(world(5).facts)) == []
    assert 'class="periods"' not in bodies(5)[TIMELINE]


def test_the_picture_of_many_leads_to_all_of_them() -> None:
    """Protects honesty of heaps: their numbers are all events, and each leads to a place that is there."""
    body = bodies(MANY)[TIMELINE]
    for drawing in re.findall(r'<svg class="drawing .*?\n</svg>', body, re.DOTALL):
        heaps = re.findall(r'class="heap" href="(.*?)".*?>(\d+)</text>', drawing)
        assert sum(int(number) for _, number in heaps) == MANY
        for href, _ in heaps:
            page, _, anchor = href.rpartition("#")
            assert f'id="{anchor}"' in bodies(MANY)[f"timeline/{page}" if page else TIMELINE]


@pytest.mark.parametrize(
    ("known", "unsure", "hundredths", "said"),
    [
        (0, 4, 0, "1990: 4 أحداث، ولا واحد منها في يوم معلوم"),
        (1, 3, 25, "1990: 4 أحداث، واحد منها في يوم معلوم"),
        (11, 0, 100, "1990: 11 حدثاً، 11 منها في يوم معلوم"),
    ],
)
def test_a_heap_says_how_many_days_are_known(known: int, unsure: int, hundredths: int, said: str) -> None:
    """Protects certainty where marks are too many to be drawn: a known day looks like one."""
    drawn = scene(world(5), world(5).library.chronology[:1], TIMELINE)
    mark = replace(drawn.marks[0], shape="dot")
    marks = [replace(mark, certainty="day")] * known + [replace(mark, certainty="interval")] * unsure
    heap = drawn.heap(marks, "1990", SpotView("0", "0"))
    assert (heap.known, heap.name) == (hundredths, said)


def test_the_piece_knows_every_event_and_its_page() -> None:
    """Protects the filter and old links: the data for scripts names the page on which each event stands."""
    import json

    ((path, text),) = timeline_data(world(MANY).facts)
    assert path == "timeline/events.js"
    data = json.loads(text.removeprefix("explainerTimeline(").removesuffix(");\n"))
    assert {row[0] for row in data["events"]} == set(world(MANY).library.seeds.events)
    for name, page, period, *_ in data["events"][::97]:
        body = bodies(MANY)[f"timeline/{data['pages'][page]}"]
        assert f' id="{name}"' in body
        assert f'data-period="{period}"' in body
    assert data["old"] == {"event-first": "event-0001"}


@pytest.mark.parametrize("size", [5, MANY])
def test_the_small_picture_stays_small(size: int) -> None:
    """Protects the home page: the timeline in small is a few kilobytes, counts all events and leads to the timeline."""
    edition = world(size)
    env = environment(edition.localizer, "generator.pages")
    view = small(scene(edition, edition.library.chronology, "index.html"))
    macro = env.get_template("parts/picture.j2").module
    html = str(macro.small(view, "…"))  # type: ignore[attr-defined]
    assert len(html.encode()) < 20_000
    links = re.findall(r'<a class="[\w ]+" href="(.*?)"', html)
    assert links and all(link.startswith("timeline/") for link in links)


def test_lanes_keep_apart() -> None:
    """Protects clusters: bars in one lane never meet, and a lane is used again where it is free."""
    extents = [(0.0, 10.0), (5.0, 20.0), (12.0, 30.0), (31.0, 40.0)]
    assert lanes(extents, 2) == [0, 1, 0, 1]


def test_labels_cross_neither_labels_nor_lines() -> None:
    """Protects legibility: of many labels in little room some are left out, and those that stand do not meet."""
    wanted = [(number, 20.0 * number + 10, 90.0) for number in range(12)]
    placed = labels(wanted, 300, 3, 8)
    assert 3 <= len(placed) < len(wanted)
    assert placed[0].mark == 0 or any(label.mark == 0 for label in placed), "the most important one stands"
    for number, one in enumerate(placed):
        assert not any(one.meets(other, 8) for other in placed[number + 1 :])
