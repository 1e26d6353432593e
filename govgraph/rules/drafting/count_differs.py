"""What a source counts is what is listed.

Why it matters
    A paper that speaks of 11 partnerships while 10 are named has lost one. The count is the only
    thing that shows it.

How to fix
    List what is missing, or correct the count with its source. If it is known that the list is
    not whole, say so: ``members: [police, {unknown: the rest}]``, and the count is left alone.

Source
    The structure's own ``expect``, with the source that it cites.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.nodes import Place
from govgraph.findings.finding import Found
from govgraph.findings.naming import names_of, template_words
from govgraph.findings.wording import counted
from govgraph.graph.index import View

SEVERITY = "warning"
MARK = "settle"

_THINGS = {
    "bodies": ("body", "bodies"),
    "members": ("seat", "seats"),
    "duties": ("duty", "duties"),
}


class _Claim(NamedTuple):
    """A count that is claimed of bodies, of their seats or of their duties."""

    what: str
    of: tuple[str, ...]
    said: int
    words: str
    where: Place
    sources: tuple[str, ...]


class _Tally(NamedTuple):
    """How many are listed, and whether it is known that there may be more."""

    number: int
    is_open: bool


def check(view: View) -> Iterator[Found]:
    """Yield each claimed count that what is listed does not meet."""
    for claim in _claims(view):
        tally = _tally(view, claim)
        if tally.number == claim.said or (tally.is_open and tally.number < claim.said):
            continue
        yield _found(view, claim, tally.number)


def _found(view: View, claim: _Claim, number: int) -> Found:
    subjects = _subjects(view, claim)
    expected = counted(claim.said, *_THINGS[claim.what])
    listed_now = f"{number} {'is' if number == 1 else 'are'} listed"
    told = f"{expected} expected{{each}}, and {listed_now}, so the list or the count is wrong"
    called = _called(view, claim)
    return Found(
        subject=subjects[0],
        others=subjects[1:],
        message=f"{called}: {told.replace('{each}', '')}",
        plural=f"{called}: {told.replace('{each}', ' of each')}" if "{who}" in called else None,
        hint="list what is missing, correct the count, or say that the list is not whole with "
        "`{unknown: the rest}`",
        where=claim.where,
        sources=claim.sources,
    )


def _claims(view: View) -> Iterator[_Claim]:
    """Yield the claims under ``expect`` of the structure, and of each body."""
    for item in view.content.countings:
        if view.in_force(item.entry):
            where = item.entry.place("is")
            yield _Claim(item.what, item.of, item.said, item.words, where, item.entry.sources)
    for key, body in view.own_bodies.items():
        for what in ("members", "duties"):
            said = getattr(body.expect, what, None)
            if body.expect is not None and said is not None:
                where = body.expect.place(what)
                yield _Claim(what, (key,), said, key, where, body.sources)


def _tally(view: View, claim: _Claim) -> _Tally:
    there = [key for key in claim.of if key in view.bodies]
    return _TALLIES[claim.what](view, there)


def _bodies(view: View, there: list[str]) -> _Tally:
    counts = [view.bodies[key].count for key in there]
    number = sum(count if isinstance(count, int) else 1 for count in counts)
    return _Tally(number, "several" in counts)


def _duties(view: View, there: list[str]) -> _Tally:
    number = sum(len(view.bodies[key].duties) for key in there)
    return _Tally(number, any("duties" in view.bodies[key].unknown for key in there))


def _seats(view: View, there: list[str]) -> _Tally:
    seats = [seat for key in there for seat in view.members(key)]
    is_open = any(
        name in view.bodies[key].unknown
        for key in there
        for name in ("members", "chair", "vice_chair")
    ) or any(not isinstance(seat.entry.count, int) for seat in seats)
    return _Tally(sum(seat.number for seat in seats), is_open)


_TALLIES = {"bodies": _bodies, "duties": _duties, "members": _seats}


def _subjects(view: View, claim: _Claim) -> tuple[str, ...]:
    """Return the template of what is counted, else the bodies, else the words of the claim."""
    bodies = view.content.bodies
    templates = {bodies[key].template for key in claim.of if key in bodies}
    if len(templates) == 1 and None not in templates and len(claim.of) > 1:
        return tuple(template for template in templates if template)
    return claim.of or (claim.words,)


def _called(view: View, claim: _Claim) -> str:
    """Return what is counted, in words; one body is left for its name to be put in."""
    if len(claim.of) == 1:
        names = "{who}"
    else:
        alike = template_words(view.content, _subjects(view, claim)[0])
        names = alike or names_of(view, claim.of) or claim.words
    return names if claim.what == "bodies" else f"{claim.what.capitalize()} of {names}"
