"""Seats that are what a duty asks for on a body, and where there are too few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from govgraph.document.content import Seat
from govgraph.document.kinds import ORGANISATION_KINDS
from govgraph.graph.duties import Applied, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_seat, parties, stands_in
from govgraph.graph.parts_asked import SEAT_ROLES
from govgraph.graph.relevant import relevant
from govgraph.graph.traits import role
from govgraph.packs.parties import Part


class Lacking(NamedTuple):
    """Who has no seat.

    Attributes:
        parties: Ids of those missing, or ``kind:`` with the kind.
        words: What is asked for, in words.
        have: How many seats there are, where a number is asked for; else None.
    """

    parties: tuple[str, ...]
    words: str
    have: int | None = None


def seats_of(view: View, body: str, part: Part) -> list[Seat]:
    """Return the seats of a body that are what a duty asks for."""
    return [
        seat
        for seat in view.seats_on.get(body, ())
        if not seat.is_absent
        and (seat.is_member or part.attends)
        and (part.role not in SEAT_ROLES or role(seat) == part.role)
        and is_seat(view, seat, part.kind)
    ]


def unseated(view: View, item: Applied, part: Part) -> Iterator[Lacking]:
    """Yield each party that a duty asks for and that has no seat, or the number too few."""
    if part.quantifier == "each-relevant":
        yield from _each(view, item, part)
    else:
        yield from _number(view, item, part)


def called(view: View, kind: str) -> str:
    """Return a kind as one that is missing: ``the chief officer of police``, ``a chair``."""
    name = law(view).called(kind)
    is_one = not name.startswith(("a ", "an ", "the ", "any", "some")) and not name.endswith("s")
    return f"the {name}" if is_one else name


def _each(view: View, item: Applied, part: Part) -> Iterator[Lacking]:
    """Yield each organisation of a kind without a seat, or the kind where none is known."""
    seats = seats_of(view, item.body, part)
    # A seat of one whose kind law has ended is told of as that, with what followed it.
    if any(stands_in(view, seat, part.kind) for seat in seats):
        return
    found = relevant(view, item.body, part.kind)
    if not found.parties and not seats and not (part.when and found.is_all):
        yield Lacking((f"kind:{part.kind}",), called(view, part.kind))
    taken = {party for seat in seats for party in parties(view, seat)}
    for key in found.parties:
        if key not in taken:
            yield Lacking((key,), view.name(key))


def _number(view: View, item: Applied, part: Part) -> Iterator[Lacking]:
    have = _count(seats_of(view, item.body, part))
    words = _COUNTING.get(part.quantifier, _at_least)(view, item, part, have)
    if not words or (part.within and _wider(view, item, part) <= have):
        return
    only = _only(view, item, part)
    yield (
        Lacking((only,), view.name(only)) if only else Lacking((f"kind:{part.kind}",), words, have)
    )


def _wider(view: View, item: Applied, part: Part) -> int:
    """Return how many seats there are of the kind that those asked for are some of."""
    return _count(seats_of(view, item.body, part._replace(kind=part.within)))


def _count(seats: list[Seat]) -> int:
    return sum(seat.number for seat in seats)


def _only(view: View, item: Applied, part: Part) -> str | None:
    """Return the one organisation whose seat is asked for, where it can be no other."""
    kind = law(view).kinds.get(part.kind)
    is_organisation = part.kind in ORGANISATION_KINDS or (
        kind is not None and kind.kinds and not (kind.offices or kind.roles or kind.voices)
    )
    is_one = part.quantifier in {"at-least", "exactly"} and part.n == 1
    return relevant(view, item.body, part.kind).only if is_one and is_organisation else None


def _at_least(view: View, item: Applied, part: Part, have: int) -> str | None:
    least = part.n or 1
    if have >= least:
        return None
    if least == 1:
        return called(view, part.kind)
    return f"at least {least} {law(view).called(part.kind)}"


def _between(view: View, item: Applied, part: Part, have: int) -> str | None:
    least, most = part.n or 1, part.k if isinstance(part.k, int) else None
    name = law(view).called(part.kind)
    if have < least or (most is not None and have > most):
        return f"{least} to {most} {name}" if least > 1 else f"at most {most} {name}"
    return None


def _greater(view: View, item: Applied, part: Part, have: int) -> str | None:
    """Return the greater of a number and a count of organisations, where the seats differ."""
    councils = relevant(view, item.body, str(part.k))
    least = part.n or 1
    need = max(least, len(councils.parties))
    if have == need or (have > least and not councils.is_all):
        return None
    return f"{need} {law(view).called(part.kind)}"


def _as_many(view: View, item: Applied, part: Part, have: int) -> str | None:
    others = [
        _count(seats_of(view, item.body, other))
        for other in item.duty.parts
        if other.quantifier == "equal"
    ]
    name = law(view).called(part.kind)
    if have < (part.n or 1):
        return f"at least {part.n} {name}"
    return f"as many {name} as of the other kind" if have < max(others) else None


def _most_of(view: View, item: Applied, part: Part, have: int) -> str | None:
    """Return a share of the members that is not met: more than half, or n of k parts."""
    members = sum(seat.number for seat in view.members(item.body))
    name = law(view).called(part.kind)
    if part.n and isinstance(part.k, int):
        short = have * part.k < members * part.n
        return f"{part.n} in {part.k} of its members as {name}" if short else None
    return f"more than half of its members as {name}" if have * 2 <= members else None


_COUNTING: dict[str, Callable[[View, Applied, Part, int], str | None]] = {
    "between": _between,
    "max": _greater,
    "equal": _as_many,
    "majority": _most_of,
}
