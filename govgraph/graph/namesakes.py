"""Bodies and organisations of one name, as far as nothing else tells a reader which is meant."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping

from govgraph.document.model.body import Body, Named
from govgraph.graph.index import View, grouped

_Traits = tuple[Hashable, ...]


def namesakes(view: View, called: Callable[[str], Hashable]) -> Iterator[tuple[str, ...]]:
    """Yield the ids of those called the same that are not told apart, sorted, two or more.

    Bodies are told apart by tier, by what they answer to or by area, and so are organisations by
    kind or area; the bodies of one template by what each is made for. External bodies are left
    aside.

    Args:
        view: The structure on its day.
        called: Gives each name what makes it the same as another.
    """
    yield from _alike(view.own_bodies, called, lambda key: _body_traits(view, key))
    there = {key: org for key, org in view.content.organisations.items() if view.in_force(org)}
    yield from _alike(there, called, lambda key: (there[key].kind, there[key].areas))


def _alike(
    entries: Mapping[str, Named],
    called: Callable[[str], Hashable],
    traits: Callable[[str], _Traits],
) -> Iterator[tuple[str, ...]]:
    """Yield ids of one name with the same traits; those without any are like every other."""
    by_name = grouped((called(entry.name), key) for key, entry in entries.items() if entry.name)
    for keys in by_name.values():
        if len(keys) < 2 or _is_one_template(entries, keys):
            continue
        by_traits = grouped((traits(key), key) for key in keys)
        if any(not any(told) for told in by_traits):
            yield tuple(sorted(keys))
        else:
            yield from (tuple(sorted(ids)) for ids in by_traits.values() if len(ids) > 1)


def _is_one_template(entries: Mapping[str, Named], keys: tuple[str, ...]) -> bool:
    made_from = {entry.template for key in keys if isinstance(entry := entries[key], Body)}
    return len(made_from) == 1 and None not in made_from


def _body_traits(view: View, key: str) -> _Traits:
    body = view.own_bodies[key]
    parents = frozenset(line.end for line in view.parents.get(key, ()))
    return (body.tier, parents, frozenset(body.areas))
