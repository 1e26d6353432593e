"""Everyone who should be in the room has a seat there.

Why it matters
    A decision taken without those whom it concerns is taken again later, or not carried out.
    When the papers themselves say that somebody should be there and is not, readers need to see
    that gap where they see the rest.

How to fix
    Give the seat: ``members: [{org: icb, seat: Director of Partnerships}]``. A seat that is asked
    for but not agreed stays ``status: requested``, one that the source misses
    ``status: missing``; both are told of until they are settled. A seat that stands empty is
    there all the same: say ``vacant: true``. If the requirement no longer holds, take it out, or
    accept the finding with a reason. Of several wishes under ``any_of`` one seat will do; under
    ``of``, seats are counted, whichever of the wishes they fit; ``each`` and a set of
    organisations ask for one seat each; of two voices both must be brought.

Source
    The structure's own requirements and seats; no statute is claimed for them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.findings.finding import Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.named_by_law import in_law
from govgraph.graph.shortfalls import Shortfall, shortfalls, weight
from govgraph.graph.wish_words import need_words, parties, seat_parties, seat_words

SEVERITY = "warning"
MARK = "gap"

_WHY_ABSENT = {
    "requested": "asked for but not agreed",
    "missing": "missing by the structure's own account",
}


class _Gap(NamedTuple):
    """One party without a seat: the seats that are asked for, the requirements that ask."""

    seats: list[Seat]
    unmet: list[Shortfall]


def check(view: View) -> Iterator[Found]:
    """Yield each party that is asked for, or missed, on a body; one finding whoever asks."""
    for (body, others), gap in _gaps(view).items():
        unmet = sorted(gap.unmet, key=weight)
        reason = f": {unmet[0].demand.entry.reason}" if unmet else ""
        law = in_law(view, body, _kinds(view, others))
        told = f"{_lacking(view, gap)}, {_why(gap)}{reason}{law.words if law else ''}"
        yield Found(
            subject=body,
            others=others,
            message=f"{{who}} has {told}",
            plural=f"{{who}} have {told}",
            hint=_hint(view, gap),
            where=gap.seats[0].where if gap.seats else view.bodies[body].place("members"),
            related=tuple(
                dict.fromkeys(("the requirement", item.demand.entry.where) for item in unmet)
            ),
            basis=Basis(
                "structure",
                because=unmet[0].demand.entry.because if unmet else None,
                caution=law.caution if law else None,
            ),
            sources=_sources(gap),
            severity=unmet[0].demand.entry.severity if unmet else None,
        )


def _kinds(view: View, others: tuple[str, ...]) -> tuple[str, ...]:
    """Return the kinds of those missing: as asked for, or of the organisations named."""
    found = (
        key.removeprefix("kind:") if key.startswith("kind:") else view.kind(key) for key in others
    )
    return tuple(kind for kind in found if kind)


def _gaps(view: View) -> dict[tuple[str, tuple[str, ...]], _Gap]:
    found: dict[tuple[str, tuple[str, ...]], _Gap] = {}
    by_seat: dict[str, list[Shortfall]] = {}
    by_wish: dict[tuple[str, int], list[Shortfall]] = {}
    for shortfall in shortfalls(view):
        for seat in shortfall.asked:
            by_seat.setdefault(seat.id, []).append(shortfall)
        if not shortfall.asked and not shortfall.need.voices:
            by_wish.setdefault((shortfall.body, id(shortfall.wish)), []).append(shortfall)
    for (body, _), unmet in by_wish.items():
        others = tuple(sorted({party for item in unmet for party in parties(item.need)}))
        found.setdefault((body, others), _Gap([], [])).unmet.extend(unmet)
    for seat in view.seats:
        if seat.is_absent:
            gap = found.setdefault((seat.body, seat_parties(seat)), _Gap([], []))
            gap.seats.append(seat)
            gap.unmet.extend(by_seat.get(seat.id, ()))
    return found


def _lacking(view: View, gap: _Gap) -> str:
    """Return what is not there: ``no seat for …``, ``fewer than 2 seats for …``."""
    if gap.seats:
        named = [seat_words(view, seat) for seat in gap.seats]
        return f"no seat for {listed(list(dict.fromkeys(named)))}"
    needs = [item.need for item in gap.unmet]
    asked = listed(list(dict.fromkeys(need_words(view, need) for need in needs)))
    most = max(1 if need.among else need.number for need in needs)
    return f"no seat for {asked}" if most == 1 else f"fewer than {most} seats for {asked}"


def _why(gap: _Gap) -> str:
    if gap.seats:
        said = {_WHY_ABSENT[seat.entry.status or ""] for seat in gap.seats}
        return f"which is {' or '.join(sorted(said))}"
    return "which the structure asks for"


def _hint(view: View, gap: _Gap) -> str:
    if gap.seats:
        status = gap.seats[0].entry.status
        return f"take `status: {status}` off the seat once it is agreed, or take the seat out"
    needed = [trait for item in gap.unmet for trait in item.need.all_traits]
    holders = {trait.holder for trait in needed if trait.holder}
    if len(holders) == 1:
        holder = holders.pop()
        key = "org" if holder in view.content.organisations else "body"
        key = "post" if holder in view.content.posts else key
        return f"add `{{{key}: {holder}}}` to its members, or `vacant: true` with it"
    return "add the seat to its members, or with `status: requested` until it is agreed"


def _sources(gap: _Gap) -> tuple[str, ...]:
    told = [source for seat in gap.seats for source in seat.entry.sources]
    told += [source for item in gap.unmet for source in item.demand.entry.sources]
    return tuple(dict.fromkeys(told))
