"""What a model knows of a given path: which keys may stand there, and whether a text does."""

from __future__ import annotations

from collections.abc import Mapping as AnyMapping
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel

from generator.base.places import KeyPath
from generator.model.common import Words


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
        return get_type_hints(here, include_extras=True).get(str(key)) if str(key) in here.model_fields else None
    origin, args = get_origin(here), get_args(here)
    if origin is tuple or (isinstance(origin, type) and issubclass(origin, AnyMapping)):
        return args[1] if origin is not tuple else args[0]
    return None


def _at(model: type[BaseModel], path: KeyPath) -> Any:
    """The annotation of what stands at ``path``; ``None`` where the model knows nothing."""
    here: Any = model
    for key in path:
        here = _step(here, key)
    return here


def is_text(model: type[BaseModel], path: KeyPath) -> bool:
    """Whether any text may stand at ``path``: no id, no number, no word of a closed list."""
    here = _at(model, path)
    if get_origin(here) in (Union, UnionType):
        here = next(arg for arg in get_args(here) if arg is not type(None))
        return here is str or here == Words
    return bool(here == Words)


def known_keys(model: type[BaseModel], path: KeyPath) -> list[str]:
    """The keys that may stand in the mapping at ``path``; none where it is no record."""
    here = _inside(_at(model, path))
    if isinstance(here, type) and issubclass(here, BaseModel) and not issubclass(here, RootModel):
        return [name for name in here.model_fields if name != "id"]
    return []
