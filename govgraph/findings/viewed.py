"""What findings need to know of a structure on its day, and of the rule that found them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import date

    from govgraph.document.content import Content
    from govgraph.document.model.body import Body, Named
    from govgraph.document.model.stated import Fact


class Viewed(Protocol):
    """A structure on a day: ids, names, and who is there. ``govgraph.graph`` has it in full."""

    @property
    def content(self) -> Content:
        """Return what the structure states."""

    @property
    def day(self) -> date | None:
        """Return the day asked about; None where the day doesn't matter."""

    @property
    def scenario(self) -> tuple[str, ...]:
        """Return the names of the changes that were asked for."""

    @property
    def own_bodies(self) -> Mapping[str, Body]:
        """Return the bodies that are there and not external, by id."""

    @property
    def entries(self) -> Mapping[str, Named]:
        """Return everything with an id that can live and end, by id."""

    def in_force(self, fact: Fact) -> bool:
        """Return whether a fact holds on the day."""

    def name(self, key: str) -> str:
        """Return what anything is called."""


class Ruling(Protocol):
    """A rule, as far as its findings carry it."""

    @property
    def code(self) -> str:
        """Return ``family.name``."""

    @property
    def severity(self) -> str:
        """Return how grave it usually is."""

    @property
    def mark(self) -> str:
        """Return what the picture draws for it."""
