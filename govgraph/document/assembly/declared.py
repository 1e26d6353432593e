"""What stands under which id, as far as that shows before any entry is read.

What a step sets is read as what its id stands for, wherever that is declared.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from govgraph.document.assembly.namespace import SECTIONS
from govgraph.document.nodes import Mapping, Node, Scalar, Sequence


def sections_of(roots: Iterable[Mapping]) -> dict[str, str]:
    """Return the section of each id that files declare, or that steps of their changes make.

    Bodies that are templates are told apart, as ``templates``.
    """
    files = list(roots)
    found: dict[str, str] = {}
    for root in files:
        found |= _declared(root)
    for step in (step for root in files for step in _steps(root)):
        created = _mapping(step, "create")
        for key, section in {**_declared(created), **_made(step, found)}.items():
            found.setdefault(key, section)
    return found


def _declared(root: Mapping) -> dict[str, str]:
    return {
        key: "templates" if _is_template(name, pair.value) else name
        for name in SECTIONS
        for key, pair in _mapping(root, name).entries.items()
    }


def _is_template(section: str, node: Node) -> bool:
    return section == "bodies" and isinstance(node, Mapping) and "for_each" in node.entries


def _steps(root: Mapping) -> Iterator[Mapping]:
    for pair in _mapping(root, "changes").entries.values():
        if isinstance(pair.value, Mapping) and "steps" in pair.value.entries:
            steps = _items(pair.value.entries["steps"].value)
            yield from (step for step in steps if isinstance(step, Mapping))


def _made(step: Mapping, known: dict[str, str]) -> dict[str, str]:
    """Return what comes out of a step: the same sort of thing as what it is made from."""
    old = [
        item.text
        for verb in ("merge", "absorb", "split")
        if verb in step.entries
        for item in _items(step.entries[verb].value)
        if isinstance(item, Scalar)
    ]
    section = next((known[key] for key in old if key in known), "organisations")
    section = "bodies" if section == "templates" else section
    into = _items(step.entries["into"].value) if "into" in step.entries else ()
    ids = [
        item.entries["id"].value
        for item in into
        if isinstance(item, Mapping) and "id" in item.entries
    ]
    return {node.text: section for node in ids if isinstance(node, Scalar)}


def _mapping(node: Mapping, key: str) -> Mapping:
    """Return the keys with values under a key, none where something else stands there."""
    pair = node.entries.get(key)
    if pair is not None and isinstance(pair.value, Mapping):
        return pair.value
    return Mapping({}, node.place)


def _items(node: Node) -> list[Node]:
    return list(node.items) if isinstance(node, Sequence) else [node]
