"""A tree to a record. Every complaint of the model gets its line and column."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from generator.base.complaint import Complaint
from generator.base.ids import did_you_mean
from generator.base.places import KeyPath, Places
from generator.base.problems import Problem
from generator.language.languages import hint_of_tag

from .comments import cut_texts
from .fields import known_keys
from .places import PlacesIn
from .tree import Tree

M = TypeVar("M", bound=BaseModel)

_EXPECTED = {
    "missing": "missing-key",
    "extra_forbidden": "unknown-key",
    "literal_error": "unknown-value",
    "string_pattern_mismatch": "malformed-value",
    "too_short": "too-few",
}
# A missing key that has a code of its own, because it breaks a promise of the site.
_PROMISES = {
    "basis": "date-without-basis",
    "evidence": "statement-without-evidence",
}
_HINTS = {
    "date-without-basis": "Say how the date is known: basis: [explicit], dateline, weekday, bounded or external.",
    "statement-without-evidence": (
        "Add under evidence: the 'source' and 'exact', the words of the article, letter by letter."
    ),
    "date-not-edtf": "Write 2024-11-22, 2024-11, 2024, 2024-11-22? or an interval such as 2024-05-16/2024-06-01.",
    "too-few": "Add what is missing, or take the empty key away.",
    "text-in-braces": "Write one language per line, each text in single quotes, without braces.",
    "empty-value": "Write the value, or take the key away.",
}


# What a value must look like, by the key under which it stands.
_FORMS = {
    "value": "Write digits, at most fifteen, without a zero before them, and a point before decimals: 12, 1.5, 0.5.",
    "at": "Write paragraph and sentence, such as p3s2; 'coverage' lists them.",
    "sha256": "Copy the 64 digits that `sha256sum` prints for the article.",
}
# The keys under which a language stands.
_LANGUAGES = ("lang", "languages")
# The model library's words are for programmers; these are for everybody.
_SAID = {
    "string_type": "needs a text",
    "int_parsing": "needs a whole number",
    "bool_parsing": "needs 'true' or 'false'",
    "tuple_type": "needs a list",
    "greater_than_equal": "is too small",
    "mapping_type": "needs keys of its own",
    "dict_type": "needs keys of its own",
    "model_type": "needs keys of its own",
    "url_parsing": "needs a web address that begins with https://",
    "url_scheme": "needs a web address that begins with https://",
    "date_from_datetime_parsing": "needs a day such as 2024-11-22",
    "date_parsing": "needs a day such as 2024-11-22",
}

# As much of a value as a message repeats.
_LONG = 80


def _shown(path: KeyPath) -> str:
    return ".".join(str(key) for key in path) or "the record"


def _clean(loc: tuple[str | int, ...], data: Any) -> KeyPath:
    """``loc`` without pydantic's own markers, as far as it leads through ``data``."""
    path: list[str | int] = []
    for key in loc:
        if isinstance(data, dict) and key in data:
            data = data[key]
        elif isinstance(data, list) and isinstance(key, int) and key < len(data):
            data = data[key]
        else:
            if key != "[key]" and key == loc[-1]:
                path.append(key)
            break
        path.append(key)
    return tuple(path)


def _complaint(error: Any) -> Complaint | None:
    """What a rule of the model has said of the value by itself, if it has."""
    raised = error.get("ctx", {}).get("error")
    return raised if isinstance(raised, Complaint) else None


def _code(error: Any, path: KeyPath) -> str:
    last = path[-1] if path else ""
    complaint = _complaint(error)
    if error["type"] in ("missing", "too_short") and last in _PROMISES:
        return _PROMISES[str(last)]
    if last == "edtf" and error["type"] == "value_error":
        return "date-not-edtf"
    if error.get("input") == "" or (isinstance(error.get("input"), str) and not error["input"].strip()):
        return "empty-value"
    if complaint:
        return complaint.code
    return _EXPECTED.get(error["type"], "bad-value")


def _value(error: Any) -> str:
    """The value that is wrong, or enough of it to be found."""
    text = str(error["input"])
    return text if len(text) <= _LONG else text[:_LONG] + "…"


