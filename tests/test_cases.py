"""Quotations, sentences, dates and mentions: a case is a file, and adding a test is adding a file."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.dates import edtf
from generator.language.localizer import Localizer
from generator.model.evidence import Quote
from generator.model.source import Source
from generator.resolve.linking.linker import Linker
from generator.resolve.linking.names import Name
from generator.resolve.mentions import linker_for, mentions_in
from generator.text.passages import SearchableText
from generator.text.sentences import sentences
from generator.verify.locate import occurrences
from tests.casefiles import cases, compare

_SHOWN = {"\u200f": "‹RLM›", "\u202c": "‹PDF›", "\u00a0": "‹NBSP›", "\t": "‹TAB›", "\n": "‹LINE›"}


def _visible(text: str) -> str:
    """``text`` with what no reader sees made visible."""
    return "".join(_SHOWN.get(char, char) for char in text)


@pytest.mark.parametrize("case", cases("quotations"), ids=lambda case: case.stem)
def test_quotation(case: Path, update_goldens: bool) -> None:
    """Protects what counts as the same words: letters and tashkeel agree, and nothing else is accepted."""

    def answer(given: str) -> str:
        how = yaml.safe_load(given)
        text = how["article"]
        page = SearchableText.of(text)
        quote = Quote(exact=how["exact"], prefix=how.get("prefix"), suffix=how.get("suffix"))
        found = occurrences(page, quote)
        whole = ["" if page.paragraph_of(span) is not None else ", over two paragraphs" for span in found]
        lines = [f"{s.start}-{s.end} «{_visible(s.of(text))}»{more}\n" for s, more in zip(found, whole, strict=True)]
        return "".join(lines) or "not found\n"

    compare(case, answer, update_goldens)


@pytest.mark.parametrize("case", cases("sentences"), ids=lambda case: case.stem)
def test_sentences(case: Path, update_goldens: bool) -> None:
    """Protects the addresses of sentences, on which translations and labels rest."""

    def answer(given: str) -> str:
        text = given.partition("\n")[2]
        return "".join(f"{s.address} {s.span.of(text)}\n" for s in sentences(text))

    compare(case, answer, update_goldens)


@pytest.mark.parametrize("case", cases("dates"), ids=lambda case: case.stem)
def test_date(case: Path, update_goldens: bool) -> None:
    """Protects what a date means, and how it is said in both languages."""

    def answer(given: str) -> str:
        try:
            period = edtf.parse(yaml.safe_load(given)["edtf"])
        except edtf.NotEdtf:
            return "no date\n"
        words = "".join(f"{lang}: {Localizer(lang).period(period)}\n" for lang in ("ar", "en"))
        return f"from {period.first or 'open'} to {period.last or 'open'}\n{words}"

    compare(case, answer, update_goldens)


def _label(how: dict[str, object]) -> Source:
    """The label of one article, without what says nothing about its mentions."""
    label = {key: how[key] for key in ("reads_as", "defects") if key in how}
    needed = {"id": "a", "title": {"en": "x"}, "title_from": "article", "lang": "ar", "seed_file": "a"}
    return Source.model_validate({**needed, "sha256": "0" * 64, **label})


@pytest.mark.parametrize("case", cases("mentions"), ids=lambda case: case.stem)
def test_mentions(case: Path, update_goldens: bool) -> None:
    """Protects who is linked: proper ``names`` and ``terms``, the label's readings and its defects."""

    def answer(given: str) -> str:
        how = yaml.safe_load(given)
        names = [
            Name(name, record, common=kind == "terms")
            for kind in ("names", "terms")
            for record, each in how.get(kind, {}).items()
            for name in each
        ]
        label = _label(how)
        readings = [Name(each.words, each.means) for each in label.reads_as]
        found = mentions_in(label, SearchableText.of(str(how["text"])), linker_for(label, Linker(names, readings)))
        return "".join(f"{m.span.start}-{m.span.end} «{m.surface}» {m.resolved}\n" for m in found) or "nobody\n"

    compare(case, answer, update_goldens)


@pytest.mark.parametrize("kind", ["quotations", "sentences", "dates", "datewords", "mentions", "problems", "hostile"])
def test_every_case_says_what_it_protects(kind: str) -> None:
    """Protects readers of cases: the first line of each is a sentence that says why it is there."""
    for case in cases(kind):
        first = case.read_text("utf-8").partition("\n")[0]
        assert first.startswith(("# ", "protects: '")), case.name
        assert first.rstrip("'").endswith("."), case.name
