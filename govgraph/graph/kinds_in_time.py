"""Kinds of organisation that law ended, or had not yet begun, on the day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from govgraph.document.content import Line, Seat
from govgraph.document.kinds import name_of
from govgraph.document.nearest import listed
from govgraph.graph.duties import is_law_in_use, law
from govgraph.graph.index import View, grouped
from govgraph.graph.lives import on
from govgraph.graph.remembered import remembered
from govgraph.graph.successors import ended_behind, late_behind
from govgraph.graph.walks import walked
from govgraph.packs.model import Check, Duty
from govgraph.packs.words import Life


class OutOfTime(NamedTuple):
    """Seats of a holder whose kind the law had ended, or not yet begun, on the day.

    Attributes:
        seats: The seats, all of one body.
        holder: The organisation, and ``life`` what the packs say of its kind.
        duty: The duty behind the life; check: the check that tells it.
    """

    seats: tuple[Seat, ...]
    holder: str
    life: Life
    duty: Duty
    check: Check | None


def of_ended_kind(life: Life) -> str:
    """Return in words that law has ended a kind, and what followed: ``of a kind (…) that …``."""
    ended = on(life.until) if life.until else "before"
    following = listed([name_of(kind) for kind in life.then])
    after = f"; what followed it is the {following}" if following else ""
    return f"of a kind ({name_of(life.kind)}) that appears to have ended {ended}{after}"


def ended_kinds(view: View) -> Iterator[OutOfTime]:
    """Yield the seats of each holder, body by body, that is of a kind that law has ended.

    A holder that the structure itself says to have ended is told of as that.
    """
    for found in _timed(view):
        until = found.life.until
        is_over = until is not None and view.day is not None and until.last < view.day
        if is_over and ended_behind(view, found.holder) is None:
            yield found


def early_kinds(view: View) -> Iterator[OutOfTime]:
    """Yield the seats of each holder, body by body, of a kind that law has yet to begin."""
    for found in _timed(view):
        start = found.life.from_
        is_early = start is not None and view.day is not None and view.day < start.first
        if is_early and late_behind(view, found.holder) is None:
            yield found


class LineOutOfTime(NamedTuple):
    """A line of an own body to or from a party whose kind the law had ended on the day.

    Attributes:
        line: The line.
        there: The body, and ``gone`` the party.
        life: What the packs say of its kind.
        duty: The duty behind the life; check: the check that tells it.
    """

    line: Line
    there: str
    gone: str
    life: Life
    duty: Duty
    check: Check | None


def lines_of_ended_kinds(view: View) -> Iterator[LineOutOfTime]:
    """Yield each line of own bodies with a party of a kind that law has ended.

    Where the party has a seat on the body, that seat is told of; and a line like it with a party
    of a kind that followed has taken it over.
    """
    seated = {(item.seats[0].body, item.holder) for item in ended_kinds(view)}
    known = law(view)
    for there, gone, line in _lines_by_law(view):
        life = known.lives[view.kind(gone) or ""]
        if (there, gone) not in seated and not _is_taken_over(view, line, there, life.kind):
            check = known.general.get("L41")
            yield LineOutOfTime(line, there, gone, life, known.by_name[life.of][0], check)


def _lines_by_law(view: View) -> Iterator[tuple[str, str, Line]]:
    """Yield each line of an own body with a party that law, not the structure, has ended."""
    if not is_law_in_use(view) or not heirs_by_law(view):
        return
    ended = heirs_by_law(view)
    for line in view.lines:
        for there, gone in ((line.start, line.end), (line.end, line.start)):
            is_over = view.kind(gone) in ended and ended_behind(view, gone) is None
            if is_over and there in view.own_bodies and not line.is_absent:
                yield there, gone, line


def _is_taken_over(view: View, line: Line, there: str, kind: str) -> bool:
    heirs = heirs_by_law(view)[kind]
    alike = (*view.lines_from.get(there, ()), *view.lines_to.get(there, ()))
    return any(
        other.type.id == line.type.id and view.kind(party) in heirs
        for other in alike
        for party in (other.start, other.end)
    )


@remembered
def heirs_by_law(view: View) -> dict[str, frozenset[str]]:
    """Return each kind here that law has ended on the day, with the kinds that followed it."""
    lives = law(view).lives

    def followed(key: str) -> tuple[str, ...]:
        life = lives.get(key)
        is_over = life and life.until and view.day and life.until.last < view.day
        return life.then if life and is_over else ()

    kinds = {kind for key in view.content.organisations if (kind := view.kind(key))}
    return {
        kind: frozenset(walked(followed(kind), followed))
        for kind in sorted(kinds)
        if followed(kind)
    }


def _timed(view: View) -> Iterator[OutOfTime]:
    if not is_law_in_use(view) or view.day is None:
        return
    known = law(view)
    check = known.general.get("L41")
    for (_, org), seats in grouped(_seats(view)).items():
        life = known.lives[view.kind(org) or ""]
        yield OutOfTime(seats, org, life, known.by_name[life.of][0], check)


def _seats(view: View) -> Iterator[tuple[tuple[str, str], Seat]]:
    """Yield each seat with its body and an organisation of a kind with a life by law."""
    lives = law(view).lives
    for body in view.own_bodies:
        for seat in view.seats_on.get(body, ()):
            for holder in () if seat.is_absent else seat.holders:
                for org in view.organisations_behind(holder):
                    if view.kind(org) in lives:
                        yield (body, org), seat
