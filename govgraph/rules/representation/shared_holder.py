"""Bodies that must be kept apart share no organisation, office or person.

Why it matters
    One body can only judge the work of another if different people sit on each. Where the
    structure asks for that, a shared member is a judge of their own work.

How to fix
    Let somebody else hold one of the two seats, or make one of them attendance (``attends``). If
    the rule no longer holds, take the requirement out.

Source
    The structure's own requirements; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Demand, Seat
from govgraph.findings.finding import Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.offices import offices

SEVERITY = "warning"
MARK = "settle"

_Common = dict[tuple[str, ...], Seat]
_ByHolder = dict[tuple[str, ...], dict[str, None]]


def check(view: View) -> Iterator[Found]:
    """Yield each pair of bodies that must share nobody and do."""
    for demand in view.content.demands:
        if not demand.not_share or not view.in_force(demand.entry):
            continue
        told: set[frozenset[str]] = set()
        by_holder = _by_holder(view, set(demand.not_share))
        for body in demand.bodies:
            if body not in view.own_bodies:
                continue
            for other, common in _shared(view, body, by_holder).items():
                if frozenset((body, other)) not in told:
                    told.add(frozenset((body, other)))
                    yield _found(view, demand, (body, other), common)


def _by_holder(view: View, bodies: set[str]) -> _ByHolder:
    """Return which of some bodies each holder and person sits on."""
    found: _ByHolder = {}
    for body in sorted(bodies):
        for seat in view.seats_on.get(body, ()):
            for key in _keys(view, seat):
                found.setdefault(key, {})[body] = None
    return found


def _keys(view: View, seat: Seat) -> list[tuple[str, ...]]:
    """Return what two bodies share where they share a seat's holder, office or person."""
    if seat.is_absent or not seat.is_member:
        return []
    holders = {
        key for holder in seat.holders for key in (*view.organisations_behind(holder), holder)
    }
    people = [office for office in offices(seat) if office[0] == "person"]
    return [*(("holder", key) for key in sorted(holders)), *people]


def _shared(view: View, body: str, by_holder: _ByHolder) -> dict[str, _Common]:
    found: dict[str, _Common] = {}
    for seat in view.members(body):
        for key in _keys(view, seat):
            for other in by_holder.get(key, ()):
                if other != body:
                    found.setdefault(other, {}).setdefault(key, seat)
    return found


def _found(view: View, demand: Demand, pair: tuple[str, str], common: _Common) -> Found:
    entry = demand.entry
    ids = sorted({key[1] for key in common if key[0] == "holder"})
    # A post and its organisation are one: only what is seated is named.
    ids = [key for key in ids if not _is_behind(view, key, ids)]
    words = [view.name(key) for key in ids] or ["the same person"]
    tail = (
        f"shares {listed(words)} with {view.name(pair[1])}, though the structure keeps the two "
        f"apart: {entry.reason}"
    )
    return Found(
        subject=pair[0],
        others=(pair[1], *ids),
        message=f"{{who}} {tail}",
        hint="let somebody else hold one of the two seats, or put one under `attends`",
        where=next(iter(common.values())).where,
        related=(("the requirement", entry.where),),
        basis=Basis("structure", because=entry.because),
        sources=entry.sources,
        severity=entry.severity,
    )


def _is_behind(view: View, key: str, ids: list[str]) -> bool:
    return any(key != other and key in view.organisations_behind(other) for other in ids)
