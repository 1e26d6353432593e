"""By which ways an organisation or a voice reaches the bodies, as a page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from govgraph.cli.program.pages import Page, Row, Section
from govgraph.cli.program.wordings import (
    called,
    line_data,
    line_notes,
    seat_capacity,
    seat_data,
    seat_notes,
)
from govgraph.findings.wording import counted, listed

if TYPE_CHECKING:
    from govgraph.document.content import Seat
    from govgraph.graph.index import View
    from govgraph.graph.representation_paths import ReachingWay, Stage

_FIRST = ""
_COLUMNS = ("how", "where", "what is said of it")


def representing(view: View, party: str, body: str | None, ways: tuple[ReachingWay, ...]) -> Page:
    """Return the ways by which a party reaches one body, or all that it reaches."""
    sections = [_section(view, way, number) for number, way in enumerate(ways, start=1)]
    if ways and ways[-1].is_cut:
        sections.append(Section("There are more ways than are listed here.", (("",),)))
    missed = _unreached(view, party, ways) if body is None else []
    rows = tuple((called(view, key), _is_unsure(view, key)) for key in missed)
    sections.append(Section("No way leads to", rows, ("body", "what is not known")))
    data = {
        "version": 1,
        "represents": party,
        "body": body,
        "as_of": view.day.isoformat() if view.day else None,
        "scenario": list(view.scenario),
        "ways": [_data(way) for way in ways],
        "unreached": missed,
        "more": bool(ways) and ways[-1].is_cut,
    }
    return Page(_title(view, party, body, ways), tuple(sections), data)


def party_words(view: View, party: str) -> str:
    """Return what a party is called: ``Example Police (police)``, ``the voice of community``."""
    kind, _, name = party.partition(":")
    if kind != "voice" or not name:
        return called(view, party)
    from govgraph.graph.wish_words import voice_words

    return f"the voice of {voice_words(name)}"


def _title(view: View, party: str, body: str | None, ways: tuple[ReachingWay, ...]) -> str:
    who = party_words(view, party)
    day = f" as of {view.day.isoformat()}" if view.day else ""
    at = f" to {called(view, body)}" if body else ""
    if not ways:
        return f"{who}: no seat, and no way{at or ' to any body'}{day}"
    thin = sum(way.thins for way in ways)
    through = f", {thin} of them only through others" if thin else ""
    return f"{who}: {counted(len(ways), 'way')}{at}{through}{day}"


def _section(view: View, way: ReachingWay, number: int) -> Section:
    """Return one way: a row a body, and where it thins."""
    alike = f" (one of {way.alike} alike)" if way.alike > 1 else ""
    rows = [row for stage in way.stages for row in _rows(view, stage)]
    if way.thins:
        last = view.name(way.last.body)
        rows.append(("thins after", last, "the last body on the way that it is on itself"))
    return Section(f"Way {number}: {view.name(way.end)}{alike}", tuple(rows), _COLUMNS)


def _rows(view: View, stage: Stage) -> list[Row]:
    """Return how a party comes to a body: carried there, and by seats of its own."""
    rows: list[Row] = []
    way = stage.way
    if way is not None and way.line is not None:
        verb = way.line.type.name if way.line.start == way.lower else way.line.type.reverse
        rows.append((f"which {verb}", called(view, stage.body), line_notes(view, way.line)))
    elif way is not None and way.seat is not None:
        is_chair = way.seat in stage.seats
        how = "and as its chair sits on" if is_chair else "which has a seat on"
        rows.append((how, called(view, stage.body), _seat_words(view, way.seat)))
    told = () if way is not None and way.seat in stage.seats else stage.seats
    verb = _FIRST if way is None else "where it itself "
    rows += [(_as(verb, seat), called(view, stage.body), _seat_words(view, seat)) for seat in told]
    return rows


def _as(verb: str, seat: Seat) -> str:
    """Return how a party is on a body by a seat: sitting, or only attending."""
    capacity = seat_capacity(seat)
    does = f"sits, as {capacity}," if seat.is_member else f"attends, as {capacity},"
    does = "attends" if capacity == "attends" else does
    on = " on" if seat.is_member and verb == _FIRST else ""
    return verb + does.rstrip("," if not on else "") + on


def _seat_words(view: View, seat: Seat) -> str:
    """Return the office of a seat, who holds it, and what else is said of it."""
    holders = listed([view.name(holder) for holder in seat.holders])
    parts = (seat.entry.seat or "", f"held by {holders}" if holders else "")
    return "; ".join(part for part in (*parts, seat_notes(view, seat)) if part)


def _unreached(view: View, party: str, ways: tuple[ReachingWay, ...]) -> list[str]:
    """Return the bodies at the top of a chain that no way leads to."""
    reached = {stage.body for way in ways for stage in way.stages}
    return [
        key
        for key in view.own_bodies
        if key not in reached and key != party and view.children.get(key)
        if not view.parents.get(key)
    ]


def _is_unsure(view: View, body: str) -> str:
    """Return why it cannot be said for sure that no way leads to a body; nothing if it can."""
    seats = view.seats_on.get(body, ())
    is_listed = any(seat.place_in == "members" for seat in seats)
    if "members" in view.bodies[body].unknown or not is_listed:
        return "who its members are is not known" if not is_listed else "not all are known"
    return ""


def _data(way: ReachingWay) -> dict[str, Any]:
    """Return a way for programs."""
    return {
        "end": way.end,
        "thins": way.thins,
        "last": way.last.body,
        "alike": way.alike,
        "stages": [
            {
                "body": stage.body,
                "itself": stage.is_itself,
                "seats": [seat_data(seat) for seat in stage.seats],
                "line": line_data(stage.way.line) if stage.way and stage.way.line else None,
                "seat": seat_data(stage.way.seat) if stage.way and stage.way.seat else None,
            }
            for stage in way.stages
        ],
    }
