"""A body that answers to several knows which of them leads, or how they divide it.

Why it matters
    With two masters, each may take it that the other is looking. When they want different
    things, the body has no way to know whose word counts.

How to fix
    Mark the line that leads with ``lead: true``. Where the body answers to all of them together,
    put them in one list: ``{to: [a, b], lead: true}``. Where they divide the work, say which
    remit each line is for (``for:``), or give the parties the areas that they serve.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from govgraph.document.content import Line
from govgraph.findings.finding import Found
from govgraph.findings.wording import listed
from govgraph.graph import oversight
from govgraph.graph.areas import are_divided
from govgraph.graph.index import View
from govgraph.graph.loops import in_loops

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each own body with several oversight lines that nothing puts in order."""
    for key in view.own_bodies:
        if len(view.parents.get(key, ())) < 2 or key in in_loops(view):
            continue
        lines = _lasting(oversight.parents(view, key))
        rivals = _rivals(view, lines)
        if rivals:
            yield _found(view, key, rivals, any(line.entry.lead for line in rivals))


def _lasting(lines: Sequence[Line]) -> Sequence[Line]:
    """Return lines without those that are ending, unless all are: one takes over from another."""
    staying = [line for line in lines if line.entry.status != "ending"]
    return staying or lines


def _rivals(view: View, lines: Sequence[Line]) -> list[Line]:
    """Return one line to each of several parties of which none, or more than one, leads."""
    leading = [line for line in lines if line.entry.lead]
    together = {frozenset((line.end, *line.joint)) for line in leading}
    if len(together) == 1:
        return []
    for rivals in _by_remit(leading or lines):
        ends = {line.end: line for line in rivals}
        if len(ends) > 1 and not are_divided(view, ends) and not _are_joint(rivals):
            return list(ends.values())
    return []


def _by_remit(lines: Iterable[Line]) -> Iterator[list[Line]]:
    """Yield lines for the same remit together, and those for no remit in particular."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        for remit in line.entry.for_ or ("",):
            found.setdefault(remit, []).append(line)
    yield from found.values()


def _are_joint(lines: Sequence[Line]) -> bool:
    ends = {line.end for line in lines}
    return all(ends <= {line.end, *line.joint} for line in lines)


def _found(view: View, key: str, rivals: list[Line], are_leads: bool) -> Found:
    """Return the finding on a body and the lines that nothing puts in order."""
    names = listed([view.name(line.end) for line in rivals])
    why = (
        "more than one of them is marked as leading"
        if are_leads
        else "nothing says which of them leads"
    )
    rest = "the other" if len(rivals) == 2 else "the others"
    told = f"{names}, and {why}, so each may leave it to {rest}"
    return Found(
        subject=key,
        others=tuple(line.end for line in rivals),
        message=f"{{who}} answers to {told}",
        plural=f"{{who}} answer to {told}",
        hint=f"mark one line with `lead: true`; or, if it answers to them together, write "
        f"`{{to: [{', '.join(line.end for line in rivals)}], lead: true}}`; or say with `for:` "
        "which remit each line is about",
        where=rivals[0].where,
        related=tuple((view.name(line.end), line.where) for line in rivals[1:]),
        sources=tuple(dict.fromkeys(source for line in rivals for source in line.sources)),
    )
