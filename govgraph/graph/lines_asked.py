"""Lines that are asked for: by a source, as requested or missing, or by a requirement."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.content import Demand, Line
from govgraph.document.line_types import LineType, line_types
from govgraph.graph.index import View
from govgraph.graph.remembered import remembered

if TYPE_CHECKING:
    from govgraph.document.model.work import LineWish


class Asked(NamedTuple):
    """A line that a requirement asks of a body; ``ends`` is empty where it may run to anyone."""

    demand: Demand
    body: str
    wish: LineWish
    ends: tuple[str, ...]


def absent_together(view: View) -> list[tuple[Line, ...]]:
    """Return the lines that are requested or missing, those alike from one body together.

    However they are written, in one list or one by one: a wish to work with two boards is one.
    """
    found: dict[tuple[object, ...], list[Line]] = {}
    for line in view.lines:
        if line.is_absent:
            entry = line.entry
            alike = (line.type.id, entry.status, entry.how, entry.when, entry.for_, line.sources)
            found.setdefault((_side(line)[0], *alike), []).append(_turned(line))
    return [tuple(lines) for lines in found.values()]


def _side(line: Line) -> tuple[str, str]:
    """Return a line's parties, for one that reads alike both ways from where it is stated."""
    is_turned = is_mutual(line) and line.stated_by == (line.end,)
    return (line.end, line.start) if is_turned else (line.start, line.end)


def _turned(line: Line) -> Line:
    start, end = _side(line)
    return line._replace(start=start, end=end)


def is_mutual(line: Line) -> bool:
    """Return whether a line reads alike from both ends, so that either may state it."""
    return line.type.name == line.type.reverse


def demand_for(view: View, line: Line) -> Demand | None:
    """Return a requirement that a line would meet, if there is one."""
    ways = [(line.start, line.end)]
    if is_mutual(line):
        ways.append((line.end, line.start))
    for demand in demands(view):
        if any(_would_meet(line.type, way, demand) for way in ways):
            return demand
    return None


def _would_meet(kind: LineType, way: tuple[str, str], demand: Demand) -> bool:
    start, end = way
    if start not in demand.bodies:
        return False
    return (kind.chain and end in demand.reach) or any(
        wish.type == kind.id and (not wish.to or end in ends) for wish, ends in demand.line_to
    )


@remembered
def demands(view: View) -> tuple[Demand, ...]:
    """Return the requirements about lines and chains that hold on the day."""
    return tuple(
        demand
        for demand in view.content.demands
        if (demand.line_to or demand.reach) and view.in_force(demand.entry)
    )


def unmet(view: View) -> Iterator[Asked]:
    """Yield each line that a requirement asks of an own body and nothing states.

    A line that is stated, though requested or missing, is reported for itself, and one that
    is said to be unknown is an open question: neither is yielded.
    """
    for demand in demands(view):
        for wish, ends in demand.line_to:
            for body in demand.bodies:
                others = tuple(end for end in ends if end != body)
                is_asked = body in view.own_bodies and (bool(others) or not wish.to)
                if is_asked and not _is_stated(view, body, wish, others):
                    yield Asked(demand, body, wish, others)


def _is_stated(view: View, body: str, wish: LineWish, ends: tuple[str, ...]) -> bool:
    if wish.type in view.bodies[body].unknown:
        return True
    ways = [(line, line.end) for line in view.lines_from.get(body, ())]
    ways += [(line, line.start) for line in view.lines_to.get(body, ()) if is_mutual(line)]
    return any(
        line.type.id == wish.type and (not wish.to or other in ends) for line, other in ways
    )


@remembered
def must_answer(view: View) -> frozenset[str]:
    """Return the bodies of which a requirement asks some line or chain of oversight.

    Where they have none, the requirement names it, with its reason.
    """
    chain = {
        key for key, kind in {**line_types(), **view.content.line_types}.items() if kind.chain
    }
    return frozenset(
        body
        for demand in demands(view)
        for body in demand.bodies
        if demand.reach or any(wish.type in chain for wish, _ in demand.line_to)
    )
