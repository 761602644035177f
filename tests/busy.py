"""A busy world for the browser: the toy world, and a long chronicle with many events, people and stances.

The toy world is small, so that its golden pages can be read. What only shows where there is much of something, a
timeline of several pages, a long table, an article with dozens of passages, is made here by rule.
"""

from __future__ import annotations

import hashlib
import itertools
from datetime import date, timedelta
from pathlib import Path

import yaml

from tests.worlds import TOY, copy_of

CHRONICLE = "bay-chronicle"
EVENTS = 45
_IN_A_PARAGRAPH = 3
_KINDS = ("meeting", "statement", "publication", "action", "situation")
_VALUES = ("for", "against", "conditional", "undecided", "rules-nothing-out", "expects", "for-part", "warns")
_MONTHS = {
    "ar": "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر".split(),
    "en": "January February March April May June July August September October November December".split(),
}
_FIRST = (("ليان", "Layan"), ("مازن", "Mazin"), ("هالة", "Hala"), ("شهاب", "Shihab"), ("ربى", "Ruba"), ("عدي", "Uday"))
_LAST = (("الشراعي", "al-Shirai"), ("المجدافي", "al-Mijdafi"), ("السفّان", "al-Saffan"))
_PLACES = (
    ("دار الأشرعة", "the House of Sails"), ("رصيف الحبال", "the Rope Quay"), ("سوق الملح", "the Salt Market"),
    ("برج الريح", "the Wind Tower"), ("مقهى البوصلة", "the Compass Café"), ("باب البحر", "the Sea Gate"),
    ("حوض الإصلاح", "the Repair Dock"),
)  # fmt: skip
_THINGS = (
    ("المدرسة الجديدة تُبنى قبل موسم الصيد المقبل", "the new school will be built before the next fishing season"),
    ("رسوم الأرصفة لن ترتفع أكثر من 7% هذا العام", "the quay fees will not rise by more than 7% this year"),
    ("طاحونة المدّ تدور بعد شهرين من العمل", "the tide mill will turn after two months of work"),
    ("الصيادين يطلبون هدنة بين القوارب الكبيرة والصغيرة", "the fishers ask for a truce of large and small boats"),
    ("لا أحد يعرف من يدفع ثمن الحبال الجديدة", "nobody knows who pays for the new ropes"),
)  # fmt: skip
_REASONS = (
    ("الناس تعبوا من انتظار الجواب", "people are tired of waiting for the answer"),
    ("الشتاء أقصر مما قيل في الاجتماع السابق", "the winter is shorter than was said at the last meeting"),
    ("الكلام عن المال يسبق دائماً الكلام عن البحر", "talk of money always comes before talk of the sea"),
)
_QUESTIONS = {
    "island-school": (("المدرسة", "The school"), ("تُبنى مدرسة في الجزيرة", "A school is built on the island")),
    "quay-fees": (("الرسوم", "The fees"), ("ترتفع رسوم الأرصفة", "The quay fees rise")),
    "tide-mill": (("الطاحونة", "The mill"), ("تدور طاحونة المدّ", "The tide mill turns")),
}


def _both(pair: tuple[str, str]) -> dict[str, str]:
    return dict(zip(("ar", "en"), pair, strict=True))


_PEOPLE = [
    (f"{first[1]}-{last[1]}".lower(), (f"{first[0]} {last[0]}", f"{first[1]} {last[1]}"))
    for last, first in itertools.product(_LAST, _FIRST)
]


