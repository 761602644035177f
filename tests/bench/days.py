"""Dates of invented events, and the words in which their articles put them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from tests.bench.invented import Both

MONTHS = (
    ("يناير", "January"), ("فبراير", "February"), ("مارس", "March"), ("أبريل", "April"), ("مايو", "May"),
    ("يونيو", "June"), ("يوليو", "July"), ("أغسطس", "August"), ("سبتمبر", "September"), ("أكتوبر", "October"),
    ("نوفمبر", "November"), ("ديسمبر", "December"),
)  # fmt: skip
DAYS = (
    ("الاثنين", "Monday"), ("الثلاثاء", "Tuesday"), ("الأربعاء", "Wednesday"), ("الخميس", "Thursday"),
    ("الجمعة", "Friday"), ("السبت", "Saturday"), ("الأحد", "Sunday"),
)  # fmt: skip


def written(day: date) -> Both:
    """A day in words."""
    ar, en = MONTHS[day.month - 1]
    return Both(f"{day.day} {ar} {day.year}", f"{day.day} {en} {day.year}")


def happened(published: date, number: int) -> tuple[dict[str, Any], Both]:
    """A date before the day of publication, and its words: a weekday, yesterday, a day or a month."""
    kind, day = number % 4, published - timedelta(days=1 + number % 6)
    if kind == 0:
        words = Both(*DAYS[day.weekday()])
        return {"edtf": day.isoformat(), "basis": ["weekday"], "words": words.ar}, words
    if kind == 1:
        day = published - timedelta(days=1)
        return {"edtf": day.isoformat(), "basis": ["dateline"], "words": "أمس"}, Both("أمس", "yesterday")
    if kind == 2:
        return {"edtf": day.isoformat(), "basis": ["explicit"], "words": written(day).ar}, written(day)
    month = published.replace(day=1) - timedelta(days=1)
    ar, en = MONTHS[month.month - 1]
    words = Both(f"{ar} الماضي", f"last {en}")
    return {"edtf": f"{month:%Y-%m}", "basis": ["dateline"], "words": words.ar}, words
