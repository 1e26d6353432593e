"""One body for several areas has the agreement by which they are combined.

Why it matters
    Each district has its own partnership by law. Boards merge by diagram more easily than areas
    do: without an agreement, each area's duties are where they were, and nobody may be doing
    them.

How to fix
    State the agreement: ``combined: {source: agreement-2019, parties: [north, south, pcc]}``.
    If there is none, draw a body for each area (``for_each: {area: district}``) and let them
    share a board. A county-wide serious violence strategy cites ``uk/serious-violence-wider-area``
    as well.

Source
    The rule on combining in the packs in use, and the areas of the body. Sharing a board, a
    chair or an office is no combination. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import listed
from govgraph.graph.combining import Joined, joined
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "settle"

_RULE = "law.not-combined"


def check(view: View) -> Iterator[Found]:
    """Yield each own body for several areas without an agreement, or without all its parties."""
    for item in joined(view):
        yield _found(view, item)


def _found(view: View, item: Joined) -> Found:
    number = "" if item.lacking is None else "L15"
    check = check_of(item.rule, _RULE, number)
    cited = act(item.rule, check)
    names = listed([view.name(area) for area in item.areas])
    body = view.own_bodies[item.applied.body]
    if item.lacking:
        tail = f"is combined for {names} by an agreement that does not name "
        tail += f"{listed([view.name(key) for key in item.lacking])}; {cited} appears to ask for "
        tail += "theirs"
    elif item.rule.combining is not None and item.rule.combining.by:
        tail = f"has one strategy for {names}, and it is not stated that it serves each of them; "
        tail += f"{cited} appears to allow that"
    else:
        tail = f"is the {item.applied.duty.body} for {names}, and no agreement to combine them "
        tail += f"is recorded; {cited} appears to ask for one"
    return Found(
        subject=item.applied.body,
        others=item.lacking or item.areas,
        message=f"{{who}} {tail}",
        hint=_hint(item),
        where=body.place("combined" if item.lacking else "area"),
        related=(("the duty", item.applied.where),),
        basis=basis(item.rule, check),
        sources=body.combined.sources if body.combined else (),
        severity=severity(item.rule, check, view.day),
    )


def _hint(item: Joined) -> str:
    if item.lacking:
        return f"add {', '.join(item.lacking)} to `parties` of `combined`, if they agreed"
    by = item.rule.combining.by if item.rule.combining else ""
    if by:
        return f"cite `{by}` as well, if it does"
    return "state the agreement, `combined: {source: …}`, or draw a body for each area"