def _day(number: int) -> date:
    """Fifteen events on each of three days, a year apart."""
    return date(1985, 2, 1) + timedelta(days=number // 15 * 366)


def _said(number: int) -> tuple[str, str]:
    """Where somebody said what, and why; no two events have the same."""
    place, thing = _PLACES[number % len(_PLACES)], _THINGS[number % len(_THINGS)]
    why = _REASONS[number % len(_REASONS)]
    return f"في {place[0]} إن {thing[0]}، وإن {why[0]}", f"at {place[1]} that {thing[1]}, and that {why[1]}"


def _sentence(number: int) -> tuple[str, str]:
    """What the chronicle says of one event, in Arabic and in our translation."""
    day, who, said = _day(number), _PEOPLE[number % len(_PEOPLE)][1], _said(number)
    ar, en = (f"{day.day} {_MONTHS[lang][day.month - 1]} {day.year}" for lang in ("ar", "en"))
    return f"وفي {ar} قال {who[0]} {said[0]}.", f"On {en} {who[1]} said {said[1]}."


def _date(number: int) -> dict[str, object] | None:
    """Dates of all kinds; every ninth event has none."""
    day = _day(number)
    days = (f"{day}",) * 6
    shapes = (*days, f"{day}?", f"{day}~")
    if number % 9 == 8:
        return None
    shape = number % len(shapes)
    written = {"words": f"{day.day} {_MONTHS['ar'][day.month - 1]} {day.year}"} if shape < len(days) else {}
    return {"edtf": shapes[shape], "basis": ["explicit" if number % 3 else "bounded"], **written}


def _event(number: int) -> dict[str, object]:
    speaker, name = _PEOPLE[number % len(_PEOPLE)]
    words = _sentence(number)[0].rstrip(".")
    place, said = _PLACES[number % len(_PLACES)], _said(number)
    question = ("bridge", "night-ferry", *_QUESTIONS)[number % (2 + len(_QUESTIONS))]
    statements = {
        "says-so": {
            "text": _both(
                (
                    f"قال {name[0]} {said[0]}، كما جاء في سجل الخليج.",
                    f"{name[1]} said {said[1]}, as the chronicle has it.",
                )
            ),
            "said_by": speaker,
            "mode": "reported",
            "stance": {"question": question, "value": _VALUES[number // 4 % len(_VALUES)]},
            "evidence": [{"source": CHRONICLE, "exact": words}],
        },
        "says-why": {
            "text": _both((f"وذكر {name[0]} السبب أيضاً.", f"{name[1]} gave the reason, too.")),
            "said_by": speaker,
            "mode": "reported",
            # Ends with the same word as the passage above, so that their numbers stand side by side.
            "evidence": [{"source": CHRONICLE, "exact": said[0]}],
        },
    }
    if number % 3:  # what has one statement stands on the timeline alone
        del statements["says-why"]
    near = (number + 1) % len(_PEOPLE)
    event = {
        "name": _both((f"{name[0]} في {place[0]} ({number + 1})", f"{name[1]} at {place[1]} ({number + 1})")),
        "kind": _KINDS[number % len(_KINDS)],
        "date": _date(number),
        "participants": [speaker, _PEOPLE[near][0], ("qumra", "zaatar", "ferry-league")[number % 3]],
        "location": _both(place),
        "statements": statements,
    }
    return {key: value for key, value in event.items() if value is not None}


def _told(number: int) -> dict[str, object]:
    """A sentence of ours that quotes the chronicle."""
    name, why = _PEOPLE[number % len(_PEOPLE)][1], _REASONS[number % len(_REASONS)]
    text = _both((f"قال {name[0]} إن «{why[0]}».", f"{name[1]} said that “{why[1]}”."))
    return {"text": text, "cites": [f"bay-{each:02}#says-so" for each in (number, number + 1)]}


def _question(question_id: str, order: int) -> dict[str, object]:
    short, proposition = _QUESTIONS[question_id]
    ask = (f"هل {proposition[0]}؟", f"{proposition[1]}: yes or no?")
    answer = {
        "as_of": "1989-01-01",
        "short": _both(("لا جواب واحد.", "There is not one answer.")),
        "sentences": [{"text": _both(("يختلفون على ذلك.", "They disagree about it."))}],
    }
    texts = {"name": _both(ask), "short": _both(short), "proposition": _both(proposition)}
    return {**texts, "answer": answer, "order": order}


def _write(path: Path, record: object) -> None:
    path.write_text(yaml.safe_dump(record, allow_unicode=True, sort_keys=False), "utf-8")


def _chronicle(seeds: Path) -> None:
    """The article with its translation and its label; a headline comes first."""
    lines = {"ar": ["سجل الخليج في ستة أعوام"], "en": ["A chronicle of the bay in six years"]}
    for start in range(0, EVENTS, _IN_A_PARAGRAPH):
        told = [_sentence(number) for number in range(start, min(start + _IN_A_PARAGRAPH, EVENTS))]
        lines["ar"].append(" ".join(arabic for arabic, _ in told))
        lines["en"].append("\n".join(english for _, english in told))
    text = "\n\n".join(lines["ar"]) + "\n"
    (seeds / "sources" / f"{CHRONICLE}.txt").write_text(text, "utf-8")
    (seeds / "sources" / f"{CHRONICLE}.en.txt").write_text("\n\n".join(lines["en"]) + "\n", "utf-8")
    label = {
        "title": _both((lines["ar"][0], lines["en"][0])),
        "title_from": "article",
        "publisher": "lighthouse-post",
        "date_published": {"edtf": "1989-01-01", "basis": ["bounded"]},
        "lang": "ar",
        "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "seed_file": "toy_0099.txt",
        "sentences": {"nothing": [{"at": "p1s1", "reason": "headline"}]},
    }
    _write(seeds / "sources" / f"{CHRONICLE}.yaml", label)


def busy_world(folder: Path) -> Path:
    """The busy world, written below ``folder``; the path of its seeds."""
    seeds = copy_of(TOY, folder)
    _chronicle(seeds)
    for record_id, name in _PEOPLE:
        _write(seeds / "actors" / f"{record_id}.yaml", {"kind": "person", "name": _both(name)})
    for number in range(EVENTS):
        _write(seeds / "events" / f"bay-{number:02}.yaml", _event(number))
    for order, question_id in enumerate(_QUESTIONS, 11):
        _write(seeds / "questions" / f"{question_id}.yaml", _question(question_id, order))
    site = yaml.load((seeds / "site.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    # Its pages are opened where they stand, and the promises of the toy world's site are about the toy world.
    del site["url"], site["assertions"]
    site["brief"] = [_told(number) for number in range(6)]
    site["narrative"].append({"heading": _both(("ستة أعوام", "Six years")), "sentences": [*map(_told, range(24))]})
    _write(seeds / "site.yaml", site)
    return seeds
