"""Rows for the table of speed: drawing a county from the shell, against another program."""

from __future__ import annotations

from collections.abc import Callable

from bench.grounds import COUNTY, Grounds
from bench.measuring import Measured, side_by_side
from bench.pictures.engines import ENGINES, own
from bench.pictures.programs import NotHereError
from bench.pictures.worked import case


def against(name: str) -> Callable[[Grounds], Measured | None]:
    """Return what times our drawing of the county against an engine's.

    Args:
        name: The engine's, of those that are programs: ``D2``, ``Mermaid`` or ``LikeC4``.
    """
    shells = {engine.name: engine.shell for engine in ENGINES if engine.shell}
    other = shells[name]

    def measure(grounds: Grounds) -> Measured | None:
        county = case(COUNTY)
        try:
            theirs = other(county, grounds.folder)
        except NotHereError:
            return None
        return side_by_side(own.shell(county, grounds.folder), theirs, grounds.rounds)

    return measure
