"""Walks through records along their types. It visits the values that are wanted and passes over all others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import UnionType
from typing import Annotated, Any, Generic, TypeVar, Union, get_args, get_origin, get_type_hints

from pydantic import BaseModel, RootModel

from generator.base.places import KeyPath

T = TypeVar("T")
# What is made of a value that is wanted, and of the path at which it stands.
Make = Callable[[Any, KeyPath], T]
# Adds to a list what there is in a value at a path.
_Visit = Callable[[Any, KeyPath, list[T]], None]


class Walk(Generic[T]):
    """Finds the values of one sort in any record. Where a model has such values is worked out once."""

    def __init__(self, wanted: Callable[[Any], Make[T] | None]) -> None:
        """``wanted`` says for an annotation what to make of its values; ``None``: look inside."""
        self._wanted = wanted
        self._models: dict[type[BaseModel], tuple[tuple[str, _Visit[T]], ...]] = {}

    def __call__(self, record: BaseModel) -> list[T]:
        """What is made of every value that is wanted, in the order of the fields."""
        found: list[T] = []
        self._in_record(record, (), found)
        return found

    def _in_record(self, record: Any, path: KeyPath, found: list[T]) -> None:
        for name, visit in self._fields(type(record)):
            visit(getattr(record, name), (*path, name), found)

    def _fields(self, model: type[BaseModel]) -> tuple[tuple[str, _Visit[T]], ...]:
        if model not in self._models:
            hints = get_type_hints(model, include_extras=True)
            visits = ((name, self._visit(hints[name])) for name in hints if name in model.model_fields)
            self._models[model] = tuple((name, visit) for name, visit in visits if visit)
        return self._models[model]

    def _visit(self, annotation: Any) -> _Visit[T] | None:
        """What finds the wanted values in values of ``annotation``; ``None`` if there can be none."""
        make = self._wanted(annotation)
        if make:
            return lambda value, path, found: found.append(make(value, path))
        origin, args = get_origin(annotation), get_args(annotation)
        if origin is Annotated:
            return self._visit(args[0])
        if origin in (Union, UnionType):
            return _if_there(self._visit(next(arg for arg in args if arg is not type(None))))
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            return self._in_record if not issubclass(annotation, RootModel) and self._fields(annotation) else None
        if origin is tuple:
            return _in_each(self._visit(args[0]), enumerate)
        if isinstance(origin, type) and issubclass(origin, Mapping):
            return _in_each(self._visit(args[1]), Mapping.items)
        return None


def _if_there(visit: _Visit[T] | None) -> _Visit[T] | None:
    return visit and (lambda value, path, found: None if value is None else visit(value, path, found))


def _in_each(visit: _Visit[T] | None, pairs: Callable[[Any], Iterable[tuple[Any, Any]]]) -> _Visit[T] | None:
    if visit is None:
        return None
    inner = visit

    def each(value: Any, path: KeyPath, found: list[T]) -> None:
        for key, item in pairs(value):
            inner(item, (*path, key), found)

    return each
