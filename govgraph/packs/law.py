"""Several packs together: their duties, checks, kinds, lives and names, looked up at once."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property

from govgraph.document.kinds import AREA_KINDS, ORGANISATION_KINDS, name_of
from govgraph.packs.duties import all_packs
from govgraph.packs.model import Check, Duty
from govgraph.packs.pack import Named, Pack
from govgraph.packs.words import Kind, Life, StatuteName

_NO_KIND = Kind()


class Law:
    """What some packs say together.

    Attributes:
        packs: The packs.
    """

    def __init__(self, packs: Iterable[Pack]) -> None:
        """Keep the packs; look-ups are made when first asked for."""
        self.packs = tuple(packs)

    @cached_property
    def duties(self) -> tuple[Duty, ...]:
        """Every duty, by pack."""
        return tuple(one for pack in self.packs for one in pack.duties)

    @cached_property
    def by_name(self) -> Named:
        """Duties by their own name, and all those of a plain name."""
        return Named(pack.duties for pack in self.packs)

    @cached_property
    def general(self) -> dict[str, Check]:
        """The checks of any duty, by their number."""
        return {check.number: check for pack in self.packs for check in pack.checks}

    @cached_property
    def kinds(self) -> dict[str, Kind]:
        """What takes the place of a kind, by the kind."""
        return {key: kind for pack in self.packs for key, kind in pack.kinds.items()}

    @cached_property
    def lives(self) -> dict[str, Life]:
        """When kinds of organisation began and ended by law."""
        return {life.kind: life for pack in self.packs for life in pack.lives}

    @cached_property
    def names(self) -> tuple[StatuteName, ...]:
        """Names that statute or custom has, the longest first."""
        found = [name for pack in self.packs for name in pack.names]
        return tuple(sorted(found, key=lambda item: (-len(item.name), item.name)))

    @cached_property
    def _areas(self) -> dict[str, tuple[str, ...]]:
        return {key: kinds for pack in self.packs for key, kinds in pack.areas.items()}

    @cached_property
    def _contained(self) -> dict[str, frozenset[str]]:
        return {}

    def contained(self, kind: str) -> frozenset[str]:
        """Return a kind with all the kinds that take its place."""
        if kind not in self._contained:
            found = {kind}
            front = [kind]
            while front:
                inside = self.kinds.get(front.pop(), _NO_KIND).kinds
                front.extend(key for key in inside if key not in found)
                found.update(inside)
            self._contained[kind] = frozenset(found)
        return self._contained[kind]

    def explained(self, kind: str) -> tuple[Kind, ...]:
        """Return what packs say of a kind and of those that it contains, its own first."""
        inside = sorted(self.contained(kind) - {kind})
        return tuple(self.kinds[key] for key in (kind, *inside) if key in self.kinds)

    def can_be_seen(self, kind: str) -> bool:
        """Return whether a structure can show that something is of a kind."""
        return kind in self.kinds or kind in ORGANISATION_KINDS

    def called(self, kind: str) -> str:
        """Return what a reader is shown for a kind."""
        known = self.kinds.get(kind, _NO_KIND).name
        return known or name_of(kind)

    def is_area_kind(self, kind: str, wanted: Iterable[str]) -> bool:
        """Return whether a kind of area is one of those wanted, or counts as one of them."""
        return any(kind == one or kind in self._areas.get(one, ()) for one in wanted)

    def is_known_area(self, kind: str) -> bool:
        """Return whether the law has a word for a kind of area."""
        return kind in AREA_KINDS or kind in {"county"}


@cache
def shipped() -> Law:
    """Return the law of all the packs shipped with the library; read when first asked for."""
    return Law(all_packs())
