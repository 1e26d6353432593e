"""A body has as many seats as its quorum needs.

Why it matters
    A quorum above the number of seats can never be met: whatever the body decides, it decides
    without one.

How to fix
    Mend the number, or add the seats that are not listed. Where they are all there are, say
    ``complete: true``; where a source gives their number, say ``expect: {members: 12}``. With
    neither, seats may simply not be listed yet, and that is asked as a question.

Source
    The quorum and seats that the structure states; no statute is claimed for it. Vacant seats
    count, and a half or a third is of the seats with a vote, rounded up.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found, OpenQuestion
from govgraph.findings.wording import counted
from govgraph.graph.index import View
from govgraph.graph.quorum import expected, is_uncountable, needed

SEVERITY = "error"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each body that can never be quorate with all the seats that it has."""
    for key, body in view.own_bodies.items():
        least = needed(view, key)
        if body.quorum is None or least is None or body.status == "paused":
            continue
        most = _most(view, key)
        if most is None or least <= most:
            continue
        yield Found(
            subject=key,
            message=f"{{who}} needs {least} members to decide and has {counted(most, 'seat')}, "
            "so it can never be quorate",
            plural=f"{{who}} need {least} members to decide and have {counted(most, 'seat')}, "
            "so they can never be quorate",
            hint="mend `quorum`, or list the seats that are missing from its members",
            where=body.place("quorum"),
            related=(("its seats", body.place("members")),),
            sources=body.quorum.sources or body.sources,
        )


def asks(view: View) -> Iterator[OpenQuestion]:
    """Yield a question for each quorum above the seats listed, where there may be more of them."""
    for key, body in view.own_bodies.items():
        least = needed(view, key)
        listed = sum(seat.number for seat in view.members(key))
        is_settled = _most(view, key) is not None or is_uncountable(view, key)
        is_settled = is_settled or body.status == "paused"
        if body.quorum is None or least is None or is_settled or not 0 < listed < least:
            continue
        yield OpenQuestion(
            about=(key,),
            ask=f"The quorum of {view.name(key)} is {least}, and {counted(listed, 'seat')} "
            f"{'is' if listed == 1 else 'are'} listed: who else is a member?",
            where=body.place("quorum"),
            sources=body.quorum.sources or body.sources,
        )


def _most(view: View, body: str) -> int | None:
    """Return the most seats that a body can have, or None where there may be more than listed."""
    listed = sum(seat.number for seat in view.members(body))
    if view.bodies[body].complete and not is_uncountable(view, body):
        return listed
    said = expected(view, body)
    return None if said is None else max(said, listed)
