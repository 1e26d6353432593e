"""A duty is cited where it is law: in its country, for its kind of area.

Why it matters
    England and Wales differ in who sits where. A Welsh board built on an English rule has a seat
    for a body that Wales does not have.

How to fix
    Cite the duty by its plain name, which picks the entry of the country, or correct
    ``territory``. If the body's area is of another kind, correct the area, or cite the duty on
    the body of the area that it is asked of.

Source
    The territory of each duty in the packs. An error of the file, not of anybody's. Not legal
    advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.kinds import name_of
from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import listed
from govgraph.graph.areas import areas_of
from govgraph.graph.duties import (
    Applied,
    Cited,
    area_kinds,
    cited,
    country,
    held,
    is_of_country,
    law,
)
from govgraph.graph.index import View
from govgraph.graph.misplaced import is_misplaced

SEVERITY = "error"
MARK = "settle"

_RULE = "law.wrong-territory"


def check(view: View) -> Iterator[Found]:
    """Yield each citation of a duty of another country, or of another kind of area."""
    for item in cited(view):
        elsewhere = not any(is_of_country(view, one) for one in item.entries)
        if elsewhere and item.body in view.own_bodies:
            yield _in_country(view, item)
    for applied in held(view):
        is_told = applied.body in view.own_bodies and applied.duty.is_law
        if is_told and is_misplaced(view, applied):
            yield _in_area(view, applied)


def _in_country(view: View, item: Cited) -> Found:
    duty = next((one for one in item.entries if one.is_in_force(view.day)), item.entries[0])
    here = country(view).title()
    tail = f"{item.name}, which is for {duty.territory.country}, in a structure for {here}"
    general = law(view).general.get("L43")
    known_here = any(is_of_country(view, one) for one in law(view).by_name[duty.plain_name])
    way_out = f"cite the entry for {here}, or its plain name {duty.plain_name}"
    if not known_here:
        way_out = f"take the citation out, as the packs have no such duty for {here}"
    return Found(
        subject=item.body,
        others=(f"duty:{item.name}",),
        message=f"{{who}} cites {tail}, so it would be held to the wrong rule",
        plural=f"{{who}} cite {tail}, so they would be held to the wrong rule",
        hint=f"{way_out}, or correct `territory`",
        where=item.where,
        related=(("the territory", view.content.territory_at),),
        basis=basis(duty, general),
        sources=item.sources,
    )


def _in_area(view: View, item: Applied) -> Found:
    duty = item.duty
    check = check_of(duty, _RULE)
    kinds = listed([name_of(kind) for kind in area_kinds(view, areas_of(view, item.body))])
    asked = listed([name_of(kind) for kind in duty.territory.areas], "or")
    tail = f"{duty.plain_name} for an area of the kind {kinds}; {act(duty, check)} appears to "
    tail += "ask it of areas of another kind"
    return Found(
        subject=item.body,
        others=(f"duty:{duty.plain_name}",),
        message=f"{{who}} cites {tail} ({asked})",
        plural=f"{{who}} cite {tail} ({asked})",
        hint="cite it on the body of the area that it is asked of; a local group may do the "
        "same work without the duty",
        where=item.where,
        related=tuple(
            (view.name(area), view.content.areas[area].place("kind"))
            for area in areas_of(view, item.body)
        ),
        basis=basis(duty, check),
        severity=severity(duty, check, view.day, "warning"),
    )
