"""Lines say what the law that they rest on makes of them.

Why it matters
    A copy for information drawn as a report makes one body answer to another that never oversaw
    it. A panel that is shown as scrutinising the partnerships would do what it has no power to.

How to fix
    Draw the line that is meant: ``informs`` for a copy, ``works_with`` for co-operation. Where
    there is oversight by agreement, cite the paper that agreed it.

Source
    The lines, parents and citations in each duty of the packs. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.findings.finding import Found
from govgraph.findings.legal import act, basis, check_of, severity
from govgraph.findings.wording import listed
from govgraph.graph.duties import law
from govgraph.graph.index import View
from govgraph.graph.lines_by_law import WrongLine, WrongParent, wrong_lines, wrong_parents

SEVERITY = "warning"
MARK = "settle"

_RULE = "law.wrong-line"


def check(view: View) -> Iterator[Found]:
    """Yield each line that the provision behind it does not make."""
    for item in wrong_lines(view):
        if item.line.start in view.own_bodies or item.line.end in view.own_bodies:
            yield _line(view, item)
    for parent in wrong_parents(view):
        yield _parent(view, parent)


def _line(view: View, item: WrongLine) -> Found:
    line, check = item.line, check_of(item.duty, _RULE, item.bar.check)
    cited = act(item.duty, check)
    reads = f"{{who}} {line.type.name} {view.name(line.end)}"
    if item.bar.cited:
        why = f"and rests on {act(item.duty)} alone, which appears to ask for less than that"
    elif item.bar.from_any:
        why = f"and {cited} appears to give {view.name(line.end)} no part in that"
    elif item.bar.from_:
        why = f"and {cited} appears to have it the other way round"
    else:
        why = f"which appears to be outside its function by {cited}"
    return Found(
        subject=line.start,
        others=(line.end,),
        message=f"{reads}, {why}",
        hint="draw the line that is meant, such as `informs` or `works_with`, or cite the paper "
        "that agreed it",
        where=line.where,
        basis=basis(item.duty, check),
        sources=line.sources,
        severity=severity(item.duty, check, view.day),
    )


def _parent(view: View, item: WrongParent) -> Found:
    duty = item.applied.duty
    check = check_of(duty, _RULE)
    ends = tuple(line.end for line in item.lines)
    names = listed([view.name(end) for end in ends])
    whose = law(view).called(duty.parent[0])
    return Found(
        subject=item.applied.body,
        others=ends,
        message=f"{{who}} answers to {names}; {act(duty, check)} appears to treat it as a "
        f"committee of {whose}",
        plural=f"{{who}} answer to {names}; {act(duty, check)} appears to treat them as "
        f"committees of {whose}",
        hint="add its council as what it is part of (`part_of: council`), or say "
        "`reports_to: {none: why}`",
        where=item.lines[0].where,
        basis=basis(duty, check),
        sources=tuple(dict.fromkeys(source for line in item.lines for source in line.sources)),
        severity=severity(duty, check, view.day),
    )
