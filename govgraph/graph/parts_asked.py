"""Whether a duty asks for a party on a body: on the day, in its country and kind of area."""

from __future__ import annotations

from govgraph.document import dates
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import Applied, area_kinds, country, law
from govgraph.graph.index import View
from govgraph.graph.kinds_seen import is_party
from govgraph.packs.model import Duty
from govgraph.packs.parties import Part

# Roles in which a party has a seat; others are something that it does.
SEAT_ROLES = frozenset({"chair", "vice-chair", "member", "co-opted"})
_ONE_OF_EACH = "one-of-each-description"
# A party under these is asked for as a seat, or as many seats.
_SEATED = frozenset(
    {"each-relevant", "at-least", "exactly", "between", "max", "equal", "majority", "jointly"}
)


def is_about_seats(view: View, duty: Duty) -> bool:
    """Return whether a duty has parties whose absence from a body says something."""
    is_checked = any(check.rule == "law.duty-unmet" for check in duty.checks)
    starts = [check.from_ for check in duty.checks if check.from_]
    if view.day and any(view.day < start.first for start in starts):
        return False
    return is_checked or duty.creates_body


def is_asked(view: View, item: Applied, part: Part) -> bool:
    """Return whether a party is asked for on the body on the day, in its country and area."""
    if part.is_gone or not _is_in_life(view, part) or not _is_here(view, item.body, part):
        return False
    if part.is_linked:
        return True
    is_seated = part.quantifier in _SEATED or part.quantifier == _ONE_OF_EACH
    return is_seated and (not part.role or part.role in SEAT_ROLES)


def is_description(part: Part) -> bool:
    """Return whether a party is one of a list of those to be invited, and still exists."""
    return part.is_linked and part.quantifier == _ONE_OF_EACH and not part.is_gone


def can_be_told(view: View, part: Part, lacking: tuple[str, ...]) -> bool:
    """Return whether a structure can show that a party is not there; else it can only be asked."""
    if not law(view).can_be_seen(part.kind):
        return False
    if any(view.kind(party) in part.unsure for party in lacking):
        return False
    if not part.when:
        return True
    return bool(lacking) and all(
        any(is_party(view, party, kind) for kind in part.sure) for party in lacking
    )


def _is_in_life(view: View, part: Part) -> bool:
    if view.day is None:
        return part.until is None
    return dates.is_within(view.day, part.from_, part.until)


def _is_here(view: View, body: str, part: Part) -> bool:
    said = country(view)
    if part.country and said and part.country.lower() != said:
        return False
    places = area_kinds(view, areas_of(view, body))
    known = law(view)
    return not (part.areas and places) or any(
        known.is_area_kind(kind, part.areas) for kind in places
    )
