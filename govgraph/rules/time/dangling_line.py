"""No line runs to what has ended, or is still counted on from what has.

Why it matters
    A group that informs, advises or supports a board that was wound up works for nobody, and
    the record still shows a connection on which others rely.

How to fix
    Let the line run to what followed, or give it its last day: ``informs: {to: old-forum, until:
    2027-03-31}``. Lines of oversight are told of by ``oversight.dead-end``.

Source
    The structure's own dates; and where packs are used, the dates of kinds of organisation that
    law has ended, then for lines of any kind. Not legal advice.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line
from govgraph.document.model.line import FreeLine
from govgraph.findings.finding import Found
from govgraph.findings.legal import basis, severity
from govgraph.findings.wording import listed
from govgraph.graph.index import View
from govgraph.graph.kinds_in_time import LineOutOfTime, lines_of_ended_kinds, of_ended_kind
from govgraph.graph.lives import on
from govgraph.graph.successors import heirs

SEVERITY = "warning"
MARK = "settle"


def check(view: View) -> Iterator[Found]:
    """Yield each line of another family than oversight between what is there and what has ended.

    What an ended party says of itself ended with it. By law, lines of any family.
    """
    for line in view.lines:
        if _is_counted_on(view, line) and view.has_ended(line.end):
            yield _found(view, line, (line.start, line.end))
    for line in view.content.lines:
        if _is_still_stated(view, line) and _is_counted_on(view, line):
            yield _found(view, line, (line.end, line.start))
    for item in lines_of_ended_kinds(view):
        yield _by_kind(view, item)


def _by_kind(view: View, item: LineOutOfTime) -> Found:
    """Return that a line, of whatever family, has a party of a kind that law has ended."""
    way = "to it from {who}" if item.gone == item.line.end else "from it to {who}"
    words = f"{view.name(item.gone)} is {of_ended_kind(item.life)}, so the line {way} "
    words += f"({item.line.type.id.replace('_', ' ')})"
    return Found(
        subject=item.there,
        others=(item.gone,),
        message=f"{words} leads nowhere",
        plural=f"{words.replace('the line ', 'the lines ')} lead nowhere",
        hint=f"name what followed in the line, or say when {item.gone} ended (`until`)",
        where=item.line.where,
        basis=basis(item.duty, item.check),
        sources=item.line.sources,
        severity=severity(item.duty, item.check, view.day, SEVERITY),
    )


def _is_still_stated(view: View, line: Line) -> bool:
    """Return whether a line from what has ended is stated elsewhere than on that itself."""
    is_stated = isinstance(line.entry, FreeLine) or line.end in line.stated_by
    is_between = view.has_ended(line.start) and view.is_there(line.end)
    return is_stated and is_between and view.in_force(line.entry)


def _is_counted_on(view: View, line: Line) -> bool:
    """Return whether a line is one that this rule looks at, and nothing took it over."""
    if line.carries_chain or line.is_absent or _is_outside(view, line):
        return False
    alike = (*view.lines_from.get(line.start, ()), *view.lines_to.get(line.end, ()))
    after = {*heirs(view, line.start), *heirs(view, line.end)}
    return not any(
        other.type.id == line.type.id and {other.start, other.end} & after for other in alike
    )


def _is_outside(view: View, line: Line) -> bool:
    """Return whether the party that is still there is shown for context only."""
    there = line.end if view.has_ended(line.start) else line.start
    body = view.content.bodies.get(there)
    return body is not None and body.external


def _found(view: View, line: Line, parties: tuple[str, str]) -> Found:
    there, gone = parties
    until = view.entries[gone].until
    when = f" {on(until)}" if until else ""
    after = listed([view.name(key) for key in heirs(view, gone)])
    followed = f" and was followed by {after}" if after else ""
    way = "to it from {who}" if gone == line.end else "from it to {who}"
    kind = line.type.id.replace("_", " ")
    words = f"{view.name(gone)} ended{when}{followed}, so the line {way} ({kind})"
    return Found(
        subject=there,
        others=(gone,),
        message=f"{words} leads nowhere",
        plural=f"{words.replace('the line ', 'the lines ')} lead nowhere",
        hint=_hint(view, line, gone),
        where=line.where,
        related=(("where it ended", view.entries[gone].place("until")),),
        sources=line.sources,
    )


def _hint(view: View, line: Line, gone: str) -> str:
    following = heirs(view, gone)
    until = view.entries[gone].until
    if len(following) == 1 and gone == line.end:
        return f"write `{line.type.id}: {following[0]}`, or give the line `until: {until}`"
    return f"give the line its last day, `until: {until}`, or another party"
