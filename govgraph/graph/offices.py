"""Which seats are held in one office, by one post or by one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from govgraph.document.content import Seat
from govgraph.graph.index import View

# What says how a seat is held, not in which office: two such seats may be two people.
_NO_OFFICE = frozenset(
    {
        *("member", "members", "representative", "representatives", "officer", "officers"),
        *("councillor", "councillors", "nominee", "nominees"),
        *("chair", "chairs", "chairman", "chairwoman", "chairperson", "co-chair", "co-chairs"),
        *("vice-chair", "vice chair", "deputy chair", "vice-chairman", "vice chairman"),
    }
)

Office = tuple[str, ...]


def label(seat: Seat) -> str:
    """Return the office of a seat in one spelling; empty where its words name no office."""
    return _label(seat.entry.seat) if seat.entry.seat else ""


@lru_cache(maxsize=4_096)
def _label(office: str) -> str:
    words = " ".join(office.casefold().split())
    return "" if words in _NO_OFFICE else words


def offices(seat: Seat) -> tuple[Office, ...]:
    """Return what makes the holder of a seat one head wherever it sits.

    A post, a named office of one holder, and a person; none of them for seats that stand for
    several heads, or whose words name no office. An office without a holder is none: two boards
    with a lay member each have two.
    """
    if seat.entry.count != 1:
        return ()
    found: list[Office] = []
    if seat.entry.post:
        found.append(("post", seat.entry.post))
    elif seat.holders and label(seat):
        found.append(("office", *seat.holders, label(seat)))
    if seat.entry.person:
        found.append(("person", " ".join(seat.entry.person.casefold().split())))
    return tuple(found)


def office_words(view: View, seat: Seat, office: Office) -> str:
    """Return what an office is called; a person is never named."""
    if office[0] == "post":
        return view.name(office[1])
    if office[0] == "person":
        return "one person"
    names = " and ".join(view.name(holder) for holder in seat.holders)
    return f"{seat.entry.seat} ({names})"


def heads(seats: Iterable[Seat]) -> int:
    """Return how many people hold seats, each office, post and person counted once."""
    total = 0
    known: dict[Office, int] = {}
    group: dict[int, int] = {}
    for number, seat in enumerate(seats):
        mine = offices(seat)
        same = {_root(group, known[office]) for office in mine if office in known}
        total += seat.number - len(same)
        group[number] = number
        for other in same:
            group[other] = number
        for office in mine:
            known[office] = number
    return total


def _root(group: dict[int, int], key: int) -> int:
    while group[key] != key:
        key = group[key]
    return key


def stood_for(view: View, body: str) -> int:
    """Return how many seats of a body may be filled by others who also stand for their holders.

    A theme group's representative who also stands for a partner with a seat of its own may be
    one head in two seats; each can so fill one seat beside its own.
    """
    members = view.members(body)
    standing: defaultdict[tuple[str, ...], int] = defaultdict(int)
    for seat in members:
        if seat.entry.on_behalf_of:
            standing[tuple(sorted(seat.entry.on_behalf_of))] += seat.number
    filled: set[str] = set()
    total = 0
    for whom, number in sorted(standing.items()):
        alike = [
            seat
            for seat in members
            if seat.id not in filled
            and not seat.entry.on_behalf_of
            and {*seat.holders, seat.made_by, seat.entry.org} & set(whom)
        ]
        filled.update(seat.id for seat in alike)
        total += min(number, sum(seat.number for seat in alike))
    return total
