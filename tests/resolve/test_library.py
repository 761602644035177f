"""Records tied to each other: references by the types of the models, chronology, who names whom, sentences."""

from __future__ import annotations

from generator.model.event import Event
from generator.resolve.references import references
from tests.worlds import TOY, checked_once


def _library():
    library = checked_once(TOY).library
    assert library is not None
    return library


def test_references_are_found_by_type() -> None:
    """Protects every id that a record can name: in lists, in parts of parts, and with the path where it stands."""
    event = _library().seeds.events["nadim-answers-1987"]
    assert isinstance(event, Event)
    found = {(named.path, named.target) for named in references(event)}
    first = ("statements", "kills-harbour")
    assert {
        (("participants", 1), "zaatar-council"),
        ((*first, "said_by"), "nadim-sayyad"),
        ((*first, "on_behalf_of"), "zaatar-council"),
        ((*first, "stance", "question"), "bridge"),
        ((*first, "responds_to"), "salma-wants-bridge-1987#wants-bridge"),
        ((*first, "evidence", 0, "source"), "bridge-plan-1987"),
        (("statements", "wave-study-first", "stance", "holder"), "zaatar"),
    } <= found


def test_events_stand_in_order_of_time() -> None:
    """Protects the timeline: by the earliest possible day; what has no beginning by its end; the undated last."""
    library = _library()
    events = library.seeds.events
    dated = [event_id for event_id in library.chronology if events[event_id].date]
    assert list(library.chronology[: len(dated)]) == dated
    firsts = [events[e].date.period.first or events[e].date.period.last for e in dated]
    assert firsts == sorted(firsts)
    assert set(library.chronology[len(dated) :]) == {
        "councils-meet", "draft-agreement", "hostile-notice", "two-years",
    }  # fmt: skip


def test_a_statement_knows_who_cites_it() -> None:
    """Protects backlinks: records whose texts cite a statement are known, once each."""
    citing = _library().citations["salma-wants-bridge-1987#wants-bridge"]
    assert citing == tuple(sorted(set(citing)))
    assert {"bridge", "bridge-or-not", "bridge-plan-1987", "nadim-answers-1987", "qumra"} <= set(citing)


def test_a_record_knows_who_names_it() -> None:
    """Protects backlinks: a record is related to those that name it or its statements, never to itself."""
    related = _library().related
    assert "who-holds-what" in related["ferry-league"]
    assert all(record_id not in others for record_id, others in related.items())


def test_a_label_corrects_the_sentences() -> None:
    """Protects addresses: what is joined is one sentence, what is split two, and the translation follows."""
    seeds = _library().seeds

    def words(source: str) -> dict[str, str]:
        sentences = _library().segmentations[source].sentences
        return {sentence.address: sentence.span.of(seeds.articles[source].text) for sentence in sentences}

    assert words("bridge-plan-1987")["p1s1"] == "جسر أم عبّارة؟ خلاف بين قمرة وزعتر"
    assert words("strait-debate")["p2s4"].startswith("بينما تعارض")
    translated = _library().segmentations["strait-debate"].translations["en"]
    assert translated["p2s4"] == "while the Gulls company opposes that."


def test_a_translation_mentions_what_its_sentence_does() -> None:
    """Protects readers of the translation: its names lead where the original's do, in its own words and places."""
    library = _library()
    lines = library.segmentations["bridge-plan-1987"].translations["en"]
    found = library.translated_mentions["bridge-plan-1987"]["en"]
    assert [(mention.surface, mention.resolved) for mention in found["p1s1"]] == [
        ("ferry", "ferry"),
        ("Qumra", "qumra"),
        ("Zaatar", "zaatar"),
    ]
    for address, mentions in found.items():
        assert [mention.span.of(lines[address]) for mention in mentions] == [mention.surface for mention in mentions]


def test_a_translation_does_not_mention_what_a_defect_hides() -> None:
    """Protects stray sentences: a name that the label takes out of the original stays out of its translation."""
    library = _library()
    lines = library.segmentations["bridge-plan-1987"].translations["en"]
    stray = {address for address, words in lines.items() if "water polo" in words}
    assert stray
    assert all(library.translated_mentions["bridge-plan-1987"]["en"][address] == () for address in stray)
