"""Entries as pydantic models, for programs that validate, copy or dump them as such.

The library itself makes entries without pydantic (see ``fields.py``); here it is imported, and
its models are built, when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Mapping as MappingOf
from functools import cache, reduce
from operator import or_
from types import MappingProxyType, UnionType
from typing import TYPE_CHECKING, Any, get_args, get_origin, get_type_hints

from govgraph.document.model.fields import Field
from govgraph.document.model.stated import BESIDE, Entry

if TYPE_CHECKING:
    from pydantic import BaseModel

# Where things were read is no part of what they say.
_LEFT_OUT = BESIDE | {"mentions"}


@cache
def model_of(entry: type[Any]) -> type[BaseModel]:
    """Return the frozen pydantic model of a class of entries.

    Its fields have the types, the usual values, the keys (as aliases) and the descriptions of
    the entry's; entries inside are models too. Private fields are left out when it is dumped.
    """
    from pydantic import ConfigDict, create_model

    types = get_type_hints(entry)
    fields: dict[str, Any] = {
        name: (_inside(types[name]), _pydantic_field(field))
        for name, field in entry.model_fields.items()
        if name not in _LEFT_OUT
    }
    config = ConfigDict(frozen=True, populate_by_name=True, arbitrary_types_allowed=True)
    model: type[BaseModel] = create_model(entry.__name__, __config__=config, **fields)
    model.__doc__ = entry.__doc__
    return model


def validated(entry: Entry) -> BaseModel:
    """Return an entry as its pydantic model, each value checked against its type.

    Raises:
        pydantic.ValidationError: A value is not of its type.
    """
    kind: Any = type(entry)
    return model_of(kind).model_validate(_plain(entry))


def _pydantic_field(field: Field) -> Any:
    from pydantic import Field as PydanticField

    return PydanticField(
        default=_plain(field.default),
        alias=field.alias,
        description=field.description or None,
        exclude=field.is_private,
        repr=not field.is_private,
    )


def _plain(value: Any) -> Any:
    """Return a value with the entries in it as their fields by name."""
    if isinstance(value, Entry):
        return {name: _plain(own) for name, own in value.__dict__.items() if name not in _LEFT_OUT}
    if isinstance(value, MappingProxyType | dict):
        return {key: _plain(own) for key, own in value.items()}
    if type(value) is tuple:
        return tuple(_plain(own) for own in value)
    return value


def _inside(hint: Any) -> Any:
    """Return a type with the entries that it names as pydantic models."""
    if _is_entry(hint):
        return model_of(hint)
    parts = get_args(hint)
    if not parts:
        return hint
    inside = [_inside(part) for part in parts]
    if isinstance(hint, UnionType):
        return reduce(or_, inside)
    origin = get_origin(hint)
    return (MappingOf if origin is MappingOf else origin)[tuple(inside)]


def _is_entry(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Entry)
