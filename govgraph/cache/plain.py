"""What a check found as JSON of lists and texts, and back; nothing else can come of it."""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from typing import Any, TypeAlias

from govgraph.document.nodes import Place
from govgraph.findings.finding import Basis, Finding, OpenQuestion
from govgraph.findings.report import Accepted, Report

Plain: TypeAlias = Any
"""What JSON can hold."""

_TAG = "="
_PLACE = "P"
_KINDS: dict[str, Any] = {
    "B": Basis,
    "F": Finding,
    "Q": OpenQuestion,
    "A": Accepted,
    "R": Report,
}
_TAGS = {kind: tag for tag, kind in _KINDS.items()}


def _fields_of(kind: Any) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a kind, each with its usual value, or ``...`` where it has none."""
    if is_dataclass(kind):
        return tuple((one.name, one.default) for one in fields(kind))
    return tuple((name, kind._field_defaults.get(name, ...)) for name in kind._fields)


_FIELDS = {kind: _fields_of(kind) for kind in _TAGS}


def written(report: Report) -> bytes:
    """Return a report as one line of JSON; what has its usual value is left out.

    Raises:
        TypeError: It holds something that is not known here.
    """
    return json.dumps(_plain(report), separators=(",", ":")).encode()


def read(text: bytes) -> Report:
    """Return the report that JSON stands for.

    Raises:
        KeyError, IndexError, TypeError, ValueError: It stands for none.
    """
    report = json.loads(text.decode(), object_hook=_made)
    if not isinstance(report, Report):
        raise TypeError("that is no report")
    return report


def _plain(value: Any) -> Plain:
    if value is None or isinstance(value, str | int | float):
        return value
    kind = type(value)
    if kind is Place:
        return [_PLACE, *value]
    if kind is tuple:
        return ["", *map(_plain, value)]
    if kind not in _TAGS:
        raise TypeError(f"{kind.__name__} cannot be kept")
    told = {_TAG: _TAGS[kind]}
    for name, usual in _FIELDS[kind]:
        own = getattr(value, name)
        if own != usual:
            told[name] = _plain(own)
    return told


def _made(told: dict[str, Any]) -> Any:
    """Return what a mapping stands for; what it holds has been made before it."""
    kind = _KINDS[told.pop(_TAG)]
    return kind(
        **{
            name: _settled(value) if value.__class__ is list else value
            for name, value in told.items()
        }
    )


def _settled(told: list[Any]) -> Any:
    """Return the place or the items that a list stands for."""
    if told[0] == _PLACE:
        return Place(*told[1:])
    return tuple([_settled(one) if one.__class__ is list else one for one in told[1:]])
