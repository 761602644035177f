"""What is verified is found by its type: whoever adds a kind of record or a field need not tell any check of it."""

from __future__ import annotations

from collections.abc import Mapping
from types import SimpleNamespace

from generator.model.common import LangKey, Names, Record, Strict, Text, Words
from generator.model.evidence import Evidence
from generator.model.source import Defect
from generator.model.term import Usage
from generator.verify.quotations import quotations
from generator.verify.written import texts_in


class _Part(Strict):
    evidence: tuple[Evidence, ...] = ()
    shown_by: Usage | None = None
    label: Text | None = None


class _Further(Record):
    """A kind of record that nobody has thought of yet."""

    parts: tuple[_Part, ...] = ()
    named: Mapping[str, Evidence] = {}
    flaws: tuple[Defect, ...] = ()
    names: Names = Names({})
    forms: Mapping[LangKey, Mapping[str, Words]] = {}


def _evidence(words: str) -> Evidence:
    return Evidence(source="orchard", exact=words)


def test_evidence_of_a_further_kind_of_record_is_looked_for() -> None:
    """Protects the promise: wherever a record can have evidence, it is verified."""
    text = Text({"en": "x"})
    record = _Further(
        id="further",
        parts=(_Part(evidence=(_evidence("a"), _evidence("b")), shown_by=Usage(source="orchard", exact="c")),),
        named={"one": _evidence("d")},
        flaws=(Defect(kind="undated", note=text), Defect(kind="typo", note=text, exact="e")),
    )
    world = SimpleNamespace(records=lambda: [("further", record)])
    found = [(quoted.path, quoted.quote.exact, quoted.source, quoted.purpose) for quoted in quotations(world)]
    assert found == [
        (("parts", 0, "evidence", 0), "a", "orchard", "record"),
        (("parts", 0, "evidence", 1), "b", "orchard", "record"),
        (("parts", 0, "shown_by"), "c", "orchard", "usage"),
        (("named", "one"), "d", "orchard", "record"),
        (("flaws", 1), "e", "further", "defect"),
    ]


def test_texts_of_a_further_kind_of_record_are_looked_at() -> None:
    """Protects readers: a text in a list, a form for each number, a further name are held to the rules like all."""
    record = _Further(
        id="further",
        parts=(_Part(), _Part(label=Text({"en": "x"}))),
        names=Names({"ar": ("y",)}),
        forms={"en": {"one": "z"}},
    )
    assert list(texts_in(record)) == [
        (("parts", 1, "label"), {"en": "x"}, True),
        (("names",), {"ar": ("y",)}, False),
        (("forms",), {"en": {"one": "z"}}, False),
    ]
