"""Kinds that are surely slips: free words may name one's own kinds, so they are asked about."""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.kinds import near
from govgraph.document.nodes import Place
from govgraph.findings.finding import OpenQuestion
from govgraph.findings.naming import names_of, told_by
from govgraph.findings.viewed import Viewed

_ASK = 'Is "{kind}" meant as {meant}, the kind of {who}? As it stands, no check knows it'
_WISHED = 'Is "{kind}" meant as {meant}, where a requirement names a kind? Nobody is of that kind'


def kinds_meant(view: Viewed) -> Iterator[OpenQuestion]:
    """Yield a question for each kind that is a letter or a hyphen away from a known one."""
    found: dict[str, list[str]] = {}
    for key, organisation in view.content.organisations.items():
        if organisation.kind and view.in_force(organisation):
            found.setdefault(organisation.kind, []).append(key)
    for kind, keys in sorted(found.items()):
        if meant := near(kind):
            first = view.content.organisations[keys[0]]
            yield OpenQuestion(
                about=told_by(view, keys),
                ask=_ASK.format(kind=kind, meant=meant, who=names_of(view, keys)),
                where=first.place("kind"),
                sources=first.sources,
            )
    yield from _wished(view, set(found))


def _wished(view: Viewed, stated: set[str]) -> Iterator[OpenQuestion]:
    """Yield a question for each such kind that only a requirement names."""
    wished: dict[str, tuple[Place, tuple[str, ...], tuple[str, ...]]] = {}
    for demand in view.content.demands:
        if not view.in_force(demand.entry):
            continue
        for wish in (*demand.included, *demand.barred):
            for kind in set(wish.kind) - stated:
                found = (wish.place("kind"), demand.bodies, demand.entry.sources)
                wished.setdefault(kind, found)
    for kind, (where, bodies, sources) in sorted(wished.items()):
        if meant := near(kind):
            yield OpenQuestion(
                about=told_by(view, bodies),
                ask=_WISHED.format(kind=kind, meant=meant),
                where=where,
                sources=sources,
            )
