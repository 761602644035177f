"""The English words for dates. They are about the language and not about any article."""

from __future__ import annotations

from .meanings import CURRENT, FUTURE, PAST
from .parts import AUTUMN, EARLY, LATE, MID, SPRING, SUMMER, WINTER


def _rows(text: str, first: int = 1) -> dict[str, int]:
    """The number of each name: rows are separated by commas, names in a row by bars."""
    return {name: number for number, row in enumerate(text.split(","), first) for name in row.split("|")}


def words(text: str) -> tuple[str, ...]:
    """The names in ``text``, which are separated by bars."""
    return tuple(text.split("|"))


MONTHS = _rows(
    "january|jan,february|feb,march|mar,april|apr,may,june|jun,july|jul,august|aug,"
    "september|sept|sep,october|oct,november|nov,december|dec"
)
# These are also verbs or other words. They are months only with a capital letter, and if a word beside them says so.
WEAK_MONTHS = frozenset(words("may|march|mar|jun|dec|august"))
WEEKDAYS = _rows(
    "monday|mon,tuesday|tues|tue,wednesday|weds|wed,thursday|thurs|thu,friday|fri,saturday|sat,sunday|sun", 0
)
ABBREVIATED_DAYS = frozenset(name for name in WEEKDAYS if len(name) < 6)
# After the name of a day, these make the title of a newspaper.
NEWSPAPERS = frozenset(words("times|telegraph|express|mirror|mail|post|herald"))

ORDINALS = _rows(
    "first,second,third,fourth,fifth,sixth,seventh,eighth,ninth,tenth,eleventh,twelfth,thirteenth,fourteenth,"
    "fifteenth,sixteenth,seventeenth,eighteenth,nineteenth,twentieth"
)
for _tens, _name in ((20, "twenty"), (30, "thirty")):
    for _one, _number in list(ORDINALS.items())[:9]:
        ORDINALS[f"{_name} - {_one}"] = _tens + _number
ORDINALS["thirtieth"] = 30
FRACTION_ORDER = {name: ORDINALS[name] for name in ("first", "second", "third", "fourth")} | {"last": 0, "final": 0}
COUNTS = _rows(
    "a|an|one,two,three,four,five,six,seven,eight,nine,ten,eleven,twelve,thirteen,fourteen,fifteen,sixteen,"
    "seventeen,eighteen,nineteen,twenty"
) | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100}
UNIT_NAMES = ("hour", "day", "week", "month", "year", "decade", "century")
PLURALS = {f"{unit}s": unit for unit in UNIT_NAMES if unit != "century"} | {"centuries": "century"}
UNITS = {unit: unit for unit in UNIT_NAMES} | PLURALS | {"night": "day", "nights": "day"}

SIDES = {
    "last": PAST,
    "past": PAST,
    "previous": PAST,
    "this": CURRENT,
    "current": CURRENT,
    "next": FUTURE,
    "coming": FUTURE,
}
STRETCH_SIDES = {
    "last": PAST, "past": PAST, "recent": PAST, "next": FUTURE, "coming": FUTURE, "following": FUTURE,
}  # fmt: skip
SPOKEN = {"previous": -1, "preceding": -1, "following": 1, "next": 1, "same": 0, "very": 0}

ADVERBS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
    "last night": -1, "overnight": -1, "the day before yesterday": -2, "tomorrow": 1, "the day after tomorrow": 2,
}  # fmt: skip
DAY_PARTS = ("morning", "afternoon", "evening", "night", "noon", "midday", "midnight")
THIRDS = {
    "early": EARLY, "the beginning of": EARLY, "the start of": EARLY, "the outset of": EARLY, "the early": EARLY,
    "mid": MID, "mid -": MID, "the middle of": MID, "the mid -": MID, "the mid": MID,
    "late": LATE, "the end of": LATE, "the late": LATE, "the close of": LATE,
}  # fmt: skip
SEASONS = {"spring": SPRING, "summer": SUMMER, "autumn": AUTUMN, "fall": AUTUMN, "winter": WINTER}
FRACTIONS = {"half": 2, "third": 3, "quarter": 4}
DECADES = {
    name: tens
    for tens, name in zip(
        range(20, 100, 10),
        ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"),
        strict=True,
    )
}
NOW = words("now|currently|at present|at the moment|these days|right now|nowadays")
LATELY = words("recently|lately|previously|formerly|earlier|in the past|some time ago|long ago")
SHORTLY = words("soon|shortly|in the near future|in the future")
THEN = words("at the time|at that time|back then|later on|subsequently|that day|that night")
YEAR_CUES = frozenset(
    words(
        "in|since|by|before|after|until|till|during|through|throughout|from|early|late|mid|of|around|circa|year|"
        "spring|summer|autumn|fall|winter|war|elections|election|summit|budget"
    )
)
MONTH_CUES = frozenset(
    words(
        "in|since|by|before|after|until|till|during|through|throughout|from|early|late|mid|of|around|to|and|between|-|this|next"
    )
)
COUNTED = frozenset(
    words(
        "soldiers|troops|people|dollars|euros|thousand|million|billion|kilometres|kilometers|km|metres|meters|tons|"
        "tonnes|missiles|drones|tanks|points|units|cases|years|days|hours|months|weeks|percent|per|members|men|women|"
        "children|casualties|deaths|prisoners|fighters|civilians|square|miles|feet|of|other|more"
    )
) | frozenset("%$€")
