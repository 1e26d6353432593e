"""Nobody chairs both a body and what holds it to account.

Why it matters
    A chair who reports to a body that the same office chairs is asked by nobody why the work is
    late. Where one of the two scrutinises the other, the scrutiny is of one's own work.

How to fix
    Let another office chair one of the two. If it is meant that one office chairs both (the Chair
    of the Council is Chair of the Board), declare that office once under ``posts`` and name it in
    both, or say that it is by office: ``chair: {body: board, seat: Chair}``. Neither settles it
    where one body scrutinises the other.

Source
    Drafting practice: this project's own rule; no statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line, Seat
from govgraph.findings.finding import Found
from govgraph.graph.index import View
from govgraph.graph.offices import Office, office_words, offices

SEVERITY = "warning"
MARK = "settle"

_SCRUTINY = "scrutiny"


def check(view: View) -> Iterator[Found]:
    """Yield each body that one office chairs together with what it answers to or scrutinises."""
    told: set[tuple[str, str]] = set()
    for line in sorted(view.lines, key=lambda line: line.type.family != _SCRUTINY):
        pair = (line.start, line.end)
        if pair in told or not _matters(view, line):
            continue
        words = _conflict(view, line)
        if words is not None:
            told.add(pair)
            yield _found(view, line, words)


def _matters(view: View, line: Line) -> bool:
    if line.is_absent or line.entry.when or line.end not in view.bodies:
        return False
    if line.type.family == _SCRUTINY:
        return line.start in view.own_bodies or line.start in view.content.organisations
    return line.carries_chain and line.start in view.own_bodies


def _conflict(view: View, line: Line) -> str | None:
    """Return the words for who chairs both ends, or None where nobody does or it is meant."""
    scrutiny = line.type.family == _SCRUTINY
    ours = _offices(view.chairs(line.start))
    theirs = _offices(view.chairs(line.end))
    for office in sorted(ours.keys() & theirs.keys()):
        if scrutiny or office[0] != "post":
            return office_words(view, theirs[office], office)
    if not scrutiny:
        return None
    if any(line.start in _behind(view, seat) for seat in view.chairs(line.end)):
        return view.name(line.start)
    if any(line.end in seat.holders for seat in view.chairs(line.start)):
        return view.name(line.end)
    return None


def _offices(chairs: tuple[Seat, ...]) -> dict[Office, Seat]:
    return {office: seat for seat in chairs for office in offices(seat)}


def _behind(view: View, seat: Seat) -> set[str]:
    return {key for holder in seat.holders for key in (*view.organisations_behind(holder), holder)}


def _found(view: View, line: Line, words: str) -> Found:
    scrutiny = line.type.family == _SCRUTINY
    other = view.name(line.end)
    verb = "scrutinise" if scrutiny else "answer to"
    third = "scrutinises" if scrutiny else "answers to"
    if words == view.name(line.start):
        message = f"{{who}} scrutinises {other} and chairs it, so it holds itself to account"
    elif words == other:
        message = f"{{who}} scrutinises {other}, which chairs it, so it is led by what it examines"
    else:
        message = f"{{who}} {third} {other}, and {words} chairs both, so nobody else asks"
    body = view.bodies.get(line.start)
    return Found(
        subject=line.start,
        others=(line.end,),
        message=message,
        plural=f"{{who}} {verb} {other}, and {words} chairs them all, so nobody else asks"
        if words not in {other, view.name(line.start)}
        else None,
        hint="let another office chair one of the two"
        + ("" if scrutiny else ", or declare the office once under `posts` if it is meant"),
        where=body.place("chair") if body is not None else line.where,
        related=(("the line between them", line.where),),
        sources=line.sources,
    )
