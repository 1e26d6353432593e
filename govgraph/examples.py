"""Finds the worked structures and the rules' cases: in a checkout, else in the wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from govgraph.document.bounds import Bounds
from govgraph.document.nearest import did_you_mean
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence
from govgraph.document.reader import read
from govgraph.errors import UsageError


class Example(NamedTuple):
    """One worked structure.

    Attributes:
        name: How it is asked for: ``surrey/proposed``.
        title: What it is called.
        path: Its file.
    """

    name: str
    title: str
    path: Path


def folder() -> Path:
    """Return the folder that holds the worked structures.

    Raises:
        UsageError: This installation has none.
    """
    package = Path(__file__).parent
    for place in (package / "_structures", package.parent / "structures"):
        if place.is_dir():
            return place
    raise UsageError("this installation has no worked structures; install govgraph again")


@cache
def examples() -> tuple[Example, ...]:
    """Return the worked structures, sorted by name; files that only add to others are none."""
    home = folder().resolve()
    paths = sorted(home.rglob("*.yaml"))
    shared = {used for path in paths for used in _named_in(path, "uses")}
    found = []
    for path in paths:
        keys = _keys(path)
        if "bodies" in keys and path not in shared:
            name = path.relative_to(home).with_suffix("").as_posix()
            found.append(Example(name, _text(keys.get("title")) or name, path))
    return tuple(found)


def example(name: str) -> Example:
    """Return the worked structure of this name.

    Raises:
        UsageError: There is none; the message offers the nearest names.
    """
    by_name = {item.name: item for item in examples()}
    wanted = name.removesuffix(".yaml")
    if wanted not in by_name:
        near = did_you_mean(wanted, by_name) or f"there are {', '.join(by_name)}"
        raise UsageError(f'no worked structure is called "{name}"; {near}')
    return by_name[wanted]


def files_of(item: Example) -> tuple[Path, ...]:
    """Return the file of a worked structure and those that it needs, its own first.

    They are what its ``uses`` and ``supersedes`` name, and what those name in turn.
    """
    found: dict[Path, None] = {}
    front = [item.path]
    while front:
        path = front.pop(0)
        if path not in found:
            found[path] = None
            front.extend(_named_in(path, "uses", "supersedes"))
    return tuple(found)


def cases_of(code: str) -> str:
    """Return the cases of a rule as they are written, in YAML; empty where it has none.

    They are those of the tests: a rule's page shows what is tested.
    """
    family, _, name = code.partition(".")
    package = Path(__file__).parent
    for home in (package / "_cases", package.parent / "tests" / "rules"):
        path = home / family / f"{name}.yaml"
        if path.is_file():
            return path.read_text(encoding="utf-8")
    return ""


def _named_in(path: Path, *keys: str) -> list[Path]:
    """Return the files that a file names under some keys, those of a glob by name."""
    values = _keys(path)
    named: list[Path] = []
    for key in keys:
        for text in _texts(values.get(key)):
            # Only a path can end so; the names of packs do not.
            if text.endswith(".yaml"):
                named.extend(sorted(path.parent.glob(text.removeprefix("./"))))
    return [one.resolve() for one in named]


@cache
def _keys(path: Path) -> dict[str, Node]:
    """Return the values at the top of a file, by key."""
    root = read(path.read_bytes(), path.name, Bounds()).root
    if not isinstance(root, Mapping):
        return {}
    return {key: entry.value for key, entry in root.entries.items()}


def _texts(node: Node | None) -> list[str]:
    """Return a text, or the texts of a list."""
    items = node.items if isinstance(node, Sequence) else [node]
    return [item.text for item in items if isinstance(item, Scalar)]


def _text(node: Node | None) -> str:
    """Return the text of a value, or nothing."""
    return node.text if isinstance(node, Scalar) else ""
