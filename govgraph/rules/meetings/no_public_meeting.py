"""A body that the law has meet in public has a meeting that is public.

Why it matters
    People who live in an area can hear and be heard there. Where all meetings are private, that
    way is closed, and a strategy group's yearly public meeting is easily forgotten.

How to fix
    Say how many meetings are public: ``meets: {times: 4, per: year, public: 1}``, or
    ``public: true`` for all. If the public meeting is held by another body, cite the duty there.

Source
    The meetings in each duty of the packs, for bodies whose meetings the structure lists. Not
    legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity, told_or_asked
from govgraph.graph.applying import applying
from govgraph.graph.duties import Applied, is_law_in_use
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered

SEVERITY = "warning"
MARK = "gap"

_RULE = "meetings.no-public-meeting"


def check(view: View) -> Iterator[Found]:
    """Yield each own body whose meetings are listed, none public, where a duty asks for one."""
    told: set[str] = set()
    for item in applying(view) if is_law_in_use(view) else ():
        meets = view.own_bodies[item.body].meets
        if not item.duty.meetings.public or item.body in told or meets is None or meets.public:
            continue
        if view.own_bodies[item.body].status == "paused" or "public" in meets.unknown:
            continue
        is_said = meets.public is False
        if is_said or check_of(item.duty, _RULE) is not None:
            told.add(item.body)
            yield _found(view, item, is_said=is_said or _is_spoken_of(view))


@remembered
def _is_spoken_of(view: View) -> bool:
    """Return whether the structure says of any body whether its meetings are public."""
    bodies = view.own_bodies.values()
    return any(body.meets is not None and body.meets.public is not None for body in bodies)


def _found(view: View, item: Applied, *, is_said: bool) -> Found:
    check = check_of(item.duty, _RULE)
    cited = act(item.duty, check)
    asks = "" if is_said else ": is one of them public?"
    tail = f"no public meeting among those listed; {cited} appears to ask for one{asks}"
    body = view.own_bodies[item.body]
    return Found(
        subject=item.body,
        others=(f"duty:{item.duty.name}",),
        message=f"{{who}} has {tail}",
        plural=f"{{who}} have {tail}",
        hint="say how many are public: `meets: {times: 4, per: year, public: 1}`",
        where=body.place("meets"),
        related=(("the duty", item.where),),
        basis=basis(item.duty, check),
        severity=told_or_asked(severity(item.duty, check, view.day, SEVERITY), is_certain=is_said),
    )
