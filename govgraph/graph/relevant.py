"""Organisations of a kind that a body's area touches, which a duty means by each relevant one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.areas import Placed, areas_of
from govgraph.graph.areas_apart import are_apart
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import organisations_of


class Relevant(NamedTuple):
    """The organisations of a kind that are surely meant on a body.

    Attributes:
        parties: Their ids.
        is_all: Whether no other may be meant.
    """

    parties: tuple[str, ...]
    is_all: bool

    @property
    def only(self) -> str | None:
        """Return the one organisation that can be meant, or None."""
        return self.parties[0] if self.is_all and len(self.parties) == 1 else None


def relevant(view: View, body: str, kind: str) -> Relevant:
    """Return the organisations of a kind that a body's area surely touches.

    One whose area is not stated, or may overlap for all that is stated of the two areas, is
    surely meant where it is the only one of its own kind.
    """
    there = organisations_of(view, kind)
    areas = areas_of(view, body)
    if view.own_bodies[body].count not in {None, 1}:
        return Relevant((), not there.all)
    if not areas:
        return Relevant(tuple(there.all), True) if len(there.all) < 2 else _alone(view, there.all)
    touching = there.touching(areas)
    alone = _alone(view, [*there.placeless, *(() if touching else _near(view, there, areas))])
    return Relevant((*touching, *alone.parties), alone.is_all)


def _near(view: View, there: Placed, areas: tuple[str, ...]) -> Iterator[str]:
    """Yield those with areas that may overlap with others: a health area and a county."""
    for key in there.all:
        own = areas_of(view, key)
        if own and not are_apart(view, areas, own):
            yield key


def _alone(view: View, parties: list[str]) -> Relevant:
    """Return those that are the only one of their kind, and whether that is all of them."""
    alike = Counter(view.kind(key) for key in parties)
    found = tuple(key for key in parties if alike[view.kind(key)] == 1)
    return Relevant(found, len(found) == len(parties))
