"""Every date that a record can have is held against something: none is left out because its field is new."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from generator.model.common import Strict
from generator.model.evidence import Date, Edtf
from generator.verify.dates import dates_in


class _Reviewed(Strict):
    date: date


class _Further(Strict):
    """A record kind that nobody has thought of yet."""

    reviewed: tuple[_Reviewed, ...]
    known: Mapping[str, Date | None]
    until: Edtf | None = None
    words: str = "2031"


def test_a_further_kind_of_record_has_its_dates_looked_at() -> None:
    """Protects readers from a date that no check knows: in a list, in a table or alone, its type is enough."""
    known = Date(edtf="2024", basis=("explicit",))
    day = date(2024, 1, 1)
    record = _Further(reviewed=(_Reviewed(date=day),), known={"a": known, "b": None}, until="2025")
    assert dates_in(record) == [(("reviewed", 0, "date"), day), (("known", "a"), known), (("until",), "2025")]
