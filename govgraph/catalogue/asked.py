"""What is asked of every structure that is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from govgraph.document.bounds import Bounds

if TYPE_CHECKING:
    from datetime import date


class Asked(NamedTuple):
    """What is asked of every structure.

    Attributes:
        day: The day asked about; None where each structure's own is meant.
        scenario: Names of the changes asked for.
        today: The day taken where a structure has none of its own and needs one.
        horizon: How many days ahead counts as soon; None for the usual number.
        root: The folder that files of ``uses`` must stay in, where one was given.
        bounds: How much a structure may ask of the machine.
    """

    day: date | None = None
    scenario: tuple[str, ...] = ()
    today: date | None = None
    horizon: int | None = None
    root: str | None = None
    bounds: Bounds = Bounds()

    @property
    def key(self) -> tuple[object, ...]:
        """Return all of it but today, as texts and numbers: what results are kept under."""
        day = self.day.isoformat() if self.day else None
        return (day, self.scenario, self.horizon, self.root, repr(self.bounds))
