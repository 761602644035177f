"""The texts beside the labels: the articles, byte for byte, and our translations of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from generator.base.characters import in_one_line
from generator.base.places import Place, Places
from generator.base.problems import Problem, warning
from generator.model.common import is_language
from generator.model.seeds import Article, Translation

from .characters import check_article, check_characters
from .folder import Folder

SOURCES = "sources"


def read_articles(folder: Folder, labels: Mapping[str, Places], langs: Collection[str]) -> dict[str, Article]:
    """The article beside each of ``labels``, by its id, with its translations into ``langs``."""
    articles = {}
    for source_id, label in labels.items():
        path = folder.root / SOURCES / f"{source_id}.txt"
        if not folder.is_there(path):
            hint = f"Put the article's bytes into {folder.shown(path)}."
            folder.complain("no-article", Place(label.path), "The article is missing.", hint)
            continue
        content = folder.read(path)
        text = _text(folder, path, content, check_article)
        if content is not None and text is not None:
            sha256 = hashlib.sha256(content).hexdigest()
            there = [lang for lang in sorted(langs) if folder.is_there(_translation(folder, source_id, lang))]
            ours = dict(_translations(folder, source_id, there))
            articles[source_id] = Article(text, sha256, folder.shown(path), ours, frozenset(there) - ours.keys())
    return articles


def _translation(folder: Folder, source_id: str, lang: str) -> Path:
    return folder.root / SOURCES / f"{source_id}.{lang}.txt"


def _text(folder: Folder, path: Path, content: bytes | None, check: Callable[[str, str], list[Problem]]) -> str | None:
    if content is None:
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        place = Place(folder.shown(path))
        folder.complain("not-utf-8", place, "The article is not UTF-8.", "Save the file as UTF-8.")
        return None
    folder.problems += check(folder.shown(path), text)
    return text


def _translations(folder: Folder, source_id: str, langs: Collection[str]) -> Iterator[tuple[str, Translation]]:
    for lang in langs:
        path = _translation(folder, source_id, lang)
        text = _text(folder, path, folder.read(path), check_characters)
        if text is not None:
            yield lang, Translation(text, folder.shown(path))


def check_texts(folder: Folder, langs: Collection[str]) -> None:
    """Complain of texts that nobody reads: such as have no label, and translations into no language of the site."""
    there = folder.entries(folder.root / SOURCES)
    labels = {path.stem for path in there if path.suffix == ".yaml"}
    for path in there:
        source_id, _, lang = in_one_line(path.name).removesuffix(".txt").partition(".")
        if path.suffix != ".txt":
            continue
        place = Place(folder.shown(path))
        if source_id not in labels:
            hint = f"Add {source_id}.yaml beside it, or take the text away."
            folder.complain("no-label", place, "This text has no label.", hint)
        elif lang and lang not in langs:
            folder.problems.append(_unread(place, source_id, lang, langs))


def _unread(place: Place, source_id: str, lang: str, langs: Collection[str]) -> Problem:
    message = f"Nobody reads this translation: '{lang}' is not among the languages of site.yaml."
    hint = "Correct the name of the file, or take it away."
    if is_language(lang):
        hint = f"Add '{lang}' to 'languages' there, or take the file away until it is."
    elif lang.lower() in langs:
        hint = f"Call it {source_id}.{lang.lower()}.txt."
    return warning("unread-translation", place, message, hint)
