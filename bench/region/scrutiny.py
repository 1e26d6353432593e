"""The committees that scrutinise a partnership of the region, one of each council."""

from __future__ import annotations

from collections.abc import Iterator

from bench.region.bodies import area, marked
from bench.region.places import Place


def committees(place: Place) -> Iterator[str]:
    """Yield the lines of the committee of each council."""
    for number, district in enumerate(place.districts, start=1):
        end = "" if number == 1 else f"-{number}"
        of = f" of {district}" if len(place.districts) > 1 else ""
        yield from (f"  scrutiny{end}:", f"    name: Crime and Disorder Committee{of}")
        yield from ("    kind: committee", "    tier: Council", area((district,)))
        yield "    duties: uk/csp-scrutiny-committee"
        yield f"    reports_to: {{to: council{end}, how: report, every: year}}"
        yield from ("    scrutinises: csp", f"    chair: {{org: council{end}, seat: Chair}}")
        yield from ("    members:", *_councillors(place, f"council{end}"))
        yield "    meets: {times: 1, per: year}"
        yield from marked("committee" in place.known)


def _councillors(place: Place, council: str) -> Iterator[str]:
    yield f"      - {{org: {council}, seat: Councillors outside the executive, count: 8}}"
    if "executive-member-scrutinises" in place.gaps:
        yield f"      - {{org: {council}, seat: Cabinet member for housing}}"
