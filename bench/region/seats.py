"""Who sits on a partnership of the region."""

from __future__ import annotations

import random
from collections.abc import Iterator

from bench.region.places import SURREY, Place

_OFFICES = {
    "police": ("Borough commander", "Chief inspector", "Superintendent"),
    "council": ("Community safety manager", "Director of public protection"),
    "fire": ("Group commander", "Head of prevention"),
    "icb": ("Director of partnerships", "Head of safeguarding"),
    "probation": ("Head of delivery unit", "Senior probation officer"),
    "housing": ("Director of neighbourhoods", "Head of tenancy"),
}
_LISTED = frozenset({"police", "council", "fire", "probation", "housing"})
"""Who is named by the one list of members that is known; it names no offices."""
_LEFT_OUT = {
    "no-fire-seat": {"fire"},
    "no-health": {"icb"},
    "dissolved-health-body": {"icb"},
    "hardly-written": {"fire", "housing", "icb", "probation"},
}
_LEADER = "{org: council, seat: Cabinet member for community safety}"


def chair(place: Place) -> str:
    """Return the seat of the chair."""
    if "commissioner-in-the-chair" in place.gaps:
        return f"{{org: {place.county}-commissioner, seat: Police and Crime Commissioner}}"
    if "hardly-written" in place.gaps:
        return "{seat: Chair, vacant: true}"
    return _LEADER


def members(place: Place, chance: random.Random) -> Iterator[str]:
    """Yield the seats of the members, without the chair's."""
    for part in _parts(place):
        office = chance.choice(_OFFICES[part])
        if "members" in place.known and part in _LISTED:
            yield _listed(part, place)
        else:
            yield f"{{org: {_holder(part, place)}, seat: {office}}}"
    if "members" in place.known:
        yield "{org: surrey-commissioner, source: papers}"
    if "dissolved-health-body" in place.gaps:
        yield "{org: ccg, seat: Chief officer}"
    if "commissioner-in-the-chair" in place.gaps:
        yield _LEADER
    for number, _ in enumerate(place.districts[1:], start=2):
        yield _LEADER.replace("council", f"council-{number}")


def _listed(part: str, place: Place) -> str:
    """Return a seat as the source has it: the organisation, and for fire that it is for fire."""
    seat = ", seat: Fire and rescue" if part == "fire" else ""
    return f"{{org: {_holder(part, place)}{seat}, source: papers}}"


def _parts(place: Place) -> list[str]:
    """Return who has a seat, by part; the place's own council sits through the chair."""
    gone = {part for gap in place.gaps for part in _LEFT_OUT.get(gap, ())}
    gone |= {"council"} if place.is_unitary else set()
    return [part for part in _OFFICES if part not in gone]


def _holder(part: str, place: Place) -> str:
    """Return whose seat it is."""
    if part == "housing":
        return "housing"
    if part in {"icb", "probation"}:
        return f"sample-{part}"
    # Where the county council runs the fire service, it is the authority.
    is_run_by_council = part == "fire" and place.county == SURREY
    return f"{place.county}-{'council' if is_run_by_council else part}"
