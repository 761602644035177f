"""Invented words, names and sentences, in Arabic and in English: what made-up worlds are written in.

No corpus and no subject: roots and patterns give Arabic its shapes, and the English word is the Arabic one in Latin
letters. A few words come up all the time and most of them hardly ever, as in a language. The same dice, the same words.
"""

from __future__ import annotations

import random
from typing import NamedTuple

from generator.text.normal import fold

LETTERS = {
    "ب": "b", "ت": "t", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s", "ش": "sh",
    "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "ع": "e", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h",
}  # fmt: skip
# 1, 2 and 3 stand for the letters of a root; the second shape is the word in Latin letters.
PATTERNS = (
    ("123", "1a2a3"), ("1ا23", "1aa2i3"), ("م12و3", "ma12uu3"), ("12ا3", "1i2aa3"), ("ت12ي3", "ta12ii3"),
    ("است12ا3", "isti12aa3"), ("12ي3ة", "1a2ii3a"), ("أ12ا3", "a12aa3"), ("م1ا23ة", "mu1aa2a3a"),
    ("ان12ا3", "in1i2aa3"),
    ("مت123", "muta1a2i3"), ("12ائ3", "1a2aai3"), ("12ّا3", "1a22aa3"), ("إ12ا3", "i12aa3"), ("م1ا2ي3", "ma1aa2ii3"),
)  # fmt: skip
WORDS = 5_000
CLAUSES = (
    ("{0} ال{1} ال{2} من ال{3} إلى {4} ال{5}", "the {2} {1} {0} from the {3} to the {4} of the {5}"),
    ("{0} {1} ال{2} {3}اً على نحو {4}", "the {1} of the {2} {0} the {3} in a {4} way"),
    ("لا يزال ال{0} “{1} ال{2}” في {3}ه وبين {4} و{5}", "the {0} is still “{1} of the {2}” in its {3}, {4} and {5}"),
    ("ال{0} في {1} ال{2} {3} ال{4} وال{5} معاً", "the {0} in the {1} of the {2} {3} the {4} and the {5} together"),
    ("لم {0} {1} {2} لل{3} بعد {4} (نحو {5})", "no {2} {1} {0} the {3} after the {4} (some {5})"),
)
JOINTS = (("، و", ", and "), ("، في حين أن ", ", while "), (" بعد أن ", " after "), ("؛ إذ ", "; for "))


class Both(NamedTuple):
    """A word, a name or a sentence in both languages."""

    ar: str
    en: str

    def text(self) -> dict[str, str]:
        """It as records write it."""
        return {"ar": self.ar, "en": self.en}


def _word(dice: random.Random) -> Both:
    root = dice.sample(sorted(LETTERS), 3)
    ar, en = dice.choice(PATTERNS)
    for number, letter in enumerate(root, 1):
        ar, en = ar.replace(str(number), letter), en.replace(str(number), LETTERS[letter])
    return Both(ar, en)


class Language:
    """A vocabulary, names, and sentences."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self._known: set[str] = set()
        self._names: set[str] = set()
        self._words = [self._unknown() for _ in range(WORDS)]

    def _unknown(self) -> Both:
        """A word that has not come up, in either language."""
        while self._known & set(word := _word(self.dice)):
            pass
        self._known |= set(word)
        return word

    def word(self) -> Both:
        """A word; the first ones of the vocabulary are the commonest (Zipf's law)."""
        return self._words[int(WORDS ** self.dice.random()) - 1]

    def name(self) -> Both:
        """A word for names, which was given to nobody before, in no spelling."""
        word = self._unknown()
        while not self._is_new(word.ar):
            word = self._unknown()
        return Both(word.ar, word.en.capitalize())

    def misspelt(self, name: str) -> str:
        """``name`` with another letter at its end; nobody else is called so."""
        wrong = name
        while not self._is_new(wrong):
            wrong = name[:-1] + self.dice.choice(sorted(LETTERS))
        return wrong

    def _is_new(self, name: str) -> bool:
        folded = fold(name)
        is_new = folded not in self._names
        self._names.add(folded)
        return is_new

    def clauses(self, count: int) -> Both:
        """So many clauses joined to one sentence, without a full stop."""
        ar = en = ""
        for number in range(count):
            joint = self.dice.choice(JOINTS) if number else ("", "")
            shape = self.dice.choice(CLAUSES)
            words = [self.word() for _ in range(6)]
            ar += joint[0] + shape[0].format(*(word.ar for word in words))
            en += joint[1] + shape[1].format(*(word.en for word in words))
        return Both(ar.replace("ةاً", "ةً").replace("ةه", "ته"), en)
