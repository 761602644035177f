"""Ten thousand words, made by rule: what people and newspapers write, and what only computers do.

No corpus: roots and patterns give Arabic its shapes, syllables give Latin ones. The same words on every machine.
"""

from __future__ import annotations

import random

ROOTS = "كتب درس عمل حكم نصر سفر شرق غرب علم فتح قول بيع وعد رأي سأل قرأ بدأ أمن أخذ مدد رمي سعي وقي طوي هيأ"
# f, 3 and l stand for the three letters of a root.
PATTERNS = (
    "f3l", "fا3l", "مf3وl", "f3اl", "تf3يl", "استf3اl", "f3lة", "f3lى", "f3lاء", "أf3اl", "مفا3lة", "متf3l",
    "f3يl", "انf3اl", "مf3lة", "f3وl", "تفا3l", "إf3اl", "f3ائl", "مفا3يl",
)  # fmt: skip
FRONTS = ("", "", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "لل", "كال", "فال", "ول", "وب", "وبال", "ولل", "سي", "أ")
BACKS = ("", "", "", "ة", "ه", "ها", "هم", "ات", "ان", "ين", "ون", "ية", "ي", "يّ", "ياً", "نا", "كم", "تها", "اتهم", "ى")
SIGNS = "\u064e\u064f\u0650\u0651\u0652\u064b\u064c\u064d"
SYLLABLES = (
    "ba", "re", "ti", "lo", "nu", "sha", "ches", "zel", "ky", "mac", "ron", "é", "ñe", "çi", "ö", "ü", "ß", "ies",
    "ss", "us", "x", "tion", "s", "es", "ing", "ž", "ø", "Æ", "İ", "Σ",
)  # fmt: skip
# Shapes that no rule above makes.
ODD = (
    "كم2", "ب2024", "COVID-19", "F-16", "٢٠٢٤", "۲۰۲۴", "2024م", "١٬٠٠٠", "3.5%", "٪٨٠", "ﷲ", "ﻻ",
    "ﺍﻟﺴﻼﻡ", "العـــربية", "\u202bنص\u202c", "می\u200cخواهم", "سوء", "شيء", "ماء", "ءاب", "مسؤول",
    "رئيس", "هيئة", "القرآن", "ٱلله", "ك", "و", "«الحلف»", "“قال”،", "بـ«الناتو»", "U.S.", "don't",
    "l’Europe", "state-of-the-art", "ＡＢＣ１２", "½", "x²", "№5", "Straße", "ΟΔΟΣ", "Ελλάς", "İstanbul",
    "ﬁne", "naïve", "a\u0301bc", "soft\u00adhyphen", "كتاب\u0670", "हिन्दी", "日本", "_under_score_",
    "e\u0301tudes", "ات", "ها", "ية", "الله", "والد", "للي", "فالي", "s", "ss", "ies", "buses", "glass",
)  # fmt: skip
MANY = 10_000


def _arabic(dice: random.Random, roots: list[str]) -> str:
    root, pattern = dice.choice(roots), dice.choice(PATTERNS)
    word = pattern.replace("f", root[0]).replace("3", root[1]).replace("l", root[2])
    word = dice.choice(FRONTS) + word + dice.choice(BACKS)
    if dice.random() < 0.25:
        word = "".join(letter + (dice.choice(SIGNS) if dice.random() < 0.6 else "") for letter in word)
    return word


def _latin(dice: random.Random) -> str:
    word = "".join(dice.choice(SYLLABLES) for _ in range(dice.randint(1, 4)))
    return dice.choice((str.lower, str.title, str.upper))(word)


def _number(dice: random.Random) -> str:
    digits = str(dice.randrange(10 ** dice.randint(1, 6)))
    zero = dice.choice((0x30, 0x660, 0x6F0))
    return "".join(chr(zero + int(digit)) for digit in digits)


def made_words() -> list[str]:
    """The words, each once, in the order in which they were made."""
    dice = random.Random(2024)
    roots = ROOTS.split()
    found = dict.fromkeys(ODD)
    while len(found) < MANY:
        kind = dice.random()
        word = _arabic(dice, roots) if kind < 0.75 else _latin(dice) if kind < 0.95 else _number(dice)
        found[word] = None
    return list(found)
