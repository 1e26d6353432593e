"""Whom a body reaches by a seat, a place without one, or any line."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from govgraph.graph.duties import Applied, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party, is_seat, parties
from govgraph.graph.parts_asked import is_description
from govgraph.graph.parts_seated import Lacking
from govgraph.graph.relevant import relevant
from govgraph.graph.remembered import remembered
from govgraph.packs.parties import Part

# So many descriptions of a list are reached before the others are spoken of.
_FEWEST_DESCRIBED = 3


def reached(view: View, body: str) -> frozenset[str]:
    """Return everyone whom a body reaches by a seat, a place without one, or any line."""
    known = _reached(view)
    if body not in known:
        known[body] = _all_reached(view, body)
    return known[body]


@remembered
def _reached(view: View) -> dict[str, frozenset[str]]:
    """Return whom the bodies that were asked for so far reach."""
    return {}


def _all_reached(view: View, body: str) -> frozenset[str]:
    seats = (seat for seat in view.seats_on.get(body, ()) if not seat.is_absent)
    sitting = {party for seat in seats for party in parties(view, seat)}
    lines = {line.end for line in view.lines_from.get(body, ()) if not line.is_absent}
    lines |= {line.start for line in view.lines_to.get(body, ()) if not line.is_absent}
    return frozenset(sitting | lines)


def unreached(view: View, item: Applied, part: Part) -> Iterator[Lacking]:
    """Yield a party that neither a seat nor a place nor any line of the body reaches."""
    near = reached(view, item.body)
    if part.quantifier == "each-relevant":
        for key in relevant(view, item.body, part.kind).parties:
            if key not in near:
                yield Lacking((key,), view.name(key))
        return
    seats = [seat for seat in view.seats_on.get(item.body, ()) if not seat.is_absent]
    is_met = any(is_seat(view, seat, part.kind) for seat in seats)
    if not is_met and not any(is_party(view, key, part.kind) for key in near):
        yield Lacking((f"kind:{part.kind}",), law(view).called(part.kind))


def spoken_of(view: View, item: Applied) -> Iterator[Part]:
    """Yield the parties of a duty; descriptions only where several of them are recorded."""
    described = [part for part in item.duty.parts if is_description(part)]
    lines = (*view.lines_from.get(item.body, ()), *view.lines_to.get(item.body, ()))
    is_listed = view.own_bodies[item.body].complete
    if not is_listed or len(view.seats_on.get(item.body, ())) + len(lines) < _FEWEST_DESCRIBED:
        described = []
    met = (part for part in described if not any(unreached(view, item, part)))
    is_spoken_of = len([*islice(met, _FEWEST_DESCRIBED)]) == _FEWEST_DESCRIBED
    for part in item.duty.parts:
        if is_spoken_of or not is_description(part):
            yield part
