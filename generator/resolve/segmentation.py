"""An article and its translations, cut into the same paragraphs and sentences."""

from __future__ import annotations

from collections.abc import Iterable

from generator.base.places import Place
from generator.base.problems import Problem
from generator.model.evidence import Quote
from generator.model.library import Segmentation
from generator.model.seeds import Article, Seeds, Translation
from generator.text.passages import SearchableText
from generator.text.sentences import Sentence, sentences


def _offsets(page: SearchableText, quotes: Iterable[Quote]) -> frozenset[int]:
    """Where the words of corrections begin. ``verify`` reports those that are not found."""
    found = (page.find(quote.exact, quote.prefix or "", quote.suffix or "") for quote in quotes)
    return frozenset(spans[0].start for spans in found if spans)


def _blocks(text: str) -> list[list[tuple[int, str]]]:
    """Paragraphs of a translation: numbered lines, a blank line between paragraphs."""
    blocks: list[list[tuple[int, str]]] = [[]]
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            blocks[-1].append((number, line.strip()))
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _aligned(found: tuple[Sentence, ...], translation: Translation) -> tuple[dict[str, str], list[Problem]]:
    """The translation of each sentence, and where the two texts stop going together."""
    blocks = _blocks(translation.text)
    by_paragraph: dict[int, list[Sentence]] = {}
    for sentence in found:
        by_paragraph.setdefault(sentence.paragraph, []).append(sentence)
    lines: dict[str, str] = {}
    problems: list[Problem] = []
    if len(blocks) != len(by_paragraph):
        message = f"The article has {len(by_paragraph)} paragraphs, the translation {len(blocks)}."
        hint = "Put one sentence on a line and one blank line between paragraphs, as the article has them."
        problems.append(Problem("translation-not-aligned", Place(translation.path), message, hint))
    for paragraph, block in zip(by_paragraph, blocks, strict=False):
        originals = by_paragraph[paragraph]
        if len(originals) != len(block):
            place = Place(translation.path, block[0][0], 1)
            message = f"Paragraph {paragraph} has {len(originals)} sentences, its translation {len(block)}."
            hint = "Each line translates one sentence; 'coverage' lists the sentences of the article."
            problems.append(Problem("translation-not-aligned", place, message, hint))
        lines.update((s.address, line) for s, (_, line) in zip(originals, block, strict=False))
    return lines, problems


def segment(seeds: Seeds, source_id: str, article: Article) -> tuple[Segmentation, list[Problem]]:
    """The article's paragraphs and sentences, after the label's corrections."""
    label = seeds.sources[source_id].sentences
    page = SearchableText.of(article.text)
    found = sentences(
        article.text,
        split_before=_offsets(page, label.split_before),
        join_before=_offsets(page, label.join_before),
    )
    translations: dict[str, dict[str, str]] = {}
    problems: list[Problem] = []
    for lang, translation in article.translations.items():
        translations[lang], complaints = _aligned(found, translation)
        problems += complaints
    return Segmentation(page, found, translations), problems
