"""Every line that is asked for is there.

Why it matters
    Working groups often notice a line before anyone draws it: no feedback reaches the
    commissioner, nothing ties two boards' aims together. Once it is noted it should not be
    forgotten, and a picture that leaves it out looks whole.

How to fix
    When the line is agreed, change its ``status`` to ``agreed`` or leave the status out. Where a
    requirement asks for it, add it: ``informs: opcc``. If it is no longer wanted, take the line or
    the requirement out.

Source
    The structure itself: a line that it states as ``requested`` or ``missing``, with the source
    that says so, or its own requirement (``must_line``) with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.findings.finding import DRAFTING, Basis, Found
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.lines_asked import Asked, absent_together, demand_for, unmet

SEVERITY = "warning"
MARK = "gap"

# Why a line of each family is missed.
_WHY = {
    "oversight": "so nobody there is told of the work or answers for it",
    "escalation": "so what cannot be settled below has nowhere to go",
    "scrutiny": "so nobody looks at it from outside",
    "influence": "so its advice is not heard there",
    "information": "so what is known on one side is not heard on the other",
    "resource": "so what is expected there has no means behind it",
    "support": "so nobody is there to do the work",
    "appointment": "so nobody settles who sits there",
    "liaison": "so nothing ties their aims together",
}


def check(view: View) -> Iterator[Found]:
    """Yield each line stated as requested or missing, then each that a requirement misses."""
    for lines in absent_together(view):
        yield _stated(view, lines)
    for asked in unmet(view):
        yield _required(view, asked)


def _stated(view: View, lines: tuple[Line, ...]) -> Found:
    """Return the finding on what one body is said to lack: one line, or several alike."""
    line = lines[0]
    demand = next(filter(None, (demand_for(view, one) for one in lines)), None)
    basis = Basis("structure", because=demand.entry.because) if demand else DRAFTING
    how = f": {line.entry.how}" if line.entry.how else ""
    words = f'{listed([view.name(one.end) for one in lines])} ("{line.type.name}"{how})'
    if line.entry.status == "requested":
        so, many = "is asked for and not yet agreed", "are asked for and not yet agreed"
    else:
        so, many = "should be there and is not", "should be there and are not"
    why = _WHY.get(line.type.family, "so nothing passes between them")
    subject = f"The line from {{who}} to {words} {so}, {why}"
    sources = [source for one in lines for source in one.sources]
    return Found(
        subject=line.start,
        others=tuple(one.end for one in lines),
        message=subject,
        plural=f"The {_number(view, line.start)}lines from {{who}} to {words} {many}, {why}",
        hint="when it is agreed, write `status: agreed`; if it is not wanted, take it out",
        where=line.where,
        related=(("the requirement", demand.entry.where),) if demand else (),
        basis=basis,
        sources=tuple(dict.fromkeys([*sources, *(demand.entry.sources if demand else ())])),
        severity=demand.entry.severity if demand else None,
    )


def _number(view: View, party: str) -> str:
    """Return how many unnamed bodies alike stand under one id, where the number is known."""
    body = view.content.bodies.get(party)
    return f"{body.count} " if body is not None and isinstance(body.count, int) else ""


def _required(view: View, asked: Asked) -> Found:
    """Return the finding on a line that a requirement asks for and nothing states."""
    entry = asked.demand.entry
    names = list(dict.fromkeys(view.name(end) for end in asked.ends))
    to = f" to {listed(names, 'or')}" if names else ""
    kind = view.content.line_types.get(asked.wish.type)
    name = kind.name if kind else asked.wish.type
    told = f'no line of the kind "{name}"{to}, which the structure asks for'
    key = asked.ends[0] if asked.ends else "id"
    return Found(
        subject=asked.body,
        others=asked.ends,
        message=f"{{who}} has {told}",
        plural=f"{{who}} have {told}",
        hint=f"add `{asked.wish.type}: {key}`, or `{asked.wish.type}: {{unknown: why}}` while "
        "nobody knows",
        where=view.bodies[asked.body].where,
        related=(("the requirement", entry.where),),
        basis=Basis("structure", because=entry.because),
        sources=entry.sources,
        severity=entry.severity,
    )
