"""The partnership of a place of the region, and the groups under it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from bench.region.places import NEIGHBOUR, Place, id_of
from bench.region.seats import chair, members

_GROUPS = (
    "Community Harm and Risk Management Meeting",
    "Domestic Abuse Forum",
    "Joint Action Group",
    "Night-time Economy Group",
    "Reducing Reoffending Group",
    "Serious Violence Group",
)
_OFTEN = ("every 6 weeks", "monthly", "quarterly")
_NOTE = {True: "Generated sample but for its name", False: "Generated sample"}
_SOURCE = {True: "[papers, generated-sample]", False: "generated-sample"}


def partnership(place: Place, chance: random.Random) -> Iterator[str]:
    """Yield the lines of the partnership."""
    yield from ("  csp:", f"    name: {place.partnership}", "    short: CSP")
    yield from ("    kind: partnership", "    tier: Partnership", area(place.districts))
    yield from ("    statutory: true", "    duties: uk/csp-strategy-group")
    yield "    reports_to: {none: a partnership of several authorities}"
    if len(place.districts) > 1 and "no-agreement" not in place.gaps:
        yield "    combined: {source: generated-sample, from: 2024-04}"
    if "no-plan-line" not in place.gaps:
        how = "the partnership plan and what came of it"
        yield f"    informs: {{to: {place.county}-commissioner, how: {how}, every: year}}"
    if "hardly-written" not in place.gaps:
        yield "    consults: {to: residents, how: what the area worries about, every: year}"
    yield f"    chair: {chair(place)}"
    yield from ("    members:", *(f"      - {seat}" for seat in members(place, chance)))
    public = "" if "no-public-meeting" in place.gaps else ", public: 1"
    yield from (f"    meets: {{times: 4, per: year{public}}}", "    complete: true")
    yield from marked(bool(place.source))


def groups(place: Place, chance: random.Random) -> Iterator[str]:
    """Yield the lines of the groups: those that the source names, or some by chance."""
    names = place.groups or sorted(chance.sample(_GROUPS, chance.choice((2, 3, 3, 4))))
    keys = [id_of(name) for name in names]
    for number, name in enumerate(names):
        yield from (f"  {keys[number]}:", f"    name: {name}", "    kind: group")
        yield from ("    tier: Groups", area(place.districts))
        if "hardly-written" not in place.gaps:
            above = _above(place, keys, number)
            lead = chance.choice(("council", f"{place.county}-police"))
            yield f"    reports_to: {{to: {above}, how: report, every: quarter}}"
            yield f"    chair: {{org: {lead}, seat: Lead officer}}"
            yield f"    members: [council, {place.county}-police, housing]"
            yield f"    meets: {chance.choice(_OFTEN)}"
        yield from marked(bool(place.groups))
    if "line-to-a-neighbour" in place.gaps:
        yield from _neighbour()


def _above(place: Place, keys: list[str], number: int) -> str:
    """Return whom a group answers to, with the gaps that were put there."""
    if "groups-in-a-circle" in place.gaps:
        return keys[(number + 1) % len(keys)]
    if "line-to-a-neighbour" in place.gaps and number == 0:
        return "neighbour"
    return "csp"


def _neighbour() -> Iterator[str]:
    yield from ("  neighbour:", f"    name: {NEIGHBOUR} Community Safety Partnership")
    yield from ("    kind: partnership", "    tier: Partnership", area((NEIGHBOUR,)))
    yield from ("    external: true", *marked(False))


def area(districts: tuple[str, ...]) -> str:
    """Return the line that names the areas of a body."""
    return f"    area: [{', '.join(map(id_of, districts))}]"


def marked(is_named: bool) -> Iterator[str]:
    """Yield what says, in the file and in the picture, that all or most is a sample."""
    yield f"    note: {_NOTE[is_named]}"
    yield f"    source: {_SOURCE[is_named]}"
