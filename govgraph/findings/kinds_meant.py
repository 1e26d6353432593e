"""Kinds that are surely slips: free words may name one's own kinds, so they are asked about."""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from typing import TYPE_CHECKING

from govgraph.document.kinds import near
from govgraph.document.model.wish import kinds_wished
from govgraph.document.nodes import Place
from govgraph.findings.finding import OpenQuestion
from govgraph.findings.naming import names_of, told_by
from govgraph.findings.viewed import Viewed

if TYPE_CHECKING:
    from govgraph.document.model.register import Area, Organisation

_ASK = 'Is "{kind}" meant as {meant}, the kind of {who}? As it stands, no check knows it'
_WISHED = 'Is "{kind}" meant as {meant}, where a requirement names a kind? Nobody is of that kind'


def kinds_meant(view: Viewed) -> Iterator[OpenQuestion]:
    """Yield a question for each kind that is a letter or a hyphen away from a known one."""
    content = view.content
    yield from _stated(view, content.organisations)
    yield from _stated(view, content.areas)
    yield from _wished(view)


def _stated(
    view: Viewed,
    entries: MappingOf[str, Organisation | Area],
) -> Iterator[OpenQuestion]:
    """Yield a question for each such kind of what is there."""
    for kind in sorted({entry.kind for entry in entries.values() if entry.kind}):
        meant = near(kind)
        keys = [
            key
            for key, entry in (entries.items() if meant else ())
            if entry.kind == kind and view.in_force(entry)
        ]
        if keys:
            first = entries[keys[0]]
            yield OpenQuestion(
                about=told_by(view, keys),
                ask=_ASK.format(kind=kind, meant=meant, who=names_of(view, keys)),
                where=first.place("kind"),
                sources=first.sources,
            )


def _wished(view: Viewed) -> Iterator[OpenQuestion]:
    """Yield a question for each such kind that only a requirement names."""
    stated = {entry.kind for entry in view.content.organisations.values()}
    wished: dict[str, tuple[Place, tuple[str, ...], tuple[str, ...]]] = {}
    for demand in view.content.demands:
        if view.in_force(demand.entry):
            for kind, where in kinds_wished((*demand.included, *demand.barred)):
                wished.setdefault(kind, (where, demand.bodies, demand.entry.sources))
    for kind, (where, bodies, sources) in sorted(wished.items()):
        meant = None if kind in stated else near(kind)
        if meant:
            yield OpenQuestion(
                about=told_by(view, bodies),
                ask=_WISHED.format(kind=kind, meant=meant),
                where=where,
                sources=sources,
            )
