"""Lines of Arabic with runs of other scripts in them, made by rule: what people write, and what only chance does."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

RUNS = Path(__file__).with_name("runs.tsv")
ARABIC = ("قال", "أحمد", "في", "عام", "و", "بـ", "الـ", "مليون", "كم", "م", "حرب", "إلى", "بين", "٢٠٢٤", "٨٠٪", "۵۰")
PARTS = (
    "New", "York", "BBC", "F-16", "C++", ".NET", "e.g.", "U.S.", "km²", "°C", "Éric", "e\u0301", "Иван", "Αθήνα",
    "1990s", "2024", "80%", "-5", "−5", "±3", "1.5", "17", "000", "+963", "011", "555", "1234567", "7.62×39", "10:30",
    "US$", "€", "$5", "№", "§", "½", "²", "″", "5'", "11\"", "@user", "#tag", "a@b.org", "www.x.org/a?b=1",
    "https://ar.x.org/حلف_(x).", "No.", "Jr.", "Inc", "😀", "𝐀", "日本", "שלום", "O'Neil", "l’Europe", "’90s",
)  # fmt: skip
JOINTS = (
    " ", " ", " ", " ", "", "", "  ", "\u00a0", "\u202f", "-", " - ", "–", " – ", "—", "/", " / ", ", ", ",", "، ",
    ". ", ".", ": ", ":", "; ", "! ", "? ", "؟ ", " (", ") ", "(", ")", " «", "» ",
    "«", "»", ' "', '" ', '"', "'", " '",
    "' ", "“", "”", "‘", "’", "[", "]", "<", ">", " = ", "=", " + ", " & ", "&",
    "*", "_", "…", "\u200f", "\u200e", "\u061c",
    "\u2066", "\u2069", "\u200b", "\u0651", "ـ", "%", "°", "#", "\n", "\t",
)  # fmt: skip
MANY = 4_000


@cache
def table() -> dict[str, str]:
    """The runs of runs.tsv, each with what is to be seen of it, from left to right."""
    pairs = (line.partition("\t") for line in RUNS.read_text("utf-8").splitlines() if not line.startswith("## "))
    return {run: seen or run for run, _, seen in pairs if run}


@cache
def made_lines() -> list[str]:
    """The runs of the table in a sentence, then lines made by chance, each once."""
    dice = random.Random(2024)
    runs = list(table())
    found = dict.fromkeys(f"قال أحمد {run} ثم مضى" for run in runs)
    while len(found) < MANY:
        parts = []
        for _ in range(dice.randint(2, 9)):
            words = dice.choice((ARABIC, PARTS, PARTS, runs))
            parts += [dice.choice(words), dice.choice(JOINTS)]
        found["".join(parts)] = None
    return list(found)
