"""Whether words of a text are a name: what Arabic lets stand before, after and inside it."""

from __future__ import annotations

from collections.abc import Sequence

from . import latin
from .names import Known, Name, Node
from .spelling import liberties
from .tables import ARTICLE, PEOPLES, PREFIXES
from .words import Cut

# Groups of people, which are definite or not, although a lexicon may call them proper names.
_GROUPS = ("ين", "ون")
_GROUP_LETTERS = 6
# A stem between a proclitic and an enclitic has at least so many letters; else the whole is a verb with its object.
_CUT_ON_BOTH_SIDES = 3


def _spelled(cut: Cut, known: Known, common: bool) -> int | None:
    """How many liberties the text takes with one word; ``None`` if it is another word."""
    if not known.arabic:
        return 0 if latin.agree(cut.stem, known.stem, common) else None
    if cut.proclitic and cut.enclitic and len(cut.stem) < _CUT_ON_BOTH_SIDES:
        return None
    taken = liberties(cut.stem, known.stem)
    if cut.case and not (common or _is_group(known)):
        return None
    if not taken:
        return taken
    # The shorter the word, the likelier that it is another one.
    short = cut.proclitic and not cut.article and len(cut.stem) <= (2 if cut.stem[-1] == known.stem[-1] else 3)
    return None if cut.common or short else taken


def _is_group(known: Known) -> bool:
    return len(known.stem) >= _GROUP_LETTERS and known.stem.endswith(_GROUPS)


def _proper(path: Sequence[Cut], form: Sequence[Known]) -> bool:
    """A proper name has the article or has it not, and nothing follows it."""
    return not any(
        cut.enclitic or cut.tanwin or (cut.article != known.article and not (len(form) == 1 and _is_group(known)))
        for cut, known in zip(path, form, strict=True)
    )


def _noun(path: Sequence[Cut], form: Sequence[Known]) -> bool:
    """A common noun may be definite or not. Once a word has the article, those after it keep it."""
    articles = [cut.article for cut in path]
    if articles != sorted(articles) and articles != [known.article for known in form]:
        return False
    return not (any(articles) and any(cut.tanwin for cut in path))


def may_be_adjective(name: Name, word: str) -> bool:
    """Whether ``word``, as which ``name`` stands in the text, is an adjective after a definite noun."""
    bare = word[len(ARTICLE) :]
    return not name.common and word.startswith(ARTICLE) and (bare.endswith("ية") or bare in PEOPLES)


def is_definite(word: str) -> bool:
    """Whether ``word`` has the article, after a proclitic or without."""
    return any(prefix.article and word.startswith(prefix.letters) for prefix in PREFIXES)


def fitting(node: Node, path: Sequence[Cut], gaps: tuple[str, ...]) -> tuple[tuple[int, int], Name] | None:
    """The name that ends at ``node`` and suits the words that led there, with what it costs; the cheapest.

    ``path`` has a cut for each word. The cost is the liberties of spelling, then the letters cut away.
    """
    best: tuple[tuple[int, int], Name] | None = None
    removed = sum(cut.removed + 2 * cut.case for cut in path)
    for name, form, joints in node.names:
        taken = [_spelled(cut, known, name.common) for cut, known in zip(path, form, strict=True)]
        allowed = _noun if name.common else _proper
        if None in taken or joints != gaps or not allowed(path, form):
            continue
        kept = sum(2 for cut, known in zip(path, form, strict=True) if cut.article and known.article)
        cost = sum(each or 0 for each in taken), removed - kept
        if best is None or cost < best[0]:
            best = cost, name
    return best
