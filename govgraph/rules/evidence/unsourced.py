"""What a structure states says where it comes from.

Why it matters
    A picture is argued about until somebody shows the minute. A body, a line or a seat without
    a source cannot be shown to be right, nor corrected when the paper changes.

How to fix
    Cite it: ``source: minutes#4``. A source on a body holds for everything inside, and one at
    the top of the file for all of it.

Source
    Drafting practice of this project, spoken only once the structure declares ``sources``; no
    statute is claimed for it.
"""

from __future__ import annotations

from collections.abc import Iterator

from govgraph.document.content import Line, Seat
from govgraph.document.model.stated import Fact
from govgraph.document.nodes import Place
from govgraph.findings.finding import Found
from govgraph.findings.naming import template_words
from govgraph.graph.index import View, grouped

SEVERITY = "note"
MARK = "note"


def check(view: View) -> Iterator[Found]:
    """Yield each body, line, seat and requirement without a source, once sources are declared."""
    if not view.content.sources:
        return
    bare = _bare(view)
    told: set[Place] = set()
    for key in bare:
        body = view.own_bodies[key]
        if body.where not in told:
            told.add(body.where)
            yield _body(view, key, body.where)
    yield from _lines(view, bare)
    yield from _seats(view, bare)
    for demand in view.content.demands:
        bodies = [body for body in demand.bodies if body in view.own_bodies]
        if not demand.entry.sources and bodies and view.in_force(demand.entry):
            yield Found(
                subject=bodies[0],
                message=f"A requirement on {view.name(bodies[0])} has no source, so nobody can "
                "look up who asked for it",
                hint="add `source: id#place` to it",
                where=demand.entry.where,
            )


def _bare(view: View) -> list[str]:
    """Return own bodies of which nothing has a source: neither they nor anything inside."""
    lines = grouped((line.start, line) for line in view.lines)
    return [
        key
        for key, body in view.own_bodies.items()
        if not body.sources
        and not any(fact.sources for fact in _facts(view, key))
        and not any(line.sources for line in lines.get(key, ()))
    ]


def _facts(view: View, key: str) -> Iterator[Fact]:
    body = view.own_bodies[key]
    yield from (seat.entry for seat in view.seats_on.get(key, ()))
    yield from (fact for fact in (body.meets, body.combined, body.quorum) if fact is not None)
    yield from (*body.duties, *body.oversees, *body.delivers)


def _body(view: View, key: str, where: Place) -> Found:
    body = view.own_bodies[key]
    alike = template_words(view.content, body.template) if body.template else None
    many = "have no source, so nobody can look up where they come from"
    one = "{who} has no source, so nobody can look up where it comes from"
    return Found(
        subject=body.template or key,
        message=f"The {alike} {many}" if alike else one,
        plural=None if alike else f"{{who}} {many}",
        hint="add `source: id#place` to it; it holds for everything inside",
        where=where,
    )


def _lines(view: View, bare: list[str]) -> Iterator[Found]:
    """Yield lines without a source, but for those of bodies that have none themselves."""
    silent = set(bare)
    found: dict[Place, Line] = {}
    for line in view.lines:
        parties = {line.start, *line.stated_by}
        is_ours = line.start in view.own_bodies or line.end in view.own_bodies
        if not line.sources and is_ours and parties.isdisjoint(silent):
            found.setdefault(line.where, line)
    for where, line in found.items():
        name = view.name(line.end)
        yield Found(
            subject=line.start,
            others=(line.end,),
            message=f"It has no source that {{who}} {line.type.name} {name}, so nobody can "
            "look up who decided it",
            hint="add `source: id#place` to the line",
            where=where,
        )


def _seats(view: View, bare: list[str]) -> Iterator[Found]:
    silent = set(bare)
    found: dict[tuple[str, Place], Seat] = {}
    for seat in view.seats:
        if not seat.entry.sources and seat.body in view.own_bodies and seat.body not in silent:
            found.setdefault((seat.body, seat.where), seat)
    by_body = grouped((seat.body, seat) for seat in found.values())
    for key, seats in by_body.items():
        number = f"{len(seats)} seats" if len(seats) > 1 else "a seat"
        yield Found(
            subject=key,
            message=f"{{who}} has {number} without a source, so nobody can look up who agreed "
            f"{'them' if len(seats) > 1 else 'it'}",
            hint="add `source: id#place` to the seats, or to the body for all of them",
            where=seats[0].where,
        )
