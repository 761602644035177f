"""Every date that a record can have is held against the articles, or somebody has said why not."""

from __future__ import annotations

from pydantic import BaseModel

from generator.model.evidence import Date
from generator.model.kinds import RECORD_KINDS
from tests.test_docs import _inside

# By model: the fields of type Date that verify/dates.py holds against the articles.
LOOKED_AT = {"Event": {"date"}, "Statement": {"date"}, "Post": {"date"}}
# The day of publication is what all others are held against.
NOT_HELD = {"Source": {"date_published"}}


def test_no_date_is_forgotten() -> None:
    """Protects readers from a date that no check knows: whoever adds a field for one says here who looks at it."""
    found: dict[str, set[str]] = {}
    wanted: list[object] = [kind.model for kind in RECORD_KINDS]
    seen: set[object] = set()
    while wanted:
        for each in _inside(wanted.pop()):
            if isinstance(each, type) and issubclass(each, BaseModel) and each not in seen:
                seen.add(each)
                for name, field in each.model_fields.items():
                    wanted.append(field.annotation)
                    if Date in _inside(field.annotation):
                        found.setdefault(each.__name__, set()).add(name)
    assert found == LOOKED_AT | NOT_HELD
