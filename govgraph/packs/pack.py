"""A pack and its duties, each made of what the pack says when it is first asked for.

A structure that cites one duty needs that one; all those of six packs take longer to make than
its rules take to run.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from govgraph.packs.model import Check, Duty
from govgraph.packs.words import Kind, Life, StatuteName


class Duties:
    """The duties of one pack, in the order of its file."""

    def __init__(self, plain_names: Mapping[str, str], make: Callable[[str], Duty]) -> None:
        """Keep what is there.

        Args:
            plain_names: The plain name of each duty, by its own name.
            make: Makes the duty of a name.
        """
        self.plain_names = plain_names
        self._make = make
        self._made: dict[str, Duty] = {}

    def __iter__(self) -> Iterator[Duty]:
        """Yield all of them."""
        return (self[name] for name in self.plain_names)

    def __getitem__(self, name: str) -> Duty:
        """Return the duty of a name.

        Raises:
            KeyError: There is none.
        """
        if name not in self._made:
            self._made[name] = self._make(name)
        return self._made[name]


class Pack(NamedTuple):
    """One pack: its duties, the checks of any duty, and its words."""

    name: str
    title: str
    duties: Duties
    checks: tuple[Check, ...]
    kinds: Mapping[str, Kind]
    lives: tuple[Life, ...]
    names: tuple[StatuteName, ...]
    areas: Mapping[str, tuple[str, ...]]


class Named(Mapping[str, tuple[Duty, ...]]):
    """The duties of several packs by their own names, and all those of a plain name together."""

    def __init__(self, packs: Iterable[Duties]) -> None:
        """Keep the packs."""
        self._packs = tuple(packs)

    @cached_property
    def _known(self) -> dict[str, list[tuple[Duties, str]]]:
        known: dict[str, list[tuple[Duties, str]]] = {}
        for pack in self._packs:
            for name, plain_name in pack.plain_names.items():
                for one in dict.fromkeys((name, plain_name)):
                    known.setdefault(one, []).append((pack, name))
        return known

    def __getitem__(self, name: str) -> tuple[Duty, ...]:
        """Return the duties of a name, by pack, in the order of its file."""
        return tuple(pack[own] for pack, own in self._known[name])

    def __contains__(self, name: Any) -> bool:
        """Return whether there is a duty of a name; none is made for that."""
        return name in self._known

    def __iter__(self) -> Iterator[str]:
        """Yield every name."""
        return iter(self._known)

    def __len__(self) -> int:
        """Return how many names there are."""
        return len(self._known)
