"""The cases of a rule, as they stand in ``tests/rules/<family>/<rule>.yaml``."""

from __future__ import annotations

from collections.abc import Mapping as Mapping_
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from govgraph.document.bounds import Bounds
from govgraph.document.nodes import Mapping, Node, Place, Scalar, Sequence
from govgraph.document.reader import read

FOLDER = Path(__file__).parent / "rules"
_DETAILS = ("where", "related", "severity", "cites", "hint", "marks", "act", "because", "caution")
_OWN_KEYS = frozenset({"good", "bad", "finds", "asks", "day", "text", "encoding", *_DETAILS})


class Case(NamedTuple):
    """One case: a structure, what the rule says of it (nothing, where it is good), and asks.

    ``details`` are further facts of each finding, in the order of ``finds``: ``where`` it stands,
    ``related`` places with a word of why, its ``severity``, the sources that it ``cites``, its
    ``hint``, what it ``marks`` in the line where it stands, the ``act`` or ``because`` that it
    rests on and the ``caution`` with which it is told. A place is written as its path:
    ``bodies.csp:`` for the key, and ``bodies.csp.members[2]`` for a value.
    """

    rule: str
    title: str
    text: str
    finds: tuple[str, ...]
    day: str | None
    encoding: str = "utf-8"
    asks: tuple[str, ...] | None = None
    details: Mapping_[str, tuple[str, ...]] = MappingProxyType({})


@cache
def cases_of(code: str) -> list[Case]:
    """Return the cases of a rule; empty where it has none."""
    family, _, name = code.partition(".")
    path = FOLDER / family / f"{name}.yaml"
    if not path.exists():
        return []
    reading = read(path.read_bytes(), path.name, Bounds())
    assert not reading.problems, reading.problems
    assert isinstance(reading.root, Sequence)
    return [_case(code, item) for item in reading.root.items]


def _case(code: str, item: Node) -> Case:
    assert isinstance(item, Mapping)
    values = {key: pair.value for key, pair in item.entries.items()}
    title = next(_text(values[key]) for key in ("good", "bad") if key in values)
    told = _texts(values.get("finds"))
    assert bool(told) == ("bad" in values), f"{code}, {title}: bad cases, and only these, find"
    day = _text(values["day"]) if "day" in values else None
    encoding = _text(values["encoding"]) if "encoding" in values else "utf-8"
    asks = _texts(values["asks"]) if "asks" in values else None
    details = {key: _texts(values[key]) for key in _DETAILS if key in values}
    for key, stated in details.items():
        assert len(stated) == len(told), f"{code}, {title}: {key} for each finding, in its order"
    return Case(code, title, _structure_text(values), told, day, encoding, asks, details)


def _structure_text(values: dict[str, Node]) -> str:
    if "text" in values:
        return _text(values["text"])
    keys = {key: node for key, node in values.items() if key not in _OWN_KEYS}
    lines = [f"{key}: {written(node)}" for key, node in keys.items()]
    head = [] if "govgraph" in keys else ["govgraph: 1"]
    if "title" not in keys:
        head.append("title: A structure")
    return "\n".join([*head, *lines]) + "\n"


def paths(case: Case) -> dict[Place, str]:
    """Return the path of every place of a case's structure."""
    reading = read(case.text.encode(case.encoding), "case.yaml", Bounds())
    found: dict[Place, str] = {}
    if reading.root is not None:
        _walk(reading.root, "", found)
    return found


def _walk(node: Node, path: str, found: dict[Place, str]) -> None:
    found.setdefault(node.place, path)
    if isinstance(node, Mapping):
        for key, pair in node.entries.items():
            below = f"{path}.{key}" if path else key
            found.setdefault(pair.key.place, f"{below}:")
            _walk(pair.value, below, found)
    elif isinstance(node, Sequence):
        for number, item in enumerate(node.items, start=1):
            _walk(item, f"{path}[{number}]", found)


def written(node: Node) -> str:
    """Return a node as YAML on one line, each scalar of the kind that it was."""
    if isinstance(node, Mapping):
        pairs = (f"{key}: {written(pair.value)}" for key, pair in node.entries.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(node, Sequence):
        return f"[{', '.join(written(item) for item in node.items)}]"
    if not node.plain or isinstance(node.value, str):
        quoted = node.text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
        return f'"{quoted}"'
    return node.text or "null"


def _texts(node: Node | None) -> tuple[str, ...]:
    return tuple(_text(one) for one in node.items) if isinstance(node, Sequence) else ()


def _text(node: Node) -> str:
    assert isinstance(node, Scalar)
    return node.text
