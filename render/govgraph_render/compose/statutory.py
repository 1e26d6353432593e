"""Whether a body is statutory: by a duty that was read in full, or only by what it is called."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from govgraph.graph.duties import cited, held
from govgraph.graph.remembered import remembered
from govgraph_render.scene import Standing

if TYPE_CHECKING:
    from govgraph.graph.index import View
    from govgraph.packs.model import Duty

VERIFIED = "read in full"
"""The mark of a duty that was looked up; the others may be wrong."""
NONE = "no duty"
"""The kind of what is often taken for statutory, and is not: citing it claims nothing."""
OURS = "uk/"


def standing(view: View, bodies: Iterable[str]) -> Standing:
    """Return whether some bodies alike are statutory, by law or as a claim.

    It is law where a verified duty creates each of them on the day, and a claim where the
    structure only calls them statutory or cites a duty that does not show it.
    """
    asked = frozenset(bodies)
    if asked <= _backed(view):
        return "law"
    called = any(view.content.bodies[body].statutory for body in asked)
    return "claim" if called or asked & _citing(view) else ""


@remembered
def _backed(view: View) -> frozenset[str]:
    return frozenset(item.body for item in held(view) if _backs(item.duty))


@remembered
def _citing(view: View) -> frozenset[str]:
    return frozenset(
        item.body for item in cited(view) if any(each.kind != NONE for each in item.entries)
    )


def _backs(duty: Duty) -> bool:
    """Return whether a body exists by a duty; by a council's own pack it does by any duty."""
    creates = duty.creates_body or not duty.pack.startswith(OURS)
    return duty.mark == VERIFIED and duty.kind != NONE and creates
