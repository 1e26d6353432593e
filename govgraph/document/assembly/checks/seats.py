"""Seats: one holder each, on some body."""

from __future__ import annotations

from govgraph.document.assembly.gathering import together
from govgraph.document.assembly.ground import Ground
from govgraph.document.desk import subject_of
from govgraph.document.forms import says_nothing
from govgraph.document.model.reading import words_of
from govgraph.document.model.seat import SEAT_LISTS, SeatEntry
from govgraph.document.nodes import Mapping

_HOLDER_KEYS = ("org", "body", "post", "each")
# An independent holder has no organisation; any of these says what the seat is.
_TOLD_WITHOUT = (
    *("seat", "role", "speaks_for", "elected_by", "on_behalf_of"),
    *("vacant", "rotates", "person"),
)
# Here the key itself is the office.
_OFFICES = frozenset({"chair", "vice_chair", "secretary"})


def check(ground: Ground) -> None:
    """Note seats without a holder, with several, or on no body."""
    for key, body in ground.bodies():
        for section in SEAT_LISTS:
            for seat in getattr(body, section):
                _seat(
                    ground,
                    seat,
                    f"{section} of {body.name or words_of(key)}",
                    is_office=section in _OFFICES,
                )
                _for_each(ground, seat, ground.selection.made.get(key, (key,)))
    for seat in together(ground.documents, "seats"):
        _seat(ground, seat, "a seat under seats")
        ground.names_bodies(seat.in_, "so the seat is on no body")
        by = [key for term in seat.in_ for key in ground.selection.bodies_of(term)]
        _for_each(ground, seat, tuple(by))
        if not seat.in_:
            ground.lacks(
                seat,
                ("in",),
                "a seat under seats does not say of which body it is",
                "add `in: id`",
            )


def _seat(ground: Ground, seat: SeatEntry, owner: str, *, is_office: bool = False) -> None:
    held = _held_by(seat)
    if len(held) > 1:
        ground.at(
            seat,
            held[1],
            "input.key",
            f"{owner} has a seat with {' and '.join(held)}, but a seat has one holder",
            "write one seat for each, or `on_behalf_of` for whom it also represents",
        )
    says_it = is_office and not says_nothing(seat.node)
    if not held and not says_it and not any(getattr(seat, key) for key in _TOLD_WITHOUT):
        ground.lacks(
            seat,
            (*_HOLDER_KEYS, *_TOLD_WITHOUT),
            f"{owner} has a seat that says neither who holds it nor what it is",
            "add `org: id`, or `seat: the office` for an independent holder",
        )
    _for_groups(ground, seat, owner)


def _for_each(ground: Ground, seat: SeatEntry, by: tuple[str, ...]) -> None:
    """Note a seat for each of several, where there is none but the body that it is on."""
    ground.names_holders(seat.each, "so there is no seat", by)
    named = [term for term in seat.each if term.name in by and set(by) == {term.name}]
    for term in named:
        ground.term(
            term,
            "input.reference",
            f"{subject_of(term.key, term.owner)} names {term.name}, whose own seat it is, and a "
            "body has no seat on itself for each of its own",
            "name another body, or write {body: id, seat: the office}",
        )


def _held_by(seat: SeatEntry) -> list[str]:
    """Return the keys under which a seat names its holder: a list under ``org`` is ``each``."""
    node = seat.node
    if not isinstance(node, Mapping):
        return ["org"]
    said = (key for key in _HOLDER_KEYS if key in node.entries)
    return [key for key in said if not says_nothing(node.entries[key].value)]


def _for_groups(ground: Ground, seat: SeatEntry, owner: str) -> None:
    """Note groups without bodies: as holders of a seat, or those that it speaks or votes for."""
    for key, names, consequence in (
        ("body", (seat.body or "",), "so there is no seat"),
        ("on_behalf_of", seat.on_behalf_of, "so it represents nobody by it"),
        ("vote_with", seat.vote_with, "so it shares its vote with nobody"),
    ):
        for name in names:
            if ground.is_without_bodies(name):
                ground.at(
                    seat,
                    key,
                    "input.reference",
                    f"{key} of a seat in {owner} names {name}, a group that no body belongs to, "
                    f"{consequence}",
                    f"write `group: {name}` on its bodies, or name a body",
                )