def _told(error: Any, code: str, path: KeyPath) -> str:
    shown = _shown(path)
    if complaint := _complaint(error):
        return f"'{shown}' {complaint.said}."
    if code in ("missing-key", "date-without-basis", "statement-without-evidence"):
        return f"'{shown}' is missing."
    if code == "unknown-key":
        return f"'{shown}' is not a key that this record knows."
    if code == "empty-value":
        return f"'{shown}' is empty."
    if code == "date-not-edtf":
        return f"'{_value(error)}' is no date in EDTF."
    if code == "unknown-value":
        return f"'{_value(error)}' cannot stand in '{shown}'."
    if code == "malformed-value":
        return f"'{_value(error)}' cannot stand in '{shown}': it is not written as it must be."
    if code == "too-few":
        return f"'{shown}' needs {error['ctx']['min_length']} or more."
    if error["type"] in _SAID:
        return f"'{shown}' {_SAID[error['type']]}."
    said = str(error["msg"]).removeprefix("Value error, ")
    return f"'{shown}': {said}."


def _form(error: Any, path: KeyPath) -> str:
    if "#" in error["ctx"]["pattern"]:
        return "A statement's address is the id of its event, a hash, and its own key: event-id#its-key."
    key = next((key for key in reversed(path) if isinstance(key, str)), "")
    if key in _LANGUAGES:
        return hint_of_tag(str(error["input"]))
    return _FORMS.get(key, "An id is made of lower-case ASCII words joined by hyphens.")


def _hint(error: Any, code: str, path: KeyPath, model: type[BaseModel]) -> str:
    complaint = _complaint(error)
    if complaint and complaint.hint:
        return complaint.hint
    if code == "unknown-key":
        known = known_keys(model, path[:-1])
        listed = f"Known here: {', '.join(known)}." if known else "Take it away."
        return did_you_mean(str(path[-1]), known, otherwise=listed)
    if code == "unknown-value":
        return f"It may be: {error['ctx']['expected']}."
    if code == "malformed-value":
        return _form(error, path)
    if code == "missing-key":
        return f"Add '{path[-1]}:' here."
    return _HINTS.get(code, "Compare it with a neighbouring record of the same kind.")


def _complaints(error: ValidationError, data: Any, places: Places, model: type[BaseModel]) -> Iterator[Problem]:
    for detail in error.errors():
        path = _clean(detail["loc"], data)
        code = _code(detail, path)
        yield Problem(code, places.of(*path), _told(detail, code, path), _hint(detail, code, path, model))


def _braces(tree: Tree, langs: frozenset[str]) -> Iterator[Problem]:
    """Texts in braces: a comma or a colon inside them would silently make other keys."""
    for place, mapping in tree.braces:
        if not langs.isdisjoint(mapping):
            message = "A text in several languages is written in braces."
            yield Problem("text-in-braces", place, message, _HINTS["text-in-braces"])


def read_record(
    model: type[M], tree: Tree, content: bytes, *, langs: frozenset[str], extra: dict[str, str] | None = None
) -> tuple[M | None, Places, list[Problem]]:
    """The record in ``tree``, its places, and everything that is wrong with it.

    ``content`` is the file that the tree was read from; ``extra`` holds keys that the file must not write (its id).
    """
    places = Places(tree.path, PlacesIn(tree.path, content))
    problems = list(_braces(tree, langs))
    data = tree.data
    if not isinstance(data, dict):
        hint = "Begin with 'key: value' lines, as the neighbouring records do."
        return None, places, [Problem("not-a-record", tree.place, "This file holds no keys.", hint)]
    for key in (extra or {}).keys() & data.keys():
        hint = f"Take it away: it is the name of the file ({(extra or {})[key]})."
        problems.append(Problem("unknown-key", places.of(key), f"'{key}' must not stand in the file.", hint))
    cut = list(cut_texts(model, tree, content))
    problems += cut
    try:
        return model.model_validate(data | (extra or {})), places, problems
    except ValidationError as error:
        nothing_left = {("empty-value", problem.place) for problem in cut}
        complaints = _complaints(error, data, places, model)
        return None, places, [*problems, *(each for each in complaints if (each.code, each.place) not in nothing_left)]
