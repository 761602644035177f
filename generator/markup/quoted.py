"""Which words of our own sentences are quoted from an article: those between quotation marks that the evidence has.

Pages set our words in one typeface and quoted words in another. Other words in quotation marks, such as the name of a
newspaper, are ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.text.normal import fold
from generator.text.sentences import Span

# From an opening mark to its closing one; the other pair of marks may stand between them.
_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”")
_SIGNS = re.compile(r"[^\w\s]+")
_SPACE = re.compile(r"\s+")


@lru_cache(4096)
def _key(text: str) -> str:
    """The words of ``text``, with a blank before and behind each, without tashkeel, signs and case.

    An editor may add these or leave them out without changing the quoted words.
    """
    return f" {_SPACE.sub(' ', _SIGNS.sub(' ', fold(text))).strip()} "


def quoted_spans(words: str, evidence: Iterable[str]) -> tuple[Span, ...]:
    """The spans of ``words`` that stand between quotation marks and are whole words of ``evidence``.

    Spans are in code points, half open, without the marks, in order. ``evidence`` holds quotations and their
    translations.
    """
    quoted = [match.span(match.lastindex or 0) for match in _QUOTED.finditer(words)]
    if not quoted:
        return ()
    keys = [_key(each) for each in evidence]
    return tuple(Span(*span) for span in quoted if any(_is_in(words[slice(*span)], key) for key in keys))


def _is_in(quoted: str, key: str) -> bool:
    """Whether each part of ``quoted`` between ellipses is in the evidence with the key ``key``."""
    parts = [_key(part) for part in _parts(quoted)]
    return bool(parts) and all(part in key for part in parts)


def _parts(quoted: str) -> Iterator[str]:
    """The parts of ``quoted`` before, between and behind ellipses, except those without a letter."""
    return (part for part in re.split(r"\.\.\.|…", quoted) if _SIGNS.sub(" ", part).strip())
