"""The runs of all trunks: each trunk's parts between rows, with their pins."""

from __future__ import annotations

from govgraph_render.place.easing import eased
from govgraph_render.place.pins import Frame, Run, is_beside, level_pairs
from govgraph_render.place.ports import points, side
from govgraph_render.web import Web

_Keys = dict[tuple[int, int], list[int]]


def runs_of(frame: Frame) -> list[list[Run]]:
    """Return the runs of each space between rows, from the space above the first row on."""
    passing = points(frame)
    lower = side(frame, _downwards(frame.web), passing, upper=False)
    upper = side(frame, _upwards(frame.web) | _over(frame), passing, upper=True)
    spaces: list[list[Run]] = [[] for _ in range(len(frame.state) + 1)]
    for place, row in enumerate(frame.web.hops):
        for hop in row:
            top = passing.get(hop.top) or lower[hop.top, hop.trunk]
            bottoms = [passing.get(each) or upper[each, hop.trunk] for each in hop.bottoms]
            spaces[place + 1].append(Run(hop.trunk, top, bottoms, (hop.top, *hop.bottoms)))
    for trunk, ends in _over_pairs(frame):
        pins = [upper[end, trunk] for end in ends]
        spaces[frame.web.nodes[ends[0]].row].append(Run(trunk, None, pins, ends))
    eased(spaces)
    return spaces


def _downwards(web: Web) -> _Keys:
    return {(hop.top, hop.trunk): list(hop.bottoms) for row in web.hops for hop in row}


def _upwards(web: Web) -> _Keys:
    return {
        (bottom, hop.trunk): [hop.top] for row in web.hops for hop in row for bottom in hop.bottoms
    }


def _over_pairs(frame: Frame) -> list[tuple[int, tuple[int, int]]]:
    return [(trunk, ends) for trunk, ends in level_pairs(frame) if not is_beside(frame, *ends)]


def _over(frame: Frame) -> _Keys:
    return {
        (end, trunk): [ends[1 - place]]
        for trunk, ends in _over_pairs(frame)
        for place, end in enumerate(ends)
    }
