"""What statute asks to be sent, and along which no line is recorded."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.graph.areas import Placed, areas_of
from govgraph.graph.duties import Applied, duties_in_use, is_law_in_use, is_of_country, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party, kinds_of, organisations_of
from govgraph.graph.remembered import remembered
from govgraph.packs.model import Duty

# Along these somebody is told: the information itself, a report, an account, shared work.
_TELLING = frozenset({"information", "oversight", "liaison", "influence"})


class Sending(NamedTuple):
    """Something to be sent to a kind; ``receivers`` are those of the kind in the structure."""

    kind: str
    receivers: tuple[str, ...]


def sendings(view: View, item: Applied) -> Iterator[Sending]:
    """Yield what a body with a duty is to send, and has no line for.

    A line that is requested or stated missing is told of as such, and an unknown one is asked
    about already.
    """
    body = view.own_bodies[item.body]
    if item.duty.kind != "information duty" or "informs" in {*body.unknown, *body.none}:
        return
    for part in item.duty.parts:
        if part.sends_to and not part.when and _is_sender(view, item, part.kind):
            receivers = _receivers(view, item.body, part.sends_to)
            lines = [*view.lines_from.get(item.body, ()), *view.lines_to.get(item.body, ())]
            told = {
                line.end if line.start == item.body else line.start
                for line in lines
                if line.type.family in _TELLING
            }
            is_seated = any(
                is_party(view, holder, part.sends_to)
                for seat in view.seats_on.get(item.body, ())
                for holder in seat.holders
            )
            if is_seated or any(is_party(view, other, part.sends_to) for other in told):
                continue
            yield Sending(part.sends_to, receivers)


def _is_sender(view: View, item: Applied, kind: str) -> bool:
    functions = {name.partition("/")[2] for name in item.duty.of}
    return (
        kind in kinds_of(view, item.body)
        or kind in functions
        or kind.removeprefix("csp-") in {name.removeprefix("csp-") for name in functions}
    )


def _receivers(view: View, body: str, kind: str) -> tuple[str, ...]:
    """Return those of a kind in the body's area, or in none that is stated."""
    areas = areas_of(view, body)
    found: list[str] = []
    for there in (organisations_of(view, kind), _bodies_of(view, kind)):
        found += there.touching(areas) + there.placeless if areas else there.all
    return tuple(found)


def _bodies_of(view: View, kind: str) -> Placed:
    known = _placed_bodies(view)
    if kind not in known:
        known[kind] = Placed(view, (key for key in view.bodies if is_party(view, key, kind)))
    return known[kind]


@remembered
def _placed_bodies(view: View) -> dict[str, Placed]:
    """Return the bodies of each kind that was asked for so far."""
    return {}


def unsent_by_organisations(view: View) -> Iterator[tuple[Duty, str, tuple[str, ...]]]:
    """Yield what an organisation is to send to others, where it states lines of information.

    Yields the duty, the sender, and those to whom no line is recorded.
    """
    if not is_law_in_use(view):
        return
    for duty in duties_in_use(view):
        is_told = any(check.rule == "law.plan-not-sent" for check in duty.checks)
        if duty.kind == "information duty" or not is_told or not _is_law(view, duty):
            continue
        for part in duty.parts:
            if part.sends_to:
                for sender in _of_kind(view, part.kind):
                    left = _unsent(view, sender, part.sends_to)
                    if left:
                        yield duty, sender, left


def _is_law(view: View, duty: Duty) -> bool:
    return duty.is_in_force(view.day) and is_of_country(view, duty)


def _of_kind(view: View, kind: str) -> Iterator[str]:
    for key in view.content.organisations:
        if view.is_there(key) and is_party(view, key, kind):
            yield key


def _unsent(view: View, sender: str, kind: str) -> tuple[str, ...]:
    """Return those of a kind to whom a sender has no line, once some body or other informs."""
    lines = view.lines_from.get(sender, ())
    if not any(line.type.family == "information" for line in view.lines):
        return ()
    told = {line.end for line in lines if line.type.family in _TELLING}
    wanted = law(view).contained(kind)
    return tuple(
        key
        for key in view.content.organisations
        if key not in told and view.is_there(key) and not wanted.isdisjoint(kinds_of(view, key))
    )
