"""Seats: one holder each, on some body."""

from __future__ import annotations

from govgraph.document.assembly.gathering import together
from govgraph.document.assembly.ground import Ground
from govgraph.document.forms import is_empty
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
    for seat in together(ground.documents, "seats"):
        _seat(ground, seat, "a seat under seats")
        ground.selects_bodies(seat.in_, "so the seat is on no body")
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
    if not held and not is_office and not any(getattr(seat, key) for key in _TOLD_WITHOUT):
        ground.lacks(
            seat,
            (*_HOLDER_KEYS, *_TOLD_WITHOUT),
            f"{owner} has a seat that says neither who holds it nor what it is",
            "add `org: id`, or `seat: the office` for an independent holder",
        )
    if seat.each:
        ground.selects_holders(seat.each, "so there is no seat")


def _held_by(seat: SeatEntry) -> list[str]:
    """Return the keys under which a seat names its holder: a list under ``org`` is ``each``."""
    node = seat.node
    if not isinstance(node, Mapping):
        return ["org"]
    said = (key for key in _HOLDER_KEYS if key in node.entries)
    return [key for key in said if not is_empty(node.entries[key].value)]
