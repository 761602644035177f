"""Which keys a model knows at a given path: for "did you mean"."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from generator.base.places import KeyPath


def _inside(annotation: Any) -> Any:
    """What the items of a list, a mapping or an optional of ``annotation`` are."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _inside(get_args(annotation)[0])
    if origin in (Union, UnionType):
        return _inside(next(arg for arg in get_args(annotation) if arg is not type(None)))
    return annotation


def _step(annotation: Any, key: str | int) -> Any:
    here = _inside(annotation)
    if isinstance(here, type) and issubclass(here, RootModel):
        here = _inside(here.model_fields["root"].annotation)
    if isinstance(here, type) and issubclass(here, BaseModel):
        field = here.model_fields.get(str(key))
        return field.annotation if field else None
    origin, args = get_origin(here), get_args(here)
    if origin is tuple or (isinstance(origin, type) and issubclass(origin, AnyMapping)):
        return args[1] if origin is not tuple else args[0]
    return None


def known_keys(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that may stand in the mapping at ``path``; none where it is no record."""
    here: Any = model
    for key in path:
        here = _step(here, key)
    here = _inside(here)
    if isinstance(here, type) and issubclass(here, BaseModel) and not issubclass(here, RootModel):
        return [name for name in here.model_fields if name != "id"]
    return []
