"""Which duties bear on the bodies of a structure: those that they cite, and those that follow."""

from __future__ import annotations

from govgraph.graph.areas import areas_of
from govgraph.graph.duties import (
    Applied,
    area_kinds,
    duties_in_use,
    held,
    is_excepted,
    is_of_country,
)
from govgraph.graph.index import View, grouped
from govgraph.graph.misplaced import is_misplaced
from govgraph.graph.remembered import remembered
from govgraph.packs.model import Duty


@remembered
def applying(view: View) -> tuple[Applied, ...]:
    """Return the duties in force that bear on own bodies, cited or attached, each once.

    What is attached to a function comes only from packs that the structure uses. A duty cited
    for an area of which it isn't asked bears on nobody: that it is cited there is all to tell.
    """
    found: dict[tuple[str, str], Applied] = {}
    for item in held(view):
        if item.body in view.own_bodies and not is_misplaced(view, item):
            found.setdefault((item.body, item.duty.name), item)
    for item in tuple(found.values()):
        for duty in _attached(view).get(item.duty.plain_name, ()):
            if not is_excepted(view, duty, area_kinds(view, areas_of(view, item.body))):
                found.setdefault((item.body, duty.name), Applied(item.body, duty, item.where))
    return tuple(found.values())


@remembered
def _attached(view: View) -> dict[str, tuple[Duty, ...]]:
    return grouped(
        (function, one)
        for one in duties_in_use(view)
        if is_of_country(view, one) and one.is_in_force(view.day)
        for function in one.of
    )
