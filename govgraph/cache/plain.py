"""What a check found as plain lists and texts, and back; nothing else can come of them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any, TypeAlias

from govgraph.document.nodes import Place
from govgraph.findings.finding import Basis, Finding, OpenQuestion
from govgraph.findings.report import Accepted, Report

Plain: TypeAlias = Any
"""What JSON can hold."""

_KINDS: dict[str, Any] = {
    "B": Basis,
    "F": Finding,
    "Q": OpenQuestion,
    "A": Accepted,
    "R": Report,
}
_TAGS = {kind: tag for tag, kind in _KINDS.items()}
_FIELDS = {kind: tuple(field.name for field in fields(kind)) for kind in _TAGS}
_TUPLE, _PLACE = "", "P"


def to_plain(value: object) -> Plain:
    """Return a report as plain data; a list begins with what it stands for.

    Raises:
        TypeError: It holds something that is not known here.
    """
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Place):
        return [_PLACE, *value]
    if isinstance(value, tuple):
        return [_TUPLE, *map(to_plain, value)]
    kind = type(value)
    if kind in _TAGS and is_dataclass(value):
        told = (getattr(value, name) for name in _FIELDS[kind])
        return [_TAGS[kind], *map(to_plain, told)]
    raise TypeError(f"{kind.__name__} cannot be kept")


def from_plain(told: Plain) -> Any:
    """Return what plain data stand for.

    Raises:
        KeyError, IndexError, TypeError, ValueError: They stand for nothing.
    """
    if not isinstance(told, list):
        return told
    tag = told[0]
    if tag == _PLACE:
        return Place(*told[1:])
    values = [from_plain(one) if one.__class__ is list else one for one in told[1:]]
    if tag == _TUPLE:
        return tuple(values)
    kind = _KINDS[tag]
    return kind(**dict(zip(_FIELDS[kind], values, strict=True)))
