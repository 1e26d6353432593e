"""Lines, seats and remits that take the place of others: the old end, the new begin."""

from __future__ import annotations

from govgraph.changes.moment import Moment
from govgraph.changes.parties import room, section_of
from govgraph.changes.remits import taken_over
from govgraph.changes.reselecting import dated, in_order, with_lines, with_seats
from govgraph.document.assembly.joining import Joiner
from govgraph.document.assembly.seating import Seating
from govgraph.document.assembly.selection import selection_of
from govgraph.document.content import Content, Line, Remitted, Seat
from govgraph.document.line_types import line_types
from govgraph.document.model.body import Body
from govgraph.document.model.document import FreeSeat
from govgraph.document.model.named import Named
from govgraph.document.model.register import Organisation
from govgraph.document.model.seat import SEAT_LISTS
from govgraph.document.nodes import Mapping

_OVERSIGHT_FROM_ABOVE = "reports_to"


def replaced(content: Content, key: str, patch: Named, moment: Moment) -> Content:
    """Return a structure in which what a patch says of one party takes the place of the old.

    Args:
        content: The structure.
        key: The id of a body or organisation.
        patch: What is said of it; only lines, seats and remits are looked at.
        moment: When.
    """
    said = set(patch.node.entries) if isinstance(patch.node, Mapping) else set()
    is_body = section_of(content, key) == "bodies"
    types = said & line_types().keys()
    if (types or "over" in said) and isinstance(patch, Body | Organisation):
        content = _lines(content, key, (types, "over" in said), patch, moment)
    if is_body and isinstance(patch, Body):
        content = _seats(content, key, said & set(SEAT_LISTS), patch, moment)
        content = _remits(content, key, said & {"oversees", "delivers"}, patch, moment)
    return content


def _lines(
    content: Content,
    key: str,
    said: tuple[set[str], bool],
    patch: Body | Organisation,
    moment: Moment,
) -> Content:
    types, is_over = said
    joiner = Joiner(selection_of(content), content.line_types, room(content))
    joiner.add_party(key, patch)
    new = [dated(line, moment) for line in joiner.lines()]
    kept = [
        _closed(line, moment)
        if _is_of(line, key, types) or (is_over and _is_from_above(line, key))
        else line
        for line in content.lines
    ]
    return content._replace(lines=with_lines(kept, new))


def _is_of(line: Line, key: str, types: set[str]) -> bool:
    """Return whether a line is one of a party's own of some types."""
    if line.type.id not in types:
        return False
    return key in line.stated_by if line.type.is_mutual else line.start == key


def _is_from_above(line: Line, key: str) -> bool:
    is_stated = line.end == key and key in line.stated_by
    return line.type.id == _OVERSIGHT_FROM_ABOVE and is_stated


def _closed(line: Line, moment: Moment) -> Line:
    return line._replace(entry=line.entry.with_(until=moment.ends(line.entry.until)))


def _seats(content: Content, key: str, said: set[str], patch: Body, moment: Moment) -> Content:
    if not said:
        return content
    seating = Seating(selection_of(content), room(content))
    for name in said:
        for entry in getattr(patch, name):
            seating.add(key, name, entry)
    kept = [
        _vacated(seat, moment)
        if seat.body == key and seat.place_in in said and not isinstance(seat.entry, FreeSeat)
        else seat
        for seat in content.seats
    ]
    new = [dated(seat, moment) for seat in seating.seats()]
    return content._replace(seats=with_seats(kept, new))


def _vacated(seat: Seat, moment: Moment) -> Seat:
    return seat._replace(entry=seat.entry.with_(until=moment.ends(seat.entry.until)))


def _remits(content: Content, key: str, said: set[str], patch: Body, moment: Moment) -> Content:
    if not said:
        return content
    kept = [
        item._replace(holding=item.holding.with_(until=moment.ends(item.holding.until)))
        if item.body == key and item.does in said
        else item
        for item in content.remitted
    ]
    new = [
        Remitted(key, holding.remit, does, holding.with_(from_=moment.begins(holding.from_)))
        for does in sorted(said)
        for holding in getattr(patch, does)
    ]
    content = content._replace(remitted=in_order((*kept, *new)))
    return taken_over(content, patch.oversees, moment)
