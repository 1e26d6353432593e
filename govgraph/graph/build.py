"""The structure on its day as a networkx graph, for callers with questions of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from govgraph.graph.index import View

if TYPE_CHECKING:
    import networkx

    from govgraph.document.content import Line, Remitted, Seat
    from govgraph.document.model.body import Named

Node = tuple[str, dict[str, Any]]
Edge = tuple[str, str, str, dict[str, Any]]


def graph(view: View) -> networkx.MultiDiGraph[str]:
    """Return a structure on its day as a directed multigraph.

    Nodes are ids. Each has ``type`` (``body``, ``organisation``, ``area``, ``post``, ``remit`` or
    ``priority``), ``name``, ``where`` (file, line and column), ``sources``, and ``is_there``:
    what a line or seat still names though it is not there on the day is a node too. Bodies made
    from a template have its id as ``template``, where that stands as ``template_where``, and what
    they are made for as ``made_for``; elsewhere these are None.

    Edges run from a body to what it answers to: one for each stated line (``type`` is the key of
    the format, such as ``reports_to``), one from each holder of a seat to its body
    (``member_of``; ``place_in``, ``seat``, ``role`` and ``is_member`` tell attendance from
    membership), one for each remit (``oversees``, ``delivers``), and ``part_of`` between
    areas and between remits. Each has ``type``, ``family``, ``status`` (``requested`` and
    ``missing`` ones are stated, but not there), ``where`` and ``sources``. Its key is unique in
    the graph, and stable while what it joins stays the same. Seats of independent holders join
    nothing and are no edges.
    """
    import networkx

    found: networkx.MultiDiGraph[str] = networkx.MultiDiGraph(
        title=view.content.title,
        day=view.day.isoformat() if view.day else None,
        scenario=view.scenario,
    )
    edges = list(_edges(view))
    touched = {key for start, end, *_ in edges for key in (start, end)}
    found.add_nodes_from(_nodes(view, touched))
    for start, end, key, facts in edges:
        found.add_edge(start, end, key, **facts)
    return found


def _nodes(view: View, touched: set[str]) -> Iterator[Node]:
    content = view.content
    for kind, entries in (
        ("body", content.bodies),
        ("organisation", content.organisations),
        ("area", content.areas),
        ("post", content.posts),
        ("remit", content.remits),
        ("priority", content.priorities),
    ):
        for key, entry in entries.items():
            is_there = view.in_force(entry)
            if is_there or key in touched:
                yield key, {**_node(view, kind, entry), "is_there": is_there}


def _node(view: View, kind: str, entry: Named) -> dict[str, Any]:
    template = getattr(entry, "template", None)
    made_from = view.content.templates.get(template) if template else None
    own = {
        key: getattr(entry, key)
        for key in ("kind", "tier", "areas", "group", "status", "external")
        if hasattr(entry, key)
    }
    return {
        **own,
        "type": kind,
        "name": entry.name or entry.id,
        "where": entry.where,
        "sources": entry.sources,
        "template": template,
        "template_where": made_from.where if made_from else None,
        "made_for": getattr(entry, "made_for", None),
    }


def _edges(view: View) -> Iterator[Edge]:
    """Yield every edge between what has an id."""
    for line in view.lines:
        yield _of_line(line)
    for seat in view.seats:
        yield from _of_seat(seat)
    for item in view.content.remitted:
        if view.in_force(item.holding) and view.is_there(item.body):
            yield _of_remit(item)
    yield from _of_parts(view, "area")
    yield from _of_parts(view, "remit")


def _of_line(line: Line) -> Edge:
    facts = {
        "type": line.type.id,
        "family": line.type.family,
        "chain": line.carries_chain,
        "lead": line.entry.lead,
        "for": line.entry.for_,
        "when": line.entry.when,
        "status": line.entry.status,
        "where": line.where,
        "sources": line.sources,
    }
    return line.start, line.end, line.id, facts


def _of_seat(seat: Seat) -> Iterator[Edge]:
    facts = {
        "type": "member_of",
        "family": "membership",
        "place_in": seat.place_in,
        "seat": seat.entry.seat,
        "role": seat.entry.role,
        "is_member": seat.is_member,
        "count": seat.number,
        "status": seat.entry.status,
        "where": seat.where,
        "sources": seat.entry.sources,
    }
    for holder in seat.holders:
        yield holder, seat.body, f"{seat.id}<{holder}", dict(facts)


def _of_remit(item: Remitted) -> Edge:
    facts = {
        "type": item.does,
        "family": "remit",
        "status": item.holding.status,
        "where": item.holding.where,
        "sources": item.holding.sources,
    }
    return item.body, item.remit, f"{item.body}>{item.remit}:{item.does}", facts


def _of_parts(view: View, family: str) -> Iterator[Edge]:
    entries = view.content.areas if family == "area" else view.content.remits
    for key, entry in entries.items():
        for wider in entry.part_of if view.in_force(entry) else ():
            facts = {
                "type": "part_of",
                "family": family,
                "status": entry.status,
                "where": entry.place("part_of"),
                "sources": entry.sources,
            }
            yield key, wider, f"{key}>{wider}:part_of", facts
