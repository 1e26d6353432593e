"""Of which bodies of a template something is unknown: of all, or not of those that deviate."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from collections.abc import Mapping as MappingOf

from govgraph.document.assembly.made_for import Expansion
from govgraph.document.desk import Unsaid
from govgraph.document.model.body import Body
from govgraph.document.nodes import Mapping, Node, Place, Sequence


def told_of_one(unsaid: list[Unsaid], start: int, body: str) -> None:
    """Let what was noted from ``start`` on be unknown of one body of a template."""
    unsaid[start:] = [item._replace(owner=body) for item in unsaid[start:]]


def told_of_all(unsaid: list[Unsaid], start: int, template: str, made: Collection[str]) -> None:
    """Let what is unknown of every body that a template made be unknown of the template."""
    owners: dict[Place, set[str]] = {}
    for item in unsaid[start:]:
        owners.setdefault(item.absence.place, set()).add(item.owner)
    unsaid[start:] = [
        item._replace(owner=template) if owners[item.absence.place].issuperset(made) else item
        for item in unsaid[start:]
    ]


def still_unknown(
    unsaid: Iterable[Unsaid], templates: MappingOf[str, Body], expansion: Expansion
) -> list[Unsaid]:
    """Return what is unknown, less what a template says and all of its bodies say otherwise."""
    items = list(unsaid)
    settled = {
        (key, place)
        for key in {item.owner for item in items} & templates.keys()
        for place in _settled(templates[key], [expansion.bodies[it] for it in expansion.made[key]])
    }
    return [item for item in items if (item.owner, item.absence.place) not in settled]


def _settled(template: Body, made: Collection[Body]) -> Iterator[Place]:
    """Yield each place under the keys that every body made has from elsewhere."""
    if not made:
        return
    for key, pair in template.node.entries.items():
        own = [body.node.entries.get(key) for body in made]
        if all(found is not None and found is not pair for found in own):
            yield from _places(pair.value)


def _places(node: Node) -> Iterator[Place]:
    """Yield the place of a node and of all that it holds."""
    yield node.place
    if isinstance(node, Mapping):
        for pair in node.entries.values():
            yield from _places(pair.value)
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _places(item)
