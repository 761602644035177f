"""Whether a sentence ends at a mark: a stop may belong to an abbreviation, an initial or a number.

The script of the word before the stop decides which table is asked, not the language of the text: "Dr. Smith" is the
same in an Arabic article. Where nothing can be known, the sentence goes on: a label can cut it (``split_before``).
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

from . import abbreviations as known

# What the eye does not see, and the stretched line of Arabic: «هـ» is the letter heh.
_UNSEEN = re.compile("[\u0640\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]")
_OPENING = "\"'“”‘’«»‹›„([{"
_CLOSING = "\"'“”‘’«»‹›)]}،,؛;:"
_BRACKETS = ")]}"
_LAST_WORDS = re.compile(r"(?:(?P<before>\S+)\s+)?(?P<word>[^\s.]\S*)$")
_BEHIND = re.compile(r"\s+(?P<first>\S+)(?:\s+(?P<second>\S+))?")
# A title of two parts, or two words in one: "ex-Gov.", "Sat./Sun.", «وMr.».
_PARTS = re.compile(r"[-\u2010-\u2015/]|(?<=[\u0621-\u0652])(?=[A-Za-z])")
_LETTER = "[\u0621-\u063a\u0641-\u064a\u066e-\u06d3]"
# With a proclitic where no word could be meant: «وأ.د.», «لأ.م.د.», «وج.»; but «لم» and «ولد» are words.
_ARABIC_LETTERS = re.compile(
    rf"و?(?P<letters>{_LETTER})|[{known.ARABIC_PROCLITICS}]?(?P<more>{_LETTER}(?:\.{_LETTER})+)"
)
_ARABIC_INITIAL = re.compile(rf"{_LETTER}\.(?!\w)")
# Eras: «1445هـ», and before Christ or the Hijra with a blank between: «52 ق هـ.», «300 ق. م.»
_ARABIC_ERA = re.compile(rf"(?:\d(?:{_LETTER}\.)*{_LETTER}|(?:(?<!\S)[قب]|\d ?[قب]\.) [مه])$")
_LATIN_LETTERS = re.compile(r"[A-Z](?:\.[A-Z])+")
_NUMBER = re.compile(r"\d|[IVXLC]+\b")
# Of an item in a list, at the head of a line: "1.", "2.1.", "iv.", "b."
_LIST_NUMBER = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3})*|[ivx]{1,4}|[IVX]{1,4}|[a-z])")
_ITEM_LETTER = re.compile(r"(?:[a-z]|[ivx]{1,4})\.(?!\S)")
# The same within a line, where it stands behind a mark: "for two reasons: 1. the night; 2. the sea"
_ITEM_NUMBER = re.compile(r"(?::\s+[1١۱]|[;؛]\s+\d{1,2})$")
_NO_BEGINNING = re.compile(r"[-\u2010-\u2015/،,؛;:)\]}(=+]|و?\d")
# How far back a sentence is looked at, in code points: a text of stops alone must not take for ever.
_BACK = 80


class Stop(NamedTuple):
    """A mark that may end a sentence, before white space: a stop, ``?``, ``…``, with what closes behind it.

    All are offsets in code points into ``text``: ``begin`` is where the sentence begins, the mark stands from ``at``
    to ``end``, the paragraph ends at ``limit``.
    """

    text: str
    begin: int
    at: int
    end: int
    limit: int


class _Around(NamedTuple):
    """The words around a stop.

    ``said`` is the sentence so far (no more of it than ``_BACK``), ``word`` its last word and ``before`` the one
    before. Behind stand ``sign``, the next word with its signs, ``first``, the same without, and ``second``.
    """

    said: str
    before: str
    word: str
    sign: str
    first: str
    second: str


def ends_sentence(stop: Stop) -> bool:
    """Whether a sentence ends at this mark."""
    said = _UNSEEN.sub("", stop.text[max(stop.begin, stop.at - _BACK) : stop.at]).strip()
    behind = _BEHIND.match(stop.text, stop.end, stop.limit)
    if not any(letter.isalnum() for letter in said):
        return False  # marks alone are no sentence
    if behind is None:
        return True
    sign = _UNSEEN.sub("", behind["first"])
    if sign.lstrip(_OPENING)[:1].islower() and not (
        _ITEM_LETTER.fullmatch(sign) and _ITEM_LETTER.match(stop.text, stop.begin)
    ):
        return False  # "etc. and", "“Really?” he said", "approx. ten"; but "a. The sea. b. The night."
    if _plain(sign) in known.ARABIC_OPEN:
        return False  # and so on: begins no sentence
    mark = stop.text[stop.at : stop.end]
    if mark[0] == "…" or mark.startswith(".."):
        return not (said[-1] in "[(" and mark[-1] in _BRACKETS)  # words were left out there
    if mark[0] != ".":
        return True
    if _LIST_NUMBER.fullmatch(said) or _ITEM_NUMBER.search(said):
        return False
    words = _LAST_WORDS.search(said)
    if words is None:
        return True
    before = (words["before"] or "").strip(_OPENING + _CLOSING)
    word = _PARTS.split(words["word"].lstrip(_OPENING))[-1]
    goes_on = _goes_on(_Around(said, before, word, sign, _plain(sign), _plain(behind["second"] or "")))
    return goes_on is None or not (goes_on or any(bracket in mark for bracket in _BRACKETS))


def _plain(word: str) -> str:
    return _UNSEEN.sub("", word).strip(_OPENING + _CLOSING + ".!?؟…")


def _goes_on(around: _Around) -> bool | None:
    """Whether the sentence goes on behind an abbreviation; ``None`` if the word is none."""
    word, first = around.word, around.first
    if "ARABIC" in unicodedata.name(word[-1:] or " ", ""):
        return _goes_on_in_arabic(around)
    if word in known.LEADING:
        return True
    if word in known.COUNTING:
        return bool(_NUMBER.match(first)) or first in known.COUNTING or None
    if word in known.HOURS:
        hour = around.said.split()
        return (
            first in known.BEHIND_HOURS
            or _NO_BEGINNING.match(around.sign) is not None
            or (len(hour) <= 3 and hour[0] in known.BEFORE_HOURS)
        )
    initial = len(word) == 1 and word.isupper()
    if initial and around.before in known.LETTERED:
        return False
    if initial or word in known.OPEN or _LATIN_LETTERS.fullmatch(word):
        return not (first in known.OPENERS or _begins(around)) or around.sign.endswith(".")
    return None


def _goes_on_in_arabic(around: _Around) -> bool | None:
    """The same for a word in Arabic letters."""
    word, before = around.word, around.before
    spelt = _ARABIC_LETTERS.fullmatch(word)
    letters = spelt["letters"] or spelt["more"] if spelt else ""
    if letters and "." not in letters and _ARABIC_INITIAL.match(around.sign):
        return True  # «ج. ب.», «300 ق. م.»
    is_unit = before[-1:].isdigit() and (letters in known.ARABIC_UNITS or word in known.ARABIC_UNITS or "." in letters)
    if is_unit or _ARABIC_ERA.search(around.said) or word in known.ARABIC_OPEN:
        return _continues(around)
    if word in known.ARABIC_TITLES or word in known.ARABIC_COUNTING:
        return before not in known.LETTERED
    if not letters:
        return None
    if "." not in letters:
        return before not in known.LETTERED | known.LETTERED_NO_TITLE
    if set(letters) - {"."} <= known.ARABIC_TITLE_LETTERS or letters in known.ARABIC_COUNTING:
        return True
    return _continues(around) if word in known.ARABIC_ERAS else not _begins(around)


def _begins(around: _Around) -> bool:
    """Whether what follows looks like a sentence of Arabic: it begins with «و» or a word that joins sentences."""
    if _NO_BEGINNING.match(around.sign):
        return False
    if around.first in known.ARABIC_CONTINUATIONS:
        return around.second in known.ARABIC_CONNECTIVES
    return around.first.startswith("و") or around.first in known.ARABIC_OPENERS


def _continues(around: _Around) -> bool:
    """Whether what follows cannot begin a sentence: a sign, a number, a preposition, a relative pronoun."""
    if _NO_BEGINNING.match(around.sign) or around.first in known.ARABIC_ADVERBS:
        return True
    if not around.first.startswith("لل") and around.first not in known.ARABIC_CONTINUATIONS:
        return False
    return around.second not in known.ARABIC_CONNECTIVES
