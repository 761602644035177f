"""Which words of our own sentences are a source's: what stands between quotation marks and in the evidence.

The pages set our words in one face and quoted words in another; a name in quotation marks, or a word that we hold
at arm's length, is ours and stays in our face.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.text.normal import fold
from generator.text.sentences import Span

# From the outermost mark to its counterpart; within, the other pair may stand.
_QUOTED = re.compile(r"«([^«»]+)»|“([^“”]+)”")
_SIGNS = re.compile(r"[^\w\s]+")
_SPACE = re.compile(r"\s+")


@lru_cache(4096)
def _key(text: str) -> str:
    """``text`` by its letters: without tashkeel, signs and case, which an editor may add or leave out."""
    return f" {_SPACE.sub(' ', _SIGNS.sub(' ', fold(text))).strip()} "


def quoted_spans(words: str, evidence: Iterable[str]) -> tuple[Span, ...]:
    """Where in ``words`` whole words of ``evidence`` stand between quotation marks.

    The spans are in code points, half open, without the marks, in order. ``evidence`` are quotations and their
    translations; a quotation that none of them holds gives no span.
    """
    quoted = [match.span(match.lastindex or 0) for match in _QUOTED.finditer(words)]
    if not quoted:
        return ()
    keys = [_key(each) for each in evidence]
    return tuple(Span(*span) for span in quoted if any(_is_in(words[slice(*span)], key) for key in keys))


def _is_in(quoted: str, key: str) -> bool:
    parts = [_key(part) for part in _parts(quoted)]
    return bool(parts) and all(part in key for part in parts)


def _parts(quoted: str) -> Iterator[str]:
    """What an ellipsis leaves standing."""
    return (part for part in re.split(r"\.\.\.|…", quoted) if _SIGNS.sub(" ", part).strip())
